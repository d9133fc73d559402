import type { Language } from '../../domain/language.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Services } from '../../ports/services.ts'
import { TeamsUnavailable } from '../../ports/teams.ts'
import { texts } from '../../texts/index.ts'

/** Names as Teams has them now, in the order of `userIds`; where it can't say, "ukjent navn". */
export async function namesOf(
  services: Services,
  team: Team,
  language: Language,
  userIds: readonly string[],
): Promise<string[]> {
  const names = await memberNames(services, team)
  return userIds.map((userId) => names.get(userId) ?? texts(language).roles.unknownName)
}

/** Every member's name as Teams has it now, by user id; empty where it doesn't answer. */
export async function memberNames({ teams, log }: Services, team: Team): Promise<ReadonlyMap<string, string>> {
  try {
    const members = await teams.members(team.address, team.teamId)
    return new Map(members.map(({ userId, name }) => [userId, name]))
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    log.warn('names not available', {}, error)
    return new Map()
  }
}
