import type { Language } from '../../domain/language.ts'
import { answerKinds } from '../../domain/measure/escalation.ts'
import { measureStates } from '../../domain/measure/measure.ts'
import { capital, dateInWords, number } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import type { ExportSource } from '../export-source.ts'
import { escalationRows, type MeasureRow, measureRow } from '../tables/action-rows.ts'
import type { Bar, Block } from './block.ts'

/** What was decided and what became of it. Nothing, where there is no measure. */
export function measureBlocks(say: Texts, { job: { language }, content }: ExportSource): Block[] {
  const { measures, goals, report, of } = content
  if (measures.value.length === 0) return []
  const { measure: words, chapters } = say.file
  const { byStatus, overdue } = report.value.measures
  const rows = measures.value.map((measure) => measureRow(say, language, goals, measure))
  const columns: (keyof MeasureRow)[] =
    of === 'team'
      ? ['title', 'owner', 'level', 'status', 'due', 'result']
      : ['unit', 'title', 'level', 'status', 'due', 'result']
  return [
    { kind: 'heading', level: 1, text: chapters.measures },
    {
      kind: 'chart',
      title: words.chart,
      bars: bars(
        language,
        measureStates.map((state) => [capital(words.status[state]), byStatus[state]]),
      ),
    },
    ...(overdue > 0 ? [text(words.overdue(overdue))] : []),
    {
      kind: 'table',
      caption: chapters.measures,
      head: columns.map((column) => words.columns[column]),
      rows: rows.map((row) =>
        columns.map((column) => (column === 'due' && row.due !== '' ? dateInWords(language, row.due) : row[column])),
      ),
    },
    ...rows
      .filter(({ learning }) => learning !== '')
      .flatMap(({ title, learning }): Block[] => [
        {
          kind: 'facts',
          rows: [
            [words.columns.title, title],
            [words.columns.learning, learning],
          ],
        },
      ]),
  ]
}

/** What was sent upward, what was answered and how long it took. Nothing, where nothing was sent. */
export function escalationBlocks(say: Texts, { job: { language }, content, settings }: ExportSource): Block[] {
  const { escalations, report, of } = content
  if (escalations.value.length === 0) return []
  const { escalation: words, chapters } = say.file
  const { answers, levels } = report.value.escalations
  const rows = escalations.value.flatMap((escalation) => escalationRows(say, settings.timeZone, escalation))
  const columns =
    of === 'team'
      ? (['title', 'asked', 'sent', 'state', 'answer', 'days'] as const)
      : (['unit', 'title', 'level', 'sent', 'state', 'answer', 'days'] as const)
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
    {
      kind: 'table',
      caption: chapters.escalations,
      head: columns.map((column) => words.columns[column]),
      rows: rows.map((row) =>
        columns.map((column) =>
          column === 'sent'
            ? dateInWords(language, row.sent)
            : column === 'days' && row.took !== undefined
              ? number(language, row.took, 1)
              : row[column],
        ),
      ),
      numbers: [columns.length - 1],
    },
    ...(levels.length === 0
      ? []
      : [
          {
            kind: 'chart' as const,
            title: words.levels,
            bars: levels.map(({ level, medianDays }) => ({
              label: level,
              value: medianDays,
              text: number(language, medianDays, 1),
            })),
          },
        ]),
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

/** Numbers as bars. */
export function bars(language: Language, items: readonly (readonly [string, number])[]): Bar[] {
  return items.map(([label, value]) => ({ label, value, text: number(language, value) }))
}

export function text(words: string): Block {
  return { kind: 'text', text: words }
}
