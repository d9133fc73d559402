import type { Tokens } from './tokens.ts'

/** A date as it was written. Which year is meant is settled when all of the phrase is known. */
export type DateWords = {
  readonly year: number | undefined
  readonly month: number
  readonly day: number | 'last'
  /** "Friday 1 March": it must be one. */
  readonly weekday: number | undefined
}

export type Unit = 'day' | 'week' | 'month' | 'year'

/** What a part of the phrase says. */
export type Part =
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number; readonly exact: boolean }
  /** The half of the day that a time belongs to: 0 is morning, 12 is afternoon. */
  | { readonly kind: 'partOfDay'; readonly hours: number }
  /** How often; the unit is missing where only a weekday can tell it ("every"). */
  | { readonly kind: 'step'; readonly interval: number; readonly unit: Unit | undefined }
  /** "twice a week": so many days must be named. */
  | { readonly kind: 'perWeek'; readonly times: number }
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[] }
  /** `every`: "every third Friday", which may count weeks or be the third of the month. */
  | { readonly kind: 'nth'; readonly nth: number; readonly weekday: number; readonly every: boolean }
  | { readonly kind: 'monthDay'; readonly day: number }
  /** "of the month". */
  | { readonly kind: 'inMonth' }
  | { readonly kind: 'times'; readonly times: number }
  | { readonly kind: 'lasting'; readonly count: number; readonly unit: Exclude<Unit, 'year'> }
  | { readonly kind: 'until'; readonly date: DateWords; readonly daysBefore: number }
  | { readonly kind: 'from'; readonly date: DateWords }
  /** A date in no place where a date can be. */
  | { readonly kind: 'date'; readonly date: DateWords }
  | { readonly kind: 'refused'; readonly reason: 'impossibleTime' | 'tooOften' | 'ambiguous' }

export type Found = { readonly part: Part; readonly next: number }

/** Reads one part that begins at a token, or nothing. Looks no further than the part reaches. */
export type Reader = (tokens: Tokens, at: number) => Found | undefined

/** The first reader that finds something. */
export function firstOf(...readers: readonly Reader[]): Reader {
  return (tokens, at) => {
    for (const reader of readers) {
      const found = reader(tokens, at)
      if (found) return found
    }
    return undefined
  }
}
