import type { TeamSettings } from '../team/settings.ts'
import { timestamp } from '../time.ts'
import { type Asked, isOpen, limitReached, openLimit } from './budget.ts'
import type { SlotKind } from './plan.ts'
import type { SlotSkip } from './slot.ts'

/** A slot that comes later than this is left out: nobody waits for last week's prompt (PLATFORM, "Time"). */
const grace = { hours: 12 } as const

export type SlotQuestion<R extends Asked> = {
  readonly kind: SlotKind
  readonly dueAt: Temporal.Instant
  readonly now: Temporal.Instant
  readonly timeZone: string
  /** There is a team that the bot is in. */
  readonly hasTeam: boolean
  /** The package is in the library. */
  readonly hasPackage: boolean
  /** There is one of its prompts that the team may be asked. */
  readonly hasPrompt: boolean
  /** Of this channel, whatever their package. */
  readonly rounds: readonly R[]
  /** Whether a round is of the package that this slot would post. */
  readonly isSamePackage: (round: R) => boolean
  readonly budget: TeamSettings['budget']
}

export type SlotDecision =
  | { readonly do: 'post' }
  | { readonly do: 'skip'; readonly reason: SlotSkip }
  /** Not now: there is an open prompt, and this one may wait for a later day. */
  | { readonly do: 'wait' }

/**
 * What becomes of a slot whose time has come. A prompt of the rule has its day and no other; a campaign's and a
 * follow-up wait while the channel is busy, and no month is too full for them.
 */
export function decideSlot<R extends Asked>(question: SlotQuestion<R>): SlotDecision {
  const { kind, dueAt, now, rounds, budget, timeZone } = question
  if (!question.hasTeam) return skip('noTeam')
  if (!question.hasPackage) return skip('noPackage')
  if (Temporal.Instant.compare(now, dueAt.add(grace)) > 0) return skip('late')
  if (!question.hasPrompt) return skip('noPrompt')
  // One open round per channel and package, whatever the budget says: its rounds are numbered.
  const same = rounds.some((round) => question.isSamePackage(round) && isOpen(round, timestamp(now)))
  if (kind !== 'prompt') return same || openLimit(rounds, budget, now) ? { do: 'wait' } : { do: 'post' }
  const limit = limitReached(rounds, budget, now, timeZone)
  if (same || limit?.reason === 'oneOpen') return skip('oneOpen')
  return limit ? skip(limit.reason) : { do: 'post' }
}

function skip(reason: SlotSkip): SlotDecision {
  return { do: 'skip', reason }
}
