import type { Figure, Quotes } from './result.ts'
import type { Summary } from './summary.ts'
import type { Findings } from './theme.ts'

/** What is made of a round's answers, before `disclose` decides how much of it may be seen. */
export type Draft = {
  readonly figures: readonly Figure[]
  readonly quotes: readonly Quotes[]
  readonly thread: Summary['thread']
  /** Undefined where nobody wrote anything. */
  readonly findings: Findings | undefined
}
