import { visibility } from '../../ports/queue.ts'
import type { Services } from '../../ports/services.ts'
import { giveUp } from '../../usecases/delivery/claim.ts'
import { loggedId } from '../../usecases/signed-token.ts'
import type { Job } from './lanes.ts'

/** Looks that may fail before an id is put aside for good. */
const mostFailures = 5
/** An entry that is due much later is looked at now and then: clocks move, and people ask anew. */
const longestPause = Temporal.Duration.from({ minutes: 5 })

/** There is nothing left to do with it. */
export async function putAway(services: Services, { id, deliveries }: Job): Promise<void> {
  for (const delivery of deliveries) await quietly(services, id, () => delivery.done())
}

/** To be looked at again at `until`, by whoever has time then. */
export async function putBack(services: Services, job: Job, until: Temporal.Instant): Promise<void> {
  const { clock, queue } = services
  const { id, deliveries } = job
  const [first, ...others] = deliveries
  const pause = atMost(clock.now().until(until), longestPause)
  await quietly(services, id, () => (first ? first.later(pause) : queue.send(id, pause)))
  for (const delivery of others) await quietly(services, id, () => delivery.done())
}

/**
 * Handling it failed. It comes again by itself when the queue no longer hides it; after five times it is put aside, and
 * shown as failed.
 */
export async function putAside(services: Services, job: Job, error: unknown): Promise<void> {
  const { id: entryId, deliveries } = job
  const { queue, log } = services
  const entry = loggedId(services.settings.pepper, entryId)
  const attempts = Math.max(0, ...deliveries.map((delivery) => delivery.attempts))
  if (attempts <= mostFailures) {
    log.error('post could not be handled', { entry, attempts }, error)
    if (deliveries.length === 0) await quietly(services, entryId, () => queue.send(entryId, visibility))
    return
  }
  const known = await giveUp(services, entryId)
  for (const delivery of deliveries) await quietly(services, entryId, () => delivery.poison())
  log.error('post given up', { entry, attempts, known }, error)
}

/** A queue that does not listen hands the id out again, and the entry says then that there is nothing to do. */
async function quietly({ log, settings }: Services, entryId: string, call: () => Promise<void>): Promise<void> {
  try {
    await call()
  } catch (error) {
    log.warn('queue did not take an entry back', { entry: loggedId(settings.pepper, entryId) }, error)
  }
}

function atMost(pause: Temporal.Duration, most: Temporal.Duration): Temporal.Duration {
  if (pause.sign < 0) return new Temporal.Duration()
  return Temporal.Duration.compare(pause, most) > 0 ? most : pause
}
