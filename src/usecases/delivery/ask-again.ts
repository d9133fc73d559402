import { dueAgain, type Entry } from '../../domain/delivery/entry.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/**
 * Asks anew for an update that is in the ledger. Resolves with how long it must wait when it is due because of this, and
 * undefined when whoever has it now sees to it.
 */
export async function askAgain(
  { store, clock }: Services,
  { shard, id, version }: Entry,
): Promise<Temporal.Duration | undefined> {
  for (;;) {
    const stored = await store.read(documents.entry, shard, id)
    // What is asked for is in the store already, so whoever sends from now on shows it.
    if (!stored || (version !== undefined && stored.value.version === version)) return undefined
    if (stored.value.state === 'due' && version === undefined) return undefined
    const next = askedAgain(stored.value, version, clock.now())
    if ((await store.replace(documents.entry, stored, next)) === 'changed') continue
    if (stored.value.state === 'due' || stored.value.state === 'claimed' || next.wakeAt === undefined) return undefined
    return clock.now().until(Temporal.Instant.from(next.wakeAt))
  }
}

function askedAgain(entry: Entry, version: string | undefined, now: Temporal.Instant): Entry {
  const { version: _, ...rest } = entry
  const asked: Entry = { ...rest, ...(version !== undefined && { version }) }
  switch (entry.state) {
    case 'due':
      return asked
    case 'claimed':
      return { ...asked, again: true }
    case 'sent':
    case 'failed':
    case 'cancelled':
    case 'inDoubt':
      return dueAgain(asked, now)
  }
}
