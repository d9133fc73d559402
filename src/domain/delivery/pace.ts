import { createLanePaces } from './lane-pace.ts'
import { insertAscending, margin, notAfter, type Window, waitIn } from './window.ts'

/** Why a post may not leave yet. `lane`: only its own channel must wait. `all`: nothing of this process may leave. */
export type Hold = {
  readonly because: 'lane' | 'all'
  /** When to ask again. Undefined: when one of those that were taken has left or was not used; no time helps before. */
  readonly wait: Temporal.Duration | undefined
}

/**
 * How fast one process may send: Teams' limits (PLATFORM, "Rate limits") kept from our side, so that the channel seldom
 * has to refuse. Holds no clock: whoever asks brings the time.
 */
export type Pace = {
  /**
   * Asks for one send to a lane (`laneOf`), so early that there is time to make it ready. Undefined: it is taken, until
   * `notUsed`, or `leave` and then `answered`, say what became of it; one at a time of each lane. Else nothing was counted.
   */
  take(lane: string, now: Temporal.Instant): Hold | undefined
  /**
   * Asks whether what was taken may leave this machine at this very moment. Undefined: it does, and is counted from here,
   * however long it took to make it ready. Else how long it has to wait at the door.
   */
  leave(lane: string, now: Temporal.Instant): Temporal.Duration | undefined
  /** The channel has answered what left, or never will. It got there at some time between the two. */
  answered(lane: string, now: Temporal.Instant): void
  /** What was taken won't be sent. */
  notUsed(lane: string): void
  /** A request that can't wait (a question that a person's click asks) is counted, so that the posts make room for it. */
  count(now: Temporal.Instant): void
  /** The channel refused a send to the lane: nothing goes there before `until`, and everything goes slower. */
  throttled(lane: string, now: Temporal.Instant, until: Temporal.Instant): void
  /** A send got through. */
  succeeded(now: Temporal.Instant): void
  /**
   * How many processes share the tenant's limit, and which of them this one is, from 0: the first ones get what does not
   * divide evenly. `most`: what this one may send a second whatever its share is.
   */
  share(workers: number, place: number, most?: number): void
  /** Sends a second, as things are now. */
  rate(): number
}

/**
 * How much slower than the quickest one an answer may be before the send counts as late on its way there: the margin
 * covers so much. And the most that it counts as late, since an answer can be slow by itself.
 */
const covered = 50
const mostLate = 100
/** The quickest answer is forgotten by and by, because networks change. */
const forgetting = 1.02

/** Making a send ready takes a typical time. Asking may be so many times that too early, and so many milliseconds. */
const foresight = 2
const mostForesight = 250

/** What a refusal leaves of the rate, and the least that it leaves. */
const decrease = 0.7
const least = 1
/** Seconds in which nothing would become everything again, if all goes well. */
const recovery = 15
/**
 * After a rest a process is slow to warm up: connections have to be made, and the clock's work is going on. What leaves
 * in good order then gets there in heaps. So it begins with so much of its rate, or what can't be a heap.
 */
const firstShare = 0.7
const noHeap = 5
const rest = 10_000

/**
 * Promises, for any sequence of asks: no lane gets more than PLATFORM's table allows, and all lanes together at most
 * `rps` (this process's share of it) in any second. After a refusal everything goes slower at once, and comes back by
 * and by (AIMD), so that processes that share a tenant find their level. Remembers a lane for an hour after its last
 * send.
 *
 * @param rps what the tenant allows, whole requests a second
 */
