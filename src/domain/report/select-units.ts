import { subtree, type UnitTree } from '../unit/unit-tree.ts'
import type { MeasureFact } from './fact-sheet.ts'

/** The part of the organisation that a report is about. */
export type SelectedUnits = {
  /** How many there are; undefined where there is no tree. */
  readonly units: number | undefined
  readonly hasTeam: (teamId: string) => boolean
  readonly hasEntry: (entry: Pick<MeasureFact, 'teamId' | 'unitId'>) => boolean
  /** Whether a team stands in the tree; where there is none, every team is a unit of its own. */
  readonly isInTree: (teamId: string) => boolean
}

/** A unit and everything below it; all, when none is named. Nothing at all, when it is in no tree. */
export function selectUnits(tree: Pick<UnitTree, 'units'> | undefined, unitId: string | undefined): SelectedUnits {
  const all = tree?.units ?? []
  const units = unitId === undefined ? all : subtree({ units: all }, unitId)
  const ids = new Set(unitId === undefined ? [] : units.map(({ id }) => id))
  const teams = new Set<string>()
  for (const { teamId } of units) if (teamId !== undefined) teams.add(teamId)
  return {
    units: tree || unitId !== undefined ? units.length : undefined,
    hasTeam: (teamId) => unitId === undefined || teams.has(teamId),
    // A line that was imported has no team; one of a team is where the team stands now.
    hasEntry: (entry) =>
      unitId === undefined ||
      (entry.teamId === undefined ? entry.unitId !== undefined && ids.has(entry.unitId) : teams.has(entry.teamId)),
    isInTree: (teamId) => !tree || teams.has(teamId),
  }
}
