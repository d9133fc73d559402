import type { Language } from '../domain/language.ts'
import { textStart } from '../domain/text-start.ts'

/** What `Intl` calls our languages. Bokmål and nynorsk are two, and English is British. */
const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

/** Made once each: that takes longer than what they are made for, and a report has thousands of days and numbers. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const numberFormats = new Map<string, Intl.NumberFormat>()
const pluralRules = new Map<Language, Intl.PluralRules>()

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  return dateFormats.getOrInsertComputed(key, () => new Intl.DateTimeFormat(locales[language], options))
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([language, options])
  return numberFormats.getOrInsertComputed(key, () => new Intl.NumberFormat(locales[language], options))
}

/** "fredag 27. november kl. 15:00" in the reader's language, local time of `timeZone`. */
export function moment(language: Language, timeZone: string, at: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const
  return dateFormat(language, { timeZone, ...parts }).format(new Date(at))
}

/** "21. november 2026". */
export function day(language: Language, timeZone: string, at: string): string {
  return dateFormat(language, { timeZone, dateStyle: 'long' }).format(new Date(at))
}

/** "21. november 2026", of a local date. */
export function dateInWords(language: Language, date: string): string {
  return day(language, 'UTC', `${date}T00:00:00Z`)
}

/** Share as whole per cent: "43 %" in Norwegian, "43%" in English. */
export function percent(language: Language, part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** "3. mars" of this year, "3. mars 2025" of another; `now` says which year it is. */
export function recentDay(language: Language, timeZone: string, at: string, now: string): string {
  const year = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).year
  if (year(at) !== year(now)) return day(language, timeZone, at)
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, day: 'numeric', month: 'long' })
  return format.format(new Date(at))
}

/** "3–5"; "4" where both are the same. */
export function range(language: Language, least: number, most: number): string {
  return least === most
    ? number(language, most)
    : new Intl.NumberFormat(locales[language]).formatRange(least, most).replaceAll(' ', '')
}

/** "5000", "22 000" in Norwegian and "22,000" in English: only from five digits on are they grouped. */
export function number(language: Language, value: number, decimals = 0): string {
  return numberFormat(language, { useGrouping: 'min2', maximumFractionDigits: decimals }).format(value)
}

/** Which form of a word goes with the number: "one" member, "other" members (CLDR). */
export function pluralOf(language: Language, count: number): Intl.LDMLPluralRule {
  return pluralRules.getOrInsertComputed(language, () => new Intl.PluralRules(locales[language])).select(count)
}

/** An estimate, in two significant digits: "310", "1200"; what is less than 1 has one. */
export function approximately(language: Language, value: number): string {
  const digits = value < 1 ? 1 : 2
  return number(language, Number(value.toPrecision(digits)), 1)
}

/** "mars 2026", of a local month. */
export function monthInWords(language: Language, month: string): string {
  const parts = { timeZone: 'UTC', month: 'long', year: 'numeric' } as const
  return dateFormat(language, parts).format(new Date(`${month}-01T00:00:00Z`))
}

/** "leder, tillitsvalgt og verneombud". */
export function list(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items)
}

/** With a capital, as at the beginning of a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A quotation as the end of a sentence: with a full stop, unless what is quoted ends with a mark of its own. */
export function endOfSentence(quoted: string): string {
  return /[.!?…][»”]$/u.test(quoted) ? quoted : `${quoted}.`
}

/** A text on one line, cut to at most so many characters, none of them in two (`textStart`). */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length > most ? `${textStart(line, most - 1)}…` : line
}
