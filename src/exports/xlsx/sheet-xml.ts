import type { Cells, Column } from './sheets.ts'
import { styleAt } from './styles.ts'

/** Letters that a column of texts shows in a line, points of a line, and lines that a row is high at most. */
const textColumn = 22
const wideColumn = 50
const lineHeight = 15
const mostLines = 15

/** What stands before the rows: the heading stays when one scrolls, and a page holds all columns when it is printed. */
export function sheetStart(columns: readonly Column[], isFirst: boolean): string {
  const widths = columns.map(
    (column, place) => `<col min="${place + 1}" max="${place + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>',
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
    `<cols>${widths.join('')}</cols><sheetData>`,
    `<row r="1">${columns.map(({ header }, place) => textCell(cellName(place, 1), styleAt.heading, header)).join('')}</row>`,
  ].join('')
}

/** What stands after them: filters over all of it, and the pages' foot. `lastRow`: the heading's, where there is no other. */
export function sheetEnd(columns: readonly Column[], lastRow: number): string {
  return [
    `</sheetData><autoFilter ref="A1:${cellName(columns.length - 1, lastRow)}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

/**
 * One row. Strings, numbers and days get in and nothing else, so no value can be taken for a formula or a link. Texts are as
 * `textOf` gives them: printable and not too long.
 */
export function rowXml(
  columns: readonly Column[],
  row: Cells,
  number: number,
  textOf: (place: number, raw: string) => string,
): string {
  let cells = ''
  let lines = 1
  for (let place = 0; place < row.length; place++) {
    const value = row[place]
    if (value === undefined || value === '') continue
    const { kind, wide } = columns[place] ?? { kind: 'text' }
    const name = cellName(place, number)
    if (typeof value === 'number') {
      cells += valueCell(name, kind === 'share' ? styleAt.share : styleAt.number, value)
    } else if (kind === 'day') {
      cells += valueCell(name, styleAt.day, dayNumber(value))
    } else {
      cells += textCell(name, styleAt.text, textOf(place, value))
      lines = Math.max(lines, linesIn(value, wide ? wideColumn : textColumn))
    }
  }
  // Not every program works out by itself how high a row must be to show its long texts.
  const height = lines > 1 ? ` ht="${Math.min(mostLines, lines) * lineHeight}" customHeight="1"` : ''
  return `<row r="${number}"${height}>${cells}</row>`
}

export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function textCell(name: string, style: number, text: string): string {
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function valueCell(name: string, style: number, value: number): string {
  return `<c r="${name}" s="${style}"><v>${value}</v></c>`
}

/** The heading has a button for its filter beside it. */
function widthOf({ header, kind, wide }: Column): number {
  if (kind === 'text') return wide ? wideColumn : textColumn
  const longestWord = Math.max(...header.split(/\s+/).map(({ length }) => length))
  return Math.max(kind === 'day' ? 13 : 9, longestWord + 5)
}

/** About: words end before the column does. */
function linesIn(text: string, column: number): number {
  if (text.length <= column && !text.includes('\n')) return 1
  const lines = text.slice(0, column * mostLines).split('\n')
  return lines.reduce((total, line) => total + Math.max(1, Math.ceil(line.length / (column * 0.9))), 0)
}

const dayZero = Temporal.PlainDate.from('1899-12-30')

/** A day as workbooks count them. */
function dayNumber(day: string): number {
  return dayZero.until(day, { largestUnit: 'days' }).days
}

/** "AB12". Rows are numbered from 1, columns by their place. */
export function cellName(place: number, row: number): string {
  return `${columnName(place)}${row}`
}

export function columnName(place: number): string {
  const letters = 26
  const last = String.fromCharCode(65 + (place % letters))
  return place < letters ? last : columnName(Math.floor(place / letters) - 1) + last
}
