import type { Clock } from '../../src/ports/clock.ts'

export type ManualClock = Clock & { advance(duration: Temporal.DurationLike): void }

/** Stands still until it is moved. `sleep` moves it; `every` is never called by what this clock is for. */
export function createManualClock(start = '2026-03-02T08:00:00Z'): ManualClock {
  let now = Temporal.Instant.from(start)
  const advance = (duration: Temporal.DurationLike) => {
    now = now.add(duration)
  }
  return { now: () => now, advance, every: () => () => {}, sleep: async (pause) => advance(pause) }
}
