import { byCodeUnit } from '../by-code-unit.ts'
import type { EscalationStep } from './escalation.ts'

/** How long a level took. `medianDays`: of 24 hours, to one decimal. */
export type LevelDays = { readonly level: string; readonly answered: number; readonly medianDays: number }

/** What is read of a level that was asked. */
type Asked = Pick<EscalationStep, 'level' | 'askedAt'> & {
  readonly answer?: Pick<NonNullable<EscalationStep['answer']>, 'at'> | undefined
}

/**
 * Median days from asked to answered, by the level that was asked, in the order of the levels' names. Passing on counts:
 * for so long the matter lay there. A level that has answered nothing is left out.
 */
export function medianDays(steps: readonly Asked[]): LevelDays[] {
  const answered = steps.flatMap(({ level, askedAt, answer }) =>
    answer ? [{ level, days: (Date.parse(answer.at) - Date.parse(askedAt)) / day }] : [],
  )
  return [...Map.groupBy(answered, ({ level }) => level)]
    .map(([level, all]) => ({
      level,
      answered: all.length,
      medianDays: Math.round(median(all.map(({ days }) => days)) * 10) / 10,
    }))
    .toSorted((a, b) => byCodeUnit(a.level, b.level))
}

/** In milliseconds. A year has thousands of answers, and calendars take their time. */
const day = 24 * 3600 * 1000

/** Of at least one number. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted.length >> 1
  const [low = 0, high = low] = sorted.slice(sorted.length % 2 === 0 ? upper - 1 : upper, upper + 1)
  return (low + high) / 2
}
