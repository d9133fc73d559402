import { resolveDate } from './choose-end.ts'
import { readParts } from './read-parts.ts'

/**
 * The last day that words name: "til 31.12.2027", "ut juni", "until 1 March". Undefined: they name none or more than one,
 * a figure is left over, or the day is before `today`. A date without a year is the next such date.
 */
export function readLastDay(words: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const { parts, left } = readParts(words)
  const [only, ...others] = parts
  if (!only || others.length > 0 || left.some((word) => /\d/.test(word))) return undefined
  const { part } = only
  if (part.kind !== 'until' && part.kind !== 'date') return undefined
  const date = resolveDate(part.date, today)
  if (date === 'impossible') return undefined
  const last = part.kind === 'until' ? date.subtract({ days: part.daysBefore }) : date
  return Temporal.PlainDate.compare(last, today) < 0 ? undefined : last
}
