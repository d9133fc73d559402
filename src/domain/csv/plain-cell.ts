const gapAndSign = /(^[\s"'\p{Cf},;|]*|[\s"'\p{Cf},;|]+)([=+\-@＝＋－＠﹦﹢﹣﹫−])/gu
const separator = /[\n\t,;|]/

/** A cell as it was before `exports/safe-cell.ts` made it harmless: without the one apostrophe that stands before each sign. */
export function plainCell(cell: string): string {
  return cell
    .replace(/^('*)'(?=[\t\n])/, '$1')
    .replace(gapAndSign, (all: string, gap: string, sign: string, at: number) =>
      gap.endsWith("'") && (at === 0 || separator.test(gap)) ? `${gap.slice(0, -1)}${sign}` : all,
    )
}
