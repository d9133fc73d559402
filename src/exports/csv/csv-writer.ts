import { safeCell } from '../safe-cell.ts'

/** A row by the keys of its columns. What is absent is an empty cell. */
export type CsvRow = Readonly<Partial<Record<string, string | number>>>

/** Texts that are kept as they are written, since they stand in every row of a round; and how long they may be. */
const mostKept = 2000
const longestKept = 200

/**
 * Rows as CSV that opens right in a Norwegian Excel: byte order mark, semicolon, decimal comma, CRLF (RFC 4180). Every text
 * is quoted, since programs end a row at a lone line feed too, and made safe (`safe-cell.ts`); one that is too long for a
 * cell ends in `note(length)`. By hand, because a general writer takes three times as long for 200,000 rows.
 */
export function csvWriter(
  columns: readonly { readonly key: string; readonly header: string }[],
  note: (length: number) => string,
) {
  const kept = new Map<string, string>()
  const quoted = (text: string) => `"${safeCell(text, note).replaceAll('"', '""')}"`
  const textCell = (text: string): string => {
    if (text.length > longestKept) return quoted(text)
    const known = kept.get(text)
    if (known !== undefined) return known
    const cell = quoted(text)
    if (kept.size < mostKept) kept.set(text, cell)
    return cell
  }
  const line = (row: CsvRow): string => {
    let cells = ''
    for (const [at, { key }] of columns.entries()) {
      const value = row[key]
      if (at > 0) cells += ';'
      if (typeof value === 'string') cells += textCell(value)
      else if (value !== undefined) cells += String(value).replace('.', ',')
    }
    return `${cells}\r\n`
  }
  return {
    head: () => `\uFEFF${columns.map(({ header }) => textCell(header)).join(';')}\r\n`,
    rows(rows: readonly CsvRow[]): string {
      let text = ''
      for (const row of rows) text += line(row)
      return text
    },
  }
}
