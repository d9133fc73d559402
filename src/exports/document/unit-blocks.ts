import type { ExportedEscalation, ExportedMeasure } from '../../domain/export/export-content.ts'
import { type ExportedRound, endOf } from '../../domain/export/exported-round.ts'
import { dateInWords, day } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import { summaryFacts } from '../../texts/summary-words.ts'
import type { ExportSource } from '../export-source.ts'
import { escalationRows, measureRow } from '../tables/action-rows.ts'
import { text } from './action-blocks.ts'
import type { Block } from './block.ts'

/** The units of a long report, each in a few lines and in the order of the alphabet: what it said, decided and sent upward. */
export function* unitBlocks(say: Texts, source: ExportSource): Generator<Block[]> {
  const { content, job } = source
  yield [
    { kind: 'page' },
    { kind: 'heading', level: 1, text: say.file.chapters.appendixShort },
    text(say.file.appendix.brief),
  ]
  const rounds = Map.groupBy(content.rounds, ({ teamName }) => teamName)
  const measures = Map.groupBy(content.measures.value, ({ unit }) => unit)
  const escalations = Map.groupBy(content.escalations.value, ({ unit }) => unit)
  const names = new Set([...rounds.keys(), ...measures.keys(), ...escalations.keys()])
  for (const name of [...names].toSorted(new Intl.Collator(job.language).compare)) {
    yield [
      { kind: 'heading', level: 2, text: name, unlisted: true },
      {
        kind: 'facts',
        rows: [
          ...(rounds.get(name) ?? []).map((exported) => roundLine(say, source, exported)),
          ...(measures.get(name) ?? []).map((measure) => measureLine(say, source, measure)),
          ...(escalations.get(name) ?? []).flatMap((escalation) => escalationLines(say, source, escalation)),
        ],
      },
    ]
  }
}

function roundLine(say: Texts, { job, settings }: ExportSource, exported: ExportedRound): [string, string] {
  const { round, summary } = exported
  const { themes, review } = summary.value
  const shown = themes.filter(({ hidden }) => !hidden)
  const names = shown.map(({ label, people }) => `${label} (${say.file.atLeast(people)})`)
  const apart = (review?.disagreements ?? []).map(({ by, text: words }) =>
    say.review.facts.disagreement(say.review.parties[by], words),
  )
  const facts = [
    ...summaryFacts(say, summary.value),
    ...(names.length === 0 ? [] : [say.file.appendix.themeNames(names.join(', '))]),
    ...apart,
  ]
  return [day(job.language, settings.timeZone, endOf(exported)), `${round.prompt.title} ${facts.join(' ')}`]
}

function measureLine(say: Texts, { job, content }: ExportSource, measure: ExportedMeasure): [string, string] {
  const { title, status, due, result } = measureRow(say, job.language, content.goals, measure)
  const isOpen = measure.status === 'adopted' || measure.status === 'underWay'
  const when = isOpen && due !== '' ? `, ${say.file.appendix.due(dateInWords(job.language, due))}` : ''
  return [say.file.measure.columns.title, `${title} (${status}${when}). ${result}`.trim()]
}

function escalationLines(say: Texts, { settings }: ExportSource, escalation: ExportedEscalation): [string, string][] {
  return escalationRows(say, settings.timeZone, escalation).map(({ title, asked, state, answer }) => [
    say.file.appendix.matter,
    `${title.replace(/\.$/, '')}. ${asked}: ${answer === '' ? state : answer}.`,
  ])
}
