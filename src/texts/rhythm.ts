import type { Language } from '../domain/language.ts'
import { type Ends, fromRule, type MonthlyOn, type Rhythm } from '../domain/schedule/rhythm.ts'
import { countedNb, countedNn } from './counted.ts'
import { dateInWords, list } from './format.ts'

type Words = {
  readonly every: string
  /** Of a day, a weekday, a week or a month. */
  readonly everyOther: (unit: string) => string
  /** "3." or "3rd", after "every". */
  readonly nth: (n: number) => string
  readonly day: string
  readonly week: string
  readonly month: string
  readonly on: string
  readonly ordinals: Readonly<Record<1 | 2 | 3 | 4 | -1, string>>
  /** "first Monday" of every month, of every other month … */
  readonly placeInMonth: (place: string, step: string | undefined) => string
  readonly monthDay: (day: number) => string
  readonly lastDay: string
  readonly at: string
  readonly times: (count: number) => string
  readonly until: string
}

const norwegian = { nth: (n: number) => `${n}.`, on: 'på', at: 'kl.', monthDay: (n: number) => `den ${n}.` } as const

const words: Record<Language, Words> = {
  nb: {
    ...norwegian,
    every: 'hver',
    everyOther: (unit) => `annenhver ${unit}`,
    day: 'dag',
    week: 'uke',
    month: 'måned',
    ordinals: { 1: 'første', 2: 'andre', 3: 'tredje', 4: 'fjerde', [-1]: 'siste' },
    placeInMonth: (place, step) => `${place} i ${step ?? 'måneden'}`,
    lastDay: 'siste dag',
    times: (n) => countedNb(n, 'gang', 'ganger'),
    until: 'til og med',
  },
  nn: {
    ...norwegian,
    every: 'kvar',
    // A week is feminine, the others are masculine.
    everyOther: (unit) => `${unit === 'veke' ? 'annakvar' : 'annankvar'} ${unit}`,
    day: 'dag',
    week: 'veke',
    month: 'månad',
    ordinals: { 1: 'første', 2: 'andre', 3: 'tredje', 4: 'fjerde', [-1]: 'siste' },
    placeInMonth: (place, step) => `${place} i ${step ?? 'månaden'}`,
    lastDay: 'siste dag',
    times: (n) => countedNn(n, 'gong', 'gonger'),
    until: 'til og med',
  },
  en: {
    every: 'every',
    everyOther: (unit) => `every other ${unit}`,
    nth: englishOrdinal,
    day: 'day',
    week: 'week',
    month: 'month',
    on: 'on',
    ordinals: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' },
    placeInMonth: (place, step) => `the ${place} of ${step ?? 'the month'}`,
    monthDay: englishOrdinal,
    lastDay: 'last day',
    at: 'at',
    // "1 time" is one hour in Norwegian, and both are read.
    times: (n) => (n === 1 ? 'once' : `${n} times`),
    until: 'until',
  },
}

/**
 * The rhythm as people say it: "annenhver torsdag kl. 13:30, 6 ganger", "the last Friday of the month at 12:00, until
 * 1 March 2027" (that day included). `readRhythm` reads every such phrase back as the same rhythm.
 */
export function rhythmInWords(language: Language, rhythm: Rhythm): string {
  const said = words[language]
  return `${daysInWords(language, rhythm)} ${said.at} ${rhythm.time}${endInWords(language, rhythm.ends)}`
}

/** A rule in words; a stored rule is always one that a rhythm can say. */
export function ruleInWords(language: Language, rule: string): string {
  const rhythm = fromRule(rule)
  return rhythm ? rhythmInWords(language, rhythm) : rule
}

function daysInWords(language: Language, rhythm: Rhythm): string {
  const said = words[language]
  if (rhythm.every === 'day') return stepInWords(said, rhythm.interval, said.day)
  if (rhythm.every === 'month') {
    const step = rhythm.interval === 1 ? undefined : stepInWords(said, rhythm.interval, said.month)
    return said.placeInMonth(placeInWords(language, rhythm.on), step)
  }
  const names = rhythm.weekdays.map((weekday) => weekdayName(language, weekday))
  if (names.length === 1 && rhythm.interval <= 2) return stepInWords(said, rhythm.interval, list(language, names))
  if (rhythm.interval === 1) return `${said.every} ${list(language, names)}`
  return `${stepInWords(said, rhythm.interval, said.week)} ${said.on} ${list(language, names)}`
}

function stepInWords(said: Words, interval: number, unit: string): string {
  if (interval === 1) return `${said.every} ${unit}`
  return interval === 2 ? said.everyOther(unit) : `${said.every} ${said.nth(interval)} ${unit}`
}

function placeInWords(language: Language, on: MonthlyOn): string {
  const said = words[language]
  if (on.kind === 'weekday') return `${said.ordinals[on.nth]} ${weekdayName(language, on.weekday)}`
  return on.day === -1 ? said.lastDay : said.monthDay(on.day)
}

function endInWords(language: Language, ends: Ends): string {
  const said = words[language]
  if (ends.kind === 'never') return ''
  if (ends.kind === 'times') return `, ${said.times(ends.times)}`
  return `, ${said.until} ${dateInWords(language, ends.date)}`
}

/** The name of an ISO weekday. 5 January 1970 was a Monday. */
export function weekdayName(language: Language, weekday: number): string {
  const date = new Date(Date.UTC(1970, 0, 4 + weekday))
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date)
}

function englishOrdinal(n: number): string {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const
  return `${n}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`
}
