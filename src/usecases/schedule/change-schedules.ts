import type { Rules } from '../../domain/schedule/plan.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored, Where } from '../../ports/store.ts'
import { inBatches } from '../in-batches.ts'
import { readTeam } from '../team/standing.ts'
import { resume } from './carry-out.ts'
import { readOrganisationSettings, rulesOf } from './rules.ts'

export type Change = (schedule: Schedule, rules: Rules, now: Temporal.Instant) => Schedule

/** Changed at once: of an organisation that changes its windows there are thousands. */
const atOnce = 50

/** Changes every schedule that is wanted and still is when it is written, and returns what they are now. */
export async function changeSchedules(
  services: Services,
  where: Pick<Where, 'partition' | 'equals'>,
  wanted: (schedule: Schedule) => boolean,
  change: Change,
): Promise<Schedule[]> {
  const found = (await services.store.list(documents.schedule, where)).filter(({ value }) => wanted(value))
  const changed = await inBatches(found, atOnce, (stored) => changeSchedule(services, stored, wanted, change))
  return changed.filter((schedule) => schedule !== undefined)
}

/**
 * Changes a schedule as it is now, again when somebody else changed it meanwhile. A slot that is decided is carried out
 * first, so that no decision is left behind. Undefined: it is gone, or not wanted any more.
 */
export async function changeSchedule(
  services: Services,
  stored: Stored<Schedule>,
  wanted: (schedule: Schedule) => boolean,
  change: Change,
): Promise<Schedule | undefined> {
  const { store, clock } = services
  const { teamId, id, tenantId } = stored.value
  const organisation = await readOrganisationSettings(services, tenantId)
  for (let current: Stored<Schedule> | undefined = stored; current && wanted(current.value); ) {
    const team = await readTeam(services, teamId)
    const rules = rulesOf(services, team, organisation)
    if (!(await resume(services, current, { team, rules }))) {
      const next = change(current.value, rules, clock.now())
      if ((await store.replace(documents.schedule, current, next)) !== 'changed') return next
    }
    current = await store.read(documents.schedule, teamId, id)
  }
  return undefined
}
