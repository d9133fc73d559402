import type { Measure } from '../measure/measure.ts'
import type { Team } from '../team/team.ts'
import type { Unit } from '../unit/unit-tree.ts'
import { type RegisterEntry, registerId } from './register-entry.ts'

/** Whether it stands in the register: the parties have adopted it, and do not keep it to themselves. */
export function isRegistered({ shared, state }: Pick<Measure, 'shared' | 'state'>): boolean {
  return shared && state !== 'proposed' && state !== 'declined'
}

/**
 * What leaves the team of an adopted measure; undefined of one that the parties keep to themselves. What a coordinator
 * wrote on the line (`known`) is kept.
 */
export function registerEntry(
  measure: Measure,
  team: Pick<Team, 'name'>,
  unit: Pick<Unit, 'id' | 'name'> | undefined,
  known: RegisterEntry | undefined,
): RegisterEntry | undefined {
  if (!isRegistered(measure)) return undefined
  const { state, what, purpose, goalId, level, views, start, due, result, learning, packageId, roundId } = measure
  return {
    type: 'registerEntry',
    id: registerId(measure.id),
    tenantId: measure.tenantId,
    teamId: measure.teamId,
    ...(unit && { unitId: unit.id }),
    unit: unit?.name ?? team.name,
    ...{ title: what, purpose, level, status: state, result, learning },
    ...(goalId !== undefined && { goalId }),
    parties: views.filter(({ yes }) => yes).map(({ office }) => office),
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    ...(packageId !== undefined && { packageId }),
    ...(roundId !== undefined && { roundId }),
    ...(known?.nationalId !== undefined && { nationalId: known.nationalId }),
    // That the clock asked how it goes is no news of the measure.
    updatedAt: measure.history.findLast(({ kind }) => kind !== 'checkedIn')?.at ?? measure.createdAt,
  }
}
