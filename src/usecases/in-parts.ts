import type { Clock } from '../ports/clock.ts'

/** Long enough that whoever came meanwhile is answered. */
const breath = Temporal.Duration.from({ milliseconds: 2 })

/**
 * All items, some at a time and in order, with a pause between: others are answered meanwhile, who would otherwise wait until
 * all of thousands are done.
 */
export async function* partsOf<T>(
  clock: Clock,
  items: readonly T[],
  size: number,
): AsyncGenerator<readonly T[], undefined> {
  for (let i = 0; i < items.length; i += size) {
    if (i > 0) await clock.sleep(breath)
    yield items.slice(i, i + size)
  }
}

/** Does `work` on all items, as `partsOf` gives them. */
export async function inParts<T>(
  clock: Clock,
  items: readonly T[],
  size: number,
  work: (part: readonly T[]) => unknown,
): Promise<void> {
  for await (const part of partsOf(clock, items, size)) await work(part)
}
