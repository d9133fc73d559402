import { rendezvous } from '../../domain/delivery/rendezvous.ts'
import { workerShard } from '../../domain/delivery/worker.ts'
import { isWithin, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services, Workers } from '../../ports/services.ts'

export type Crew = Workers & {
  /** Says that this process lives, and looks who else does. To be called every second; it knows when it is time. */
  beat(): Promise<void>
  /** This process works no longer. */
  leave(): Promise<void>
}

/** The only process. */
export const alone: Crew = {
  count: () => 1,
  isMine: () => true,
  beat: async () => undefined,
  leave: async () => undefined,
}

const beatPause = Temporal.Duration.from({ seconds: 4 })
/** Who has not been seen for so long is dead. */
const lifetime = Temporal.Duration.from({ seconds: 10 })
/** Who has not been seen for so long is forgotten; until then it may have a clock that is wrong. */
const forgotten = Temporal.Duration.from({ minutes: 1 })
/** Until the others have heard of a newcomer, which is longer than `beatPause`. They use what is its share till then. */
const gentleTime = Temporal.Duration.from({ seconds: 5 })
const gentleRate = 1

/**
 * The processes that share a queue, as each sees the others: by a document that says when it was last seen. Tells the
 * pace how many share the tenant's limit. A newcomer sends one a second until the others have heard of it, so that the
 * sum stays within the margin that the pace keeps.
 */
export function createWorkers({
  store,
  clock,
  random,
  pace,
}: Pick<Services, 'store' | 'clock' | 'random' | 'pace'>): Crew {
  const id = Buffer.from(random.bytes(8)).toString('hex')
  let live: readonly string[] = [id]
  let seenAt: Temporal.Instant | undefined
  let gentleUntil: Temporal.Instant | undefined
  let left = false
  // Nobody knows of it, and it knows of nobody.
  pace.share(1, 0, gentleRate)

  return {
    count: () => live.length,
    isMine: (key) => rendezvous(key, live) === id,
    async beat() {
      const now = clock.now()
      if (left || (seenAt && isWithin(beatPause, seenAt, now))) return
      await store.put(documents.worker, { type: 'worker', id, shard: workerShard, seenAt: timestamp(now) })
      const found = await store.list(documents.worker, { partition: workerShard })
      const others = found.map(({ value }) => value).filter((worker) => worker.id !== id)
      const seenWithin = (limit: Temporal.Duration, worker: { readonly seenAt: string }) =>
        isWithin(limit, Temporal.Instant.from(worker.seenAt), now)
      const alive = others.filter((worker) => seenWithin(lifetime, worker))
      for (const worker of others) {
        if (!seenWithin(forgotten, worker)) await store.remove(documents.worker, workerShard, worker.id)
      }
      // One that the others took for dead comes as a newcomer.
      if (alive.length > 0 && !(seenAt && isWithin(lifetime, seenAt, now))) gentleUntil = now.add(gentleTime)
      seenAt = now
      // Everybody counts in the same order.
      live = [id, ...alive.map((worker) => worker.id)].toSorted()
      const gentle = gentleUntil !== undefined && Temporal.Instant.compare(now, gentleUntil) < 0
      pace.share(live.length, live.indexOf(id), gentle ? gentleRate : Infinity)
    },
    async leave() {
      left = true
      await store.remove(documents.worker, workerShard, id)
    },
  }
}
