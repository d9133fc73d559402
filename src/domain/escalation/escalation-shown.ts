import type { Message } from '../delivery/entry.ts'
import type { Language } from '../language.ts'
import type { Disclosed } from '../privacy/disclose.ts'
import type { Escalation } from './escalation.ts'

/** A matter that was sent up, as one level or the thread that it came from is told of it. */
export type EscalationShown = {
  readonly kind: 'escalation'
  readonly post: Extract<Message, { kind: 'escalation' }>['post'] | 'update'
  /** Of whoever reads it. */
  readonly language: Language
  readonly escalation: Disclosed<Escalation>
  /** The place of the level that it is about. */
  readonly step: number
  /** The name of the team that asks. */
  readonly team: string
}
