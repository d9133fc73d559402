import type { Round } from '../../domain/round/round.ts'
import { type Limit, limitReached } from '../../domain/schedule/budget.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Services } from '../../ports/services.ts'
import { inChannel, roundsOf } from '../package/prompt-history.ts'

/** Whether a channel may be asked something, and if not, when it may. */
export type Room = { readonly ok: true } | ({ readonly ok: false } & Limit<Round>)

/** Asks the team's limits for one of its channels, as they are at `at`. */
export async function roomFor(services: Services, team: Team, channelId: string, at: Temporal.Instant): Promise<Room> {
  return roomAmong(services, team, inChannel(await roundsOf(services, team.teamId), channelId), at)
}

/** As `roomFor`, when the channel's rounds are known. */
export function roomAmong({ settings }: Services, team: Team, rounds: readonly Round[], at: Temporal.Instant): Room {
  const limit = limitReached(rounds, team.settings.budget, at, settings.timeZone)
  return limit ? { ok: false, ...limit } : { ok: true }
}
