import { constants, crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { textStart } from '../../domain/text-start.ts'
import { dosTime } from '../archive/archive.ts'
import { printableXml } from '../printable.ts'
import { longestCell } from '../safe-cell.ts'
import { columnName, rowXml, sheetEnd, sheetStart } from './sheet-xml.ts'
import type { Sheet, SheetPart } from './sheets.ts'
import { sheetFile, type Workbook, type WrittenSheet, workbookParts } from './workbook-parts.ts'

/** Rows that one sheet takes before a second one of the same name goes on. Excel ends at 1,048,576. */
const longestSheet = 1_000_000
/** Characters that are packed at once. */
const pieceSize = 200_000
/** What archives call this way of packing (APPNOTE 4.4.5). */
const deflated = 8

export type XlsxWriter = {
  /** Parts of one sheet come after each other, and sheets in their order. */
  readonly add: (part: SheetPart) => void
  /** Gives the last bytes to `sink`. */
  readonly end: () => void
}

/**
 * A workbook that is written while it is made, so that a long one never is in memory whole: the heading of each sheet stays
 * when one scrolls and has filters, days and numbers are days and numbers. A text is a text, whatever it begins with: no
 * cell holds a formula. One that is too long for a cell is cut, and ends in `note(length)`. By hand, because a general
 * library takes many times as long and as much memory (docs/decisions/0014-export-libraries.md).
 */
export function xlsxWriter({
  sheets,
  workbook,
  note,
  sink,
}: {
  readonly workbook: Workbook
  readonly sheets: readonly Sheet[]
  readonly note: (length: number) => string
  /** Gets the bytes, a piece at a time. */
  readonly sink: (piece: Uint8Array) => void
}): XlsxWriter {
  const zip = new Zip((fault, piece) => {
    if (fault) throw new Error('The workbook could not be packed', { cause: fault })
    sink(piece)
  })
  const written: WrittenSheet[] = []
  let opened = -1
  let current: OpenSheet | undefined

  const file = (name: string) => packed(zip, name, workbook.createdAt)
  const at = (place: number): Sheet => sheets[place] ?? { name: String(place), columns: [] }
  const close = () => {
    if (!current) return
    const { columns } = at(opened)
    const lastRow = current.rows + 1
    current.file.end(sheetEnd(columns, lastRow))
    written.push({ name: current.name, lastColumn: columnName(columns.length - 1), lastRow })
    current = undefined
  }
  const open = (turn: number): OpenSheet => {
    close()
    const { name, columns } = at(opened)
    const sheet = {
      file: file(sheetFile(written.length + 1)),
      name: turn === 1 ? name : `${name} ${turn}`,
      turn,
      rows: 0,
    }
    sheet.file.write(sheetStart(columns, written.length === 0))
    current = sheet
    return sheet
  }
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
      // Most cells of a row say what those above them say.
      const last = columns.map(() => ({ raw: '', shown: '' }))
      const textOf = (place: number, raw: string): string => {
        const known = last[place]
        if (known?.raw === raw) return known.shown
        const shown = cellText(raw, note)
        last[place] = { raw, shown }
        return shown
      }
      for (const row of rows) {
        const into = !current || current.rows >= longestSheet ? open((current?.turn ?? 0) + 1) : current
        into.rows += 1
        into.file.write(rowXml(columns, row, into.rows + 1, textOf))
      }
    },
    end() {
      openUpTo(sheets.length - 1)
      close()
      for (const { name, xml } of workbookParts(written, workbook)) file(name).end(xml)
      zip.end()
    },
  }
}

type OpenSheet = {
  readonly file: ReturnType<typeof packed>
  readonly name: string
  /** 1, and more where a sheet of the same name was full. */
  readonly turn: number
  /** Below the heading. */
  rows: number
}

/**
 * A text file of the archive that is packed while it is written, each piece by itself and by zlib: in JavaScript that takes five
 * times as long as everything else here. All files carry the same time, so the same rows make the same bytes.
 */
function packed(zip: Zip, filename: string, createdAt: string) {
  const entry: ZipInputFile = { filename, size: 0, crc: 0, compression: deflated, mtime: dosTime(createdAt) }
  zip.add(entry)
  let waiting = ''
  const pack = (finishFlush: number) => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    entry.size += bytes.byteLength
    entry.crc = crc32(bytes, entry.crc)
    entry.ondata?.(null, deflateRawSync(bytes, { finishFlush }), finishFlush === constants.Z_FINISH)
  }
  return {
    write(text: string) {
      waiting += text
      if (waiting.length >= pieceSize) pack(constants.Z_SYNC_FLUSH)
    },
    end(text: string) {
      waiting += text
      pack(constants.Z_FINISH)
    },
  }
}

/** What most texts lack, told at a glance. */
const odd = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]|_x/u
const charCode = /_(?=x[\dA-Fa-f]{4}_)/g
const escapedMark = '_x005F_'

/** A text as a cell holds it. What a program would read as the code of a character (`_x000D_`) is written as its letters. */
export function cellText(text: string, note: (length: number) => string): string {
  if (text.length <= longestCell && !odd.test(text)) return text
  const printed = printableXml(text)
  const shown = printed.replace(charCode, escapedMark)
  if (shown.length <= longestCell) return shown
  const ending = ` ${note(text.length)}`
  const most = longestCell - ending.length
  // Half such a code at the cut is taken away with its other half, and half an emoji. Nothing else is.
  const codes = Array.from(printed.matchAll(charCode), ({ index }, place) => index + place * (escapedMark.length - 1))
  const halved = codes.find((at) => at < most && at + escapedMark.length > most)
  return textStart(shown, halved ?? most) + ending
}
