import { z } from 'zod'

/** The most that a series may have, and the longest step between two of its dates (in days, weeks or months). */
export const mostTimes = 200
export const longestInterval = 52

const Weekday = z.int().min(1).max(7)
const Weekdays = z
  .array(Weekday)
  .min(1)
  .refine((days) => days.every((day, i) => i === 0 || day > (days[i - 1] ?? 0)), 'ascending, each once')

const Ends = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('times'), times: z.int().min(1).max(mostTimes) }),
  /** The last local date on which something may be posted. */
  z.strictObject({ kind: z.literal('until'), date: z.iso.date() }),
])

const MonthlyOn = z.discriminatedUnion('kind', [
  /** -1 is the last day. Months that lack the day (31 April) are left out, as in RFC 5545. */
  z.strictObject({ kind: z.literal('monthDay'), day: z.union([z.int().min(1).max(31), z.literal(-1)]) }),
  /** The first to fourth such weekday of the month; -1 is the last one. */
  z.strictObject({ kind: z.literal('weekday'), nth: z.literal([1, 2, 3, 4, -1]), weekday: Weekday }),
])

const shared = {
  /** Every so many days, weeks or months. */
  interval: z.int().min(1).max(longestInterval),
  /** Local wall time 'HH:MM'; the zone is the series' own. */
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  ends: Ends,
}

/**
 * How often, on which days and at what local time something comes back, and when it stops. Weekdays are ISO: 1 is
 * Monday, 7 is Sunday. It says nothing of where counting starts: "every other week" needs a first date beside it.
 */
export const Rhythm = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), ...shared }),
  z.strictObject({ every: z.literal('week'), ...shared, weekdays: Weekdays }),
  z.strictObject({ every: z.literal('month'), ...shared, on: MonthlyOn }),
])
export type Rhythm = z.infer<typeof Rhythm>
export type Ends = z.infer<typeof Ends>
export type MonthlyOn = z.infer<typeof MonthlyOn>

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const
const periods = new Map<string, Rhythm['every']>([
  ['DAILY', 'day'],
  ['WEEKLY', 'week'],
  ['MONTHLY', 'month'],
])
const days: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * The rhythm as an RFC 5545 recurrence rule in floating local time, such as
 * `FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;BYHOUR=13;BYMINUTE=30;BYSECOND=0;COUNT=6`. UNTIL is the end of its day, floating
 * too (3.3.10: UNTIL is written like DTSTART); with a DTSTART that names a zone it must be turned into UTC. Weeks
 * start on Monday, which is the RFC's default.
 */
export function toRule(rhythm: Rhythm): string {
  const [hour, minute] = rhythm.time.split(':').map(Number)
  return [
    `FREQ=${frequencies[rhythm.every]}`,
    `INTERVAL=${rhythm.interval}`,
    ...byDays(rhythm),
    `BYHOUR=${hour}`,
    `BYMINUTE=${minute}`,
    'BYSECOND=0',
    ...end(rhythm.ends),
  ].join(';')
}

function byDays(rhythm: Rhythm): string[] {
  if (rhythm.every === 'day') return []
  if (rhythm.every === 'week') return [`BYDAY=${rhythm.weekdays.map(dayName).join(',')}`]
  return rhythm.on.kind === 'monthDay'
    ? [`BYMONTHDAY=${rhythm.on.day}`]
    : [`BYDAY=${rhythm.on.nth}${dayName(rhythm.on.weekday)}`]
}

function end(ends: Ends): string[] {
  if (ends.kind === 'times') return [`COUNT=${ends.times}`]
  return ends.kind === 'until' ? [`UNTIL=${ends.date.replaceAll('-', '')}T235959`] : []
}

function dayName(weekday: number): string {
  return days[weekday - 1] ?? ''
}

/**
 * The rhythm that `toRule` wrote, with or without "RRULE:" in front. Undefined for any rule that a `Rhythm` can't say
 * in full: nothing of a rule is ever left out.
 */
export function fromRule(rule: string): Rhythm | undefined {
  if (rule.length > 300) return undefined
  const pairs = rule.replace(/^RRULE:/, '').split(';')
  const parts = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  if (parts.size < pairs.length) return undefined
  const take = (name: string) => {
    const value = parts.get(name)
    parts.delete(name)
    return value
  }
  const every = periods.get(take('FREQ') ?? '')
  const [hour, minute, second] = [take('BYHOUR'), take('BYMINUTE'), take('BYSECOND')]
  const [count, until] = [take('COUNT'), take('UNTIL')]
  if (!/^\d\d?$/.test(hour ?? '') || !/^\d\d?$/.test(minute ?? '') || (second ?? '0') !== '0') return undefined
  if (count !== undefined && until !== undefined) return undefined
  const read = Rhythm.safeParse({
    every,
    interval: whole(take('INTERVAL') ?? '1'),
    time: `${hour?.padStart(2, '0')}:${minute?.padStart(2, '0')}`,
    ends: readEnd(count, until),
    ...readDays(every, take('BYDAY'), take('BYMONTHDAY')),
  })
  return read.success && parts.size === 0 ? read.data : undefined
}

function readEnd(count: string | undefined, until: string | undefined) {
  if (count !== undefined) return { kind: 'times', times: whole(count) }
  if (until === undefined) return { kind: 'never' }
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)T235959$/.exec(until) ?? []
  return { kind: 'until', date: `${year}-${month}-${day}` }
}

/** What it can't read becomes something that `Rhythm` refuses. */
function readDays(every: string | undefined, byDay: string | undefined, byMonthDay: string | undefined) {
  if (every === 'week' && byMonthDay === undefined) {
    return { weekdays: byDay?.split(',').map((name) => weekdayOf(name)) }
  }
  if (every === 'month' && byMonthDay !== undefined && byDay === undefined) {
    return { on: { kind: 'monthDay', day: whole(byMonthDay) } }
  }
  if (every === 'month' && byDay !== undefined && byMonthDay === undefined) {
    return { on: { kind: 'weekday', nth: whole(byDay.slice(0, -2)), weekday: weekdayOf(byDay.slice(-2)) } }
  }
  return byDay === undefined && byMonthDay === undefined ? {} : { on: undefined }
}

function weekdayOf(name: string): number {
  return days.indexOf(name) + 1
}

function whole(text: string): number {
  return /^-?\d{1,3}$/.test(text) ? Number(text) : Number.NaN
}
