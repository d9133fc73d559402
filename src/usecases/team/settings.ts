import { planned } from '../../domain/schedule/plan.ts'
import { OrganisationSettings, TeamSettings } from '../../domain/team/settings.ts'
import type { Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { changeSchedules } from '../schedule/change-schedules.ts'
import { readOrganisationSettings } from '../schedule/rules.ts'
import { changeTeam } from './team-state.ts'

export { readOrganisationSettings } from '../schedule/rules.ts'

/**
 * Changes what a team decided about being asked, and plans its series anew: where a window opened or closed, the next
 * date is another. Undefined: there is no such team.
 */
export async function changeSettings(
  services: Services,
  teamId: string,
  change: (now: TeamSettings) => TeamSettings,
): Promise<Team | undefined> {
  const team = await changeTeam(services, teamId, (now) => ({
    ...now,
    settings: TeamSettings.parse(change(now.settings)),
  }))
  if (team) await changeSchedules(services, { partition: teamId }, isActive, planned)
  return team
}

/** Changes what holds for every team of the organisation, and plans all their series anew. */
export async function changeOrganisationSettings(
  services: Services,
  tenantId: string,
  change: (now: OrganisationSettings) => OrganisationSettings,
): Promise<OrganisationSettings> {
  const settings = await writeOrganisation(services, tenantId, change)
  await changeSchedules(services, {}, (schedule) => isActive(schedule) && schedule.tenantId === tenantId, planned)
  return settings
}

async function writeOrganisation(
  services: Services,
  tenantId: string,
  change: (now: OrganisationSettings) => OrganisationSettings,
): Promise<OrganisationSettings> {
  const { store } = services
  const kind = documents.organisationSettings
  for (;;) {
    const stored = await store.read(kind, tenantId, 'settings')
    const next = OrganisationSettings.parse(
      change(stored?.value ?? (await readOrganisationSettings(services, tenantId))),
    )
    const written = stored ? await store.replace(kind, stored, next) : await store.insert(kind, next)
    if (written !== 'changed' && written !== 'exists') return next
  }
}

function isActive({ state }: { readonly state: string }): boolean {
  return state === 'active'
}
