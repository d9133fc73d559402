import type { Clock } from '../../src/ports/clock.ts'

/** Seconds to wait, or 0 when the call is let through and counted. */
export type ThreadLimits = { send(thread: string): number; read(thread: string): number }

/** PLATFORM, "Rate limits": at most so many calls in so many seconds, per bot and thread. */
const sends = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
] as const
const reads = [
  [14, 1],
  [16, 2],
  [120, 30],
  [3600, 3600],
] as const

/** Teams' limits per thread as sliding windows. A call that is refused is not counted. */
export function createThreadLimits(clock: Clock): ThreadLimits {
  const windows = (table: readonly (readonly [number, number])[]) => {
    const calls = new Map<string, number[]>()
    return (thread: string) => {
      const now = clock.now().epochMilliseconds
      const recent = (calls.get(thread) ?? []).filter((at) => now - at < 3_600_000)
      const waits = table.map(([most, seconds]) => {
        const oldest = recent.filter((at) => now - at < seconds * 1000).at(-most)
        return oldest === undefined ? 0 : Math.ceil((oldest + seconds * 1000 - now) / 1000)
      })
      const wait = Math.max(...waits)
      calls.set(thread, wait ? recent : [...recent, now])
      return wait
    }
  }
  return { send: windows(sends), read: windows(reads) }
}
