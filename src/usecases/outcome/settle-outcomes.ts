import type { Outcome } from '../../domain/outcome/outcome.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'
import { eachDue } from '../each-due.ts'

/** The clock's part: tells threads what a process that died has written but not told. */
export async function settleOutcomesDue(services: Services): Promise<void> {
  await eachDue(services, {
    kind: documents.outcome,
    batch: 500,
    lane: ({ teamId }) => teamId,
    work: async (stored) => void (await settleOutcome(services, stored)),
    failed: ({ id: outcomeId }, error) => services.log.error('outcome could not be told', { outcomeId }, error),
  })
}

/** Has the thread told of it, once. Idempotent. */
export async function settleOutcome(services: Services, stored: Stored<Outcome>): Promise<void> {
  const { wakeAt, ...told } = stored.value
  if (wakeAt === undefined) return
  const { tenantId, teamId, channelId: conversationId, id: outcomeId } = told
  await enqueue(services, {
    id: entryId(teamId, 'outcome', outcomeId),
    ...{ tenantId, teamId, conversationId },
    message: { kind: 'outcome', teamId, outcomeId },
    urgent: true,
  })
  await services.store.replace(documents.outcome, stored, told)
}
