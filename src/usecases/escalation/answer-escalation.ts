import { type Escalation, isAsked, longestMatter } from '../../domain/escalation/escalation.ts'
import { type AnswerRefusal, answerStep, type StepAnswer } from '../../domain/escalation/escalation-steps.ts'
import { type IdentifierKind, redact } from '../../domain/privacy/redact.ts'
import { timestamp } from '../../domain/time.ts'
import type { Services } from '../../ports/services.ts'
import { readTeam } from '../team/standing.ts'
import { changeEscalation, type EscalationTarget, type NoEscalation } from './change-escalation.ts'
import { asked, findReceiver, type NoReceiver } from './receiver/find-receiver.ts'

export type WrittenAnswer = { readonly kind: StepAnswer['kind']; readonly text: string }

export type Answered =
  | { readonly ok: true; readonly escalation: Escalation; readonly masked: readonly IdentifierKind[] }
  | { readonly ok: false; readonly reason: AnswerRefusal }
  /** There is nobody to pass it on to. */
  | NoReceiver
  | NoEscalation

/**
 * What the level in place `step` says. The first answer stands. Passed on, the next level above gets it, with as many
 * days as this one had. Who may is the caller's to see to: `answerEscalation` in the team that is asked, or the person.
 */
export async function answerEscalation(
  services: Services,
  target: EscalationTarget,
  step: number,
  { kind, text }: WrittenAnswer,
): Promise<Answered> {
  const { text: safe, found: masked } = redact(text.trim())
  return changeEscalation(services, target, async (escalation): Promise<Answered> => {
    const said = { text: safe, at: timestamp(services.clock.now()) }
    if (kind !== 'passedOn' || !isAsked(escalation, step) || safe.length > longestMatter) {
      // What is refused is refused whatever the answer is.
      const plain = answerStep(escalation, step, { kind: kind === 'passedOn' ? 'yes' : kind, ...said })
      return plain.ok ? { ...plain, masked } : plain
    }
    const team = await readTeam(services, escalation.teamId)
    const found = team && (await findReceiver(services, team, escalation.steps))
    if (!found?.ok) return found ?? { ok: false, reason: 'nobodyAbove', skipped: [] }
    const next = asked(services, found.receiver, escalation.days)
    const passed = answerStep(escalation, step, { kind, ...said, next })
    return passed.ok ? { ...passed, masked } : passed
  })
}
