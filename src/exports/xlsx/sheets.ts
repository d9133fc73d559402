import { type ExportedRound, endOf } from '../../domain/export/exported-round.ts'
import { isBlurred } from '../../domain/summary/result.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { correctionNote, reviewFacts } from '../../texts/review-words.ts'
import { blurredWords, flagWords, makerWords, nearlyAllOption, summaryFacts } from '../../texts/summary-words.ts'
import type { ExportSource } from '../export-source.ts'
import { isoDay } from '../iso-day.ts'
import { notHere } from '../not-here.ts'
import { shownTexts } from '../shown-texts.ts'
import { escalationRows, measureRow, outcomeRows } from '../tables/action-rows.ts'
import { totalRows } from '../tables/total-rows.ts'

/** What a column holds: words, a whole or decimal number, a share of one, or a local day as 'YYYY-MM-DD'. */
export type Column = {
  readonly header: string
  readonly kind: 'text' | 'number' | 'share' | 'day'
  readonly wide?: true
}
export type Sheet = { readonly name: string; readonly columns: readonly Column[] }
/** By column; undefined: an empty cell. */
export type Cells = readonly (string | number | undefined)[]
/** Rows of one sheet. `sheet`: its place. Those of one sheet come after each other. */
export type SheetPart = { readonly sheet: number; readonly rows: readonly Cells[] }

/** The sheets of a workbook, one for each table, in their order. Which a file has does not depend on what it holds. */
export function sheetsOf({ job }: ExportSource): Sheet[] {
  const say = texts(job.language)
  const { file } = say
  const { columns } = say.export
  const text = (header: string): Column => ({ header, kind: 'text' })
  const wide = (header: string): Column => ({ header, kind: 'text', wide: true })
  const share = (header: string): Column => ({ header, kind: 'share' })
  const number = (header: string): Column => ({ header, kind: 'number' })
  const day = (header: string): Column => ({ header, kind: 'day' })
  const round = [number(columns.round), text(columns.team)]
  const { measure, escalation, outcome, totals, sheets } = file
  return [
    {
      name: sheets.rounds,
      columns: [
        ...round,
        ...[day(file.columns.opened), day(columns.closed), text(columns.package), text(columns.goal)],
        ...[text(columns.prompt), text(columns.language), text(say.prompt.kind), number(columns.threshold)],
        ...[number(columns.invited), number(columns.answers), number(columns.simulated)],
        ...[wide(file.columns.review), wide(file.columns.note), wide(say.export.leftOutTitle)],
      ],
    },
    {
      name: sheets.figures,
      columns: [
        ...round,
        ...[wide(columns.question), text(columns.kind), number(file.columns.answered), wide(columns.option)],
        ...[number(columns.count), share(columns.share), wide(file.columns.note)],
      ],
    },
    {
      name: sheets.themes,
      columns: [
        ...round,
        ...[wide(columns.theme), text(columns.kind), number(file.columns.people), number(file.columns.texts)],
        ...[number(file.columns.for), number(file.columns.against), wide(file.columns.note)],
      ],
    },
    {
      name: sheets.quotes,
      columns: [
        ...round,
        ...[text(columns.kind), wide(columns.question), text(columns.source), text(columns.author)],
        ...[wide(columns.text), wide(columns.theme)],
      ],
    },
    {
      name: sheets.measures,
      columns: [
        ...[text(measure.columns.unit), wide(measure.columns.title), wide(measure.columns.purpose)],
        ...[text(measure.columns.goal), text(measure.columns.level), text(measure.columns.parties)],
        ...[text(measure.columns.status), day(measure.columns.start), day(measure.columns.due)],
        ...[wide(measure.columns.result), wide(measure.columns.learning), text(measure.columns.package)],
        ...[text(measure.columns.national), text(measure.columns.owner), wide(measure.columns.more)],
      ],
    },
    {
      name: sheets.escalations,
      columns: [
        ...[text(escalation.columns.unit), wide(escalation.columns.title), wide(escalation.columns.matter)],
        ...[number(escalation.columns.people), text(escalation.columns.asked), text(escalation.columns.level)],
        ...[day(escalation.columns.sent), day(escalation.columns.due), text(escalation.columns.state)],
        ...[wide(escalation.columns.answer), day(escalation.columns.answered), number(escalation.columns.days)],
      ],
    },
    {
      name: sheets.outcomes,
      columns: [
        ...[text(outcome.columns.unit), day(outcome.columns.on), text(outcome.columns.card)],
        ...[wide(outcome.columns.question), wide(outcome.columns.text), text(outcome.columns.kind)],
        ...[text(outcome.columns.by), text(outcome.columns.package)],
      ],
    },
    { name: sheets.totals, columns: [text(totals.group), wide(totals.what), number(totals.number)] },
  ]
}

