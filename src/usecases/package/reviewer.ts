import { may } from '../../domain/team/access.ts'
import type { Office } from '../../domain/team/team.ts'
import { officesOf } from '../../domain/team/team.ts'
import type { Services } from '../../ports/services.ts'
import { standing, teamsOf } from '../team/standing.ts'

/** The offices, in teams of the organisation, in which a person may read packages before they are published. */
export async function reviewingOffices(services: Services, tenantId: string, userId: string): Promise<Office[]> {
  const teams = (await teamsOf(services, tenantId, userId)).filter((team) => officesOf(team, userId).length > 0)
  const found = await Promise.all(
    teams.map(async (team) => {
      const known = await standing(services, team, userId, 'personalChat')
      return may(known, 'reviewPackage') ? known.offices : []
    }),
  )
  return [...new Set(found.flat())]
}
