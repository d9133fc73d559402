import type { Clock } from '../../ports/clock.ts'
import type { Metrics } from '../../ports/metrics.ts'
import type { ReadActivity } from '../read-activity.ts'
import { type BucketSize, createTokenBuckets } from './token-buckets.ts'

export type Limits = {
  /** Of what one person asks for: clicks, commands, files. */
  readonly person: BucketSize
  /** Of everything that comes from one team, posts in threads included, so that the other teams are served too. */
  readonly team: BucketSize
  /** Activities that are handled at once. More pile up only when the store is slow, and each holds memory. */
  readonly underWay: number
}

/** A person presses a button or two; a bot, a flow or a stuck client does more. A team of hundreds may all answer at once. */
export const usualLimits: Limits = {
  person: { burst: 60, perSecond: 1 },
  team: { burst: 300, perSecond: 30 },
  underWay: 500,
}

/** Why an activity is not handled now. */
export type TurnedAway = 'person' | 'team' | 'busy'

export type Admission = {
  /** Asks for one activity. When it is let in, `leave` must be called once, when nothing of it runs any more. */
  enter(read: ReadActivity): { readonly ok: true; leave(): void } | { readonly ok: false; readonly reason: TurnedAway }
}

/** Decides by itself and at once, without the store: that may be what is slow. Counts in this process only. */
export function createAdmission(
  { clock, metrics }: { readonly clock: Clock; readonly metrics: Metrics },
  limits: Limits = usualLimits,
): Admission {
  const persons = createTokenBuckets(limits.person)
  const teams = createTokenBuckets(limits.team)
  let underWay = 0
  metrics.observe('turnsUnderWay', () => [{ value: underWay, labels: {} }])

  const refusal = ({ origin, team, event }: ReadActivity): TurnedAway | undefined => {
    const now = clock.now()
    const teamId = origin.here?.teamId ?? team?.teamId
    if (underWay >= limits.underWay) return 'busy'
    if (isAsked({ origin, event }) && !persons.take(origin.asker.userId, now)) return 'person'
    return teamId === undefined || teams.take(teamId, now) ? undefined : 'team'
  }
  return {
    enter(read) {
      const reason = refusal(read)
      if (reason !== undefined) {
        metrics.count('turnedAway', { reason })
        return { ok: false, reason }
      }
      underWay++
      return { ok: true, leave: () => void underWay-- }
    },
  }
}

/** Whether a person waits for an answer. The rest is news of Teams and posts that were not written to the bot. */
export function isAsked({ origin, event }: Pick<ReadActivity, 'origin' | 'event'>): boolean {
  switch (event.kind) {
    case 'click':
    case 'file':
    case 'fileConsent':
      return true
    case 'message':
      return event.toBot || !origin.here
    default:
      return false
  }
}
