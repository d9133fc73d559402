import assert from 'node:assert/strict'
import { titleOf } from '../../../src/exports/document/intro-blocks.ts'
import { reportBlocks } from '../../../src/exports/document/report-blocks.ts'
import { docxWriter } from '../../../src/exports/docx/docx.ts'
import { htmlWriter } from '../../../src/exports/html/html.ts'
import { printable } from '../../../src/exports/printable.ts'
import { longestCell } from '../../../src/exports/safe-cell.ts'
import { sheetParts, sheetsOf } from '../../../src/exports/xlsx/sheets.ts'
import { xlsxWriter } from '../../../src/exports/xlsx/xlsx.ts'
import { texts } from '../../../src/texts/index.ts'
import { sampleOutcome } from '../../support/sample-outcome.ts'
import { hostileTexts } from '../hostile-texts.ts'
import { docxParagraphs, htmlTexts, readXlsx, unzipped } from '../read-files.ts'
import { sampleEscalation, sampleMeasure } from '../sample-actions.ts'
import { contentOf, decoded, plainWording, sampleRound, sourceOf } from '../sample-rounds.ts'

const hostile = Object.entries({
  ...hostileTexts,
  charCode: 'a_x000D_b _x0041_',
  noXml: 'a\uFFFEb\uFFFFc',
  xml: ']]>&amp;<w:p/>',
})

/** One named round, a measure and a matter in which every text from outside is the hostile one. */
function everywhere(text: string) {
  const wording = Object.fromEntries(Object.keys(plainWording).map((field) => [field, text]))
  const rounds = [sampleRound({ wording, anonymity: 'named', closing: { answers: 7, invited: 12, replies: 0 } })]
  const measures = [
    sampleMeasure({ what: text, purpose: text, result: text, learning: text, owner: { userId: 'u', name: text } }),
  ]
  const escalations = [sampleEscalation({ title: text, matter: text, quotes: [text] })]
  const outcomes = [sampleOutcome({ title: text, details: [{ fieldId: 'a', label: text, text }] })]
  return contentOf(rounds, { measures, escalations, outcomes })
}

/** As XML and HTML can carry it. */
const shown = (text: string) => printable(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
const oneLine = (text: string) => shown(text).replaceAll(/\s*\n\s*/g, ' ')

describe('What people write, in a report and a workbook', function () {
  this.timeout(120_000)
  for (const [name, text] of hostile) {
    const source = sourceOf('docx', everywhere(text))
    const title = titleOf(texts('nb'), source)

    it(`is in the Word document as text, in runs and never in fields: ${name}`, async () => {
      const writer = docxWriter(title)
      for (const blocks of reportBlocks(source)) writer.add(blocks)
      const files = unzipped(await writer.bytes())
      const xml = files.get('word/document.xml')!
      const paragraphs = docxParagraphs(xml)
      // As a quote, in cells, and as a heading.
      assert.ok(paragraphs.includes(shown(text)), 'quote')
      assert.ok(paragraphs.includes(oneLine(text)), 'heading')
      const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field!)
      assert.deepEqual(
        fields.filter((field) => !/^(?:TOC |PAGEREF )/.test(field.trim())),
        [],
      )
      assert.ok(![...files.values()].some((file) => /TargetMode="External"/.test(file)), 'nothing from elsewhere')
    })

    it(`is in the web page as text, and runs nothing: ${name}`, async () => {
      const writer = htmlWriter(title)
      for (const blocks of reportBlocks(source)) writer.add(blocks)
      const html = decoded(await writer.bytes())
      assert.ok(htmlTexts(html).includes(shown(text)))
      const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag)
      const live =
        /^<(?:script|img|a (?!href="#s\d)|iframe|object|form|at|link|base)\b|\s(?:on\w+|src|action)=|javascript:/i
      assert.deepEqual(
        tags.filter((tag) => live.test(tag)),
        [],
      )
    })

    it(`is in the workbook as text in a cell, and in no formula: ${name}`, async () => {
      const pieces: Uint8Array[] = []
      const writer = xlsxWriter({
        sheets: sheetsOf(source),
        workbook: { title: 'Nav', creator: 'Nav', language: 'nb', createdAt: source.job.createdAt },
        note: texts('nb').export.cut,
        sink: (piece) => pieces.push(piece),
      })
      for (const part of sheetParts(source)) writer.add(part)
      writer.end()
      const file = new Uint8Array(Buffer.concat(pieces))
      const book = readXlsx(file)
      const [quote] = book.get('Sitater')!.rows.map((row) => row[6])
      if (text.length < longestCell - 200) assert.equal(quote ?? '', shown(text))
      else assert.match(String(quote), /\[Kuttet her: teksten har \d+ tegn/)
      assert.ok(String(quote).length <= longestCell)
    })
  }
})
