import { membership, type Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { TeamsUnavailable } from '../../ports/teams.ts'

/**
 * Brings the memberships in line with the team's roster and returns how many members there are. When Teams can't be
 * asked just now, the number is what is known from before.
 */
export async function syncRoster(services: Services, team: Team): Promise<number> {
  const { store, teams, log } = services
  const known = await store.list(documents.membership, { partition: team.teamId })
  try {
    const members = await teams.members(team.address, team.teamId)
    const now = new Set(members.map((member) => member.userId))
    const before = new Set(known.map(({ value }) => value.userId))
    await Promise.all([
      ...[...now]
        .filter((id) => !before.has(id))
        .map((id) => store.put(documents.membership, membership(team.teamId, id))),
      ...known
        .filter(({ value }) => !now.has(value.userId))
        .map(({ value }) => store.remove(documents.membership, team.teamId, value.id)),
    ])
    return members.length
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    log.warn('roster not available, using what is known', { known: known.length }, error)
    return known.length
  }
}
