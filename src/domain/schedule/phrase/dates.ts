import type { DateWords, Found, Reader } from './part.ts'
import { cardinal, isSign, means, skip, type Tokens, valueAs } from './tokens.ts'

type FoundDate = { readonly date: Omit<DateWords, 'weekday'>; readonly next: number }

/** "til 1. mars", "until 2027-03-01", "fram til jul", "ut juni", "before 1 March". */
export const readUntil: Reader = (tokens, at) => {
  const start = skip(tokens, at, 'upTo')
  const word = tokens[start]
  const daysBefore = valueAs('until', word)
  const first = skip(tokens, daysBefore === undefined ? start : start + 1, 'on', 'the')
  const endOf = daysBefore !== undefined && !means(word, 'through') ? means(tokens[first], 'endOf') : false
  if (endOf || means(word, 'through')) {
    const last = readEnd(tokens, skip(tokens, endOf ? first + 1 : start + 1, 'of', 'the'))
    if (last) return { part: { kind: 'until', ...last.date, daysBefore: daysBefore ?? 0 }, next: last.next }
  }
  if (daysBefore === undefined) return undefined
  const found = readDate(tokens, first, means(word, 'english'))
  return found && asPart(found, (date) => ({ kind: 'until', date, daysBefore }))
}

/** "fra 12. januar", "from Monday 4 January", "første gang 12. januar". */
export const readFrom: Reader = (tokens, at) => {
  const firstTime = valueAs('ordinal', tokens[at]) === 1 && means(tokens[at + 1], 'times')
  if (!firstTime && !means(tokens[at], 'from')) return undefined
  const start = skip(tokens, firstTime ? at + 2 : at + 1, 'from', 'on', 'the')
  const found = readDate(tokens, start, means(tokens[at], 'english'))
  return found && asPart(found, (date) => ({ kind: 'from', date }))
}

/** A date with the name of its month in no place where a date can be; it may be an impossible one. */
export const readLooseDate: Reader = (tokens, at) => {
  const found = readDated(tokens, at)
  return found && { part: { kind: 'date', date: { ...found.date, weekday: undefined } }, next: found.next }
}

type FoundWords = { readonly date: DateWords | undefined; readonly next: number }

function asPart(found: FoundWords, make: (date: DateWords) => Found['part']): Found {
  return { part: found.date ? make(found.date) : { kind: 'refused', reason: 'ambiguous' }, next: found.next }
}

/** A date that may have its weekday in front. No date: an English "3/1", which is January to some. */
function readDate(tokens: Tokens, at: number, english: boolean): FoundWords | undefined {
  const weekday = valueAs('weekday', tokens[at])
  const comma = weekday !== undefined && isSign(tokens[at + 1], ',') ? at + 2 : at + 1
  const start = weekday === undefined ? at : skip(tokens, comma, 'the')
  const found = readDated(tokens, start) ?? readNumeric(tokens, start)
  if (!found) return undefined
  const { month, day } = found.date
  const slash = isSign(tokens[start + 1], '/')
  if (slash && english && day !== 'last' && day <= 12 && day !== month) return { date: undefined, next: found.next }
  return { date: { ...found.date, weekday }, next: found.next }
}

/** "1. mars 2027", "1st of March", "March 1st, 2027", "2027-03-01", "jul". */
function readDated(tokens: Tokens, at: number): FoundDate | undefined {
  const holiday = valueAs('holiday', tokens[at])
  if (holiday !== undefined) {
    const date = { year: undefined, month: Math.floor(holiday / 100), day: holiday % 100 }
    return { date, next: at + 1 }
  }
  return readIso(tokens, at) ?? readDayMonth(tokens, at) ?? readMonthDay(tokens, at)
}

