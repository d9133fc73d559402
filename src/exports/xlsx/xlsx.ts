import { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { printableXml } from '../printable.ts'
import { longestCell } from '../safe-cell.ts'
import type { Cells, Column, Sheet, SheetPart } from './sheets.ts'

/** Rows that one sheet takes before a second one of the same name goes on. Excel ends at 1,048,576. */
const longestSheet = 1_000_000

/** Letters that a wide column shows in a line, points of a line, and lines that a row is high at most. */
const wideColumn = 60
const lineHeight = 15
const mostLines = 15

export type XlsxWriter = {
  /** Parts of one sheet come after each other, and sheets in their order. */
  readonly add: (part: SheetPart) => void
  /** Resolves when the last byte has been given to `sink`. */
  readonly end: () => Promise<void>
}

/**
 * A workbook that is written while it is made, so that a long one never is in memory whole: the heading of each sheet stays
 * when one scrolls and has filters, days and numbers are days and numbers. A text is a text, whatever it begins with: no
 * cell holds a formula. One that is too long for a cell is cut, and ends in `note(length)`.
 */
export function xlsxWriter(options: {
  readonly sheets: readonly Sheet[]
  /** Instant that the file says it was made at. */
  readonly createdAt: string
  readonly creator: string
  readonly note: (length: number) => string
  /** Gets the bytes, a piece at a time. */
  readonly sink: (piece: Uint8Array) => void
}): XlsxWriter {
  const { sheets, note, sink } = options
  const created = new Date(options.createdAt)
  const stream = new Writable({
    write(piece: Uint8Array, _encoding, done) {
      sink(piece)
      done()
    },
  })
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  Object.assign(book, { creator: options.creator, lastModifiedBy: options.creator, created, modified: created })
  const finished = Promise.withResolvers<void>()
  stream.once('finish', () => finished.resolve())
  stream.once('error', (cause) => finished.reject(new Error('The workbook was not written', { cause })))
  let opened = -1
  let current: { readonly sheet: ExcelJS.Worksheet; rows: number; readonly turn: number } | undefined

  const close = () => {
    if (!current) return
    const { columns } = at(opened)
    current.sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: current.rows + 1, column: columns.length } }
    current.sheet.commit()
    current = undefined
  }
  const open = (turn: number) => {
    close()
    const { name, columns } = at(opened)
    const sheet = book.addWorksheet(turn === 1 ? name : `${name} ${turn}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:1',
      },
    })
    sheet.columns = columns.map(columnOf)
    const heading = sheet.getRow(1)
    heading.font = { name: 'Calibri', size: 11, bold: true }
    heading.commit()
    current = { sheet, rows: 0, turn }
    return current
  }
  const at = (place: number): Sheet => sheets[place] ?? { name: String(place), columns: [] }
  const openUpTo = (place: number) => {
    while (opened < place) {
      close()
      opened += 1
      open(1)
    }
  }

  return {
    add({ sheet, rows }) {
      openUpTo(sheet)
      const { columns } = at(sheet)
      const styled = columns.flatMap((column, place) => {
        const style = styleOf(column)
        return style ? [{ place, style }] : []
      })
      // Most cells of a row say what those above them say.
      const last: { raw: string; shown: string }[] = columns.map(() => ({ raw: '', shown: '' }))
      const textAt = (place: number, raw: string): string => {
        const known = last[place]
        if (known?.raw === raw) return known.shown
        const shown = cellText(raw, note)
        last[place] = { raw, shown }
        return shown
      }
      for (const row of rows) {
        if (!current || current.rows >= longestSheet) open((current?.turn ?? 0) + 1)
        if (!current) return
        const added = current.sheet.addRow(row.map((value, place) => cellOf(columns[place], value, place, textAt)))
        const lines = linesOf(columns, row)
        if (lines > 1) added.height = lines * lineHeight
        for (const { place, style } of styled) {
          const value = row[place]
          if (value !== undefined && value !== '') added.getCell(place + 1).style = style
        }
        added.commit()
        current.rows += 1
      }
    },
    async end() {
      openUpTo(sheets.length - 1)
      close()
      await book.commit()
      await finished.promise
    },
  }
}

/** Styles stand at cells and are shared by them: one at a column would be copied for each cell, which takes twice the time. */
function columnOf({ header, kind, wide }: Column): Partial<ExcelJS.Column> {
  const usual = kind === 'text' ? 24 : Math.max(12, Math.min(30, header.length + 6))
  return { header, width: wide ? wideColumn : usual }
}

const styles = {
  day: { numFmt: 'yyyy-mm-dd', alignment: { vertical: 'top' } },
  share: { numFmt: '0 %', alignment: { vertical: 'top' } },
  wide: { alignment: { vertical: 'top', wrapText: true } },
} satisfies Record<string, Partial<ExcelJS.Style>>

function styleOf({ kind, wide }: Column): Partial<ExcelJS.Style> | undefined {
  if (wide) return styles.wide
  return kind === 'day' || kind === 'share' ? styles[kind] : undefined
}

function linesIn(text: string): number {
  if (!text.includes('\n')) return Math.ceil(text.length / (wideColumn - 4))
  const lines = text.slice(0, wideColumn * mostLines).split('\n')
  return lines.reduce((total, line) => total + Math.max(1, Math.ceil(line.length / (wideColumn - 4))), 0)
}

/** How high a row must be to show its long texts: not every program works it out by itself. */
function linesOf(columns: readonly Column[], row: Cells): number {
  let most = 1
  for (let place = 0; place < row.length; place++) {
    const value = row[place]
    if (typeof value !== 'string' || columns[place]?.wide !== true) continue
    if (value.length <= wideColumn && !value.includes('\n')) continue
    most = Math.max(most, linesIn(value))
  }
  return Math.min(mostLines, most)
}

/** Strings, numbers and days; nothing else gets through, so no value can be taken for a formula or a link. */
function cellOf(
  column: Column | undefined,
  value: Cells[number],
  place: number,
  textAt: (place: number, raw: string) => string,
) {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return value
  if (column?.kind === 'day') return new Date(`${value}T00:00:00Z`)
  return textAt(place, value)
}

/** What most texts lack, told at a glance. */
const odd = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]|_x/u
const charCode = /_(?=x[\dA-Fa-f]{4}_)/g

/** A text as a cell holds it. What a program would read as the code of a character (`_x000D_`) is written as its letters. */
export function cellText(text: string, note: (length: number) => string): string {
  if (text.length <= longestCell && !odd.test(text)) return text
  const shown = printableXml(text).replace(charCode, '_x005F_')
  if (shown.length <= longestCell) return shown
  const ending = ` ${note(text.length)}`
  // Half an emoji, or half such a code, at the cut is taken away with its other half.
  const cut = shown.slice(0, longestCell - ending.length).replace(/[\uD800-\uDBFF]$/, '')
  return cut.replace(/_x005F?_?$/, '') + ending
}
