import assert from 'node:assert/strict'
import { readCsv } from './read-csv.ts'
import { fileText, sampleRound } from './sample-rounds.ts'

const words = 'Brukerne forstår ikke brevene.'
const mark = 'fra brukerutvalget, ført inn av fasilitator'
const round = sampleRound({
  quotes: ['Et svar.'],
  thread: [
    { id: 'reply|1', text: 'Et innlegg.' },
    { id: 'reply|committee|x', text: words, from: 'usersCommittee' },
  ],
  findings: {
    themes: [
      {
        ...{
          id: 't1',
          label: 'Brev',
          people: 3,
          kind: 'observation',
          for: [],
          against: [],
          proposals: [],
          discuss: [],
        },
        sources: ['a1', 'reply|1', 'reply|committee|x'],
        quotes: [
          { source: 'reply|1', text: 'Et innlegg.' },
          { source: 'reply|committee|x', text: words },
        ],
      },
    ],
  },
})

describe('What the users’ committee said, in an export', () => {
  it('is marked in the CSV, where the text stands and where a theme quotes it', () => {
    const rows = readCsv(fileText('csv', [round]))
    const marked = rows.filter((row) => Object.values(row).includes(mark))
    assert.deepEqual(
      marked.map(({ Tekst }) => Tekst),
      [words, words],
    )
  })

  it('is marked in the report, and a post beside it is not', () => {
    const report = fileText('md', [round])
    assert.ok(report.includes(`**${mark}**\n\n> ${words}`))
    assert.equal(report.split(mark).length, 2)
    assert.ok(report.includes('**i tråden**'))
  })

  it('has its origin in the JSON, and no other has', () => {
    const { rounds } = JSON.parse(fileText('json', [round]))
    assert.deepEqual(rounds[0].thread, [
      { id: 't1', text: 'Et innlegg.' },
      { id: 't2', text: words, from: 'usersCommittee' },
    ])
  })
})