export function createPace({ rps }: { readonly rps: number }): Pace {
  const lanes = createLanePaces()
  /** When each lane was taken that has not left. */
  const taken = new Map<string, { readonly at: number; ready: boolean }>()
  /** When each lane left that has no answer yet. */
  const outside = new Map<string, number>()
  let sends: number[] = []
  let takes: number[] = []
  let latest = -Infinity
  let share = rps
  let allowed = Infinity
  let slowedAt = -Infinity
  let quickest = Infinity
  let typical = 0

  const rate = () => Math.min(share, allowed)
  /** A clock that was set back must not make anybody wait for the difference. */
  const noticed = (now: Temporal.Instant): number => {
    const at = now.epochMilliseconds
    if (at < latest) {
      sends = sends.map((send) => notAfter(send, at))
      takes = takes.map((take) => notAfter(take, at))
      lanes.rewind(at)
      slowedAt = notAfter(slowedAt, at)
      for (const [lane, since] of outside) outside.set(lane, notAfter(since, at))
    }
    latest = at
    return at
  }
  const logged = (log: number[], at: number) => {
    insertAscending(log, at)
    return log.length > 4 * rps + 100 ? log.slice(-2 * rps) : log
  }

  return {
    take(lane, now) {
      const at = noticed(now)
      lanes.forget(at)
      if (taken.has(lane) || outside.has(lane)) return { because: 'lane', wait: undefined }
      const own = lanes.wait(lane, at)
      if (own > 0) return { because: 'lane', wait: duration(own) }
      if (taken.size === 0 && at - (sends.at(-1) ?? -Infinity) > rest) {
        allowed = Math.min(allowed, Math.max(noHeap, share * firstShare))
      }
      const ahead = at + Math.min(foresight * typical, mostForesight)
      const wait = Math.max(
        waitIn(sends, taken.size, [windowOf(rate())], ahead),
        waitIn(takes, 0, [spreadOf(rate())], at),
      )
      if (wait > 0) return { because: 'all', wait: duration(wait) }
      taken.set(lane, { at, ready: false })
      takes = logged(takes, at)
      return undefined
    },
    leave(lane, now) {
      const at = noticed(now)
      const own = taken.get(lane)
      if (own && !own.ready) {
        own.ready = true
        typical += (Math.max(0, at - own.at) - typical) / 10
      }
      const wait = waitIn(sends, 0, [windowOf(rate())], at)
      if (wait > 0) return duration(wait)
      taken.delete(lane)
      outside.set(lane, at)
      sends = logged(sends, at)
      return undefined
    },
    answered(lane, now) {
      const at = noticed(now)
      const from = outside.get(lane)
      if (from === undefined) return
      outside.delete(lane)
      lanes.sent(lane, at)
      quickest = Math.min(at - from, quickest * forgetting)
      const late = Math.min(at - from - quickest - covered, mostLate)
      const place = sends.lastIndexOf(from)
      if (late <= 0 || place < 0) return
      sends.splice(place, 1)
      insertAscending(sends, from + late)
    },
    notUsed: (lane) => void taken.delete(lane),
    count: (now) => {
      sends = logged(sends, noticed(now))
    },
    throttled(lane, now, until) {
      const at = noticed(now)
      lanes.block(lane, at, until.epochMilliseconds)
      // One busy second refuses many at once: that is one piece of news.
      if (at - slowedAt < 1000) return
      slowedAt = at
      allowed = Math.max(least, rate() * decrease)
    },
    succeeded(now) {
      noticed(now)
      if (allowed === Infinity) return
      allowed += share / recovery / Math.max(allowed, least)
      if (allowed >= share) allowed = Infinity
    },
    share(workers, place, most = Infinity) {
      const even = rps / Math.max(1, workers)
      // Whole requests, since a window counts those. Where there are more processes than requests, each sends seldom.
      const whole = even < 1 ? even : Math.floor(even) + (place < rps % workers ? 1 : 0)
      share = Math.min(whole, most)
    },
    rate,
  }
}

/** What may leave in a second. Below one a second the sends are spaced. */
function windowOf(rate: number): Window {
  return rate < 1 ? [1, (1000 * margin) / rate] : [Math.floor(rate), 1000 * margin]
}

/** Never more than a quarter of a second's posts begin in a fifth of it, so that what is urgent finds room soon. */
function spreadOf(rate: number): Window {
  return [Math.ceil(rate / 4), 200 * margin]
}

function duration(milliseconds: number): Temporal.Duration | undefined {
  return milliseconds === Infinity ? undefined : Temporal.Duration.from({ milliseconds: Math.ceil(milliseconds) })
}
