import type { Rules } from '../../domain/schedule/plan.ts'
import { type OrganisationSettings, TeamSettings } from '../../domain/team/settings.ts'
import type { Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** What coordinators decided; where they have not yet, there are no windows. */
export async function readOrganisationSettings({ store }: Services, tenantId: string): Promise<OrganisationSettings> {
  const stored = await store.read(documents.organisationSettings, tenantId, 'settings')
  return stored?.value ?? { type: 'organisationSettings', id: 'settings', tenantId, quiet: [] }
}

/** What decides about the dates of a team's schedules. A team that is not known has the defaults. */
export function rulesOf(
  { recurrence, isHoliday }: Services,
  team: Pick<Team, 'settings'> | undefined,
  organisation: OrganisationSettings,
): Rules {
  const { holidays, quiet } = team?.settings ?? TeamSettings.parse({})
  return { recurrence, isHoliday, holidays, quiet: [...quiet, ...organisation.quiet] }
}

export async function readRules(services: Services, team: Team): Promise<Rules> {
  return rulesOf(services, team, await readOrganisationSettings(services, team.tenantId))
}
