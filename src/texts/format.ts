import type { Language } from '../domain/language.ts'

/** What `Intl` calls our languages. Bokmål and nynorsk are two, and English is British. */
const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

const formats = new Map<string, Intl.DateTimeFormat>()

/** "fredag 27. november kl. 15:00" in the reader's language, local time of `timeZone`. */
export function moment(language: Language, timeZone: string, at: string): string {
  const key = `${language} ${timeZone}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(key, format)
  }
  return format.format(new Date(at))
}

/** "21. november 2026". */
export function day(language: Language, timeZone: string, at: string): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone, dateStyle: 'long' }).format(new Date(at))
}

/** "21. november 2026", of a local date. */
export function dateInWords(language: Language, date: string): string {
  return day(language, 'UTC', `${date}T00:00:00Z`)
}

/** Share as whole per cent: "43 %" in Norwegian, "43%" in English. */
export function percent(language: Language, part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** "5000", "22 000" in Norwegian and "22,000" in English: only from five digits on are they grouped. */
export function number(language: Language, value: number, decimals = 0): string {
  return new Intl.NumberFormat(locales[language], {
    useGrouping: 'min2',
    maximumFractionDigits: decimals,
  }).format(value)
}

/** An estimate, in two significant digits: "310", "1200"; what is less than 1 has one. */
export function approximately(language: Language, value: number): string {
  const digits = value < 1 ? 1 : 2
  return number(language, Number(value.toPrecision(digits)), 1)
}

/** "mars 2026", of a local month. */
export function monthInWords(language: Language, month: string): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}

/** "leder, tillitsvalgt og verneombud". */
export function list(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items)
}

/** With a capital, as at the beginning of a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A text on one line, cut to at most so many characters, none of them in two. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')
}
