import { withoutReceiver } from '../../../domain/escalation/escalation-steps.ts'
import type { Services } from '../../../ports/services.ts'
import { changeEscalation } from '../change-escalation.ts'
import { forgetPosts } from '../escalation-posts.ts'
import { listEscalations } from '../list-escalations.ts'

/**
 * Takes a person out of the matters that they were asked about in personal chat, and what was sent to them out of the
 * ledger. Where the answer is still theirs to give they stay: nobody else could give it.
 */
export async function forgetReceiver(services: Services, tenantId: string, userId: string): Promise<void> {
  for (const escalation of await listEscalations(services, tenantId)) {
    const { teamId, id } = escalation
    const without = withoutReceiver(escalation, userId)
    if (without === escalation) continue
    // The ledger first: after a crash in between, the matter still tells what is to be removed there.
    for (const [place, { to }] of without.steps.entries()) {
      if (to.kind === 'forgotten') await forgetPosts(services, escalation, place)
    }
    await changeEscalation(services, { teamId, id }, (now) => ({ ok: true, escalation: withoutReceiver(now, userId) }))
  }
}
