import assert from 'node:assert/strict'
import type { ExportJob } from '../../src/domain/export/export-job.ts'
import { exportFile, fileLabel } from '../../src/exports/export-file.ts'
import { ExportDocument } from '../../src/exports/json/export-schema.ts'
import { readCsv } from './read-csv.ts'
import { readMarkdown, tableRows } from './read-markdown.ts'
import { contentOf, fileText, formats, sampleRound, secretIds, settings, sourceOf } from './sample-rounds.ts'

const job = { format: 'md', scope: { kind: 'latest' }, language: 'nb', createdAt: '2026-11-20T23:30:00.000Z' } as const

const labelOf = (wanted: Pick<ExportJob, 'format' | 'language' | 'createdAt' | 'scope'>) => fileLabel(wanted, settings)

describe('exportFile', () => {
  it('names the file in ASCII, in the language of the job, by the local day', () => {
    const names = (['nb', 'nn', 'en'] as const).map((language) => labelOf({ ...job, language }).name)
    assert.deepEqual(names, [
      'tillitsbot-oppsummeringer-2026-11-21.md',
      'tillitsbot-oppsummeringar-2026-11-21.md',
      'tillitsbot-summaries-2026-11-21.md',
    ])
    assert.equal(labelOf({ ...job, format: 'csv' }).name, 'tillitsbot-oppsummeringer-2026-11-21.csv')
  })

  it('tells each format by its media type', () => {
    assert.deepEqual(
      formats.map((format) => labelOf({ ...job, format }).mediaType),
      ['text/markdown; charset=utf-8', 'text/csv; charset=utf-8', 'application/json'],
    )
  })

  it('makes the same bytes from the same rounds', () => {
    for (const format of formats) {
      const rounds = [sampleRound(), sampleRound({ anonymity: 'named' })]
      assert.deepEqual(exportFile(sourceOf(format, contentOf(rounds))), exportFile(sourceOf(format, contentOf(rounds))))
    }
  })

  it('tells the same totals in all three formats', () => {
    const rounds = [
      sampleRound({ quotes: ['Én', 'To\nlinjer', 'Tre'], noWords: 2 }),
      sampleRound({ number: 2, counts: [1, 3, 1], closing: { answers: 5, invited: 9, simulated: 3 } }),
      sampleRound({ number: 3, closing: { answers: 3, invited: 20 } }),
      sampleRound({ number: 4, anonymity: 'named', counts: [1], closing: { answers: 1, invited: 1, replies: 0 } }),
    ]
    const expected: Totals = {
      rounds: 4,
      answers: 16,
      invited: 42,
      simulated: 3,
      counts: 7 + 5 + 4,
      quotes: 5,
      leftOut: 3,
    }
    for (const language of ['nb', 'nn', 'en'] as const) {
      assert.deepEqual(totalsOfJson(fileText('json', rounds, language)), expected, 'json')
      assert.deepEqual(totalsOfCsv(fileText('csv', rounds, language)), expected, 'csv')
      assert.deepEqual(totalsOfMarkdown(fileText('md', rounds, language)), expected, 'md')
    }
  })

  it('carries no id of a person, team, channel, tenant or message', () => {
    for (const format of formats) {
      const text = fileText(format, [sampleRound(), sampleRound({ anonymity: 'named' })])
      for (const id of secretIds) assert.ok(!text.includes(id), `${format} holds ${id}`)
    }
  })

  it('shows of a round under the threshold how many answered, why nothing more, and nothing more', () => {
    const rounds = [
      sampleRound({ wording: { quote: 'Avslørende', option: 'Hemmelig valg' }, closing: { answers: 4, replies: 0 } }),
    ]
    for (const format of formats) {
      const text = fileText(format, rounds)
      assert.ok(!text.includes('Avslørende') && !text.includes('Hemmelig valg'), format)
    }
    for (const format of ['md', 'csv'] as const) {
      assert.match(fileText(format, rounds), /4 av 12 har svart\..*Svarene vises ikke, fordi færre enn 5 svarte\./s)
    }
  })

  it('gives no number of options where nearly all chose the same, and the same file for all and all but one', () => {
    for (const format of formats) {
      const [all, butOne, butOther] = [
        [7, 0, 0],
        [6, 1, 0],
        [6, 0, 1],
      ].map((counts) => fileText(format, [sampleRound({ counts })]))
      assert.equal(all, butOne)
      assert.equal(all, butOther)
      assert.ok(all?.includes('Hver dag'))
    }
    const [row] = readCsv(fileText('csv', [sampleRound({ counts: [6, 1, 0] })])).filter(({ Type }) => Type === 'valg')
    assert.deepEqual([row?.Alternativ, row?.Antall, row?.Andel], ['Hver dag', '', ''])
    assert.match(row?.Tekst ?? '', /^Nesten alle eller alle valgte «Hver dag»\. /)
    assert.match(fileText('md', [sampleRound({ counts: [6, 1, 0] })]), /Nesten alle eller alle valgte «Hver dag»\.\n/)
    const { rounds } = ExportDocument.parse(JSON.parse(fileText('json', [sampleRound({ counts: [6, 1, 0] })])))
    assert.deepEqual(rounds[0]?.figures, [])
    assert.deepEqual(
      rounds[0]?.nearlyAll.map(({ answered, chosen, options }) => [answered, chosen, options.length]),
      [[7, 'o0', 3]],
    )
  })

  it('makes a readable file of no rounds', () => {
    assert.match(fileText('md', []), /Her er ingen ferdige oppsummeringer/)
    assert.deepEqual(
      readCsv(fileText('csv', [])).filter(({ Type }) => Type !== 'total'),
      [],
    )
    assert.deepEqual(ExportDocument.parse(JSON.parse(fileText('json', []))).rounds, [])
  })
})

