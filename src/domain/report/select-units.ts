import { subtree, type Unit, type UnitTree } from '../unit/unit-tree.ts'
import type { MeasureFact } from './fact-sheet.ts'

/** The part of the organisation that a report is about. */
export type SelectedUnits = {
  /** Undefined where there is no tree: then every team is a unit of its own. */
  readonly units: readonly Unit[] | undefined
  readonly hasTeam: (teamId: string) => boolean
  readonly hasEntry: (entry: Pick<MeasureFact, 'teamId' | 'unitId'>) => boolean
}

/** A unit and everything below it; all, when none is named. Nothing at all, when it is in no tree. */
export function selectUnits(tree: Pick<UnitTree, 'units'> | undefined, unitId: string | undefined): SelectedUnits {
  if (unitId === undefined) return { units: tree?.units, hasTeam: () => true, hasEntry: () => true }
  const units = tree ? subtree(tree, unitId) : []
  const ids = new Set(units.map(({ id }) => id))
  const teams = new Set(units.flatMap(({ teamId }) => teamId ?? []))
  return {
    units,
    hasTeam: (teamId) => teams.has(teamId),
    // A line that was imported has no team; one of a team is where the team stands now.
    hasEntry: (entry) =>
      entry.teamId === undefined ? entry.unitId !== undefined && ids.has(entry.unitId) : teams.has(entry.teamId),
  }
}
