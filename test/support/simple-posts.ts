import { type Entry, laneOf, shardOf } from '../../src/domain/delivery/entry.ts'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'

const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' }

/** Puts a post into the ledger that needs nothing else, and says nothing to the queue. Its title is its id. */
export async function putPost(services: Services, id: string, conversationId = id): Promise<Entry> {
  const now = timestamp(services.clock.now())
  const entry: Entry = {
    type: 'entry',
    id,
    shard: shardOf(id),
    tenantId: 'tenant',
    teamId: 'team',
    lane: laneOf(conversationId),
    message: {
      kind: 'reply',
      address,
      to: { kind: 'conversation', conversationId },
      view: { language: 'nb', title: id, blocks: [], buttons: [] },
    },
    state: 'due',
    wakeAt: now,
    attempts: 0,
    createdAt: now,
  }
  await services.store.insert(documents.entry, entry)
  return entry
}

/** Many of them, and their ids in the queue. */
export async function queuePosts(
  services: Services,
  ids: readonly string[],
  conversationOf: (id: string) => string = (id) => id,
): Promise<void> {
  await Promise.all(ids.map((id) => putPost(services, id, conversationOf(id))))
  for (const id of ids) await services.queue.send(id)
}

export async function readPost(services: Services, id: string): Promise<Entry> {
  const stored = await services.store.read(documents.entry, shardOf(id), id)
  if (!stored) throw new Error(`No entry ${id}`)
  return stored.value
}
