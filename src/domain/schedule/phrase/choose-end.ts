import { type Ends, mostTimes } from '../rhythm.ts'
import type { Days } from './choose-days.ts'
import type { DateWords, Part } from './part.ts'
import type { Said } from './read-parts.ts'
import { type Refused, refuse } from './refusal.ts'

export type ChosenEnd =
  | { readonly ok: true; readonly ends: Ends; readonly starts: Temporal.PlainDate | undefined }
  | Refused

/** When a series with these days starts and stops. Dates without a year are the next such date after today. */
export function chooseEnd(said: readonly Said[], days: Days, today: Temporal.PlainDate): ChosenEnd {
  const froms = said.filter(({ part }) => part.kind === 'from')
  const ending = said.filter(({ part }) => part.kind === 'until' || part.kind === 'times' || part.kind === 'lasting')
  for (const several of [froms, ending]) {
    if (several.length > 1) return refuse('ambiguous', ...several.map(({ words }) => words))
  }
  const from = froms[0]?.part
  const starts = from?.kind === 'from' ? resolveDate(from.date, today) : undefined
  const startWords = froms.map(({ words }) => words)
  if (starts === 'impossible') return refuse('impossibleDate', ...startWords)
  if (starts && Temporal.PlainDate.compare(starts, today) < 0) return refuse('startsInPast', ...startWords)
  const ends = endOf(ending[0], days, starts ?? today)
  return 'ok' in ends ? ends : { ok: true, ends, starts }
}

function endOf(end: Said | undefined, days: Days, start: Temporal.PlainDate): Ends | Refused {
  if (!end) return { kind: 'never' }
  const { part, words } = end
  if (part.kind === 'until') {
    const date = resolveDate(part.date, start)
    if (date === 'impossible') return refuse('impossibleDate', words)
    const last = date.subtract({ days: part.daysBefore })
    if (Temporal.PlainDate.compare(last, start) < 0) return refuse('endsBeforeStart', words)
    return { kind: 'until', date: last.toString() }
  }
  const count = part.kind === 'times' ? part.times : part.kind === 'lasting' ? part.count : 0
  if (count < 1 || count > mostTimes * 7) return refuse('impossibleCount', words)
  const times = part.kind === 'lasting' ? timesIn(part, days) : count
  if (times !== undefined && times <= mostTimes) return { kind: 'times', times }
  if (part.kind !== 'lasting') return refuse('impossibleCount', words)
  const last = start.add({ [`${part.unit}s`]: count }).subtract({ days: 1 })
  return { kind: 'until', date: last.toString() }
}

/**
 * How many times fit into "for 6 weeks", counted from the first one, so that today's weekday does not matter: six for
 * a weekly rhythm, three for every other week. Undefined where the units don't divide each other ("weekly for three
 * months"): there a date ends the series.
 */
function timesIn(part: Extract<Part, { kind: 'lasting' }>, days: Days): number | undefined {
  if (part.unit === 'month') return days.every === 'month' ? Math.ceil(part.count / days.interval) : undefined
  if (part.unit === 'week' && days.every === 'week') {
    return Math.ceil(part.count / days.interval) * days.weekdays.length
  }
  if (days.every !== 'day') return undefined
  return Math.ceil((part.unit === 'week' ? part.count * 7 : part.count) / days.interval)
}

/** The date that is meant: the one in its year, else the next one after `after`. */
export function resolveDate(words: DateWords, after: Temporal.PlainDate): Temporal.PlainDate | 'impossible' {
  if (words.year !== undefined) return inYear(words, words.year) ?? 'impossible'
  // Eight years hold a 29 February, the turn of an uneven century included.
  for (let year = after.year; year <= after.year + 8; year++) {
    const date = inYear(words, year)
    if (date && Temporal.PlainDate.compare(date, after) > 0) return date
  }
  return 'impossible'
}

function inYear({ month, day, weekday }: DateWords, year: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day === 0) return undefined
  const first = new Temporal.PlainDate(year, month, 1)
  const number = day === 'last' ? first.daysInMonth : day
  if (number > first.daysInMonth) return undefined
  const date = first.with({ day: number })
  return weekday === undefined || date.dayOfWeek === weekday ? date : undefined
}

/** Whether there is no such date, whatever the year. */
export function isImpossibleDate(words: DateWords, today: Temporal.PlainDate): boolean {
  return resolveDate(words, today) === 'impossible'
}