function readIso(tokens: Tokens, at: number): FoundDate | undefined {
  const [year, first, month, second, day] = tokens.slice(at, at + 5)
  if (year?.digits?.length !== 4 || month?.digits?.length !== 2 || day?.digits?.length !== 2) return undefined
  if (!isSign(first, '-') || !isSign(second, '-')) return undefined
  const date = { year: Number(year.digits), month: Number(month.digits), day: Number(day.digits) }
  return { date, next: at + 5 }
}

function readDayMonth(tokens: Tokens, at: number): FoundDate | undefined {
  const day = dayNumber(tokens, at)
  if (!day) return undefined
  const month = valueAs('month', tokens[skip(tokens, day.next, 'of')])
  if (month === undefined) return undefined
  return withYear(tokens, skip(tokens, day.next, 'of') + 1, month, day.value)
}

function readMonthDay(tokens: Tokens, at: number): FoundDate | undefined {
  const month = valueAs('month', tokens[at])
  if (month === undefined) return undefined
  const dot = isSign(tokens[at + 1], '.') ? at + 2 : at + 1
  const day = dayNumber(tokens, skip(tokens, dot, 'the'))
  return day && withYear(tokens, day.next, month, day.value)
}

function dayNumber(tokens: Tokens, at: number): { value: number; next: number } | undefined {
  const token = tokens[at]
  const value = token?.digits === undefined ? valueAs('ordinal', token) : Number(token.digits)
  if (value === undefined || value < 0 || (token?.digits?.length ?? 0) > 2) return undefined
  const ending = tokens[at + 1]
  const marked = ending?.glued === true && (isSign(ending, '.') || means(ending, 'ordinalEnding'))
  // "March 9:15" and "March 9 am" are no dates.
  const behind = tokens[at + 2]
  if (isSign(ending, ':') || means(ending, 'meridiem', 'times')) return undefined
  return marked && behind?.glued && behind.digits !== undefined ? undefined : { value, next: marked ? at + 2 : at + 1 }
}

/** "1.3.2027", "01.03.27", "1/3", "1.3." */
function readNumeric(tokens: Tokens, at: number): FoundDate | undefined {
  const [day, first, month, second, year] = tokens.slice(at, at + 5)
  if (day?.digits === undefined || month?.digits === undefined) return undefined
  if (day.digits.length > 2 || month.digits.length > 2 || !isSign(first, '.', '/')) return undefined
  const date = { year: undefined, month: Number(month.digits), day: Number(day.digits) }
  // "fra 9.00" and "til 14.30" are times of day.
  if ((date.month < 1 || date.month > 12) && date.day < 25) return undefined
  if (second?.text !== first?.text || !second?.glued) return { date, next: at + 3 }
  if (year?.digits === undefined || !year.glued) return { date, next: isSign(second, '.') ? at + 4 : at + 3 }
  const full = Number(year.digits.length === 2 ? `20${year.digits}` : year.digits)
  return { date: { ...date, year: full }, next: at + 5 }
}

/** "ut mars", "end of June 2027", "ut året", "ut 2027": the last day. */
function readEnd(tokens: Tokens, at: number): { date: { date: DateWords }; next: number } | undefined {
  const year = withYear(tokens, at, 12, 'last')
  if (year.next > at) return { date: { date: { ...year.date, weekday: undefined } }, next: year.next }
  const month = means(tokens[at], 'year') ? 12 : valueAs('month', tokens[at])
  if (month === undefined || readMonthDay(tokens, at)) return undefined
  const found = withYear(tokens, at + 1, month, 'last')
  return { date: { date: { ...found.date, weekday: undefined } }, next: found.next }
}

function withYear(tokens: Tokens, at: number, month: number, day: number | 'last'): FoundDate {
  const start = isSign(tokens[at], ',', '.') ? at + 1 : at
  const year = cardinal(tokens, start)
  const isYear = tokens[start]?.digits?.length === 4 && year && year.value >= 1900 && year.value < 2200
  return isYear
    ? { date: { year: year.value, month, day }, next: start + 1 }
    : { date: { year: undefined, month, day }, next: at }
}
