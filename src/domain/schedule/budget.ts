import type { Round } from '../round/round.ts'
import type { TeamSettings } from '../team/settings.ts'
import { timestamp } from '../time.ts'
import { isFollowUp } from './slot.ts'

/** What of a round the limits ask for. */
export type Asked = Pick<Round, 'state' | 'openedAt' | 'closesAt' | 'slotId'>

/** Why a channel is not asked anything more just now, and when that ends. */
export type Limit<R extends Asked> =
  /** `round` is the one whose end makes room. */
  | { readonly reason: 'oneOpen'; readonly round: R; readonly freeAt: Temporal.Instant }
  /** The first local date of the next month. */
  | { readonly reason: 'monthFull'; readonly freeAt: Temporal.PlainDate }

/**
 * The limit that a channel with these rounds has reached at `at`. A round that waits for more answers is not open: it
 * asks nobody. The month is the local one; what was cancelled does not count in it, nor do follow-ups, which ask what
 * became of what was said.
 */
export function limitReached<R extends Asked>(
  rounds: readonly R[],
  budget: TeamSettings['budget'],
  at: Temporal.Instant,
  timeZone: string,
): Limit<R> | undefined {
  return openLimit(rounds, budget, at) ?? monthLimit(rounds, budget, at, timeZone)
}

export function openLimit<R extends Asked>(
  rounds: readonly R[],
  budget: TeamSettings['budget'],
  at: Temporal.Instant,
): Limit<R> | undefined {
  const now = timestamp(at)
  const open = rounds.filter((round) => isOpen(round, now)).toSorted((a, b) => a.closesAt.localeCompare(b.closesAt))
  const round = open[open.length - budget.open]
  return round && { reason: 'oneOpen', round, freeAt: Temporal.Instant.from(round.closesAt) }
}

function monthLimit<R extends Asked>(
  rounds: readonly R[],
  budget: TeamSettings['budget'],
  at: Temporal.Instant,
  timeZone: string,
): Limit<R> | undefined {
  const first = at.toZonedDateTimeISO(timeZone).toPlainDate().with({ day: 1 })
  const next = first.add({ months: 1 })
  const [from, to] = [first, next].map((day) => timestamp(day.toZonedDateTime(timeZone).toInstant()))
  const asked = rounds.filter(
    ({ state, openedAt, slotId }) =>
      state !== 'cancelled' && openedAt >= (from ?? '') && openedAt < (to ?? '') && !isFollowUp(slotId ?? ''),
  )
  return asked.length < budget.perMonth ? undefined : { reason: 'monthFull', freeAt: next }
}

/** As `takesAnswers`: one whose closing time has come is over, whether or not the clock has got round to it. */
export function isOpen({ state, closesAt }: Asked, now: string): boolean {
  return state === 'open' && now < closesAt
}
