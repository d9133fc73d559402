import type { Entry } from '../../domain/delivery/entry.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import type { Posted, SendOutcome } from '../../ports/teams.ts'
import { isRepeatable, withoutView } from './claim.ts'

/** Pause before the next try when the channel names none: 2, 4, 8 … seconds, five minutes at most. */
function backOff(attempts: number): Temporal.Duration {
  return Temporal.Duration.from({ seconds: Math.min(2 ** attempts, 300) })
}

/** Tries of something that may be repeated, before it is given up. */
const mostAttempts = 12

/** Writes down what became of a post. What was said is removed from the entry once it stands in Teams. */
export async function recordOutcome(services: Services, claimed: Stored<Entry>, outcome: SendOutcome): Promise<void> {
  const { store, clock, log } = services
  const { wakeAt: _, ...entry } = claimed.value
  const retryAt = (pause: Temporal.Duration) => timestamp(clock.now().add(pause))
  const next = ((): Entry => {
    switch (outcome.state) {
      case 'sent':
        return { ...withoutView(entry), state: 'sent', posted: outcome.posted }
      case 'refused':
        return { ...withoutView(entry), state: 'failed', reason: outcome.reason }
      case 'throttled':
        if (entry.attempts >= mostAttempts) return { ...withoutView(entry), state: 'failed', reason: 'throttled' }
        return { ...entry, state: 'due', wakeAt: retryAt(outcome.retryAfter ?? backOff(entry.attempts)) }
      case 'unknown':
        if (isRepeatable(claimed.value) && entry.attempts < mostAttempts) {
          return { ...entry, state: 'due', wakeAt: retryAt(backOff(entry.attempts)) }
        }
        return { ...withoutView(entry), state: 'inDoubt', reason: 'noAnswer' }
    }
  })()
  // The effect first: if the process dies in between, the prompt is known to stand there and nothing is in doubt.
  if (outcome.state === 'sent' && entry.message.kind === 'prompt') {
    await recordThread(services, entry.message, outcome.posted)
  }
  if ((await store.replace(documents.entry, claimed, next)) === 'changed') await correct(services, next)
  services.metrics.count('posts', { kind: entry.message.kind, state: next.state })
  if (outcome.state !== 'sent') {
    log.warn('post not sent', { entryId: entry.id, kind: entry.message.kind, state: next.state, reason: next.reason })
  }
}

/** The lease ran out meanwhile and somebody put the entry in doubt. Here it is known what became of it. */
async function correct({ store }: Services, known: Entry): Promise<void> {
  const stored = await store.read(documents.entry, known.shard, known.id)
  if (stored?.value.state === 'inDoubt' && known.state === 'sent') await store.replace(documents.entry, stored, known)
}

/** What was to be posted no longer makes sense, such as the prompt of a round that was cancelled meanwhile. */
export async function recordObsolete({ store }: Services, claimed: Stored<Entry>): Promise<void> {
  const { wakeAt: _, ...entry } = claimed.value
  await store.replace(documents.entry, claimed, { ...withoutView(entry), state: 'cancelled', reason: 'obsolete' })
}

/** Tells a round where its prompt stands. Called with what the channel said, and by a click on the card itself. */
export async function recordThread(
  { store }: Services,
  round: { readonly teamId: string; readonly roundId: string },
  thread: Posted,
): Promise<void> {
  for (;;) {
    const stored = await store.read(documents.round, round.teamId, round.roundId)
    if (!stored || stored.value.thread) return
    if ((await store.replace(documents.round, stored, { ...stored.value, thread: { ...thread } })) !== 'changed') return
  }
}
