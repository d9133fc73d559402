import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../src/ports/clock.ts'

export type ShiftedClock = Clock & {
  /** How far it is ahead of real time, in milliseconds. */
  ahead(): number
  setAhead(milliseconds: number): void
}

/** Real time plus an offset that can grow: two processes with the same offset agree. Timers run in real time. */
export function createShiftedClock(ahead = 0): ShiftedClock {
  let offset = ahead
  return {
    now: () => Temporal.Now.instant().add({ milliseconds: offset }),
    every(pause, task) {
      const stop = new AbortController()
      const loop = async () => {
        while (!stop.signal.aborted) {
          await task()
          await sleep(pause.total('milliseconds'), undefined, { signal: stop.signal }).catch(() => undefined)
        }
      }
      void loop()
      return () => stop.abort()
    },
    sleep: (pause) => sleep(pause.total('milliseconds')),
    ahead: () => offset,
    setAhead(milliseconds) {
      offset = milliseconds
    },
  }
}
