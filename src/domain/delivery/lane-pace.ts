import { margin, notAfter, type Window, waitIn } from './window.ts'

/** PLATFORM, "Rate limits": what one bot may send to one thread, in so many seconds. */
export const laneLimits = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
] as const

const windows: readonly Window[] = laneLimits.map(([most, seconds]) => [most, seconds * 1000 * margin])
const longest = Math.max(...windows.map(([, milliseconds]) => milliseconds))
const mostLogged = Math.max(...windows.map(([most]) => most))

type Lane = { log: number[]; blockedSince: number; blockedUntil: number }

export type LanePaces = {
  wait(lane: string, at: number): number
  /** Something got to the lane by now: posts of a lane go one after the other, so the answer is soon enough. */
  sent(lane: string, at: number): void
  block(lane: string, at: number, until: number): void
  /** Drops lanes whose past no longer counts. */
  forget(at: number): void
  /** The clock was set back to `at`. */
  rewind(at: number): void
  /** Lanes that are remembered. */
  size(): number
}

/** Teams' limits for each channel or chat by itself. All times in milliseconds since 1970. */
export function createLanePaces(): LanePaces {
  /** In the order of their last use, so that old ones are found without looking at the others. */
  const lanes = new Map<string, Lane>()
  const used = (name: string): Lane => {
    const lane = lanes.get(name) ?? { log: [], blockedSince: 0, blockedUntil: 0 }
    lanes.delete(name)
    lanes.set(name, lane)
    return lane
  }
  return {
    wait(name, at) {
      const lane = lanes.get(name)
      const inWindows = waitIn(lane?.log ?? [], 0, windows, at)
      return Math.max(inWindows, (lane?.blockedUntil ?? 0) - at)
    },
    sent(name, at) {
      const { log } = used(name)
      log.push(at)
      if (log.length > mostLogged) log.shift()
    },
    block(name, at, until) {
      const lane = used(name)
      lane.blockedSince = at
      lane.blockedUntil = Math.max(lane.blockedUntil, until)
    },
    forget(at) {
      for (const [name, { log, blockedUntil }] of lanes) {
        if ((log.at(-1) ?? 0) + longest > at || blockedUntil > at) return
        lanes.delete(name)
      }
    },
    rewind(at) {
      for (const lane of lanes.values()) {
        lane.log = lane.log.map((send) => notAfter(send, at))
        const back = lane.blockedSince - notAfter(lane.blockedSince, at)
        lane.blockedSince -= back
        lane.blockedUntil -= back
      }
    },
    size: () => lanes.size,
  }
}
