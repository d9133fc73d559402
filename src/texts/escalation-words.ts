import type { Language } from '../domain/language.ts'
import type { EscalationStep } from '../domain/measure/escalation.ts'
import type { LevelDays } from '../domain/measure/median-days.ts'
import { list, number } from './format.ts'
import type { Texts } from './index.ts'

/** "Nav Øst (region)". A coordinator wrote it: plain text, never markdown. */
export function unitWords(
  { escalation }: Texts,
  { unitName, level }: Pick<EscalationStep, 'unitName' | 'level'>,
): string {
  return level === '' ? unitName : escalation.unit(unitName, level)
}

/** "etter 3 dager", counted in dates of `timeZone`. */
export function tookWords({ escalation }: Texts, timeZone: string, from: string, to: string): string {
  return escalation.took(daysBetween(timeZone, from, to))
}

/** Whole days, counted in dates of `timeZone`. */
export function daysBetween(timeZone: string, from: string, to: string): number {
  const dateOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate()
  return dateOf(from).until(dateOf(to)).days
}

/** What the level said, in one sentence. Undefined: nothing yet. */
export function answerWords(
  say: Texts,
  timeZone: string,
  steps: readonly EscalationStep[],
  place: number,
  due: (at: string) => string,
): string | undefined {
  const step = steps[place]
  const next = steps[place + 1]
  if (!step?.answer) return undefined
  const { kind, at } = step.answer
  const unit = unitWords(say, step)
  const { news, answers } = say.escalation
  if (kind !== 'passedOn') return news.answered(unit, answers[kind], tookWords(say, timeZone, step.askedAt, at))
  return next && news.passedOn(unit, unitWords(say, next), due(next.dueAt))
}

/** Undefined where nothing was answered yet. */
export function medianWords(say: Texts, language: Language, levels: readonly LevelDays[]): string | undefined {
  if (levels.length === 0) return undefined
  const { list: words } = say.escalation
  const each = levels.map(({ level, medianDays, answered }) =>
    words.level(level || words.noLevel, number(language, medianDays, 1), answered),
  )
  return words.median(list(language, each))
}
