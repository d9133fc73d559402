import { z } from 'zod'
import { byCodeUnit } from '../by-code-unit.ts'
import { Language } from '../language.ts'
import { Thread } from '../round/round.ts'
import { Address, Office } from '../team/team.ts'
import { Timestamp } from '../time.ts'

/** Working days that a level has to answer, unless the sender says otherwise. */
export const replyDays = { usual: 10, least: 1, most: 40 } as const

/** Characters of what is asked, and of an answer. */
export const longestMatter = 1000

/** Characters of a title: a theme's label may have as many. */
export const longestTitle = 300

/** `passedOn`: the next level up answers instead, and the clock starts anew for it. */
export const answerKinds = ['yes', 'no', 'passedOn'] as const

/** One level that was asked. The last of them is asked now, or was when it ended. */
export const EscalationStep = z.strictObject({
  unitId: z.string(),
  unitName: z.string(),
  /** As the unit tree names it: region, directorate … */
  level: z.string(),
  /** Where it is asked: a team's channel, or the unit's leader in personal chat. */
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('team'), teamId: z.string() }),
    z.strictObject({ kind: z.literal('person'), userId: z.string(), address: Address }),
    /** A person who answered, and has asked to be forgotten since. */
    z.strictObject({ kind: z.literal('forgotten') }),
  ]),
  askedAt: Timestamp,
  dueAt: Timestamp,
  /** When both sides were told that it is overdue. */
  remindedAt: Timestamp.optional(),
  /** When it could not be reached any more, unanswered: the bot was taken out of its team. */
  lostAt: Timestamp.optional(),
  answer: z.strictObject({ kind: z.enum(answerKinds), text: z.string().max(longestMatter), at: Timestamp }).optional(),
})
export type EscalationStep = z.infer<typeof EscalationStep>

/** A matter that goes one level up the unit tree, and whose answer comes back to the thread where it started. */
export const Escalation = z.strictObject({
  type: z.literal('escalation'),
  /** `escalationId`: whoever wants the same number at the same moment finds it taken, and sees what was sent meanwhile. */
  id: z.string(),
  /** The team that asks. */
  teamId: z.string(),
  /** Of the form that it was written in: sent twice, it is one escalation. */
  request: z.string().min(1).max(100),
  /** The name of the team's unit, as the tree had it then. */
  unitName: z.string(),
  tenantId: z.string(),
  channelId: z.string(),
  /** Counted in the team from 1. */
  number: z.int().min(1),
  language: Language,
  thread: Thread.optional(),
  roundId: z.string().optional(),
  themeId: z.string().optional(),
  measureId: z.string().optional(),
  packageId: z.string().optional(),
  /** A few words: a theme's label, or the beginning of the matter. */
  title: z.string().min(1).max(longestTitle),
  /** What is asked, in the words of the person who sent it. */
  matter: z.string().max(longestMatter),
  /** Of a theme: how many said it, and what may be quoted outside the team (`upward.ts`), as it was when it was sent. */
  people: z.int().optional(),
  quotes: z.array(z.string()),
  /** Quotes that were taken out since, because somebody hid the text that they stand in. */
  quotesGone: z.int().min(1).optional(),
  by: Office,
  days: z.int().min(replyDays.least).max(replyDays.most),
  /** `withdrawn`: the team does not ask any more. `unreached`: nobody who could answer can be reached any more. */
  state: z.enum(['waiting', 'answered', 'withdrawn', 'unreached']),
  /** The team or `person|<userId>` that is asked now (`receiverKey`), for finding what waits for somebody. Absent: nobody. */
  receiver: z.string().optional(),
  steps: z.array(EscalationStep).min(1),
  createdAt: Timestamp,
  endedAt: Timestamp.optional(),
  wakeAt: Timestamp.optional(),
})
export type Escalation = z.infer<typeof Escalation>

/** The oldest first. */
export function byAge(a: Escalation, b: Escalation): number {
  return byCodeUnit(a.createdAt, b.createdAt) || byCodeUnit(a.teamId, b.teamId) || a.number - b.number
}

/** Of a team's escalation with this number. */
export function escalationId(number: number): string {
  return `escalation|${number}`
}

/** Whether the level that is asked now is late. */
export function isLate(
  { state, steps }: Pick<Escalation, 'state'> & { readonly steps: readonly Pick<EscalationStep, 'dueAt'>[] },
  now: Timestamp,
): boolean {
  const last = steps.at(-1)
  return state === 'waiting' && last !== undefined && last.dueAt <= now
}

/** Whether the level at this place is asked now. */
export function isAsked({ state, steps }: Pick<Escalation, 'state' | 'steps'>, place: number): boolean {
  return state === 'waiting' && place === steps.length - 1
}
