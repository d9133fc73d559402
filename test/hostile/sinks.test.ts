import assert from 'node:assert/strict'
import { titleOf } from '../../src/exports/document/intro-blocks.ts'
import { reportBlocks } from '../../src/exports/document/report-blocks.ts'
import { docxWriter } from '../../src/exports/docx/docx.ts'
import { exportFile } from '../../src/exports/export-file.ts'
import { htmlWriter } from '../../src/exports/html/html.ts'
import { printable, printableXml } from '../../src/exports/printable.ts'
import { longestCell } from '../../src/exports/safe-cell.ts'
import { sheetParts, sheetsOf } from '../../src/exports/xlsx/sheets.ts'
import { xlsxWriter } from '../../src/exports/xlsx/xlsx.ts'
import { texts } from '../../src/texts/index.ts'
import { readCsv, unsafe } from '../exports/read-csv.ts'
import { docxParagraphs, htmlTexts, readXlsx, unzipped } from '../exports/read-files.ts'
import { quote, readMarkdown } from '../exports/read-markdown.ts'
import { sampleEscalation, sampleMeasure } from '../exports/sample-actions.ts'
import { contentOf, decoded, sampleRound, sourceOf } from '../exports/sample-rounds.ts'
import { hostileStrings } from './hostile-strings.ts'

const strings = hostileStrings()
/** What a cell has no room for is cut with a note; the rest is compared to the letter. */
const short = strings.filter((text) => text.length < longestCell / 2)

/** All of them at once, as quotes, in every field of a measure and of a matter, and as names. */
function everything() {
  const rounds = [sampleRound({ quotes: strings, closing: { answers: 600, invited: 700 } })]
  const measures = strings.map((text, at) =>
    sampleMeasure({
      ...{ id: `measure|${at}`, number: at + 1, what: text, purpose: text, result: text, learning: text },
      owner: { userId: 'u', name: text },
      details: [{ fieldId: 'field', label: text, text }],
      views: [{ office: 'leader', userId: 'u', yes: true, reason: text, at: '2026-11-01T08:00:00.000Z' }],
    }),
  )
  const escalations = strings.map((text, at) =>
    sampleEscalation({ id: `escalation|${at}`, number: at + 1, title: text, matter: text, quotes: [text] }),
  )
  return contentOf(rounds, { measures, escalations })
}

const content = everything()

/** Which of the texts are not among what a reader finds. */
function missing(found: Iterable<string>, shown: (text: string) => string, wanted = strings): string[] {
  const there = new Set(found)
  return wanted.filter((text) => !there.has(shown(text))).map((text) => JSON.stringify(text).slice(0, 80))
}

describe('500 texts of people who mean harm, in one file', function () {
  this.timeout(60_000)

  it('are 500, and no two are the same', () => {
    assert.equal(new Set(strings).size, 500)
  })

  it('come back from JSON to the letter', () => {
    const file = JSON.parse(decoded(exportFile(sourceOf('json', content)).bytes))
    const found = JSON.stringify(file)
    assert.deepEqual(
      file.measures.map(({ title }: { title: string }) => title),
      strings,
    )
    for (const text of strings) assert.ok(found.includes(JSON.stringify(text)))
  })

  it('come back from CSV as printable text, and none begins a formula', () => {
    const rows = readCsv(decoded(exportFile(sourceOf('csv', content)).bytes))
    const cells = rows.flatMap((row) => Object.values(row))
    assert.deepEqual(missing(cells.map(unsafe), printable, short), [])
    assert.deepEqual(
      cells.filter((cell) => /^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell)),
      [],
    )
    const cut = cells.filter((cell) => cell.includes('[Kuttet her:'))
    assert.ok(cut.length > 0 && cut.every((cell) => cell.length <= longestCell))
  })

  it('are in the workbook as text in cells', async () => {
    const source = sourceOf('xlsx', content)
    const pieces: Uint8Array[] = []
    const writer = xlsxWriter({
      sheets: sheetsOf(source),
      workbook: { title: 'Nav', creator: 'Nav', language: 'nb', createdAt: source.job.createdAt },
      note: texts('nb').export.cut,
      sink: (piece) => pieces.push(piece),
    })
    for (const part of sheetParts(source)) writer.add(part)
    writer.end()
    // Fails on a formula or a link.
    const book = await readXlsx(new Uint8Array(Buffer.concat(pieces)))
    const cells = [...book.values()].flatMap(({ rows }) => rows.flat().map((cell) => String(cell ?? '')))
    assert.deepEqual(missing(cells, printableXml, short), [])
    assert.ok(cells.every((cell) => cell.length <= longestCell))
  })

  it('are in the Word document as text, and in no field or link', async () => {
    const source = sourceOf('docx', content)
    const writer = docxWriter(titleOf(texts('nb'), source))
    for (const blocks of reportBlocks(source)) writer.add(blocks)
    const files = unzipped(await writer.bytes())
    const xml = files.get('word/document.xml') ?? ''
    const found = docxParagraphs(xml)
    assert.deepEqual(missing(found, printableXml), [])
    const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field = '']) => field.trim())
    assert.deepEqual(
      fields.filter((field) => !/^(?:TOC |PAGEREF )/.test(field)),
      [],
    )
    assert.ok(![...files.values()].some((file) => /TargetMode="External"/.test(file)))
  })

  it('are in the web page as text between tags', async () => {
    const source = sourceOf('html', content)
    const writer = htmlWriter(titleOf(texts('nb'), source))
    for (const blocks of reportBlocks(source)) writer.add(blocks)
    const html = decoded(await writer.bytes())
    assert.deepEqual(missing(htmlTexts(html), printableXml), [])
    const live = /<(?:script|img|a (?!href="#s\d)|iframe|object|form|at|w:p)\b|<[^>]*\s(?:on\w+|src)=/i
    assert.equal(live.exec(html)?.[0], undefined)
  })

  it('are in the report in Markdown, each as a quote that nothing in it ends', () => {
    // Fails on markup that the export itself did not write.
    const sections = readMarkdown(decoded(exportFile(sourceOf('md', content)).bytes))
    const found = sections.flatMap(({ blocks }) => blocks.filter((block) => block.startsWith('>')).map(quote))
    assert.deepEqual(missing(found, printable), [])
  })
})
