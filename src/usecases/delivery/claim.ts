import { type Entry, shardOf } from '../../domain/delivery/entry.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import { visibility } from '../../ports/queue.ts'
import type { Services } from '../../ports/services.ts'
import type { Store, Stored } from '../../ports/store.ts'
import type { Posted } from '../../ports/teams.ts'

/** How long a worker may take for one post before it counts as dead: as long as the queue hides what it received. */
const lease = visibility

/** Where an entry is by its id alone. */
export function readEntry({ store }: Services, id: string): Promise<Stored<Entry> | undefined> {
  return store.read(documents.entry, shardOf(id), id)
}

/** Takes an entry for this worker, to send it now. `'changed'`: somebody was faster, or it was asked for anew. */
export async function claim({ store, clock }: Services, stored: Stored<Entry>): Promise<Stored<Entry> | 'changed'> {
  const { again: _, ...entry } = stored.value
  return store.replace(documents.entry, stored, {
    ...entry,
    state: 'claimed',
    wakeAt: timestamp(clock.now().add(lease)),
    attempts: entry.attempts + 1,
  })
}

/** Writes down that an entry can't go before `until`, so that nobody looks at it in vain. */
export async function postpone({ store }: Services, stored: Stored<Entry>, until: Temporal.Instant): Promise<void> {
  // Should somebody have changed it, then they have looked at it too.
  await store.replace(documents.entry, stored, { ...stored.value, wakeAt: timestamp(until) })
}

/** Gives a claim back of which nothing has left. It is due again after `pause`, as if it had not been claimed. */
export async function release(services: Services, claimed: Stored<Entry>, pause: Temporal.Duration): Promise<Entry> {
  const wakeAt = timestamp(services.clock.now().add(pause))
  return writeDown(services, claimed, ({ again: _, ...entry }) => ({
    ...entry,
    state: 'due',
    wakeAt,
    attempts: Math.max(0, entry.attempts - 1),
  }))
}

/**
 * An entry whose worker died is not sent again: the bytes may have left, so a person must look. But a prompt whose
 * thread is known did get out: the worker died between two writes, not before the send.
 */
export async function doubt({ store }: Services, stored: Stored<Entry>): Promise<void> {
  const posted = await knownThread(store, stored.value)
  const { wakeAt: _, ...rest } = withoutView(stored.value)
  await store.replace(
    documents.entry,
    stored,
    posted ? { ...rest, state: 'sent', posted } : { ...rest, state: 'inDoubt', reason: 'workerDied' },
  )
}

async function knownThread(store: Store, { message }: Entry): Promise<Posted | undefined> {
  if (message.kind !== 'prompt') return undefined
  return (await store.read(documents.round, message.teamId, message.roundId))?.value.thread
}

/**
 * Handling it has failed again and again: it is put away where a person sees it. What may have left stays in doubt.
 * False: it could not even be read.
 */
export async function giveUp(services: Services, id: string): Promise<boolean> {
  try {
    const stored = await readEntry(services, id)
    if (stored?.value.state !== 'due') return stored !== undefined
    const { wakeAt: _, ...entry } = withoutView(stored.value)
    await services.store.replace(documents.entry, stored, { ...entry, state: 'failed', reason: 'gaveUp' })
    return true
  } catch {
    return false
  }
}

/**
 * Writes what became of a claim. Of an update that was asked for anew meanwhile, `next` is made from the entry with that
 * wish. When the lease ran out and somebody else took the entry, nothing is written but what is known for certain.
 */
export async function writeDown(
  { store }: Services,
  claimed: Stored<Entry>,
  next: (entry: Entry) => Entry,
): Promise<Entry> {
  let stored = claimed
  for (;;) {
    const written = await store.replace(documents.entry, stored, next(stored.value))
    if (written !== 'changed') return written.value
    const found = await store.read(documents.entry, claimed.value.shard, claimed.value.id)
    const wanted = next(claimed.value)
    if (!found) return wanted
    const { state, wakeAt, attempts } = found.value
    if (state === 'claimed' && wakeAt === claimed.value.wakeAt && attempts === claimed.value.attempts) stored = found
    // Somebody put it in doubt. Here it is known what became of it.
    else if (state === 'inDoubt' && wanted.state === 'sent') stored = found
    else return found.value
  }
}

/** The words of an answer, which nobody needs once it was sent, given up, or can't be asked about any more. */
export function withoutView(entry: Entry): Entry {
  if (entry.message.kind !== 'reply') return entry
  const { view: _, ...message } = entry.message
  return { ...entry, message }
}
