import { type ExportedRound, endOf } from '../../domain/export/exported-round.ts'
import type { Language } from '../../domain/language.ts'
import { type Figure, isBlurred } from '../../domain/summary/result.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { reviewFacts } from '../../texts/review-words.ts'
import { blurredWords, flagWords, makerWords, nearlyAllOption, summaryFacts } from '../../texts/summary-words.ts'
import type { ExportSource } from '../export-source.ts'
import { isoDay } from '../iso-day.ts'
import { notHere } from '../not-here.ts'
import { shownTexts } from '../shown-texts.ts'
import { escalationRows, measureRow, outcomeRows } from '../tables/action-rows.ts'
import { totalRows } from '../tables/total-rows.ts'
import { textRows, themeRows } from './csv-themes.ts'
import { csvWriter } from './csv-writer.ts'

/** The columns from left to right: first what is the same for a whole round, then what a row is about. */
const order = [
  'round',
  'team',
  'closed',
  'package',
  'goal',
  'prompt',
  'language',
  'anonymity',
  'threshold',
  'invited',
  'answers',
  'simulated',
  'kind',
  'question',
  'option',
  'count',
  'share',
  'theme',
  'source',
  'author',
  'text',
] as const
type Row = { readonly [column in (typeof order)[number]]?: string | number }

/**
 * One tidy table: a row for the round, for each theme and what belongs to it, option of a question, text, and reason
 * for leaving something out, each with the round that it belongs to; then a row for each measure, each matter that was
 * escalated and each number of the report. Opens right in a Norwegian Excel, whatever the language of the words: UTF-8
 * with byte order mark, semicolon, decimal comma, CRLF (RFC 4180). Round by round, so that a long one can be made in parts.
 */
export function* csvParts(source: ExportSource): Generator<string> {
  const { job, content, settings } = source
  const say = texts(job.language)
  const headers = { ...say.export.columns, anonymity: say.prompt.kind }
  const write = csvWriter(
    order.map((key) => ({ key, header: headers[key] })),
    say.export.cut,
  )
  yield write.head()
  for (const [index, exported] of content.rounds.entries()) {
    yield write.rows(roundRows(say, job.language, settings.timeZone, exported, index + 1))
  }
  yield write.rows(actionRows(say, source))
}

/** What belongs to no round. The register has more of each measure (`register/register-csv.ts`). */
function actionRows(say: Texts, { job: { language }, content, settings }: ExportSource): Row[] {
  const { kinds } = say.export
  return [
    ...content.measures.value.map((measure): Row => {
      const { unit, goal, status, owner, title, more } = measureRow(say, language, content.goals, measure)
      const text = more === '' ? title : `${title}\n${more}`
      return { kind: kinds.measure, team: unit, goal, option: status, author: owner, text }
    }),
    ...content.escalations.value.flatMap((escalation) =>
      escalationRows(say, settings.timeZone, escalation).map(
        ({ unit, title, state, answer, asked, level, said }, step): Row => ({
          kind: step === 0 ? kinds.escalation : kinds.passedOn,
          team: unit,
          question: level === '' ? asked : `${asked} (${level})`,
          option: state,
          theme: title,
          text: answer,
          ...(said !== undefined && { count: said }),
        }),
      ),
    ),
    ...content.outcomes.value.flatMap((outcome) =>
      outcomeRows(say, settings.timeZone, outcome).map(
        ({ unit, card, question, text, kind, by, on }): Row => ({
          ...{ kind: kinds.outcome, team: unit, closed: on, question, option: kind, theme: card, author: by, text },
        }),
      ),
    ),
    ...totalRows(say, language, content).map(
      ({ group, what, value }): Row => ({ kind: kinds.total, question: group, option: what, count: value }),
    ),
  ]
}

function roundRows(say: Texts, language: Language, timeZone: string, exported: ExportedRound, number: number): Row[] {
  const { teamName, round, summary } = exported
  const { value } = summary
  const { answers, invited, simulated, threshold, anonymity, figures } = value
  const { kinds } = say.export
  const shown = shownTexts(value)
  const facts = [...summaryFacts(say, value), ...flagWords(say, value), ...makerWords(say, value)]
  const review = reviewFacts(say, language, timeZone, value)
  const shared: Row = {
    round: number,
    team: teamName,
    closed: isoDay(timeZone, endOf(exported)),
    package: round.prompt.packageTitle,
    goal: round.prompt.goal,
    prompt: round.prompt.title,
    language: round.language,
    anonymity: anonymity === 'named' ? say.prompt.named : say.prompt.anonymous,
    // A named round has no threshold to speak of.
    ...(anonymity === 'anonymous' && { threshold }),
    invited,
    answers,
    simulated,
  }
  return [
    { kind: kinds.round, text: facts.join(' ') },
    ...(review.length === 0 ? [] : [{ kind: kinds.review, text: review.join(' ') }]),
    ...themeRows(say, value, shown),
    ...figures.flatMap((figure) => figureRows(say, figure)),
    ...textRows(say, value, shown),
    ...notHere(say, value, shown).map((item) => ({ kind: kinds.leftOut, ...item })),
  ].map((row) => ({ ...shared, ...row }))
}

/** A row per option; one without numbers where nearly all chose the same. */
function figureRows(say: Texts, figure: Figure): Row[] {
  const { text: question, answered } = figure
  const kind = say.export.kinds[figure.kind]
  if (isBlurred(figure)) {
    const { text, why } = blurredWords(say, figure)
    return [{ kind, question, option: nearlyAllOption(figure), text: `${text} ${why}` }]
  }
  return figure.options.map(({ text: option, count }) => ({
    ...{ kind, question, option, count },
    ...(answered > 0 && { share: Math.round((count / answered) * 10_000) / 10_000 }),
  }))
}
