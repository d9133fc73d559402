import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { forgetExpired } from './round-memory.ts'
import { settle } from './settle.ts'

/**
 * The clock's part: settles every round whose time has come, also after a downtime. One round that fails is reported
 * and tried again at the next tick; the others go on.
 */
export async function settleDue(services: Services): Promise<void> {
  const { store, clock, log } = services
  forgetExpired(services)
  const due = await store.list(documents.round, {
    atMost: { property: 'wakeAt', value: timestamp(clock.now()) },
    limit: 200,
  })
  for (const stored of due) {
    try {
      await settle(services, stored)
    } catch (error) {
      log.error('round could not be settled', { roundId: stored.value.id, state: stored.value.state }, error)
    }
  }
}
