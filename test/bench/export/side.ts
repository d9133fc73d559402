/** One side of `npm run bench -- export`, in a process of its own so that its peak memory is its own. */
import { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { ExportedRound } from '../../../src/domain/export/exported-round.ts'
import { titleOf } from '../../../src/exports/document/intro-blocks.ts'
import { reportBlocks } from '../../../src/exports/document/report-blocks.ts'
import { docxWriter } from '../../../src/exports/docx/docx.ts'
import { textParts } from '../../../src/exports/export-file.ts'
import { sheetParts, sheetsOf } from '../../../src/exports/xlsx/sheets.ts'
import { xlsxWriter } from '../../../src/exports/xlsx/xlsx.ts'
import { texts } from '../../../src/texts/index.ts'
import { contentOf, sampleRound, sourceOf } from '../../exports/sample-rounds.ts'

const [, , side = '', count = '0'] = process.argv
const wanted = Number(count)
const perRound = 200
const said = 'Vi måtte vente på svar fra «regionen» i tre uker; det er for lenge, synes jeg. Nr. '

const run = {
  'csv-ours': csvOurs,
  'csv-reference': csvReference,
  'xlsx-ours': xlsxOurs,
  'xlsx-reference': xlsxReference,
  'docx-ours': docxOurs,
}[side]
if (!run) throw new Error(`There is no side ${side}`)
const milliseconds = await run()
process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }))

/** Rounds that are `wanted` rows of quotes together. */
function rounds(): ExportedRound[] {
  const quotes = Array.from({ length: perRound }, (_, i) => `${said}${i}`)
  return Array.from({ length: Math.ceil(wanted / perRound) }, (_, number) => sampleRound({ number, quotes }))
}

async function csvOurs(): Promise<number> {
  const source = sourceOf('csv', contentOf(rounds()))
  const since = performance.now()
  let size = 0
  for (const part of textParts('csv', source)) size += Buffer.byteLength(part)
  return size > 0 ? performance.now() - since : Number.NaN
}

/** The same rows as bare cells: quoted, quotes doubled, and nothing else. */
async function csvReference(): Promise<number> {
  const cells = Array.from({ length: wanted }, (_, i) => [
    ...[
      1,
      'Nav Eksempel',
      '2026-11-21',
      'Kom i gang',
      'Tillit i møte med brukerne',
      'Når avgjorde du selv?',
      'nb',
      'Anonym',
    ],
    ...[
      5,
      12,
      7,
      0,
      'sitat',
      'Hvor ofte?',
      undefined,
      undefined,
      undefined,
      undefined,
      `a${i}`,
      undefined,
      `${said}${i}`,
    ],
  ])
  const since = performance.now()
  let size = 0
  for (let from = 0; from < cells.length; from += perRound) {
    let part = ''
    for (const row of cells.slice(from, from + perRound)) {
      let line = ''
      for (const [at, cell] of row.entries()) {
        if (at > 0) line += ';'
        if (cell !== undefined) line += typeof cell === 'number' ? cell : `"${cell.replaceAll('"', '""')}"`
      }
      part += `${line}\r\n`
    }
    size += Buffer.byteLength(part)
  }
  return size > 0 ? performance.now() - since : Number.NaN
}

async function xlsxOurs(): Promise<number> {
  const source = sourceOf('xlsx', contentOf(rounds()))
  let size = 0
  const since = performance.now()
  const writer = xlsxWriter({
    sheets: sheetsOf(source),
    workbook: { title: 'Nav', creator: 'Nav', language: 'nb', createdAt: source.job.createdAt },
    note: texts('nb').export.cut,
    sink: (piece) => {
      size += piece.byteLength
    },
  })
  for (const part of sheetParts(source)) {
    writer.add(part)
    // As in the worker, which waits for the next part.
    await turn()
  }
  writer.end()
  return size > 0 ? performance.now() - since : Number.NaN
}

/** exceljs by itself, with the same rows and columns. */
async function xlsxReference(): Promise<number> {
  const source = sourceOf('xlsx', contentOf(rounds()))
  const since = performance.now()
  const stream = new Writable({ write: (_piece, _encoding, done) => done() })
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const sheets = sheetsOf(source)
  let opened: ExcelJS.Worksheet | undefined
  for (const { sheet, rows } of sheetParts(source)) {
    const { name, columns } = sheets[sheet]!
    if (opened?.name !== name) {
      opened?.commit()
      opened = book.addWorksheet(name)
      opened.columns = columns.map(({ header }) => ({ header, width: 20 }))
    }
    for (const row of rows) opened.addRow([...row]).commit()
    await turn()
  }
  opened?.commit()
  await book.commit()
  return performance.now() - since
}

async function docxOurs(): Promise<number> {
  const quotes = Array.from({ length: 12 }, (_, i) => `${said}${i}`)
  const units = Array.from({ length: wanted }, (_, number) => {
    const exported = sampleRound({ number, quotes, goalId: 'mal1', wording: { team: `Nav Eksempel ${number}` } })
    return { ...exported, round: { ...exported.round, teamId: `team-${number}` } }
  })
  const source = sourceOf('docx', contentOf(units, { of: 'shared' }))
  const since = performance.now()
  const writer = docxWriter(titleOf(texts('nb'), source))
  for (const blocks of reportBlocks(source)) writer.add(blocks)
  const bytes = await writer.bytes()
  return bytes.byteLength > 0 ? performance.now() - since : Number.NaN
}