/** The rows, sheet after sheet and round after round. */
export function* sheetParts(source: ExportSource): Generator<SheetPart> {
  const { job, content, settings } = source
  const { language } = job
  const say = texts(language)
  for (const [sheet, rowsOf] of [roundRow, figureRows, themeRows, textRows].entries()) {
    for (const [place, exported] of content.rounds.entries()) {
      const own: Cells = [place + 1, exported.teamName]
      yield { sheet, rows: rowsOf(say, source, exported).map((row) => [...own, ...row]) }
    }
  }
  yield {
    sheet: 4,
    rows: content.measures.value.map((measure) => {
      const row = measureRow(say, language, content.goals, measure)
      return [
        ...[row.unit, row.title, row.purpose, row.goal, row.level, row.parties, row.status, row.start, row.due],
        ...[row.result, row.learning, row.package, row.national, row.owner, row.more],
      ]
    }),
  }
  yield {
    sheet: 5,
    rows: content.escalations.value.flatMap((escalation) =>
      escalationRows(say, settings.timeZone, escalation).map((row) => [
        ...[row.unit, row.title, row.matter, row.said, row.asked, row.level, row.sent, row.due, row.state],
        ...[row.answer, row.answered, row.took],
      ]),
    ),
  }
  yield {
    sheet: 6,
    rows: content.outcomes.value.flatMap((outcome) =>
      outcomeRows(say, settings.timeZone, outcome).map((row) => [
        ...[row.unit, row.on, row.card, row.question, row.text, row.kind, row.by, row.package],
      ]),
    ),
  }
  yield { sheet: 7, rows: totalRows(say, language, content).map(({ group, what, value }) => [group, what, value]) }
}

function roundRow(say: Texts, { job: { language }, settings }: ExportSource, exported: ExportedRound): Cells[] {
  const { round, summary } = exported
  const { value } = summary
  const { packageTitle, goal, title } = round.prompt
  const named = value.anonymity === 'named'
  const notes = [...summaryFacts(say, value), ...flagWords(say, value), ...makerWords(say, value)]
  const lacking = notHere(say, value, shownTexts(value)).map(({ text }) => text)
  return [
    [
      ...[isoDay(settings.timeZone, round.openedAt), isoDay(settings.timeZone, endOf(exported))],
      ...[packageTitle, goal, title, round.language, named ? say.prompt.named : say.prompt.anonymous],
      ...[named ? undefined : value.threshold, value.invited, value.answers, value.simulated],
      ...[reviewFacts(say, language, settings.timeZone, value).join(' '), notes.join(' '), lacking.join(' ')],
    ],
  ]
}

/** A row for each option; one without numbers where nearly all chose the same. */
function figureRows(say: Texts, _source: ExportSource, { summary }: ExportedRound): Cells[] {
  return summary.value.figures.flatMap((figure): Cells[] => {
    const { text, answered } = figure
    const about = [text, say.export.kinds[figure.kind], answered]
    if (isBlurred(figure)) {
      const words = blurredWords(say, figure)
      return [[...about, nearlyAllOption(figure), undefined, undefined, `${words.text} ${words.why}`]]
    }
    return figure.options.map((option) => [
      ...about,
      ...[option.text, option.count, answered > 0 ? option.count / answered : undefined],
    ])
  })
}

function themeRows(say: Texts, _source: ExportSource, { summary }: ExportedRound): Cells[] {
  return summary.value.themes.map((theme, place): Cells => {
    const { hidden, label, kind, people, sources, against, discuss, changes } = theme
    const notes = changes.flatMap((change) => (change.kind === 'corrected' ? [correctionNote(say, change)] : []))
    if (hidden) return [say.review.lines.hidden(place + 1), say.export.hidden]
    return [
      ...[label, say.themes.kinds[kind], people, sources.length, theme.for.length, against.length],
      [...(discuss.length > 0 ? [say.themes.discuss(discuss.join(', '))] : []), ...notes].join(' '),
    ]
  })
}

/** Every text once, with the themes that rest on it. */
function textRows(say: Texts, _source: ExportSource, { summary }: ExportedRound): Cells[] {
  const shown = shownTexts(summary.value)
  const themesOf = new Map<string, string[]>()
  for (const { hidden, label, sources } of summary.value.themes) {
    if (!hidden) for (const name of shown.namesOf(sources)) themesOf.set(name, [...(themesOf.get(name) ?? []), label])
  }
  const { kinds } = say.export
  const themes = (name: string) => themesOf.get(name)?.join('; ')
  return [
    ...shown.groups.flatMap(({ text: question, quotes }) =>
      quotes.map(({ id, text, author }): Cells => [kinds.quote, question, id, author, text, themes(id)]),
    ),
    ...shown.thread.map(
      ({ id, text }): Cells => [
        ...[kinds.thread, undefined, id, shown.isCommittee(id) ? say.committee.mark : undefined, text, themes(id)],
      ],
    ),
  ]
}
