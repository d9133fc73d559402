import type { Figure, Quotes } from './result.ts'

/**
 * What a summariser makes of a round's answers, before `disclose` decides how much of it may be seen. Themes,
 * agreement and minority views join here.
 */
export type Draft = {
  readonly figures: readonly Figure[]
  readonly quotes: readonly Quotes[]
  /** Texts without a word, left out. */
  readonly noWords: number
}
