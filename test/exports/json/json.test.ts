import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ExportDocument, exportJsonSchema } from '../../../src/exports/json/export-schema.ts'
import { fileText, sampleRound } from '../sample-rounds.ts'

describe('the JSON export', () => {
  it('has the schema that docs/export.schema.json publishes', () => {
    const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/export.schema.json'), 'utf8'))
    assert.deepEqual(JSON.parse(JSON.stringify(exportJsonSchema())), published)
  })

  it('says which schema and version it has', () => {
    const { schema, version, machineMade } = JSON.parse(fileText('json', [sampleRound()]))
    assert.deepEqual({ schema, version, machineMade }, { schema: 'tillitsbot-export', version: 4, machineMade: true })
  })

  it('holds no field that the schema does not name', () => {
    const file = JSON.parse(
      fileText('json', [
        sampleRound({ noWords: 1 }),
        sampleRound({ anonymity: 'named' }),
        sampleRound({ closing: { answers: 1 } }),
      ]),
    )
    // Parsing takes away what the schema doesn't know.
    assert.deepEqual(ExportDocument.parse(file), file)
  })

  it('carries the whole summary of a round', () => {
    const { rounds } = ExportDocument.parse(JSON.parse(fileText('json', [sampleRound({ noWords: 1 })])))
    assert.deepEqual(rounds[0], {
      number: 1,
      team: 'Nav Eksempel',
      language: 'nb',
      package: { id: 'kom-i-gang', version: 1, title: 'Kom i gang' },
      prompt: {
        id: 'own-judgement',
        title: 'Når avgjorde du selv?',
        why: 'Fordi det betyr noe.',
        goal: 'Tillit i møte med brukerne',
        minutes: 3,
      },
      opened: '2026-11-13',
      closed: '2026-11-21',
      anonymity: 'anonymous',
      threshold: 5,
      invited: 12,
      answers: 7,
      simulated: 0,
      replies: 2,
      shown: true,
      figures: [
        {
          questionId: 'how-often',
          question: 'Hvor ofte?',
          kind: 'choice',
          answered: 7,
          options: [
            { id: 'o0', text: 'Hver dag', count: 4 },
            { id: 'o1', text: 'Valg 1', count: 2 },
            { id: 'o2', text: 'Valg 2', count: 1 },
          ],
        },
      ],
      nearlyAll: [],
      quotes: [
        { questionId: 'example', question: 'Hvor ofte?', quotes: [{ id: 'a1', text: 'Vi prøver én ting om gangen.' }] },
      ],
      thread: [],
      themes: [],
      singles: { count: 0, sources: [] },
      flags: [],
      maker: { kind: 'local' },
      objections: [],
      reported: 0,
      withheld: 0,
      deleted: 0,
      leftOut: [
        { reason: 'fewAnswered', question: 'Hvor trygg?' },
        { reason: 'noWords', count: 1 },
      ],
    })
  })

  it('numbers the rounds of the file from one', () => {
    const { rounds } = ExportDocument.parse(
      JSON.parse(fileText('json', [sampleRound({ number: 7 }), sampleRound({ number: 9 })])),
    )
    assert.deepEqual(
      rounds.map(({ number }) => number),
      [1, 2],
    )
  })
})
