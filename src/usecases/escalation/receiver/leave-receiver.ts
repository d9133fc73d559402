import { documents } from '../../../ports/documents.ts'
import type { Services } from '../../../ports/services.ts'
import { changeEscalation } from '../change-escalation.ts'

/** The bot was taken out of a team: what waits for its answer goes on to the next level, or comes back. Idempotent. */
export async function leaveReceiver(services: Services, teamId: string): Promise<void> {
  for (const { value } of await services.store.list(documents.escalation, { equals: { receiver: teamId } })) {
    await changeEscalation(services, value, (escalation) => ({ ok: true, escalation: { ...escalation } }))
  }
}
