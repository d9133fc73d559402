import { CsvError, parse } from 'csv-parse/sync'

/** More is no list of units or measures, and would hold up everybody while it is read. */
export const largestFile = 2 * 1024 * 1024

export type TableRow = {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type TableFault =
  | { readonly reason: 'empty' | 'tooLarge' | 'workbook' | 'notText' }
  /** A quotation mark that is not closed, or stands where none may. */
  | { readonly reason: 'quotes'; readonly line: number }

export type ReadTable =
  | { readonly ok: true; readonly heading: TableRow; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly fault: TableFault }

/**
 * A CSV file as people have it: with semicolons (Norwegian Excel), commas or tabs, whichever the heading has most of; in
 * UTF-8 with or without its mark, UTF-16 with its mark, or Windows-1252; with any line breaks, which become line feeds.
 * Rows without a word in them are passed over. A workbook is told from a CSV file.
 */
export function readTable(bytes: Uint8Array, largest = largestFile): ReadTable {
  if (bytes.byteLength > largest) return refused({ reason: 'tooLarge' })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return refused({ reason: 'workbook' })
  // Inside a cell the parser counts a carriage return and a line feed as two lines.
  const text = decoded(bytes).replace(/\r\n?/g, '\n')
  if (text.includes('\0')) return refused({ reason: 'notText' })
  const delimiter = delimiterOf(text)
  try {
    // A record comes with the line on which it ends.
    const ends: number[] = []
    const records: string[][] = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (record: string[], { lines }) => {
        ends.push(lines)
        return record
      },
    })
    const [heading, ...rows] = records
      .map((cells, i) => ({ line: (ends[i - 1] ?? 0) + 1, cells: cells.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
    return heading ? { ok: true, heading, rows } : refused({ reason: 'empty' })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused({ reason: 'quotes', line: Number(error.lines) || 1 })
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What Excel writes on a Norwegian machine where nobody chose UTF-8. There any byte is a letter.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1)
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: first.split(sign).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';'
}

function refused(fault: TableFault): ReadTable {
  return { ok: false, fault }
}
