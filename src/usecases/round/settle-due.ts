import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { eachDue } from '../each-due.ts'
import { forgetExpired } from './round-memory.ts'
import { settle } from './settle.ts'

/**
 * The clock's part: settles every round whose time has come, also after a downtime. One round that fails is reported
 * and tried again at the next tick; the others go on.
 */
export async function settleDue(services: Services): Promise<void> {
  forgetExpired(services)
  await eachDue(services, {
    kind: documents.round,
    batch: 500,
    lane: ({ teamId }) => teamId,
    work: async (stored) => void (await settle(services, stored)),
    failed: ({ id: roundId, state }, error) =>
      services.log.error('round could not be settled', { roundId, state }, error),
  })
}
