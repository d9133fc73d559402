import { isFollowUp } from '../../domain/schedule/slot.ts'
import { roundsOf } from '../../usecases/package/prompt-history.ts'
import { foresee, schedulesIn } from '../../usecases/schedule/draft-series.ts'
import type { SeriesView } from '../../usecases/schedule/list-series.ts'
import type { TeamScene } from '../line/command.ts'

/**
 * When a series will post next if nothing changes: not the next date of its rule, which the channel's limits may leave
 * out, but the one that was promised when it was planned.
 */
export async function nextPost(
  { services, team }: TeamScene,
  { schedule, next }: SeriesView,
): Promise<Temporal.Instant | undefined> {
  const { channelId, campaignId, nextSlot, state } = schedule
  if (state !== 'active') return undefined
  if (campaignId !== undefined || nextSlot === undefined || isFollowUp(nextSlot)) return next
  const known = await schedulesIn(services, team.teamId, channelId)
  const rounds = await roundsOf(services, team.teamId)
  const { posts } = await foresee(services, team, schedule, { known, rounds, most: 1 })
  return posts[0]?.at ?? next
}
