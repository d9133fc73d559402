import { teamOf } from '../../domain/export/export-content.ts'
import { endOf } from '../../domain/export/exported-round.ts'
import { quoteThreshold } from '../../domain/summary/upward.ts'
import { capital, day, list, monthInWords, number } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import type { ExportSource } from '../export-source.ts'
import { notHere, notHereOfAll } from '../not-here.ts'
import { oneDecimal } from '../tables/total-rows.ts'
import { text } from './action-blocks.ts'
import type { Block, Title } from './block.ts'

/** Months that a chart shows, so that it has room on a page; the table of totals has them all. */
const mostMonths = 24

/** The first page. */
export function titleOf(say: Texts, source: ExportSource): Title {
  const { job, content, settings } = source
  const { language, scope, createdAt } = job
  const [first] = content.rounds
  const team = teamOf(content)
  const chosen =
    scope.kind === 'package'
      ? [say.file.onlyPackage(first?.round.prompt.packageTitle ?? scope.packageId)]
      : scope.kind === 'latest' && content.of === 'shared'
        ? [say.file.onlyLatest]
        : []
  return {
    title: team === undefined ? say.file.titleShared(settings.organisation) : say.file.titleTeam(team),
    organisation: settings.organisation,
    language,
    lines: [
      ...period(say, source),
      ...(content.part === undefined ? [] : [say.file.part(content.part)]),
      ...chosen,
      say.file.made(day(language, settings.timeZone, createdAt)),
      say.file.how.machine,
    ],
    contents: say.file.contents,
    skip: say.report.page.skip,
  }
}

/** How much it is about, and from when to when. */
function period(say: Texts, { job: { language }, content, settings }: ExportSource): string[] {
  const { rounds } = content
  const ends = rounds.map(endOf).toSorted()
  const [first, last] = [ends.at(0), ends.at(-1)]
  if (first === undefined || last === undefined) return []
  const teams = say.file.units(new Set(rounds.map(({ round }) => round.teamId)).size)
  const date = (at: string) => day(language, settings.timeZone, at)
  return [
    date(first) === date(last)
      ? say.file.how.onDay(say.file.rounds(rounds.length), teams, date(first))
      : say.file.how.when(say.file.rounds(rounds.length), teams, date(first), date(last)),
  ]
}

/** The most important numbers, in sentences. */
export function shortBlocks(say: Texts, { job, content }: ExportSource): Block[] {
  const { language } = job
  const { measures, escalations, answers } = content.report.value
  const teams = new Set(content.rounds.map(({ round }) => round.teamId)).size
  const items = [
    `${say.file.rounds(content.rounds.length)}${content.of === 'shared' ? `, ${say.file.units(teams)}` : ''}.`,
    ...(answers === undefined ? [] : [say.file.participation.answers(number(language, answers))]),
    ...(measures.total === 0 ? [] : [`${say.file.measures(measures.total)}: ${statusWords(say, measures.byStatus)}.`]),
    ...(escalations.total === 0
      ? []
      : [
          `${say.file.totals.groups.escalations}: ${escalations.total}, ${escalations.waiting} ${say.file.totals.waiting}.`,
        ]),
  ]
  return [
    { kind: 'heading', level: 1, text: say.file.chapters.short },
    { kind: 'list', items },
  ]
}

function statusWords(say: Texts, byStatus: Readonly<Record<string, number>>): string {
  return Object.entries(say.file.measure.status)
    .flatMap(([state, words]) => ((byStatus[state] ?? 0) > 0 ? [`${byStatus[state]} ${words}`] : []))
    .join(', ')
}

/** When, with what, and under which rules. */
export function howBlocks(say: Texts, source: ExportSource): Block[] {
  const { job, content } = source
  const { language } = job
  const { how, chapters } = say.file
  const { rounds, of } = content
  if (rounds.length === 0) return []
  const anonymous = rounds.filter(({ summary }) => summary.value.anonymity === 'anonymous')
  const thresholds = [...new Set(anonymous.map(({ summary }) => summary.value.threshold))].toSorted((a, b) => a - b)
  // Of a package that was used in several languages one title, where it can be the reader's.
  const ofPackage = new Map<string, string>()
  for (const { round } of rounds) {
    const { packageId, packageTitle } = round.prompt
    if (!ofPackage.has(packageId) || round.language === language) ofPackage.set(packageId, packageTitle)
  }
  return [
    { kind: 'heading', level: 1, text: chapters.how },
    {
      kind: 'list',
      items: [
        ...period(say, source),
        how.packages(list(language, [...ofPackage.values()].map(say.file.quoted))),
        ...(anonymous.length === 0 ? [] : [how.anonymous(anonymous.length, thresholds.join(' / '))]),
        ...(anonymous.length === rounds.length ? [] : [how.named(rounds.length - anonymous.length)]),
        of === 'shared' ? how.signed : how.inTeam,
        how.machine,
        of === 'shared' ? how.quotes(quoteThreshold) : how.quotesInTeam,
      ],
    },
  ]
}

/** How many took part, as the report may say it. */
export function participationBlocks(say: Texts, { job, content }: ExportSource): Block[] {
  const { language } = job
  const { participation: words, bands, chapters } = say.file
  const { answers, participation, hours } = content.report.value
  const months = hours?.months.slice(-mostMonths) ?? []
  const isCut = hours !== undefined && hours.months.length > months.length
  // A team sees its own rounds: a named one shows its figures, however few they are.
  const isShown = content.of === 'team' && content.rounds.some(({ summary }) => summary.value.shown)
  const few = isShown ? [] : [text(words.few)]
  const blocks: Block[] = [
    ...(answers === undefined ? few : [text(words.answers(number(language, answers)))]),
    ...(content.of === 'shared' && participation.length > 0
      ? [
          {
            kind: 'chart' as const,
            title: words.chart,
            bars: participation.map(({ band, units }) => ({
              label: bands[band],
              value: units,
              text: number(language, units),
            })),
          },
          text(words.why),
        ]
      : []),
    ...(hours ? [text(words.hours(number(language, oneDecimal(hours.total), 1)))] : []),
    ...(months.length > 1
      ? [
          {
            kind: 'chart' as const,
            title: isCut ? words.lastMonths(months.length) : words.months,
            bars: months.map(({ month, hours: count }) => ({
              label: monthInWords(language, month),
              value: oneDecimal(count),
              text: number(language, oneDecimal(count), 1),
            })),
          },
        ]
      : []),
  ]
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: chapters.participation }, ...blocks]
}

/** What a reader can't find here, and why. Nothing, where nothing is lacking. */
export function leftOutBlocks(say: Texts, { content }: ExportSource): Block[] {
  const { leftOut, chapters } = say.file
  const few = content.rounds.filter(({ summary }) => !summary.value.shown).length
  const { questions, texts } = notHereOfAll(content.rounds)
  const items = [
    ...(few > 0 ? [leftOut.hidden(few)] : []),
    ...(questions > 0 ? [leftOut.questions(questions)] : []),
    ...notHere(say, texts, texts).map((item) => item.text),
    ...(content.of === 'shared' ? [leftOut.upward] : []),
  ].map(capital)
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: chapters.leftOut },
        { kind: 'list', items },
      ]
}
