import type { Timestamp } from '../time.ts'
import { ancestors, type Unit, type UnitTree, unitOfTeam } from '../unit/unit-tree.ts'
import { type Escalation, type EscalationStep, isAsked, longestMatter } from './escalation.ts'

type To = EscalationStep['to']

/** A level that is about to be asked. */
export type Asked = Omit<EscalationStep, 'remindedAt' | 'lostAt' | 'answer'>

/** What somebody who was asked says. `passedOn`: the level above is asked instead. */
export type StepAnswer =
  | { readonly kind: 'yes' | 'no'; readonly text: string; readonly at: Timestamp }
  | { readonly kind: 'passedOn'; readonly text: string; readonly at: Timestamp; readonly next: Asked }

/** `ended`: the team does not ask this level any more. */
export type AnswerRefusal = 'answered' | 'ended' | 'noReason' | 'tooLong'

type Changed<Refusal> =
  | { readonly ok: true; readonly escalation: Escalation }
  | { readonly ok: false; readonly reason: Refusal }

/** By which what waits for a team or a person is found. */
export function receiverKey(to: To): string | undefined {
  switch (to.kind) {
    case 'team':
      return to.teamId
    case 'person':
      return personKey(to.userId)
    case 'forgotten':
      return undefined
  }
}

export function personKey(userId: string): string {
  return `person|${userId}`
}

/**
 * Units that may be asked after those that were, the nearest first: what stands above the last one in the tree as it is
 * now. Where the tree no longer has that unit, its team or leader tells where it stands now. Nobody is asked twice.
 */
export function unitsAbove(tree: Pick<UnitTree, 'units'>, teamId: string, steps: readonly EscalationStep[]): Unit[] {
  const from = steps.length === 0 ? unitOfTeam(tree, teamId) : lastUnit(tree, steps)
  const asked = new Set(steps.map(({ unitId }) => unitId))
  return from ? ancestors(tree, from.id).filter(({ id }) => !asked.has(id)) : []
}

function lastUnit(tree: Pick<UnitTree, 'units'>, steps: readonly EscalationStep[]): Unit | undefined {
  const last = steps.at(-1)
  const { units } = tree
  const to = last?.to
  return (
    units.find(({ id }) => id === last?.unitId) ??
    (to?.kind === 'team' ? unitOfTeam(tree, to.teamId) : undefined) ??
    (to?.kind === 'person' ? units.find(({ leaderId }) => leaderId === to.userId) : undefined)
  )
}

/** What the level at `place` says. The first answer of a level stands; a no needs a reason. */
export function answerStep(escalation: Escalation, place: number, answer: StepAnswer): Changed<AnswerRefusal> {
  const { receiver: _, ...rest } = escalation
  const step = escalation.steps[place]
  if (!step || step.answer) return { ok: false, reason: 'answered' }
  if (!isAsked(escalation, place)) return { ok: false, reason: 'ended' }
  const { kind, text, at } = answer
  if (kind === 'no' && text === '') return { ok: false, reason: 'noReason' }
  if (text.length > longestMatter) return { ok: false, reason: 'tooLong' }
  const steps = escalation.steps.with(place, { ...step, answer: { kind, text, at } })
  if (answer.kind !== 'passedOn') {
    return { ok: true, escalation: { ...rest, steps, state: 'answered', endedAt: at } }
  }
  return { ok: true, escalation: withReceiver({ ...rest, steps: [...steps, answer.next] }) }
}

/** The team does not ask any more. What was answered stays answered. */
export function withdrawn(escalation: Escalation, at: Timestamp): Changed<'ended'> {
  const { receiver: _, ...rest } = escalation
  if (escalation.state !== 'waiting') return { ok: false, reason: 'ended' }
  return { ok: true, escalation: { ...rest, state: 'withdrawn', endedAt: at } }
}

/** The level that is asked now can't be reached any more: `next` is asked instead, where there is one. */
export function lost(escalation: Escalation, next: Asked | undefined, at: Timestamp): Escalation {
  const { receiver: _, ...rest } = escalation
  const steps = escalation.steps.map((step, place) =>
    place === escalation.steps.length - 1 ? { ...step, lostAt: at } : step,
  )
  if (!next) return { ...rest, steps, state: 'unreached', endedAt: at }
  return withReceiver({ ...rest, steps: [...steps, next] })
}

/** The escalation with who is asked now. */
export function withReceiver(escalation: Escalation): Escalation {
  const last = escalation.steps.at(-1)
  const receiver = last && receiverKey(last.to)
  return receiver === undefined ? escalation : { ...escalation, receiver }
}

/** When the clock must look at it next: at the time to answer by, until both sides have been told that it has passed. */
export function nextLook({ state, steps }: Escalation): Timestamp | undefined {
  const last = steps.at(-1)
  return state === 'waiting' && last?.remindedAt === undefined ? last?.dueAt : undefined
}

/** Both sides are told at `at` that the level that is asked now is late. */
export function reminded(escalation: Escalation, at: Timestamp): Escalation {
  const place = escalation.steps.length - 1
  const step = escalation.steps[place]
  return step ? { ...escalation, steps: escalation.steps.with(place, { ...step, remindedAt: at }) } : escalation
}

/** Without a person who was asked, but where the answer is still theirs to give. The same one when there is nothing to take out. */
export function withoutReceiver(escalation: Escalation, userId: string): Escalation {
  const needed = escalation.state === 'waiting' ? escalation.steps.length - 1 : -1
  const own = (step: EscalationStep, place: number) =>
    step.to.kind === 'person' && step.to.userId === userId && place !== needed
  if (!escalation.steps.some(own)) return escalation
  const steps = escalation.steps.map((step, place) =>
    own(step, place) ? { ...step, to: { kind: 'forgotten' as const } } : step,
  )
  return { ...escalation, steps }
}

/** Whether a matter that is over still tells which persons were asked. */
export function namesReceivers({ state, steps }: Pick<Escalation, 'state' | 'steps'>): boolean {
  return state !== 'waiting' && steps.some(({ to }) => to.kind === 'person')
}

/** Some time after the end nobody needs to know any more which persons were asked. */
export function withoutReceivers(escalation: Escalation): Escalation {
  const steps = escalation.steps.map((step) =>
    step.to.kind === 'person' ? { ...step, to: { kind: 'forgotten' as const } } : step,
  )
  return { ...escalation, steps }
}
