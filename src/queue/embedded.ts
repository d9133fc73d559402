import { timestamp } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import { documents } from '../ports/documents.ts'
import { type Queue, visibility } from '../ports/queue.ts'
import type { Store } from '../ports/store.ts'

type Held = { attempts: number; until: Temporal.Instant }

/**
 * The ledger itself as the queue, for one process or a few: what is due by its `wakeAt` is what there is to receive. So
 * sending writes nothing, and nothing can be in the ledger but not in the queue.
 */
export function embeddedQueue({ store, clock }: { readonly store: Store; readonly clock: Clock }): Queue {
  const held = new Map<string, Held>()
  return {
    shared: false,
    send: async () => undefined,
    async receive(most) {
      const now = clock.now()
      const due = await store.list(documents.entry, {
        atMost: { property: 'wakeAt', value: timestamp(now) },
        limit: most + held.size,
      })
      const free = due.filter(({ value: { id } }) => {
        const until = held.get(id)?.until
        return until === undefined || Temporal.Instant.compare(until, now) <= 0
      })
      return free.slice(0, most).map(({ value: { id } }) => {
        const attempts = (held.get(id)?.attempts ?? 0) + 1
        held.set(id, { attempts, until: now.add(visibility) })
        return {
          entryId: id,
          attempts,
          done: async () => void held.delete(id),
          later: async (pause) => void held.set(id, { attempts: 0, until: clock.now().add(pause) }),
          poison: async () => void held.delete(id),
        }
      })
    },
    ping: () => store.ping(),
    close: async () => undefined,
  }
}
