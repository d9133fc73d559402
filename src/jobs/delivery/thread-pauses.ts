import { updatePause } from '../../domain/delivery/entry.ts'
import { isWithin } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'

/** Keeps the updates of one thread apart. Of this process only: what several do to one card is kept apart by its entry. */
export type ThreadPauses = {
  /** How long an update of the thread must wait; undefined when it may go. */
  wait(conversationId: string, now: Temporal.Instant): Temporal.Duration | undefined
  /** Runs an update of the thread. */
  through<T>(conversationId: string, clock: Clock, run: () => Promise<T>): Promise<T>
}

export function createThreadPauses(): ThreadPauses {
  /** When each thread was updated last, oldest first. */
  const updated = new Map<string, Temporal.Instant>()
  const forget = (now: Temporal.Instant) => {
    for (const [id, at] of updated) {
      if (isWithin(updatePause, at, now)) return
      updated.delete(id)
    }
  }
  return {
    wait(conversationId, now) {
      forget(now)
      const at = updated.get(conversationId)
      if (at === undefined) return undefined
      const pause = now.until(at.add(updatePause))
      // More than a whole pause: the clock was set back.
      return pause.sign <= 0 || Temporal.Duration.compare(pause, updatePause) > 0 ? undefined : pause
    },
    async through(conversationId, clock, run) {
      try {
        return await run()
      } finally {
        updated.delete(conversationId)
        updated.set(conversationId, clock.now())
      }
    },
  }
}
