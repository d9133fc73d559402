import { strFromU8, unzipSync } from 'fflate'

/** The files of an archive as text, by name. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
}

type Cell = string | number | undefined
/**
 * The rows of each sheet, below its heading, read from the XML itself: exceljs, as a reader, decodes entities twice. A day is its number.
 * What is more than a value is a fault.
 */
export function readXlsx(bytes: Uint8Array): Map<string, { heading: Cell[]; rows: Cell[][] }> {
  const files = unzipped(bytes)
  const names = [...files.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) =>
    unescaped(name!),
  )
  return new Map(
    names.map((name, place) => {
      const xml = files.get(`xl/worksheets/sheet${place + 1}.xml`)!
      if (/<f>|<f |<hyperlink/.test(xml)) throw new Error(`${name} holds more than values`)
      const width = [...xml.matchAll(/<c r="([A-Z]+)1"/g)].length
      const rows = parts(xml, 'row').map((row) => {
        const cells: Cell[] = Array.from({ length: width })
        for (const [, column, text, value] of row.matchAll(
          /<c r="([A-Z]+)\d+"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g,
        )) {
          cells[columnOf(column!)] = value === undefined ? unescaped(text!).replaceAll('_x005F_', '_') : Number(value)
        }
        return cells
      })
      const [heading = [], ...rest] = rows
      return [name, { heading, rows: rest }]
    }),
  )
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
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
