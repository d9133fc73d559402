import { withdrawn } from '../../domain/escalation/escalation-steps.ts'
import { timestamp } from '../../domain/time.ts'
import type { Services } from '../../ports/services.ts'
import { changeEscalation, type EscalationTarget } from './change-escalation.ts'

/** The team does not ask any more. Both sides are told. Who may: `escalate`. */
export function withdrawEscalation(services: Services, target: EscalationTarget) {
  return changeEscalation(services, target, (escalation) => withdrawn(escalation, timestamp(services.clock.now())))
}
