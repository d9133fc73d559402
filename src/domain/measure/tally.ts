import { type Timestamp, timestamp } from '../time.ts'
import type { Measure } from './measure.ts'

/**
 * How often the voices for an open proposal are counted, to be told. Told at every click, whoever gives their own voice and
 * takes it back would read off the number of the others, and see what each of them does.
 */
const every = Temporal.Duration.from({ hours: 24 })

/** When the voices are counted next, to be told. Undefined: it is decided. */
export function nextTally({
  state,
  createdAt,
  talliedAt = createdAt,
}: Pick<Measure, 'state' | 'createdAt' | 'talliedAt'>): Timestamp | undefined {
  return state === 'proposed' ? timestamp(Temporal.Instant.from(talliedAt).add(every)) : undefined
}

/**
 * What is told from now on, after `count` voices were found at `at`: a step of `threshold`, and never less than before, since
 * a number that falls tells of somebody who has just thought better of it.
 */
export function withTally(measure: Measure, count: number, threshold: number, at: Timestamp): Measure {
  return { ...measure, voices: Math.max(measure.voices, count - (count % threshold)), talliedAt: at }
}
