import type { EscalationStep } from '../domain/escalation/escalation.ts'
import type { LevelDays } from '../domain/escalation/median-days.ts'
import type { Language } from '../domain/language.ts'
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

/** What the level said, or that it can't be reached any more, in one sentence. Undefined: nothing yet. */
export function answerWords(
  say: Texts,
  timeZone: string,
  steps: readonly EscalationStep[],
  place: number,
  due: (at: string) => string,
): string | undefined {
  const step = steps[place]
  const next = steps[place + 1]
  if (!step) return undefined
  const unit = unitWords(say, step)
  const { news, answers } = say.escalation
  if (step.lostAt !== undefined) {
    return next ? news.lost(unit, unitWords(say, next), due(next.dueAt)) : news.unreached(unit)
  }
  if (!step.answer) return undefined
  const { kind, at } = step.answer
  if (kind !== 'passedOn') return news.answered(unit, answers[kind], tookWords(say, timeZone, step.askedAt, at))
  return next && news.passedOn(unit, unitWords(say, next), due(next.dueAt))
}

/** Undefined where nothing was answered yet. */
export function medianWords(say: Texts, language: Language, levels: readonly LevelDays[]): string | undefined {
  if (levels.length === 0) return undefined
  const { list: words } = say.escalation
  const each = levels.map(({ level, medianDays, answered }) =>
    words.level(level || words.noLevel, daysWords(say, language, medianDays), answered),
  )
  return words.median(list(language, each))
}

/** "3,5 dager", "samme dag". Of 24 hours. */
export function daysWords({ escalation: { list: words } }: Texts, language: Language, days: number): string {
  return days < 0.5 ? words.sameDay : words.days(number(language, days, 1))
}
