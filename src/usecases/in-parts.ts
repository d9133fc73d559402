import type { Clock } from '../ports/clock.ts'

/** Long enough that whoever came meanwhile is answered. */
const breath = Temporal.Duration.from({ milliseconds: 2 })

/** After a step that is not done in parts more people wait. */
const longBreath = Temporal.Duration.from({ milliseconds: 15 })
/** Fewer are done in no time. */
const many = 1000

/**
 * Does `work` on all items, some at a time and in order, with a pause between: others are answered meanwhile, who would
 * otherwise wait until all of thousands are done.
 */
export async function inParts<T>(
  clock: Clock,
  items: readonly T[],
  size: number,
  work: (part: readonly T[]) => unknown,
): Promise<void> {
  for (let i = 0; i < items.length; i += size) {
    if (i > 0) await clock.sleep(breath)
    await work(items.slice(i, i + size))
  }
}

/** A pause between two steps of a work on so much that each of them takes long; else none. */
export async function breathe(clock: Clock, items: number): Promise<void> {
  if (items > many) await clock.sleep(longBreath)
}
