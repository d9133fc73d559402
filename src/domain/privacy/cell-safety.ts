import type { RoleCounts, RoleGroup } from '../summary/role-counts.ts'
import { addUp, nearlyAll, subtract, total } from './blur.ts'
import { fillTable } from './fill-table.ts'
import { countsOf, type Grouping } from './role-split.ts'

/** One team's part of a cell. Its total is known: the team's own summary shows it. */
export type Part = { readonly rows: readonly RoleCounts[] }

type Group = readonly RoleGroup[]

/**
 * Whether sums by role can be published beside the teams' totals, judged by numbers of people alone: whatever totals and
 * sums are added and subtracted, what comes out is about k people or more, or about nobody.
 *
 * Totals of teams and sums of roles are the margins of a table. What they determine are differences of the kind "these
 * teams without those roles", where the roles occur in no other team. So every set of groups is tried, with the teams that
 * it occurs in.
 */
export function canBeSummed(parts: readonly Part[], grouping: Grouping, threshold: number): boolean {
  return differences(parts, grouping).every((counts) => total(counts) === 0 || total(counts) >= threshold)
}

/**
 * Whether the sums by role, with the teams' totals, would tell what somebody answered, or how fewer than k did.
 *
 * The verdict follows from those sums, those totals and the numbers of people, so that it says nothing more about the
 * answers than the sums themselves. With three groups or more some sums are held back that could have been
 * shown; never the other way round.
 */
export function wouldGiveAway(parts: readonly Part[], grouping: Grouping, threshold: number): boolean {
  const groups = groupsOf(grouping)
  const sums = groups.map((group) => addUp(parts.flatMap(({ rows }) => countsOf(rows, group))))
  if ([...sums, ...differences(parts, grouping)].some((counts) => nearlyAll(counts) !== undefined)) return true
  const people = parts.map(({ rows }) => groups.map((group) => total(countsOf(rows, group).map(total))))
  const totals = parts.map(({ rows }) => addUp(rows.map(({ counts }) => counts)))
  const table = fillTable({ people, totals, sums })
  return table === undefined || !everybodyCanHide(table, { people, totals, sums }, threshold)
}

/** For each set of groups: those who are in its teams but not in it. */
function differences(parts: readonly Part[], grouping: Grouping): number[][] {
  return subsets(groupsOf(grouping)).map((groups) => {
    const roles = groups.flat()
    const touched = parts.filter(({ rows }) => countsOf(rows, roles).some((counts) => total(counts) > 0))
    const all = addUp(touched.flatMap(({ rows }) => rows.map(({ counts }) => counts)))
    return subtract(all, addUp(touched.flatMap(({ rows }) => countsOf(rows, roles))))
  })
}

function groupsOf({ shown, rest }: Grouping): Group[] {
  return [...shown.map((role) => [role]), ...(rest.length > 0 ? [rest] : [])]
}

/** Every set but the empty one and the whole. */
function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length - 2 }, (_, i) => items.filter((_item, place) => ((i + 1) >> place) & 1))
}

type Margins = Parameters<typeof fillTable>[0]
type Table = NonNullable<ReturnType<typeof fillTable>>

/**
 * People who chose an option can be moved about, by exchanges, without changing anything that is published. Looked at
 * are the places (a group in a team) where somebody may have chosen it, and which of them exchanges link:
 * - of one group, the teams that are linked must hold k or more of its people, or their number would be certain;
 * - of one team, likewise the groups that are linked;
 * - a group in a team that is linked to none must not have chosen it to the last one.
 */
function everybodyCanHide(table: Table, { people, totals, sums }: Margins, threshold: number): boolean {
  const at = (rows: readonly (readonly number[])[], row: number, place: number) => rows[row]?.[place] ?? 0
  const teams = [...table.keys()]
  const groups = [...sums.keys()]
  const options = [...(sums[0] ?? []).keys()]
  return options.every((option) => {
    // That nobody of a whole team or role chose it is no secret.
    const possible = (team: number, group: number) =>
      at(people, team, group) > 0 && at(totals, team, option) > 0 && at(sums, group, option) > 0
    const trades = (one: Place, other: Place) =>
      one.group !== other.group && one.team !== other.team && canTrade(table, option, one, other)
    const linkedTeams = (group: number) => (one: number, other: number) =>
      groups.some((others) => trades({ team: one, group }, { team: other, group: others }))
    const linkedGroups = (team: number) => (one: number, other: number) =>
      teams.some((place) => trades({ team, group: one }, { team: place, group: other }))
    const ofGroup = groups.flatMap((group) =>
      clusters(
        teams.filter((team) => possible(team, group)),
        linkedTeams(group),
      ).map((cluster) => cluster.map((team) => ({ team, group }))),
    )
    const ofTeam = teams.flatMap((team) =>
      clusters(
        groups.filter((group) => possible(team, group)),
        linkedGroups(team),
      ).map((cluster) => cluster.map((group) => ({ team, group }))),
    )
    return [...ofGroup, ...ofTeam].every((cluster) => {
      const size = total(cluster.map(({ team, group }) => at(people, team, group)))
      const [only] = cluster.length === 1 ? cluster : []
      const certain =
        only !== undefined &&
        ofGroup.some((all) => all.length === 1 && all[0]?.team === only.team && all[0].group === only.group)
      return size >= threshold && !(certain && table[only.team]?.[only.group]?.[option] === size)
    })
  })
}

type Place = { readonly team: number; readonly group: number }

/** Groups of items that hang together, directly or through others. */
function clusters(items: readonly number[], linked: (one: number, other: number) => boolean): number[][] {
  const left = new Set(items)
  const found: number[][] = []
  for (const item of items) {
    if (!left.delete(item)) continue
    const cluster = [item]
    for (const one of cluster) {
      for (const other of left) {
        if (!linked(one, other) && !linked(other, one)) continue
        left.delete(other)
        cluster.push(other)
      }
    }
    found.push(cluster)
  }
  return found
}

/**
 * Whether one group in one team can have one more of `option`, and one less in the other's team, by exchanges with the
 * other's group: a round trip through other options back to the first team (augmenting cycle of a transportation table).
 */
function canTrade(table: Table, option: number, one: Place, other: Place): boolean {
  const has = (team: number, group: number, what: number) => (table[team]?.[group]?.[what] ?? 0) > 0
  if (!has(one.team, other.group, option) || !has(other.team, one.group, option)) return false
  const options = [...(table[0]?.[0] ?? []).keys()].filter((what) => what !== option)
  // A team that is reached has one too few of the group and must take up somebody of another option.
  const reached = [other.team]
  for (const team of reached) {
    for (const what of options.filter((candidate) => has(team, other.group, candidate))) {
      for (const next of table.keys()) {
        if (!reached.includes(next) && has(next, one.group, what)) reached.push(next)
      }
    }
  }
  return reached.includes(one.team)
}
