import { byCodeUnit } from '../by-code-unit.ts'
import type { EscalationStep } from './escalation.ts'

/** How long a level took. `medianDays`: of 24 hours, to one decimal. */
export type LevelDays = { readonly level: string; readonly answered: number; readonly medianDays: number }

/**
 * Median days from asked to answered, by the level that was asked, in the order of the levels' names. Passing on counts:
 * for so long the matter lay there. A level that has answered nothing is left out.
 */
export function medianDays(steps: readonly Pick<EscalationStep, 'level' | 'askedAt' | 'answer'>[]): LevelDays[] {
  const answered = steps.flatMap(({ level, askedAt, answer }) =>
    answer ? [{ level, days: Temporal.Instant.from(askedAt).until(answer.at).total('hours') / 24 }] : [],
  )
  return [...Map.groupBy(answered, ({ level }) => level)]
    .map(([level, all]) => ({
      level,
      answered: all.length,
      medianDays: Math.round(median(all.map(({ days }) => days)) * 10) / 10,
    }))
    .toSorted((a, b) => byCodeUnit(a.level, b.level))
}

/** Of at least one number. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted.length >> 1
  const [low = 0, high = low] = sorted.slice(sorted.length % 2 === 0 ? upper - 1 : upper, upper + 1)
  return (low + high) / 2
}
