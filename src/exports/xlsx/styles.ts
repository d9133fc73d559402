/** How cells look, by the place of the style in the workbook. All stand at the top of their row, however high it is. */
export const cellStyles: readonly { readonly format?: string; readonly bold?: true; readonly wrap?: true }[] = [
  {},
  { bold: true, wrap: true },
  { wrap: true },
  { format: 'yyyy\\-mm\\-dd' },
  { format: '0\\ %' },
]

/** Places in `cellStyles`. */
export const styleAt = { number: 0, heading: 1, text: 2, day: 3, share: 4 } as const