type Totals = Record<'rounds' | 'answers' | 'invited' | 'simulated' | 'counts' | 'quotes' | 'leftOut', number>

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function totalsOfJson(file: string): Totals {
  const { rounds } = ExportDocument.parse(JSON.parse(file))
  return {
    rounds: rounds.length,
    answers: sum(rounds.map(({ answers }) => answers)),
    invited: sum(rounds.map(({ invited }) => invited)),
    simulated: sum(rounds.map(({ simulated }) => simulated)),
    counts: sum(rounds.flatMap(({ figures }) => figures.flatMap(({ options }) => options.map(({ count }) => count)))),
    quotes: sum(rounds.flatMap(({ quotes }) => quotes.map((group) => group.quotes.length))),
    leftOut: sum(rounds.map(({ leftOut }) => leftOut.length)),
  }
}

function totalsOfCsv(file: string): Totals {
  // By place, since the headers are in three languages.
  const rows = readCsv(file).map((row) => Object.values(row))
  const kinds = new Map(rows.map((row) => [row[12]!, 0]))
  for (const row of rows) kinds.set(row[12]!, kinds.get(row[12]!)! + 1)
  const [roundKind] = kinds.keys()
  const rounds = rows.filter((row) => row[12] === roundKind)
  const of = (words: readonly string[]) => rows.filter((row) => words.includes(row[12]!))
  return {
    rounds: rounds.length,
    answers: sum(rounds.map((row) => Number(row[10]))),
    invited: sum(rounds.map((row) => Number(row[9]))),
    simulated: sum(rounds.map((row) => Number(row[11]))),
    counts: sum(of(['skala', 'valg', 'val', 'scale', 'choice']).map((row) => Number(row[15]))),
    quotes: of(['sitat', 'quote']).length,
    leftOut: of(['utelatt', 'ikkje med', 'left out']).length,
  }
}

function totalsOfMarkdown(file: string): Totals {
  const sections = readMarkdown(file)
  // The chapters after the rounds have no number.
  const end = sections.findIndex(({ level, title }) => level === 2 && !/^\d+\. /.test(title))
  const inRounds = sections.slice(0, end === -1 ? undefined : end)
  const rounds = inRounds.filter(({ level }) => level === 2)
  const blocks = inRounds.filter(({ level }) => level > 1).flatMap((section) => section.blocks)
  const facts = rounds.flatMap((round) => round.blocks.slice(1))
  const numbers = (pattern: RegExp) => facts.flatMap((fact) => pattern.exec(fact)?.slice(1).map(Number) ?? [])
  const answered = numbers(/^(\d+) (?:av|of) (\d+)/)
  const even = (_: number, index: number) => index % 2 === 0
  return {
    rounds: rounds.length,
    answers: sum(answered.filter(even)),
    invited: sum(answered.filter((_, index) => index % 2 === 1)),
    simulated: sum(numbers(/^(\d+) .*simul/)),
    counts: sum(
      blocks.filter((block) => block.startsWith('|')).flatMap((block) => tableRows(block).map((row) => Number(row[1]))),
    ),
    quotes: blocks.filter((block) => block.startsWith('>')).length,
    leftOut: sum(
      blocks
        .filter((block) => block.startsWith('- ') && !rounds.some((round) => round.blocks[0] === block))
        .map((block) => block.split('\n').length),
    ),
  }
}
