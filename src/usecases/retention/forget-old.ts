import { withoutPeople } from '../../domain/package/release.ts'
import { orderKept } from '../../domain/privacy/retention.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'

/** Between two looks. What is kept for a day may be kept ten minutes longer. */
const pause = Temporal.Duration.from({ minutes: 10 })
const batch = 500
/** Each may have 1 MB or two. */
const fewLarge = 10

/**
 * The clock's part for what belongs to no round: orders for exports, links to reports and units that were shown and not
 * imported, after a day; what the ledger holds of posts to one person, and who has to do with a package that nobody
 * published, after `RETENTION_DAYS`. Looks every ten minutes; called more often it does nothing. (Rounds have a `wakeAt`
 * of their own, see `settle.ts`.)
 */
export function createForgetOld(services: Services): () => Promise<void> {
  let next: Temporal.Instant | undefined
  return async () => {
    const now = services.clock.now()
    if (next && Temporal.Instant.compare(now, next) < 0) return
    next = now.add(pause)
    if (services.workers.isMine('retention')) await forgetOld(services)
  }
}

/** Does it now. Safe to repeat, and by several processes at once. */
export async function forgetOld({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<void> {
  const now = clock.now()
  const ordered = timestamp(now.subtract(orderKept))
  await each(
    () => store.list(documents.exportJob, { atMost: { property: 'createdAt', value: ordered }, limit: batch }),
    ({ tenantId, id }) => store.remove(documents.exportJob, tenantId, id),
  )
  await each(
    () => store.list(documents.reportLink, { atMost: { property: 'createdAt', value: ordered }, limit: batch }),
    ({ tenantId, id }) => store.remove(documents.reportLink, tenantId, id),
  )
  await each(
    () => store.list(documents.unitDraft, { atMost: { property: 'createdAt', value: ordered }, limit: fewLarge }),
    ({ tenantId, id }) => store.remove(documents.unitDraft, tenantId, id),
    fewLarge,
  )
  await each(
    () => store.list(documents.exportChunk, { atMost: { property: 'createdAt', value: ordered }, limit: fewLarge }),
    ({ tenantId, id }) => store.remove(documents.exportChunk, tenantId, id),
    fewLarge,
  )
  await each(
    () =>
      store.list(documents.packageRelease, { atMost: { property: 'forgetAt', value: timestamp(now) }, limit: batch }),
    async (_, stored) =>
      (await store.replace(documents.packageRelease, stored, withoutPeople(stored.value, timestamp(now)))) !==
      'changed',
  )
  await each(
    () => store.list(documents.entry, { atMost: { property: 'forgetAt', value: timestamp(now) }, limit: batch }),
    async ({ shard, id, state }) =>
      state !== 'due' && state !== 'claimed' && (await store.remove(documents.entry, shard, id)),
  )
}

/** Until nothing is found, or nothing of what is found can go. */
async function each<T>(
  find: () => Promise<readonly Stored<T>[]>,
  remove: (value: T, stored: Stored<T>) => Promise<boolean>,
  size = batch,
): Promise<void> {
  for (;;) {
    const found = await find()
    const gone = await Promise.all(found.map((stored) => remove(stored.value, stored)))
    if (found.length < size || !gone.includes(true)) return
  }
}
