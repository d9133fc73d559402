import { type Found, firstOf, type Reader, type Unit } from './part.ts'
import { cardinal, isSign, means, ordinal, skip, type Token, type Tokens, valueAs } from './tokens.ts'

const adverbUnits = new Map<number, Unit>([
  [1, 'day'],
  [30, 'month'],
  [365, 'year'],
])

/** "daily", "ukentlig", "fortnightly", "hourly". */
const readAdverb: Reader = (tokens, at) => {
  if (means(tokens[at], 'oftener')) return tooOften(at + 1)
  const days = valueAs('adverb', tokens[at])
  if (days === undefined) return undefined
  return step(at + 1, days === 14 ? 2 : 1, adverbUnits.get(days) ?? 'week')
}

/** "hver uke", "every other month", "hver 3. uke", "annenhver torsdag", "every half hour", "hver første mandag". */
const readEvery: Reader = (tokens, at) => {
  const alternate = readAlternate(tokens, at)
  if (alternate !== undefined) return stepOf(tokens, alternate, 2)
  if (!means(tokens[at], 'every')) return undefined
  const behind = skip(tokens, at + 1, 'the')
  const half = means(tokens[behind], 'half') ? behind + 1 : behind
  const nth = ordinal(tokens, half) ?? cardinal(tokens, half)
  if (nth) {
    const unit = unitOf(tokens[nth.next])
    if (unit && nth.value > 0) return step(nth.next + 1, nth.value * inUnits(tokens[nth.next]), unit)
    if (means(tokens[nth.next], 'hours')) return tooOften(nth.next + 1)
    const weekday = ordinal(tokens, half) && valueAs('weekday', tokens[nth.next])
    if (weekday !== undefined) {
      return { part: { kind: 'nth', nth: nth.value, weekday, every: true }, next: nth.next + 1 }
    }
  }
  if (means(tokens[half], 'hours')) return tooOften(half + 1)
  // "every 15th" says no unit of its own: the day of the month comes next.
  return nth ? step(at + 1, 1, undefined) : stepOf(tokens, at + 1, 1)
}

/** Behind "annenhver", "every other", "annan kvar", "every alternate". */
function readAlternate(tokens: Tokens, at: number): number | undefined {
  if (means(tokens[at], 'every') && means(tokens[at + 1], 'other', 'everyOther')) return at + 2
  if (means(tokens[at], 'other') && means(tokens[at + 1], 'every')) return at + 2
  return means(tokens[at], 'everyOther') ? at + 1 : undefined
}

function stepOf(tokens: Tokens, at: number, interval: number): Found {
  const unit = unitOf(tokens[at])
  if (unit) return step(at + 1, interval * inUnits(tokens[at]), unit)
  if (means(tokens[at], 'hours')) return tooOften(at + 1)
  // "every morning at 8": the time takes the morning.
  if (means(tokens[at], 'partOfDay')) return step(at, interval, 'day')
  return step(at, interval, interval === 1 ? undefined : 'week')
}

/** "to ganger i uka", "once a month", "twice a day", "once an hour". */
const readPerUnit: Reader = (tokens, at) => {
  const once = valueAs('timesWord', tokens[at])
  const count = once === undefined ? cardinal(tokens, at) : { value: once, next: at + 1 }
  if (!count || (once === undefined && !means(tokens[count.next], 'times'))) return undefined
  const behind = once === undefined ? count.next + 1 : count.next
  const unitAt = skip(tokens, behind, 'per', 'the')
  const adverb = valueAs('adverb', tokens[unitAt])
  if (unitAt === behind && adverb !== 1) return undefined
  if (means(tokens[unitAt], 'hours')) return tooOften(unitAt + 1)
  const unit = adverb === 1 ? 'day' : unitOf(tokens[unitAt])
  if (unit === undefined || means(tokens[unitAt], 'plural')) return undefined
  if (count.value === 1) return step(unitAt + 1, inUnits(tokens[unitAt]), unit)
  if (unit === 'day') return tooOften(unitAt + 1)
  if (unit === 'week' && count.value > 1) return { part: { kind: 'perWeek', times: count.value }, next: unitAt + 1 }
  return { part: { kind: 'refused', reason: 'ambiguous' }, next: unitAt + 1 }
}

