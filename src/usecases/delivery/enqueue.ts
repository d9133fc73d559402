import { type Entry, type Message, shardOf } from '../../domain/delivery/entry.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

export type Intent = {
  /** Deterministic. Asked for twice, it is posted once. */
  readonly id: string
  readonly tenantId: string
  readonly teamId?: string
  readonly message: Message
}

/** Writes down that something shall be posted. Durable when it resolves; sent by `jobs/deliver.ts`. */
export async function enqueue(services: Services, intent: Intent): Promise<void> {
  const now = timestamp(services.clock.now())
  const entry: Entry = {
    type: 'entry',
    id: intent.id,
    shard: shardOf(intent.id),
    tenantId: intent.tenantId,
    ...(intent.teamId !== undefined && { teamId: intent.teamId }),
    message: intent.message,
    state: 'due',
    wakeAt: now,
    attempts: 0,
    createdAt: now,
  }
  if ((await services.store.insert(documents.entry, entry)) !== 'exists') services.wake()
}

/** An id for the ledger out of parts that may hold anything, `/` and `#` included. */
export function entryId(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('|')
}
