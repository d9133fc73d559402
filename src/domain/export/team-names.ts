import { byCodeUnit } from '../by-code-unit.ts'
import type { UnitTree } from '../unit/unit-tree.ts'

/** A team, and what it is called where it was found. */
export type NamedTeam = { readonly teamId: string; readonly name: string }

/**
 * What a file calls each team that it takes in: as its unit in the tree, so that rounds, measures and matters of one team stand
 * under one name; else as it was found first. Many units have a team of the same name, such as «Oppfølging»: those get what
 * stands above them, «Oppfølging (Nav Bergenhus)», and a number where that does not tell them apart either.
 *
 * @returns names by team id, no two alike
 */
export function teamNames(
  tree: Pick<UnitTree, 'units'> | undefined,
  found: Iterable<NamedTeam>,
): ReadonlyMap<string, string> {
  const units = tree?.units ?? []
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byTeam = new Map(units.map((unit) => [unit.teamId, unit]))
  const names = new Map<string, string>()
  for (const { teamId, name } of found) {
    if (!names.has(teamId)) names.set(teamId, byTeam.get(teamId)?.name ?? name)
  }
  for (const teamId of namesakes(names)) {
    const above = byId.get(byTeam.get(teamId)?.parentId ?? '')
    if (above) names.set(teamId, `${names.get(teamId)} (${above.name})`)
  }
  const taken = new Set(names.values())
  const last = new Map<string, number>()
  // In the order of their ids, so that files with the same teams number them alike.
  for (const teamId of namesakes(names).toSorted(byCodeUnit)) {
    const name = names.get(teamId) ?? ''
    const before = last.get(name)
    const number = before === undefined ? 1 : nextFree(name, before, taken)
    last.set(name, number)
    if (before !== undefined) names.set(teamId, numbered(name, number))
  }
  return names
}

/** Teams whose name another one has too. */
function namesakes(names: ReadonlyMap<string, string>): string[] {
  const byName = Map.groupBy(names.keys(), (teamId) => names.get(teamId))
  return [...byName.values()].filter((teams) => teams.length > 1).flat()
}

function nextFree(name: string, before: number, taken: ReadonlySet<string>): number {
  let number = before + 1
  while (taken.has(numbered(name, number))) number++
  return number
}

function numbered(name: string, number: number): string {
  return `${name} (${number})`
}
