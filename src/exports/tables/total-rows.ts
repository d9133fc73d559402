import { answerKinds } from '../../domain/escalation/escalation.ts'
import type { ExportContent } from '../../domain/export/export-content.ts'
import type { Language } from '../../domain/language.ts'
import { measureStates } from '../../domain/measure/measure.ts'
import { monthInWords } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'

/** One number of the report in words, the same in every format. */
export type TotalRow = { readonly group: string; readonly what: string; readonly value: number }

/**
 * All numbers of the report, in the order of the card. Of one team alone, what is about many units is left out, and so is
 * what nobody has: a file with one round is no place for a table of noughts.
 */
export function totalRows(say: Texts, language: Language, content: ExportContent): TotalRow[] {
  const { groups } = say.file.totals
  const always = [groups.rounds, groups.measures, groups.escalations]
  const told = content.of === 'shared' ? [...always, groups.units, groups.participation, groups.goals] : always
  return allRows(say, language, content).filter(({ group, value }) => value !== 0 || told.includes(group))
}

function allRows(say: Texts, language: Language, { of, report, goals }: ExportContent): TotalRow[] {
  const { groups, ...words } = say.file.totals
  const { units, summaries, answers, participation, measures, escalations, hours, ...rest } = report.value
  const rows = (group: string, items: readonly (readonly [string, number | undefined])[]): TotalRow[] =>
    items.flatMap(([what, value]) => (value === undefined ? [] : [{ group, what, value }]))
  const named = rest.goals.map((goal) => ({ ...goal, name: nameOfGoal(goals, language, goal.goalId) }))
  const status = say.file.measure.status
  const shared = of === 'shared'
  return [
    ...(shared
      ? rows(groups.units, [
          [words.inTree, units.all],
          [words.shared, units.shared],
          [words.outside, units.outside === 0 ? undefined : units.outside],
        ])
      : []),
    ...rows(groups.rounds, [
      [words.summaries, summaries],
      [words.answersGiven, answers],
    ]),
    ...(shared
      ? rows(
          groups.participation,
          participation.map(({ band, units: count }) => [say.file.bands[band], count]),
        )
      : []),
    ...rows(
      groups.goals,
      named.map(({ name, summaries: count }) => [name, count]),
    ),
    ...(shared
      ? rows(
          groups.goalUnits,
          named.map(({ name, units: count }) => [name, count]),
        )
      : []),
    ...rows(
      groups.goalMeasures,
      named.map(({ name, measures: count }) => [name, count]),
    ),
    ...rows(groups.measures, [
      [words.all, measures.total],
      [words.overdue, measures.overdue],
    ]),
    ...rows(
      groups.status,
      measureStates.map((state) => [status[state], measures.byStatus[state]]),
    ),
    ...rows(groups.escalations, [
      [words.all, escalations.total],
      [words.waiting, escalations.waiting],
      [words.late, escalations.late],
    ]),
    ...rows(
      groups.answers,
      answerKinds.map((kind) => [say.file.escalation.answer[kind], escalations.answers[kind]]),
    ),
    ...rows(
      groups.answered,
      escalations.levels.map(({ level, answered }) => [levelName(say, level), answered]),
    ),
    ...rows(
      groups.days,
      escalations.levels.map(({ level, medianDays }) => [levelName(say, level), medianDays]),
    ),
    ...rows(groups.hours, [
      [words.all, hours && oneDecimal(hours.total)],
      ...(hours?.months ?? []).map(
        ({ month, hours: count }) => [monthInWords(language, month), oneDecimal(count)] satisfies [string, number],
      ),
    ]),
  ]
}

/** A goal's name; its id, where no profile has it any more. */
export function nameOfGoal(goals: ExportContent['goals'], language: Language, goalId: string): string {
  return goals.find(({ id }) => id === goalId)?.name[language] ?? goalId
}

/** What an organisation calls a level of units; its own list may leave it out. */
export function levelName(say: Texts, level: string): string {
  return level || say.escalation.list.noLevel
}

/** Hours are estimated: more digits would say more than is known. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
