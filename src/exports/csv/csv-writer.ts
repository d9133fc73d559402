import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../safe-cell.ts'

/** A row by the keys of its columns. What is absent is an empty cell. */
export type CsvRow = Readonly<Partial<Record<string, string | number>>>

/**
 * Rows as CSV that opens right in a Norwegian Excel: byte order mark, semicolon, decimal comma, CRLF. Every text is quoted
 * and made safe (`safe-cell.ts`); one that is too long for a cell ends in `note(length)`.
 */
export function csvWriter(
  columns: readonly { readonly key: string; readonly header: string }[],
  note: (length: number) => string,
) {
  const options = {
    columns: [...columns],
    delimiter: ';',
    record_delimiter: '\r\n',
    // Every text: a lone line feed is no record delimiter here, and yet programs end a row at it.
    quoted_string: true,
    cast: {
      string: (value: string) => safeCell(value, note),
      number: (value: number) => String(value).replace('.', ','),
    },
  }
  return {
    head: () => stringify([], { ...options, header: true, bom: true }),
    rows: (rows: readonly CsvRow[]) => stringify([...rows], options),
  }
}
