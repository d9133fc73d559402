import type { Clock } from '../../src/ports/clock.ts'

/** PLATFORM, "Rate limits": at most so many calls in so many seconds. */
type Window = readonly [most: number, seconds: number]

/** Per bot and thread. */
const sends: readonly Window[] = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
]
const reads: readonly Window[] = [
  [14, 1],
  [16, 2],
  [120, 30],
  [3600, 3600],
]

/** How many calls were over a limit, by the limit that was in the way first. */
export type Breaches = { tenant: number; threadSends: number; threadReads: number }

/** Seconds to wait, or 0 when the call is let through and counted. */
export type ThreadLimits = {
  send(thread: string): number
  read(thread: string): number
  readonly breaches: Readonly<Breaches>
}

/**
 * Teams' limits as sliding windows. A call that is refused is not counted in any of them.
 *
 * @param rps for everything that the app does in its tenant, in any second; absent: no limit
 */
export function createThreadLimits(clock: Clock, rps?: number): ThreadLimits {
  const breaches: Breaches = { tenant: 0, threadSends: 0, threadReads: 0 }
  const tenant = slidingWindows(rps === undefined ? [] : [[rps, 1]])
  const threads = { threadSends: new Map<string, Windows>(), threadReads: new Map<string, Windows>() }
  const ask = (kind: 'threadSends' | 'threadReads', table: readonly Window[]) => (thread: string) => {
    const now = clock.now().epochMilliseconds
    const own = threads[kind].get(thread) ?? slidingWindows(table)
    threads[kind].set(thread, own)
    const [tenantWait, ownWait] = [tenant.wait(now), own.wait(now)]
    if (tenantWait) breaches.tenant += 1
    else if (ownWait) breaches[kind] += 1
    else for (const one of [tenant, own]) one.count(now)
    return Math.ceil(Math.max(tenantWait, ownWait) / 1000)
  }
  return { send: ask('threadSends', sends), read: ask('threadReads', reads), breaches }
}

type Windows = { wait(now: number): number; count(now: number): void }

/** Looks at one call per window: the one that would have to be over before there is room for another. */
function slidingWindows(table: readonly Window[]): Windows {
  const most = Math.max(0, ...table.map(([calls]) => calls))
  let calls: number[] = []
  return {
    /** Milliseconds until a call would be within all windows, 0 when it is now. */
    wait(now) {
      const waits = table.map(([most, seconds]) => (calls.at(-most) ?? Number.NEGATIVE_INFINITY) + seconds * 1000 - now)
      return Math.max(0, ...waits)
    },
    count(now) {
      calls.push(now)
      // Only now and then, so that a call costs the same however many there were.
      if (calls.length > 2 * most) calls = calls.slice(-most)
    },
  }
}
