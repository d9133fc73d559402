import type { Unit } from './unit-tree.ts'

/** What an import does to the units there were, by id. */
export type UnitChanges = {
  readonly added: readonly Unit[]
  readonly changed: readonly Unit[]
  readonly removed: readonly Unit[]
  readonly unchanged: number
}

export function unitChanges(before: readonly Unit[], after: readonly Unit[]): UnitChanges {
  const known = new Map(before.map((unit) => [unit.id, unit]))
  const kept = new Set(after.map(({ id }) => id))
  const isSame = (unit: Unit) => {
    const old = known.get(unit.id)
    return old !== undefined && textOf(old) === textOf(unit)
  }
  const stayed = after.filter(({ id }) => known.has(id))
  return {
    added: after.filter(({ id }) => !known.has(id)),
    changed: stayed.filter((unit) => !isSame(unit)),
    removed: before.filter(({ id }) => !kept.has(id)),
    unchanged: stayed.filter(isSame).length,
  }
}

/** So many gone at once look like a file of one part of the organisation, sent as if it were all of it. */
export function losesMost({ removed, unchanged, changed }: UnitChanges): boolean {
  return removed.length > 5 && removed.length > unchanged + changed.length
}

function textOf({ id, name, parentId, employer, line, level, teamId, leaderId }: Unit): string {
  return JSON.stringify([id, name, parentId, employer, line, level, teamId, leaderId])
}
