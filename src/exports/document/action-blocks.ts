import { answerKinds } from '../../domain/escalation/escalation.ts'
import type { Language } from '../../domain/language.ts'
import { isOverdue, measureStates } from '../../domain/measure/measure.ts'
import { capital, dateInWords, number } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import type { ExportSource } from '../export-source.ts'
import {
  type EscalationRow,
  escalationRows,
  type MeasureRow,
  measureRow,
  moreOf,
  outcomeRows,
} from '../tables/action-rows.ts'
import { levelName, nameOfGoal } from '../tables/total-rows.ts'
import type { Bar, Block } from './block.ts'
import { isBrief } from './is-brief.ts'

/** Lines of a table of examples, where all would be pages of them. */
const mostExamples = 15

/** What was decided and what became of it. Nothing, where there is no measure. */
export function measureBlocks(say: Texts, source: ExportSource): Block[] {
  const { language } = source.job
  const { measures, report } = source.content
  if (measures.value.length === 0) return []
  const { measure: words, chapters } = say.file
  const { byStatus, overdue } = report.value.measures
  return [
    { kind: 'heading', level: 1, text: chapters.measures },
    {
      kind: 'chart',
      title: words.chart,
      bars: bars(
        language,
        // Above the team there are no proposals: what nobody has is left out.
        measureStates
          .filter((state) => byStatus[state] > 0)
          .map((state) => [capital(words.status[state]), byStatus[state]]),
      ),
    },
    ...(overdue > 0 ? [text(words.overdue(overdue))] : []),
    ...(isBrief(source) ? someMeasures(say, source) : allMeasures(say, source)),
  ]
}

function allMeasures(say: Texts, { job: { language }, content }: ExportSource): Block[] {
  const { measure: words, chapters } = say.file
  const rows = content.measures.value.map((measure) => measureRow(say, language, content.goals, measure))
  const learned = rows.filter(({ learning }) => learning !== '')
  const who = content.of === 'team' ? 'owner' : 'unit'
  return [
    measureTable(say, language, chapters.measures, ['title', who, 'level', 'status', 'due', 'result'], rows),
    ...moreBlocks(say, content.measures.value),
    ...(learned.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: words.learned },
          { kind: 'facts' as const, rows: learned.map(({ title, learning }): [string, string] => [title, learning]) },
        ]),
  ]
}

/** What each measure is for, and what a team's own file has of it besides. */
function moreBlocks(say: Texts, measures: ExportSource['content']['measures']['value']): Block[] {
  const { columns, more } = say.file.measure
  const told = measures.flatMap((measure): Block[] => {
    const { title, purpose } = measure
    const purposes: [string, string][] = purpose === '' ? [] : [[columns.purpose, purpose]]
    const rows = [...purposes, ...moreOf(say, measure)]
    return rows.length === 0 ? [] : [leadIn(title), { kind: 'facts', rows }]
  })
  return told.length === 0 ? [] : [{ kind: 'heading', level: 2, text: more }, ...told]
}

/** By goal, what came of some, those that taught something first, and which are late. Where all are in the appendix. */
function someMeasures(say: Texts, { job: { language, createdAt }, content, settings }: ExportSource): Block[] {
  const { measures, goals, report } = content
  const { measure: words } = say.file
  const rowOf = (measure: (typeof measures.value)[number]) => measureRow(say, language, goals, measure)
  const done = measures.value
    .filter(({ status, result }) => status === 'done' && result !== '')
    .toSorted((a, b) => Number(b.learning !== '') - Number(a.learning !== '') || byDay(b.due, a.due))
  // Of every unit one, so that no unit fills the table.
  const examples = [...Map.groupBy(done, ({ unit }) => unit).values()].flatMap(([first]) => first ?? [])
  const today = Temporal.Instant.from(createdAt).toZonedDateTimeISO(settings.timeZone).toPlainDate().toString()
  const late = measures.value
    .filter(({ status, due }) => isOverdue({ state: status, due }, today))
    .toSorted((a, b) => byDay(a.due, b.due))
  const some = (title: string, columns: readonly (keyof MeasureRow)[], from: typeof measures.value): Block[] =>
    from.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: title },
          measureTable(say, language, title, columns, from.slice(0, mostExamples).map(rowOf)),
        ]
  return [
    {
      kind: 'chart',
      title: words.goals,
      bars: bars(
        language,
        report.value.goals.map((goal) => [nameOfGoal(goals, language, goal.goalId), goal.measures]),
      ),
    },
    text(words.all(number(language, measures.value.length))),
    ...some(words.someDone, ['title', 'unit', 'result', 'learning'], examples),
    ...some(words.someLate, ['title', 'unit', 'status', 'due'], late),
  ]
}

function byDay(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b)
}

function measureTable(
  say: Texts,
  language: Language,
  caption: string,
  columns: readonly (keyof MeasureRow)[],
  rows: readonly MeasureRow[],
): Block {
  const shown = (row: MeasureRow, column: keyof MeasureRow) =>
    column === 'due' && row.due !== '' ? dateInWords(language, row.due) : row[column]
  return {
    kind: 'table',
    caption,
    head: columns.map((column) => say.file.measure.columns[column]),
    rows: rows.map((row) => columns.map((column) => shown(row, column))),
  }
}

