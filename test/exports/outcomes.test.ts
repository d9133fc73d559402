import assert from 'node:assert/strict'
import { asRegisterLine, measureInRegister } from '../../src/domain/export/export-content.ts'
import { exportFormats } from '../../src/domain/export/export-job.ts'
import { languages } from '../../src/domain/language.ts'
import type { Measure } from '../../src/domain/measure/measure.ts'
import { discloseOutcomesInFile } from '../../src/domain/privacy/disclose.ts'
import { type RegisterEntry, registerId } from '../../src/domain/register/register-entry.ts'
import { ExportDocument } from '../../src/exports/json/export-schema.ts'
import { makeFile } from '../../src/exports/made/make-file.ts'
import { texts } from '../../src/texts/index.ts'
import { sampleOutcome } from '../support/sample-outcome.ts'
import { readCsv } from './read-csv.ts'
import { docxParagraphs, htmlTexts, readXlsx, unzipped } from './read-files.ts'
import { sampleMeasure } from './sample-actions.ts'
import { contentOf, decoded, plainWording, sampleRound, sourceOf } from './sample-rounds.ts'

const outcomes = [sampleOutcome(), sampleOutcome({ id: 'outcome|two', kind: 'duty', by: 'safetyRep' })]
const content = contentOf([sampleRound()], { outcomes })

describe('What teams wrote down', () => {
  for (const language of languages) {
    it(`stands in every format, with its labels, day and capacity, in ${language}`, async function () {
      this.timeout(60_000)
      const { file, measure } = texts(language)
      for (const format of exportFormats) {
        // It holds the others.
        if (format === 'zip') continue
        const bytes = await makeFile(sourceOf(format, content, language))
        const said = linesOf(format, bytes).join('\n')
        for (const words of ['Hva gjelder saken?', 'Nytt fagsystem', 'En sak vi vil tidlig inn i']) {
          assert.ok(said.includes(words), `${format}: ${words}`)
        }
        if (format === 'json') continue
        for (const words of [file.outcome.kinds.duty, measure.by.safetyRep]) {
          assert.ok(said.includes(words), `${format}: ${words}`)
        }
      }
    })
  }

  it('is in the JSON as the schema says, without what names team and round in the store', async () => {
    const document = ExportDocument.parse(JSON.parse(decoded(await makeFile(sourceOf('json', content)))))
    const { fields, ...rest } = document.outcomes[1]!
    assert.deepEqual(rest, {
      ...{ unit: plainWording.team, kind: 'duty', title: 'En sak vi vil tidlig inn i', language: 'nb' },
      ...{ packageId: 'partssamarbeid', by: 'safetyRep', on: '2026-03-10' },
    })
    assert.deepEqual(fields[0], { id: 'matter', label: 'Hva gjelder saken?', text: 'Nytt fagsystem' })
  })

  it('goes to coordinators only as far as it stood there when the parties signed', () => {
    const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`
    const written = [9, 10, 11].map((day) => ({ outcome: sampleOutcome({ at: at(day) }), unit: 'A', signedAt: at(10) }))
    const unsigned = { outcome: sampleOutcome({ at: at(1) }), unit: 'A', signedAt: undefined }
    const days = (upward: boolean) =>
      discloseOutcomesInFile([...written, unsigned], upward).value.map((outcome) => outcome.at)
    assert.deepEqual(days(true), [at(9), at(10)])
    assert.equal(days(false).length, 4)
  })
})

describe('A measure in a file', () => {
  const details = [{ fieldId: 'hypothesis', label: 'Hva tror vi skjer?', text: 'Færre ringer igjen' }]
  const view = { office: 'leader' as const, userId: 'user-leader', at: '2026-10-21T08:00:00.000Z' }
  const views = [{ ...view, yes: false, reason: 'Vi har ikke folk til det nå' }]
  const measure = sampleMeasure({ state: 'declined', details, views })

  it('of its team has what its card asked for, and why it was declined, in every format', async function () {
    this.timeout(60_000)
    const own = contentOf([sampleRound()], { measures: [measure] })
    for (const format of exportFormats) {
      if (format === 'zip') continue
      const said = linesOf(format, await makeFile(sourceOf(format, own))).join('\n')
      for (const words of ['Hva tror vi skjer?', 'Færre ringer igjen', 'Vi har ikke folk til det nå']) {
        assert.ok(said.includes(words), `${format}: ${words}`)
      }
    }
    const document = ExportDocument.parse(JSON.parse(decoded(await makeFile(sourceOf('json', own)))))
    assert.deepEqual(document.measures[0]?.details, [
      { id: 'hypothesis', label: 'Hva tror vi skjer?', text: 'Færre ringer igjen' },
    ])
  })

  it('for coordinators has neither, nor anything else that the register does not show', async () => {
    const shared = contentOf([sampleRound()], { of: 'shared', measures: [measure] })
    const said = decoded(await makeFile(sourceOf('json', shared)))
    assert.doesNotMatch(said, /Færre ringer igjen|Vi har ikke folk|user-leader/)
    const entry = { ...lineOf(measure), secret: 'a field that comes later' }
    assert.deepEqual(
      Object.keys(measureInRegister(entry)).toSorted(),
      Object.keys(asRegisterLine(measure, 'A')).toSorted(),
    )
  })
})

function lineOf(measure: Measure): RegisterEntry {
  const base = {
    id: registerId(measure.id),
    tenantId: 'tenant-id',
    teamId: measure.teamId,
    updatedAt: measure.createdAt,
  }
  return { type: 'registerEntry', ...base, ...asRegisterLine(measure, 'A') }
}

function linesOf(format: (typeof exportFormats)[number], bytes: Uint8Array): string[] {
  switch (format) {
    case 'docx':
      return docxParagraphs(unzipped(bytes).get('word/document.xml')!)
    case 'html':
      return htmlTexts(decoded(bytes))
    case 'xlsx':
      return [...readXlsx(bytes).values()].flatMap(({ rows }) => rows.flat().map(String))
    case 'csv':
      return readCsv(decoded(bytes)).flatMap((row) => Object.values(row).map(String))
    default:
      return [decoded(bytes).replaceAll('\\', '')]
  }
}
