import { isKeyText } from '../../domain/document-id.ts'
import type { Standing } from '../../domain/team/access.ts'
import { isFacilitator, officesOf, type Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { TeamsUnavailable } from '../../ports/teams.ts'

/** The team, if it is known. */
export async function readTeam({ store }: Services, teamId: string): Promise<Team | undefined> {
  if (!isKeyText(teamId)) return undefined
  return (await store.read(documents.team, teamId, 'team'))?.value
}

/**
 * What a person is in a team. Who speaks or clicks in a team's channel is let in there by Teams; from anywhere else
 * (`from: 'personalChat'`) the roster is asked, because memberships here may be behind. When Teams can't be asked, the
 * membership that is known counts.
 */
export async function standing(
  services: Services,
  team: Team,
  userId: string,
  from: 'channel' | 'personalChat',
): Promise<Standing> {
  const member = from === 'channel' || (await isMember(services, team, userId))
  return {
    member,
    offices: officesOf(team, userId),
    facilitator: isFacilitator(team, userId),
    coordinator: services.settings.coordinators.has(userId),
  }
}

async function isMember({ store, teams }: Services, team: Team, userId: string): Promise<boolean> {
  try {
    return (await teams.member(team.address, team.teamId, userId)) !== undefined
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    const known = await store.list(documents.membership, { partition: team.teamId, equals: { userId } })
    return known.length > 0
  }
}

/** The active teams of this tenant that a person belongs to, by name. */
export async function teamsOf(services: Services, tenantId: string, userId: string): Promise<Team[]> {
  return (await teamsEverOf(services, tenantId, userId)).filter(isActive)
}

/** As `teamsOf`, with those that the app was taken out of: what somebody wrote there is still kept for a while. */
export async function teamsEverOf(services: Services, tenantId: string, userId: string): Promise<Team[]> {
  const memberships = await services.store.list(documents.membership, { equals: { userId } })
  const teams = await Promise.all(memberships.map(({ value }) => readTeam(services, value.teamId)))
  return teams
    .flatMap((team) => (team?.tenantId === tenantId ? [team] : []))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
}

export function isActive({ state }: Team): boolean {
  return state === 'active'
}
