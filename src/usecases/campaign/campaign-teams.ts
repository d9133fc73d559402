import type { LeftOut } from '../../domain/campaign/campaign.ts'
import { type Span, slotOf } from '../../domain/campaign/spread.ts'
import { isUnfinished, type Round } from '../../domain/round/round.ts'
import type { DateRange } from '../../domain/schedule/occurrences.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import type { Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** The tenant's teams whose name has `named` in it, capitals or not, in the order of their ids; removed ones too. */
export async function campaignTeams({ store }: Services, tenantId: string, named: string | undefined): Promise<Team[]> {
  const wanted = fold(named ?? '')
  return (await store.list(documents.team, {}))
    .map(({ value }) => value)
    .filter((team) => team.tenantId === tenantId && fold(team.name).includes(wanted))
    .toSorted((a, b) => (a.teamId < b.teamId ? -1 : 1))
}

/** The channel in which a campaign posts: the team's choice, else the general channel, which has the team's id. */
export function homeChannel(team: Team): string {
  return team.settings.homeChannelId ?? team.teamId
}

/** Why a team can't be reached in these minutes, whatever it is busy with. */
export function unreachable(team: Team, spans: readonly Span[], quiet: readonly DateRange[]): LeftOut | undefined {
  if (team.state === 'removed') return 'botRemoved'
  return slotOf(spans, 0, 1, quiet) ? undefined : 'quiet'
}

/** Whether the package keeps a team busy: a round that is not over, or a series with a slot up to `until`. */
export function busyWith(
  packageId: string,
  until: string,
  rounds: readonly Round[],
  schedules: readonly Schedule[],
): LeftOut | undefined {
  if (rounds.some((round) => round.prompt.packageId === packageId && isUnfinished(round))) return 'open'
  const planned = schedules.some(
    ({ packageId: own, state, wakeAt }) =>
      own === packageId && state === 'active' && wakeAt !== undefined && wakeAt <= until,
  )
  return planned ? 'planned' : undefined
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
