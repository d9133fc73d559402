import type { Role } from '../round/answer.ts'
import type { RoleCounts, RoleGroup } from '../summary/role-counts.ts'
import { addUp, nearlyAll, total } from './blur.ts'

/** One question by role. `rest`: those who gave none; empty when there are none. */
export type RoleSplit = {
  readonly roles: readonly { readonly role: Role; readonly counts: readonly number[] }[]
  readonly rest: readonly number[]
}

/** Which groups would be shown. Decided by the numbers of people alone, never by what they answered. */
export type Grouping = { readonly shown: readonly Role[]; readonly rest: readonly RoleGroup[] }

/**
 * One team's answers to one question by role. Not split:
 * - `small`: somebody has a role that fewer than k have. So it is in every ordinary team, which has one leader;
 *   across teams such roles are shown by cells (`release-cell.ts`), which could be subtracted from a split here;
 * - `alike`: all of a role, or of those without one, gave the same answer, or all but one did. To hide that role
 *   alone would be no help: the total less the others gives it away, and a rule that hides the roles of one mind says of
 *   each hidden one that it is (docs/decisions/0011-disclosure.md).
 */
export function roleSplit(rows: readonly RoleCounts[], threshold: number): RoleSplit | 'small' | 'alike' {
  const grouping = groupRoles(
    rows.map(({ role, counts }) => ({ role, people: total(counts) })),
    threshold,
  )
  if (!grouping || grouping.rest.some((role) => role !== 'none')) return 'small'
  const roles = grouping.shown.map((role) => ({ role, counts: addUp(countsOf(rows, [role])) }))
  const rest = addUp(countsOf(rows, grouping.rest))
  const alike = [...roles.map(({ counts }) => counts), rest].some((counts) => nearlyAll(counts) !== undefined)
  return alike ? 'alike' : { roles, rest }
}

/**
 * Roles of k or more are shown. While those left over are fewer than k, though somebody is, the smallest shown role joins
 * them: anybody can work out the remainder from the total. Undefined when fewer than two groups would remain: that
 * would be the total again.
 */
export function groupRoles(
  sizes: readonly { readonly role: RoleGroup; readonly people: number }[],
  threshold: number,
): Grouping | undefined {
  const present = sizes.filter(({ people }) => people > 0)
  let shown = present.filter(({ role, people }) => role !== 'none' && people >= threshold)
  const restOf = () => present.filter((group) => !shown.includes(group))
  const peopleIn = (groups: typeof present) => total(groups.map(({ people }) => people))
  while (shown.length > 0 && peopleIn(restOf()) > 0 && peopleIn(restOf()) < threshold) {
    const smallest = Math.min(...shown.map(({ people }) => people))
    const hidden = shown.findLast(({ people }) => people === smallest)
    shown = shown.filter((group) => group !== hidden)
  }
  const rest = restOf()
  if (shown.length + (rest.length > 0 ? 1 : 0) < 2) return undefined
  return { shown: shown.flatMap(({ role }) => (role === 'none' ? [] : [role])), rest: rest.map(({ role }) => role) }
}

export function countsOf(rows: readonly RoleCounts[], roles: readonly RoleGroup[]): (readonly number[])[] {
  return rows.filter(({ role }) => roles.includes(role)).map(({ counts }) => counts)
}
