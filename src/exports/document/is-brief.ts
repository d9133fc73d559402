import type { ExportContent } from '../../domain/export/export-content.ts'

/** Rounds that an appendix shows whole. More are hundreds of pages, which nobody reads. */
const mostWhole = 40

/** Whether a file is about so much that each unit gets a few lines, and measures and matters are told by examples. */
export function isBrief({ of, rounds }: Pick<ExportContent, 'of' | 'rounds'>): boolean {
  return of === 'shared' && rounds.length > mostWhole
}
