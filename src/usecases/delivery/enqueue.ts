import { type Entry, laneOf, type Message, shardOf } from '../../domain/delivery/entry.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

export type Intent = {
  /** Deterministic. Asked for twice, it is posted once. */
  readonly id: string
  readonly tenantId: string
  readonly teamId?: string
  /** Channel or conversation that it goes to. */
  readonly conversationId: string
  readonly campaignId?: string
  readonly message: Message
  /** Somebody waits for it: it goes out before what the clock has to post. */
  readonly urgent: boolean
}

/**
 * Writes down that something shall be posted. Durable when it resolves; sent by `jobs/deliver.ts`. The queue hears of it
 * second: where that fails, the sweep finds it in the ledger.
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
    state: 'due',
    wakeAt: now,
    attempts: 0,
    createdAt: now,
  }
  if ((await services.store.insert(documents.entry, entry)) === 'exists') return
  if (intent.urgent) return services.wake(entry.id)
  await services.queue.send(entry.id)
  services.wake()
}

/** An id for the ledger out of parts that may hold anything, `/` and `#` included. */
export function entryId(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('|')
}