/** What teams wrote down of their rounds, card by card. Nothing, where nothing was. */
export function outcomeBlocks(say: Texts, source: ExportSource): Block[] {
  const { job, content, settings } = source
  const { language } = job
  const { outcome: words, chapters } = say.file
  const outcomes = content.outcomes.value
  if (outcomes.length === 0) return []
  const heading: Block = { kind: 'heading', level: 1, text: chapters.outcomes }
  if (isBrief(source)) return [heading, text(words.all(number(language, outcomes.length)))]
  return [
    heading,
    ...outcomes.flatMap((outcome): Block[] => {
      const rows = outcomeRows(say, settings.timeZone, outcome)
      const [first] = rows
      if (!first) return []
      const { unit, on, kind, by } = first
      const about = [...(content.of === 'team' ? [] : [unit]), dateInWords(language, on), kind, by]
      return [
        leadIn(`${outcome.title} (${about.join(', ')})`),
        { kind: 'facts', rows: rows.map(({ question, text: written }): [string, string] => [question, written]) },
      ]
    }),
  ]
}

/** What was sent upward, what was answered and how long it took. Nothing, where nothing was sent. */
export function escalationBlocks(say: Texts, source: ExportSource): Block[] {
  const { language } = source.job
  const { escalations, report } = source.content
  if (escalations.value.length === 0) return []
  const { escalation: words, chapters } = say.file
  const { answers, levels } = report.value.escalations
  return [
    { kind: 'heading', level: 1, text: chapters.escalations },
    {
      kind: 'chart',
      title: words.chart,
      bars: bars(
        language,
        answerKinds.map((kind) => [capital(words.answer[kind]), answers[kind]]),
      ),
    },
    ...(levels.length === 0
      ? []
      : [
          {
            kind: 'chart' as const,
            title: words.levels,
            bars: levels.map(({ level, medianDays }) => ({
              label: capital(levelName(say, level)),
              value: medianDays,
              text: number(language, medianDays, 1),
            })),
          },
        ]),
    ...(isBrief(source) ? someEscalations(say, source) : allEscalations(say, source)),
  ]
}

function allEscalations(say: Texts, { job: { language }, content, settings }: ExportSource): Block[] {
  const { escalations, of } = content
  const { escalation: words, chapters } = say.file
  const rows = escalations.value.flatMap((escalation) => escalationRows(say, settings.timeZone, escalation))
  const columns =
    of === 'team'
      ? (['title', 'asked', 'sent', 'state', 'answer', 'days'] as const)
      : (['title', 'unit', 'level', 'sent', 'state', 'answer', 'days'] as const)
  return [
    escalationTable(say, language, chapters.escalations, columns, rows),
    ...(of === 'team'
      ? escalations.value
          .filter(({ matter = '' }) => matter !== '')
          .flatMap(({ title = '', matter = '', quotes }): Block[] => [
            {
              kind: 'facts',
              rows: [
                [words.columns.title, title],
                [words.columns.matter, matter],
              ],
            },
            ...quotes.map((quote): Block => ({ kind: 'quote', text: quote })),
          ])
      : []),
  ]
}

/** Those that wait, the oldest first. All are in the appendix. */
function someEscalations(say: Texts, { job: { language }, content, settings }: ExportSource): Block[] {
  const { escalation: words } = say.file
  const waiting = content.escalations.value
    .filter(({ state }) => state === 'waiting')
    .flatMap((escalation) => escalationRows(say, settings.timeZone, escalation).slice(-1))
    .toSorted((a, b) => byDay(a.sent, b.sent))
    .slice(0, mostExamples)
  return [
    text(words.all(number(language, content.escalations.value.length))),
    ...(waiting.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: words.waiting },
          escalationTable(say, language, words.waiting, ['title', 'unit', 'level', 'sent', 'due'], waiting),
        ]),
  ]
}

type EscalationColumn = 'title' | 'unit' | 'asked' | 'level' | 'sent' | 'due' | 'state' | 'answer' | 'days'

function escalationTable(
  say: Texts,
  language: Language,
  caption: string,
  columns: readonly EscalationColumn[],
  rows: readonly EscalationRow[],
): Block {
  const shown = (row: EscalationRow, column: EscalationColumn) => {
    if (column === 'sent' || column === 'due') return dateInWords(language, row[column])
    return column === 'days' && row.took !== undefined ? number(language, row.took, 1) : row[column]
  }
  const days = columns.indexOf('days')
  return {
    kind: 'table',
    caption,
    head: columns.map((column) => say.file.escalation.columns[column]),
    rows: rows.map((row) => columns.map((column) => shown(row, column))),
    ...(days >= 0 && { numbers: [days] }),
  }
}

/** Numbers as bars. */
export function bars(language: Language, items: readonly (readonly [string, number])[]): Bar[] {
  return items.map(([label, value]) => ({ label, value, text: number(language, value) }))
}

export function text(words: string): Extract<Block, { kind: 'text' }> {
  return { kind: 'text', text: words }
}

/** On the page of what it is about. */
export function leadIn(words: string): Block {
  return { kind: 'text', text: words, keepNext: true }
}
