import { stringify } from 'csv-stringify/sync'
import type { ExportedRound } from '../../domain/export/exported-round.ts'
import type { Language } from '../../domain/language.ts'
import { type Figure, isBlurred } from '../../domain/summary/result.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { reviewFacts } from '../../texts/review-words.ts'
import { blurredWords, flagWords, makerWords, nearlyAllOption, summaryFacts } from '../../texts/summary-words.ts'
import type { ExportSource } from '../export-file.ts'
import { notHere } from '../not-here.ts'
import { endOf, isoDay } from '../round-dates.ts'
import { safeCell } from '../safe-cell.ts'
import { shownTexts } from '../shown-texts.ts'
import { textRows, themeRows } from './csv-themes.ts'

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
 * for leaving something out, each with the round that it belongs to. Opens right in a Norwegian Excel, whatever the
 * language of the words: UTF-8 with byte order mark, semicolon, decimal comma, CRLF (RFC 4180).
 */
export function csvExport({ job, rounds, settings }: ExportSource): string {
  const say = texts(job.language)
  const headers = { ...say.export.columns, anonymity: say.prompt.kind }
  return stringify(
    rounds.flatMap((exported, index) => roundRows(say, job.language, settings.timeZone, exported, index + 1)),
    {
      columns: order.map((key) => ({ key, header: headers[key] })),
      header: true,
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      // Every text: a lone line feed is no record delimiter here, and yet programs end a row at it.
      quoted_string: true,
      cast: {
        string: (value) => safeCell(value, say.export.cut),
        number: (value) => String(value).replace('.', ','),
      },
    },
  )
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
