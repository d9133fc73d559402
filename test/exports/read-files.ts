import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'

/** The files of an archive as text, by name. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
}

type Cell = string | number | Date | undefined
/** The rows of each sheet, below its heading; what is more than a value is a fault. */
export async function readXlsx(bytes: Uint8Array): Promise<Map<string, { heading: Cell[]; rows: Cell[][] }>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return new Map(
    book.worksheets.map((sheet) => {
      const all: Cell[][] = []
      sheet.eachRow((row) => {
        const cells: Cell[] = []
        for (let at = 1; at <= sheet.columnCount; at++) cells.push(valueIn(row.getCell(at).value))
        all.push(cells)
      })
      const [heading = [], ...rows] = all
      return [sheet.name, { heading, rows }]
    }),
  )
}

function valueIn(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value.replaceAll('_x005F_', '_')
  if (typeof value === 'number' || value instanceof Date) return value
  throw new Error(`A cell holds more than a value: ${JSON.stringify(value)}`)
}

/** Rows of the tables of a Word document, as the texts of their cells. */
export function docxTables(xml: string): string[][][] {
  return parts(xml, 'w:tbl').map((table) => parts(table, 'w:tr').map((row) => parts(row, 'w:tc').map(docxText)))
}

/** Each paragraph's text, with its line breaks and tabs. */
export function docxParagraphs(xml: string): string[] {
  return parts(xml, 'w:p').map(docxText)
}

function docxText(xml: string): string {
  const runs = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)
  return [...runs].map(([, text, mark]) => (mark === 'br' ? '\n' : mark === 'tab' ? '\t' : unescaped(text!))).join('')
}

export function htmlTables(html: string): string[][][] {
  return parts(html, 'table').map((table) =>
    parts(table, 'tr').map((row) =>
      [...row.matchAll(/<t[dh][^>]*>([^<]*)<\/t[dh]>/g)].map(([, text]) => unescaped(text!)),
    ),
  )
}

/** What stands between tags, tag by tag. */
export function htmlTexts(html: string): string[] {
  return [...html.matchAll(/>([^<]+)</g)].map(([, text]) => unescaped(text!))
}

function parts(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(([, inside]) => inside!)
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}
