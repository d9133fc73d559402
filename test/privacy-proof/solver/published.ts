import assert from 'node:assert/strict'
import { addUp } from '../../../src/domain/privacy/blur.ts'
import { cellParts, type Distribution } from '../../../src/domain/privacy/release-cell.ts'
import { isBlurred } from '../../../src/domain/summary/result.ts'
import { type Leak, smallGroups } from './conclude.ts'
import { deduce, type Statement } from './equations.ts'
import { readOutputs } from './outputs.ts'
import type { Seen, SeenRollUp } from './play.ts'
import { emptyCell } from './rules.ts'
import { atomsOf, type Setting } from './setting.ts'

/**
 * Every published number as a statement about the unknowns: how many of each atom chose each option. A team's numbers are
 * read out of its card and its exports.
 */
export function statementsOf(setting: Setting, seen: Seen): Statement[] {
  const atoms = atomsOf(setting)
  const options = Array.from({ length: setting.options }, (_, option) => option)
  const unknowns = (places: readonly number[], of: readonly number[]) =>
    places.flatMap((atom) => of.map((option) => atom * setting.options + option))
  const exactly = (of: number[], count: number): Statement => ({ unknowns: of, least: count, most: count })
  const inTeam = (team: number) => [...atoms.keys()].filter((i) => atoms[i]!.team === team)
  const people = (places: readonly number[]) => places.reduce((sum, i) => sum + atoms[i]!.people, 0)

  const everybody = atoms.map((atom, i) => exactly(unknowns([i], options), atom.people))

  const figures = seen.summaries.flatMap((summary, team): Statement[] => {
    const said = readOutputs(summary)
    const mine = inTeam(team)
    if (!said) return []
    if ('counts' in said) return said.counts.map((count, option) => exactly(unknowns(mine, [option]), count))
    return [{ unknowns: unknowns(mine, [said.nearlyAll]), least: people(mine) - 1, most: people(mine) }]
  })

  const splits = seen.splits.flatMap((split, team) =>
    (split?.roles ?? []).flatMap(({ role, counts }) => {
      const mine = inTeam(team).filter((i) => atoms[i]!.role === role)
      return counts.map((count, option) => exactly(unknowns(mine, [option]), count))
    }),
  )

  const parts = cellParts(emptyCell(setting, 1))
  const single = seen.rollUps.filter(({ cells }) => cells.length === 1)
  for (const rollUp of seen.rollUps) assertAdditive(rollUp, single)
  const sums = single.flatMap(({ cells: [teams = []], sum }) => {
    const hidden = teams.filter((team) => isSecret(setting, seen, team))
    return sum.roles.flatMap(({ role, distribution }) => {
      const places = hidden.flatMap(inTeam).filter((i) => atoms[i]!.role === role)
      const known = knownRows(setting, seen, teams, role)
      const of = known.reduce((total, row) => total + row.reduce((a, b) => a + b, 0), 0)
      // A role that few have may be shown with what is known anyway, and nothing else.
      if (distribution.answers !== of + people(places)) return []
      return parts.map(({ places: steps }, part): Statement => {
        const [least, most] = boundsOf(distribution, part)
        // Of some teams everybody knows what they add: that is taken off, and the others are left.
        const off = known.reduce((total, row) => total + steps.reduce((all, step) => all + (row[step] ?? 0), 0), 0)
        return { unknowns: unknowns(places, steps), least: least - off, most: most - off }
      })
    })
  })
  return [...everybody, ...figures, ...splits, ...sums]
}

/** What an attacker who has nothing but numbers can be certain of. */
export function solve(setting: Setting, statements: readonly Statement[]): Leak[] {
  const atoms = atomsOf(setting)
  const options = Array.from({ length: setting.options }, (_, option) => option)
  const { sumOf } = deduce(
    atoms.flatMap(({ people }) => options.map(() => people)),
    statements,
  )
  const of = (who: readonly number[], option: number) => sumOf(who.map((atom) => atom * setting.options + option))
  const leaks: Leak[] = []
  for (const [i, { people }] of atoms.entries()) {
    for (const option of options) {
      if (of([i], option) === people) leaks.push({ what: 'a person', who: [i], option, count: people })
    }
  }
  for (const who of smallGroups(atoms, setting.threshold)) {
    for (const option of options) {
      const count = of(who, option)
      // A zero comes from a zero of a whole team or role; `conclude` looks at the others.
      if (count !== undefined && count > 0) leaks.push({ what: 'a small group', who, option, count })
    }
  }
  return leaks
}

/** A roll-up of several cells says what theirs say, added up: no subtraction of roll-ups gets below a cell. */
function assertAdditive({ cells, sum }: SeenRollUp, single: readonly SeenRollUp[]): void {
  const of = cells.map((teams) => single.find((one) => one.cells[0]!.join() === teams.join()))
  if (of.some((one) => !one)) return
  for (const { role, distribution } of sum.roles) {
    const rows = of.flatMap((one) => one!.sum.roles.filter((row) => row.role === role).map((row) => row.distribution))
    if (!('counts' in distribution) || !rows.every((row) => 'counts' in row)) continue
    assert.deepEqual(distribution.counts, addUp(rows.map(({ counts }) => counts)))
  }
}

function boundsOf(distribution: Distribution, part: number): [number, number] {
  if ('counts' in distribution) return [distribution.counts[part]!, distribution.counts[part]!]
  return distribution.nearlyAll === part ? [distribution.answers - 1, distribution.answers] : [0, 1]
}

/** Whether a team adds to a cell what nobody knows: it shows counts, and it is too small for a split of its own. */
function isSecret(setting: Setting, seen: Seen, team: number): boolean {
  const [figure] = seen.summaries[team]!.figures
  const sizes = setting.teams[team]!
  const split = sizes.length > 1 && sizes.every(({ people }) => people >= setting.threshold)
  return figure !== undefined && !isBlurred(figure) && !split
}

/** What everybody knows that these teams add for a role, by option. */
function knownRows(setting: Setting, seen: Seen, teams: readonly number[], role: string): (readonly number[])[] {
  return teams.flatMap((team) => {
    const [figure] = seen.summaries[team]!.figures
    if (!figure || isSecret(setting, seen, team)) return []
    const people = setting.teams[team]!.find((group) => group.role === role)?.people ?? 0
    if (isBlurred(figure)) return [figure.options.map(({ id }) => (id === figure.nearlyAll ? people : 0))]
    return (seen.splits[team]?.roles ?? []).filter((row) => row.role === role).map(({ counts }) => counts)
  })
}
