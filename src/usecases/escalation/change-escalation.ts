import { isDocumentId } from '../../domain/document-id.ts'
import type { Escalation } from '../../domain/escalation/escalation.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { settleEscalation } from './settle-escalation.ts'

/** A matter as a card names it: the team that asks, and its id. */
export type EscalationTarget = { readonly teamId: string; readonly id: string }
export type NoEscalation = { readonly ok: false; readonly reason: 'noSuchEscalation' }

type Outcome = { readonly ok: true; readonly escalation: Escalation } | { readonly ok: false; readonly reason: string }

/** The matter, if there is one. What is made up or another tenant's is for the caller to refuse. */
export async function readEscalation(
  { store }: Pick<Services, 'store'>,
  { teamId, id }: EscalationTarget,
): Promise<Stored<Escalation> | undefined> {
  return isDocumentId(id) ? store.read(documents.escalation, teamId, id) : undefined
}

/**
 * Changes a matter as it is now, again when somebody else changed it meanwhile, and does what follows from it. The change
 * is written together with the wish to be settled, so that a crash leaves nothing undone.
 */
export async function changeEscalation<T extends Outcome>(
  services: Services,
  target: EscalationTarget,
  step: (escalation: Escalation) => T | Promise<T>,
): Promise<T | NoEscalation> {
  for (;;) {
    const stored = await readEscalation(services, target)
    if (!stored) return { ok: false, reason: 'noSuchEscalation' }
    const outcome = await step(stored.value)
    if (!outcome.ok || outcome.escalation === stored.value) return outcome
    const wakeAt = timestamp(services.clock.now())
    const written = await services.store.replace(documents.escalation, stored, { ...outcome.escalation, wakeAt })
    if (written === 'changed') continue
    await settleEscalation(services, written)
    return outcome
  }
}
