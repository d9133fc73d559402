/**
 * Why a phrase is no rhythm:
 * - `tooLong`: more than `longestPhrase` characters.
 * - `notUnderstood`: `words` were left over. They are never passed over in silence.
 * - `ambiguous`: `words` could mean two things, or contradict each other.
 * - `noRhythm`: nothing says how often, or on which days. · `noDay`: "every week" without a weekday.
 * - `impossibleDate`, `impossibleTime`: 31 February, 25:00.
 * - `tooOften`: more than once a day. · `tooSeldom`: steps of more than `longestInterval`, or yearly.
 * - `impossibleCount`: no times at all, or more than `mostTimes`.
 * - `endsBeforeStart`: the end lies before the start, or before today. · `startsInPast`: the start lies before today.
 */
export const rhythmRefusals = [
  'tooLong',
  'notUnderstood',
  'ambiguous',
  'noRhythm',
  'noDay',
  'impossibleDate',
  'impossibleTime',
  'tooOften',
  'tooSeldom',
  'impossibleCount',
  'endsBeforeStart',
  'startsInPast',
] as const
export type RhythmRefusal = (typeof rhythmRefusals)[number]

export type Refused = {
  readonly ok: false
  readonly reason: RhythmRefusal
  /** What it is about, as it was written; empty where it is about all of it. */
  readonly words: readonly string[]
}

export function refuse(reason: RhythmRefusal, ...words: readonly string[]): Refused {
  return { ok: false, reason, words }
}
