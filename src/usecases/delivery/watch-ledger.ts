import type { Entry } from '../../domain/delivery/entry.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Reading } from '../../ports/metrics.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { isStuckPost } from '../round/list-rounds.ts'

type Known = {
  readonly entries: readonly Reading<'ledgerEntries'>[]
  readonly oldestDue: number
}

/**
 * Tells how the ledger stands, as it was when the returned function was last called. One process does it for all: it costs
 * four queries of all partitions.
 *
 * In doubt and failed count what a team can still settle: what its `status` shows.
 */
export function createLedgerWatch(services: Services): () => Promise<void> {
  const { store, clock, metrics, workers } = services
  let known: Known | undefined
  metrics.observe('ledgerEntries', () => known?.entries ?? [])
  metrics.observe('oldestDueSeconds', () => (known ? [{ value: known.oldestDue, labels: {} }] : []))
  return async () => {
    // Where looking fails, nobody knows.
    known = undefined
    if (!workers.isMine('ledger')) return
    const now = clock.now()
    const [due, failed, inDoubt, oldest] = await Promise.all([
      store.count(documents.entry, { equals: { state: 'due' } }),
      store.list(documents.entry, { equals: { state: 'failed' } }),
      store.list(documents.entry, { equals: { state: 'inDoubt' } }),
      store.list(documents.entry, {
        equals: { state: 'due' },
        atMost: { property: 'wakeAt', value: timestamp(now) },
        limit: 1,
      }),
    ])
    const stuck = (entries: readonly Stored<Entry>[]) => entries.filter(({ value }) => isStuckPost(value, now)).length
    const since = oldest[0]?.value.wakeAt
    known = {
      entries: [
        { value: due, labels: { state: 'due' } },
        { value: stuck(failed), labels: { state: 'failed' } },
        { value: stuck(inDoubt), labels: { state: 'inDoubt' } },
      ],
      oldestDue: since === undefined ? 0 : Math.max(0, Temporal.Instant.from(since).until(now).total('seconds')),
    }
  }
}
