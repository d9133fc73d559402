import type { RoleGroup } from '../../../src/domain/summary/role-counts.ts'

/** People of one role in one team. They are alike to whoever reads figures: what is known of one is known of all. */
export type Atom = { readonly team: number; readonly role: RoleGroup; readonly people: number }

/**
 * What the attacker knows beforehand, which is everything but the answers: who answered, in which team, under which role,
 * and every rule of this program.
 */
export type Setting = {
  /** In the order in which they close and share. */
  readonly teams: readonly (readonly { readonly role: RoleGroup; readonly people: number }[])[]
  readonly kind: 'scale' | 'choice'
  readonly options: number
  readonly threshold: number
}

/** Of each atom, how many chose each option. */
export type World = readonly number[][]

export function atomsOf({ teams }: Setting): Atom[] {
  return teams.flatMap((groups, team) => groups.map((group) => ({ team, ...group })))
}

/** Every way in which `people` may be divided over `places`. */
export function divisions(people: number, places: number): number[][] {
  if (places === 1) return [[people]]
  return Array.from({ length: people + 1 }, (_, first) => first).flatMap((first) =>
    divisions(people - first, places - 1).map((rest) => [first, ...rest]),
  )
}

/** Every answer vector, counted by atom: who of an atom said which changes nothing that anybody sees. */
export function* worldsOf(setting: Setting): Generator<World> {
  const choices = atomsOf(setting).map(({ people }) => divisions(people, setting.options))
  const at = choices.map(() => 0)
  for (;;) {
    yield choices.map((list, i) => list[at[i]!]!)
    let place = at.length - 1
    while (place >= 0 && at[place] === choices[place]!.length - 1) at[place--] = 0
    if (place < 0) return
    at[place]! += 1
  }
}

export function worldCount(setting: Setting): number {
  return atomsOf(setting).reduce((product, { people }) => product * divisions(people, setting.options).length, 1)
}
