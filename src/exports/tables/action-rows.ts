import type {
  ExportContent,
  ExportedEscalation,
  ExportedMeasure,
  ExportedOutcome,
} from '../../domain/export/export-content.ts'
import type { Language } from '../../domain/language.ts'
import { detailLine } from '../../domain/outcome/detail.ts'
import { capital, list } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import { isoDay } from '../iso-day.ts'
import { nameOfGoal } from './total-rows.ts'

/** A measure in words, by the columns of `say.file.measure.columns`. Days are 'YYYY-MM-DD', empty where there is none. */
export type MeasureRow = Readonly<Record<keyof Texts['file']['measure']['columns'], string>>

export function measureRow(
  say: Texts,
  language: Language,
  goals: ExportContent['goals'],
  measure: ExportedMeasure,
): MeasureRow {
  const { goalId, level, parties, status, packageId, nationalId, start, due, owner, details, reasons, ...texts } =
    measure
  const { measure: words } = say.file
  return {
    unit: texts.unit,
    title: texts.title,
    purpose: texts.purpose,
    goal: goalId === undefined ? '' : nameOfGoal(goals, language, goalId),
    level: words.level[level],
    parties: list(
      language,
      parties.map((office) => say.offices[office]),
    ),
    status: words.status[status],
    start: start ?? '',
    due: due ?? '',
    result: texts.result,
    learning: texts.learning,
    package: packageId ?? '',
    national: nationalId ?? '',
    owner: owner ?? '',
    more: moreOf(say, measure)
      .map(([label, text]) => detailLine({ label, text }))
      .join('\n'),
  }
}

/** What a team's own file has of a measure beside its columns: what it is called, and what was written. */
export function moreOf(say: Texts, { details = [], reasons = [] }: Pick<ExportedMeasure, 'details' | 'reasons'>) {
  return [
    ...details.map(({ label, text }): [string, string] => [label, text]),
    ...reasons.map(({ office, text }): [string, string] => [capital(say.offices[office]), text]),
  ]
}

/** A field of what was written down, in words, by the columns of `say.file.outcome.columns`. */
export type OutcomeRow = Readonly<Record<keyof Texts['file']['outcome']['columns'], string>>

/** A row for each field; what is true of the whole card stands in each. */
export function outcomeRows(say: Texts, timeZone: string, outcome: ExportedOutcome): OutcomeRow[] {
  const { unit, title, details, kind, by, at, packageId } = outcome
  return details.map(({ label, text }) => ({
    ...{ unit, card: title, question: label, text, kind: say.file.outcome.kinds[kind] },
    ...{ by: say.measure.by[by], on: isoDay(timeZone, at), package: packageId },
  }))
}

/** One level that was asked, in words, by the columns of `say.file.escalation.columns`. */
export type EscalationRow = Readonly<Record<keyof Texts['file']['escalation']['columns'], string>> & {
  /** Days from asked to answered, to one decimal. */
  readonly took: number | undefined
  readonly said: number | undefined
}

/** A row for each level that was asked; what is true of the whole matter stands in each. */
export function escalationRows(say: Texts, timeZone: string, escalation: ExportedEscalation): EscalationRow[] {
  const { unit, title, matter, people, state, late, steps } = escalation
  const { escalation: words } = say.file
  return steps.map(({ unitName, level, askedAt, dueAt, answer }, place) => {
    const isLast = place === steps.length - 1
    const took = answer && Math.round((Temporal.Instant.from(askedAt).until(answer.at).total('hours') / 24) * 10) / 10
    return {
      unit,
      title: title ?? words.ownWords,
      matter: matter ?? '',
      people: people === undefined ? '' : String(people),
      asked: unitName,
      level,
      sent: isoDay(timeZone, askedAt),
      due: isoDay(timeZone, dueAt),
      state: late && isLast ? `${words.state[state]}, ${words.late}` : words.state[state],
      answer: answer ? [capital(words.answer[answer.kind]), answer.text ?? ''].filter(Boolean).join('. ') : '',
      answered: answer ? isoDay(timeZone, answer.at) : '',
      days: took === undefined ? '' : String(took),
      took,
      said: people,
    }
  })
}
