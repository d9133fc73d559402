import type { Entry } from '../../domain/delivery/entry.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Store, Stored } from '../../ports/store.ts'
import type { Posted } from '../../ports/teams.ts'

/** How long a worker may take for one post before it counts as dead. */
const lease = Temporal.Duration.from({ seconds: 15 })
const batch = 100

/** Entries that are due, or whose worker died. Oldest first. */
export async function dueEntries({ store, clock }: Services): Promise<Stored<Entry>[]> {
  return store.list(documents.entry, { atMost: { property: 'wakeAt', value: timestamp(clock.now()) }, limit: batch })
}

/**
 * Takes one entry for this worker; undefined when somebody else has it. An entry whose worker died is not taken: the
 * bytes may have left, so a person must look, unless repeating does no harm (the update of a card).
 */
export async function claim({ store, clock }: Services, stored: Stored<Entry>): Promise<Stored<Entry> | undefined> {
  const entry = stored.value
  if (entry.state === 'claimed' && !isRepeatable(entry)) {
    const posted = await knownThread(store, entry)
    const { wakeAt: _, ...rest } = withoutView(entry)
    await store.replace(
      documents.entry,
      stored,
      posted ? { ...rest, state: 'sent', posted } : { ...rest, state: 'inDoubt', reason: 'workerDied' },
    )
    return undefined
  }
  const claimed = await store.replace(documents.entry, stored, {
    ...entry,
    state: 'claimed',
    wakeAt: timestamp(clock.now().add(lease)),
    attempts: entry.attempts + 1,
  })
  return claimed === 'changed' ? undefined : claimed
}

/** A prompt whose thread is known did get out: the worker died between two writes, not before the send. */
async function knownThread(store: Store, { message }: Entry): Promise<Posted | undefined> {
  if (message.kind !== 'prompt') return undefined
  return (await store.read(documents.round, message.teamId, message.roundId))?.value.thread
}

/** The words of an answer, which nobody needs once it was sent, given up, or can't be asked about any more. */
export function withoutView(entry: Entry): Entry {
  if (entry.message.kind !== 'reply') return entry
  const { view: _, ...message } = entry.message
  return { ...entry, message }
}

/** Updating a card twice shows the same card; posting twice shows two. */
export function isRepeatable(entry: Entry): boolean {
  return entry.message.kind === 'promptUpdate' || entry.message.kind === 'summaryUpdate'
}
