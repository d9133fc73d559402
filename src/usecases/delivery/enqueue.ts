import { type Entry, isUpdate, laneOf, type Message, shardOf } from '../../domain/delivery/entry.ts'
import { goneAt, isPersonal } from '../../domain/privacy/retention.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { loggedId } from '../signed-token.ts'
import { askAgain } from './ask-again.ts'

export type Intent = {
  /** Deterministic. Asked for twice, it is posted once; an update has one id per card. */
  readonly id: string
  readonly tenantId: string
  readonly teamId?: string
  /** Channel or conversation that it goes to. */
  readonly conversationId: string
  readonly campaignId?: string
  readonly message: Message
  /** Of an update: what of the card has changed. Asked for again with the same, it is not news. Absent: always news. */
  readonly version?: string
  /** Somebody waits for it: it goes out before what the clock has to post. */
  readonly urgent: boolean
}

/**
 * Writes down that something shall be posted. Durable when it resolves; sent by `jobs/delivery`. The queue hears of it
 * second: where that fails, the sweep finds it in the ledger.
 *
 * An update is shown as things are when it is sent. So asking for one that waits changes nothing; one that was sent, or
 * is being sent, goes out once more, at least `updatePause` after it was shown.
 */
export async function enqueue(services: Services, intent: Intent): Promise<void> {
  const now = timestamp(services.clock.now())
  const entry: Entry = {
    type: 'entry',
    id: intent.id,
    shard: shardOf(intent.id),
    tenantId: intent.tenantId,
    ...(intent.teamId !== undefined && { teamId: intent.teamId }),
    lane: laneOf(intent.conversationId),
    ...(intent.campaignId !== undefined && { campaignId: intent.campaignId }),
    message: intent.message,
    ...(intent.version !== undefined && { version: intent.version }),
    state: 'due',
    wakeAt: now,
    attempts: 0,
    createdAt: now,
    ...(isPersonal(intent.message) && { forgetAt: goneAt(now, services.settings.retentionDays) }),
  }
  if ((await services.store.insert(documents.entry, entry)) === 'exists') {
    if (!isUpdate(entry)) return
    const due = await askAgain(services, entry)
    return due && (await tell(services, entry.id, due))
  }
  if (intent.urgent) return services.wake(entry.id)
  await tell(services, entry.id)
}

/** Lets the workers know of an entry that stands in the ledger. Should the queue not listen, the upkeep tells it later. */
export async function tell(services: Services, entryId: string, pause?: Temporal.Duration): Promise<void> {
  try {
    await services.queue.send(entryId, pause)
  } catch (error) {
    services.log.warn('queue did not take an entry', { entry: loggedId(services.settings.pepper, entryId) }, error)
    services.untold.add(entryId)
  }
  services.wake()
}

/** An id for the ledger out of parts that may hold anything, `/` and `#` included. */
export function entryId(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('|')
}
