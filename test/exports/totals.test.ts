import assert from 'node:assert/strict'
import type { ExportFormat } from '../../src/domain/export/export-job.ts'
import { languages } from '../../src/domain/language.ts'
import { ExportDocument } from '../../src/exports/json/export-schema.ts'
import { makeFile } from '../../src/exports/made/make-file.ts'
import { type TotalRow, totalRows } from '../../src/exports/tables/total-rows.ts'
import { number } from '../../src/texts/format.ts'
import { texts } from '../../src/texts/index.ts'
import { readCsv } from './read-csv.ts'
import { docxTables, htmlTables, readXlsx, unzipped } from './read-files.ts'
import { readMarkdown, tableRows } from './read-markdown.ts'
import { sampleEscalation, sampleMeasure } from './sample-actions.ts'
import { contentOf, decoded, sampleRound, sourceOf } from './sample-rounds.ts'
import { themedRound } from './themed-round.ts'

const rounds = [
  themedRound({}, { goalId: 'mal1' }),
  sampleRound({ number: 2, goalId: 'mal5', closing: { answers: 9, invited: 11 } }),
  sampleRound({ number: 3, closing: { answers: 3 } }),
]
const measures = [
  sampleMeasure(),
  sampleMeasure({ id: 'measure|two', state: 'done', result: 'Gikk bra.' }),
  sampleMeasure({ id: 'measure|three', due: '2026-11-02', goalId: 'mal5' }),
]
const [step] = sampleEscalation().steps
const { answer, ...unanswered } = step!
const escalations = [
  sampleEscalation(),
  sampleEscalation({
    id: 'escalation|two',
    state: 'waiting',
    steps: [{ ...step!, answer: { ...answer!, kind: 'passedOn' } }, unanswered],
  }),
]

describe('The totals of an export', () => {
  for (const side of ['team', 'shared'] as const) {
    for (const language of languages) {
      it(`are the report's in every format (${side}, ${language})`, async function () {
        this.timeout(120_000)
        const content = contentOf(rounds, { of: side, measures, escalations })
        const report = content.report.value
        const expected = totalRows(texts(language), language, content).map(({ group, what, value }) => [
          group,
          what,
          value,
        ])
        const made = (format: ExportFormat) => makeFile(sourceOf(format, content, language))
        const asWords = expected.map(([group, what, value]) => [group, what, number(language, Number(value), 1)])

        assert.deepEqual(report.measures.byStatus, {
          proposed: 0,
          adopted: 0,
          underWay: 2,
          done: 1,
          stopped: 0,
          declined: 0,
        })
        assert.deepEqual([report.measures.total, report.measures.overdue], [3, 1])
        assert.deepEqual([report.escalations.total, report.escalations.waiting, report.escalations.late], [2, 1, 1])
        assert.deepEqual([report.summaries, report.answers], [3, 19])

        const json = ExportDocument.parse(JSON.parse(decoded(await made('json'))))
        assert.deepEqual(json.totals.measures, report.measures)
        assert.deepEqual(json.totals.escalations, report.escalations)
        assert.deepEqual(json.totals.goals, report.goals)
        assert.deepEqual(json.totals.participation, report.participation)
        assert.deepEqual([json.totals.summaries, json.totals.answers], [report.summaries, report.answers])
        assert.equal(json.totals.hours?.total, Math.round(report.hours!.total * 10) / 10)
        assert.deepEqual([json.rounds.length, json.measures.length, json.escalations.length], [3, 3, 2])

        const { kinds } = texts(language).export
        const csv = readCsv(decoded(await made('csv'))).map((row) => Object.values(row))
        const ofKind = (kind: string) => csv.filter((row) => row[12] === kind)
        assert.deepEqual(
          ofKind(kinds.total).map((row) => [row[13], row[14], Number(row[15]!.replace(',', '.'))]),
          expected,
        )
        assert.deepEqual(
          [kinds.round, kinds.measure, kinds.escalation].map((kind) => ofKind(kind).length),
          [3, 3, 2],
        )

        const sections = readMarkdown(decoded(await made('md')))
        const { chapters, sheets } = texts(language).file
        const table = sections.find(({ title }) => title === chapters.totals)!.blocks[0]!
        assert.deepEqual(tableRows(table), asWords)
        const listed = sections.find(({ title }) => title === chapters.measures)!.blocks
        assert.equal(tableRows(listed.find((block) => block.startsWith('|'))!).length, 3)

        const book = readXlsx(await made('xlsx'))
        assert.deepEqual([...book.keys()], Object.values(sheets))
        assert.deepEqual(book.get(sheets.totals)!.rows, expected)
        assert.deepEqual(
          [sheets.rounds, sheets.measures, sheets.escalations].map((name) => book.get(name)!.rows.length),
          [3, 3, 3],
        )

        const docx = docxTables(unzipped(await made('docx')).get('word/document.xml')!)
        const inDocx = docx.find(([head]) => head?.[0] === texts(language).file.totals.group)!
        assert.deepEqual(inDocx.slice(1), asWords)

        const html = htmlTables(decoded(await made('html')))
        const inHtml = html.find(([head]) => head?.[0] === texts(language).file.totals.group)!
        assert.deepEqual(inHtml.slice(1), asWords)

        const archive = unzipped(await made('zip'))
        assert.equal(archive.get('rapport.html'), decoded(await made('html')))
      })
    }
  }

  it('add up what the file lists, measure by measure and matter by matter', () => {
    const content = contentOf(rounds, { measures, escalations })
    const say = texts('nb')
    const rows = totalRows(say, 'nb', content)
    const of = (group: string) => rows.filter((row: TotalRow) => row.group === group)
    const sum = (all: readonly TotalRow[]) => all.reduce((total, { value }) => total + value, 0)
    assert.equal(sum(of(say.file.totals.groups.status)), content.measures.value.length)
    assert.equal(sum(of(say.file.totals.groups.goals)), 2, 'the round without a goal is in no goal')
    const answered = content.escalations.value.flatMap(({ steps }) => steps.filter((one) => one.answer))
    assert.equal(sum(of(say.file.totals.groups.answers)), answered.length)
  })
})
