import assert from 'node:assert/strict'
import ExcelJS from 'exceljs'
import { columnName } from '../../../src/exports/xlsx/sheet-xml.ts'
import type { Sheet, SheetPart } from '../../../src/exports/xlsx/sheets.ts'
import { cellText, xlsxWriter } from '../../../src/exports/xlsx/xlsx.ts'

const sheets: Sheet[] = [
  {
    name: "Team's tall",
    columns: [
      { header: 'Navn', kind: 'text' },
      { header: 'Antall & mer', kind: 'number' },
      { header: 'Andel', kind: 'share' },
      { header: 'Dag', kind: 'day' },
      { header: 'Tekst', kind: 'text', wide: true },
    ],
  },
  { name: 'Tom', columns: [{ header: 'Ingenting', kind: 'text' }] },
]
const parts: SheetPart[] = [
  { sheet: 0, rows: [['Čáhput <1>', 7, 0.25, '2026-03-02', '=1+1']] },
  { sheet: 0, rows: [['😀', undefined, undefined, '1999-12-31', `${'lang '.repeat(40)}\nto`]] },
]

function written(given: readonly SheetPart[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const writer = xlsxWriter({
    sheets,
    workbook: { title: 'Rapport', creator: 'Nav', language: 'nn', createdAt: '2026-03-02T08:00:00.000Z' },
    note: () => '[…]',
    sink: (piece) => pieces.push(piece),
  })
  for (const part of given) writer.add(part)
  writer.end()
  return new Uint8Array(Buffer.concat(pieces))
}

/** As another program reads it. */
async function read(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(file).buffer)
  return book
}

describe('A workbook', () => {
  it('is read by another program: texts, numbers, shares and days are what they are', async () => {
    const book = await read(written(parts))
    assert.deepEqual(
      book.worksheets.map(({ name, rowCount }) => [name, rowCount]),
      [
        ["Team's tall", 3],
        ['Tom', 1],
      ],
    )
    const sheet = book.worksheets[0]!
    const [, first, second] = [1, 2, 3].map((row) => sheet.getRow(row))
    assert.deepEqual(
      [1, 2, 3, 5].map((cell) => first!.getCell(cell).value),
      ['Čáhput <1>', 7, 0.25, '=1+1'],
    )
    assert.deepEqual(first!.getCell(4).value, new Date('2026-03-02T00:00:00Z'))
    assert.deepEqual(second!.getCell(4).value, new Date('1999-12-31T00:00:00Z'))
    assert.match(first!.getCell(3).numFmt, /^0\\? %$/)
    assert.equal(second!.getCell(1).value, '😀')
    assert.equal(second!.getCell(2).value, null)
    assert.ok(second!.height >= 60, 'high enough for its text')
    assert.deepEqual([book.title, book.creator], ['Rapport', 'Nav'])
  })

  it('has a heading that stays, filters over all rows, and the heading on every page', async () => {
    for (const sheet of (await read(written(parts))).worksheets) {
      assert.deepEqual(
        sheet.views.map((view) => view.state === 'frozen' && view.ySplit),
        [1],
      )
      assert.equal(sheet.pageSetup.printTitlesRow, '1:1')
      assert.equal(sheet.autoFilter, sheet.name === 'Tom' ? 'A1:A1' : 'A1:E3')
      assert.ok(sheet.getRow(1).getCell(1).font.bold)
    }
  })

  it('is the same file for the same rows, wherever it is made', () => {
    assert.deepEqual(written(parts), written(parts))
  })

  it('cuts a long text between the codes of a character, and takes away nothing else', () => {
    const longest = 32_767
    const ending = ' […]'
    for (const piece of ['_x000D_', '_x1F60_', '_x005F_x1F60_', '_', '_x', '👩🏽‍💻', 'a_']) {
      for (let before = 0; before < 30; before++) {
        const text = `${'a'.repeat(longest - 20 - before)}${piece.repeat(100)}`
        const cell = cellText(text, () => '[…]')
        assert.ok(cell.endsWith(ending) && cell.length <= longest, `${piece} ${before}`)
        const written = cell.slice(0, -ending.length)
        // As a program reads it: a code that is left in halves would show.
        const shown = written.replaceAll(/_x([\dA-F]{4})_/g, (_, code) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
        assert.ok(text.startsWith(shown), `${piece} ${before}: ${shown.slice(-20)}`)
        assert.ok(shown.isWellFormed())
        const whole = piece.length === 1 ? 0 : 7
        assert.ok(cell.length >= longest - whole, `${piece} ${before}: ${longest - cell.length} lost`)
      }
    }
    assert.equal(
      cellText('slutt_', () => ''),
      'slutt_',
    )
  })

  it('names columns as spreadsheets do', () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
