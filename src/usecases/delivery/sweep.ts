import { isWithin, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

const pause = Temporal.Duration.from({ seconds: 5 })
/** Due for so long, an entry should have been seen. */
const late = Temporal.Duration.from({ seconds: 5 })
/** Due for so long, it is anybody's: whose part it is may be dead. */
const veryLate = Temporal.Duration.from({ seconds: 10 })
/** What was told is not told again for a while: it may be waiting for its channel. */
const notAgain = Temporal.Duration.from({ minutes: 1 })
const batch = 500
/** The queue is asked for so many at once. */
const atOnce = 20

/**
 * Repairs what a shortcut in memory may lose: an id that never reached the queue, or that a dead process had by itself,
 * is sent to the queue again. `emptyAt`: when the queue was last seen to be empty. What became due before that and is
 * still due is not in the queue; while the queue is full nobody can know, and nothing is done.
 *
 * What this process itself could not tell the queue is told first: it need not be looked for. To be called every second;
 * it knows when it is time. Does nothing more where the ledger itself is the queue.
 */
export function createSweep(services: Services) {
  const { store, queue, workers, clock, log } = services
  let lastAt: Temporal.Instant | undefined
  /** Oldest first. */
  const sent = new Map<string, Temporal.Instant>()

  return async (emptyAt: Temporal.Instant | undefined): Promise<void> => {
    await tellAgain(services)
    const now = clock.now()
    if (!queue.shared || emptyAt === undefined || (lastAt && isWithin(pause, lastAt, now))) return
    lastAt = now
    for (const [id, at] of sent) if (!isWithin(notAgain, at, now)) sent.delete(id)
    const until = Temporal.Instant.compare(emptyAt, now) < 0 ? emptyAt : now
    const atMost = { property: 'wakeAt', value: timestamp(until.subtract(late)) }
    const found = await store.list(documents.entry, { atMost, limit: batch })
    const lost = found
      .map(({ value }) => value)
      .filter(({ id, wakeAt = '' }) => workers.isMine(id) || wakeAt <= timestamp(now.subtract(veryLate)))
      .filter(({ id }) => !sent.has(id))
    for (const { id } of lost) {
      await queue.send(id)
      sent.set(id, now)
    }
    if (lost.length > 0) log.warn('entries were not in the queue', { entries: lost.length })
  }
}

/** What the queue did not take when it was told. Stops at the first that it does not take now either. */
async function tellAgain({ queue, untold, log }: Services): Promise<void> {
  if (untold.size === 0) return
  let told = 0
  while (untold.size > 0) {
    const ids = [...untold].slice(0, atOnce)
    await Promise.all(ids.map((id) => queue.send(id)))
    for (const id of ids) untold.delete(id)
    told += ids.length
  }
  log.info('queue took what it had not taken', { entries: told })
}