/** "første mandag", "the last Friday", "3. torsdag"; "siste dag", "15.", "den 15", "the last of the month". */
const readPlace: Reader = (tokens, at) => {
  const start = skip(tokens, at, 'the')
  const nth = ordinal(tokens, start) ?? (start > at && tokens[start]?.digits ? cardinal(tokens, start) : undefined)
  if (!nth) return undefined
  const weekday = valueAs('weekday', tokens[nth.next])
  if (weekday !== undefined) {
    return { part: { kind: 'nth', nth: nth.value, weekday, every: false }, next: nth.next + 1 }
  }
  if (means(tokens[nth.next], 'times') || means(tokens[nth.next], 'month')) return undefined
  const unit = unitOf(tokens[nth.next])
  if (unit === 'day') return { part: { kind: 'monthDay', day: nth.value }, next: nth.next + 1 }
  return unit ? undefined : readDayOfMonth(tokens, nth.value, nth.next, tokens[start]?.digits !== undefined)
}

/** A number is a day of the month wherever it stands; a word ("the last") only where the month follows. */
function readDayOfMonth(tokens: Tokens, day: number, next: number, digits: boolean): Found | undefined {
  const month = skip(tokens, next, 'of', 'in', 'the', 'every', 'per', 'everyOther', 'other')
  const followed = month > next && means(tokens[month], 'monthUnit')
  return digits || followed ? { part: { kind: 'monthDay', day }, next } : undefined
}

/** "i måneden", "of the month", "a week", "om dagen". */
const readBareUnit: Reader = (tokens, at) => {
  const behind = skip(tokens, at, 'per', 'of')
  const unitAt = skip(tokens, behind, 'the')
  const unit = unitOf(tokens[unitAt])
  if (unitAt === at || means(tokens[unitAt], 'plural') || behind === at) return undefined
  if (unit === 'month') return { part: { kind: 'inMonth' }, next: unitAt + 1 }
  return unit === 'week' && inUnits(tokens[unitAt]) === 1 ? step(unitAt + 1, 1, 'week') : undefined
}

/** "mandag", "Monday to Friday", "man-fre", "hverdager". */
export const readWeekdays: Reader = (tokens, at) => {
  if (means(tokens[at], 'workdays')) return { part: { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] }, next: at + 1 }
  const start = means(tokens[at], 'from') ? at + 1 : at
  const first = valueAs('weekday', tokens[start])
  if (first === undefined) return undefined
  const dot = isSign(tokens[start + 1], '.') ? start + 2 : start + 1
  const last = valueAs('weekday', tokens[dot + 1])
  const range = means(tokens[dot], 'range') || isSign(tokens[dot], '-', '–')
  // "Monday to Friday 1 March" could be either, so the number behind it stays behind.
  if (range && last !== undefined) return { part: { kind: 'weekdays', weekdays: span(first, last) }, next: dot + 2 }
  return start > at ? undefined : { part: { kind: 'weekdays', weekdays: [first] }, next: at + 1 }
}

function span(first: number, last: number): number[] {
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, i) => ((first - 1 + i) % 7) + 1)
}

/** How often and on which days. */
export const readStep = firstOf(readAdverb, readPerUnit, readEvery, readPlace, readBareUnit)

export function unitOf(token: Token | undefined): Unit | undefined {
  if (means(token, 'day')) return 'day'
  if (means(token, 'week')) return 'week'
  if (means(token, 'monthUnit')) return 'month'
  return means(token, 'year') ? 'year' : undefined
}

/** How many units the word stands for: a fortnight is two weeks. */
function inUnits(token: Token | undefined): number {
  return valueAs('week', token) === 14 ? 2 : 1
}

function step(next: number, interval: number, unit: Unit | undefined): Found {
  return { part: { kind: 'step', interval, unit }, next }
}

function tooOften(next: number): Found {
  return { part: { kind: 'refused', reason: 'tooOften' }, next }
}
