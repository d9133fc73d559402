import type { Atom, Setting, World } from './setting.ts'
import { atomsOf } from './setting.ts'

export type Leak = {
  readonly what: 'a person' | 'a small group'
  /** Places of atoms. */
  readonly who: readonly number[]
  readonly option: number
  readonly count: number
}

/**
 * What an attacker can be certain of, given all answer vectors that lead to what was seen: what is the same in all of
 * them. This takes in every inference there is, bounds and the rules' own behaviour included.
 *
 * A leak is the exact count of a group of fewer than k, or that a person chose one option. That nobody of a group of k or
 * more chose an option is none.
 */
export function conclude(setting: Setting, worlds: readonly World[]): Leak[] {
  const atoms = atomsOf(setting)
  const options = Array.from({ length: setting.options }, (_, option) => option)
  const leaks: Leak[] = []
  const countOf = (world: World, who: readonly number[], option: number) =>
    who.reduce((sum, atom) => sum + world[atom]![option]!, 0)
  const certain = (who: readonly number[], option: number): number | undefined => {
    const count = countOf(worlds[0]!, who, option)
    return worlds.every((world) => countOf(world, who, option) === count) ? count : undefined
  }
  for (const [atom, { people }] of atoms.entries()) {
    for (const option of options) {
      if (certain([atom], option) === people) leaks.push({ what: 'a person', who: [atom], option, count: people })
    }
  }
  const harmless = naturalGroups(atoms, setting.threshold)
  for (const who of smallGroups(atoms, setting.threshold)) {
    for (const option of options) {
      const count = certain(who, option)
      if (count === undefined) continue
      const nobody =
        count === 0 &&
        who.every((atom) => harmless.some((group) => group.includes(atom) && certain(group, option) === 0))
      if (!nobody) leaks.push({ what: 'a small group', who, option, count })
    }
  }
  return leaks
}

/** Unions of atoms with fewer than k people, of at most three atoms. */
export function smallGroups(atoms: readonly Atom[], threshold: number): number[][] {
  const found: number[][] = []
  const grow = (group: number[], people: number, from: number) => {
    for (let atom = from; atom < atoms.length; atom++) {
      const sum = people + atoms[atom]!.people
      if (sum >= threshold || group.length === 3) continue
      found.push([...group, atom])
      grow([...group, atom], sum, atom + 1)
    }
  }
  grow([], 0, 0)
  return found
}

/** Whole teams, and whole roles over the teams, of k or more. */
function naturalGroups(atoms: readonly Atom[], threshold: number): number[][] {
  const places = [...atoms.keys()]
  const by = (same: (a: Atom) => unknown) =>
    [...new Set(atoms.map(same))].map((key) => places.filter((i) => same(atoms[i]!) === key))
  const people = (group: readonly number[]) => group.reduce((sum, i) => sum + atoms[i]!.people, 0)
  const roles = by(({ role }) => role)
  const unions = roles.flatMap((one, i) => roles.slice(i + 1).map((other) => [...one, ...other]))
  return [...by(({ team }) => team), ...roles, ...unions].filter((group) => people(group) >= threshold)
}

/**
 * The same for somebody of the team who answered and takes their own answer off: whether they know what another one said.
 * A lone voice knows that all others said the same, since they see that nearly all did; that can't be helped as long as
 * agreement is shown at all, and is counted by itself.
 */
export function concludeAsMember(
  setting: Setting,
  worlds: readonly World[],
): { readonly loneVoices: number; readonly others: number } {
  const atoms = atomsOf(setting)
  let [loneVoices, others] = [0, 0]
  for (const [mine] of atoms.entries()) {
    for (let own = 0; own < setting.options; own++) {
      const left = worlds
        .filter((world) => world[mine]![own]! > 0)
        .map((world) =>
          world.map((counts, i) => counts.map((count, o) => (i === mine && o === own ? count - 1 : count))),
        )
      const [first] = left
      if (!first) continue
      const known = atoms.some(({ people }, i) => {
        const rest = i === mine ? people - 1 : people
        return rest > 0 && first[i]!.some((count, o) => count === rest && left.every((world) => world[i]![o] === rest))
      })
      if (!known) continue
      const total = first[0]!.map((_, o) => first.reduce((sum, counts) => sum + counts[o]!, 0))
      const people = total.reduce((sum, count) => sum + count, 0)
      if (total.some((count, o) => count === people && o !== own)) loneVoices += 1
      else others += 1
    }
  }
  return { loneVoices, others }
}
