import { RoleGroup } from '../../../src/domain/summary/role-counts.ts'
import type { Random } from '../../../src/ports/random.ts'
import { atomsOf, divisions, type Setting, type World, worldCount } from './setting.ts'

type Groups = Setting['teams'][number]

function groups(...people: [RoleGroup, number][]): Groups {
  return people.flatMap(([role, count]) => (count > 0 ? [{ role, people: count }] : []))
}

/** Every team of 1 to 12 by leaders, employees and those who gave no role, with at most `mostWorlds` answer vectors. */
export function* smallTeams(mostWorlds: number): Generator<Setting> {
  for (const threshold of [5, 3]) {
    for (let size = 1; size <= 12; size++) {
      for (const [leaders = 0, employees = 0, none = 0] of divisions(size, 3)) {
        for (const options of [2, 3, 5]) {
          const team = groups(['leader', leaders], ['employee', employees], ['none', none])
          const kind = options === 5 ? 'scale' : 'choice'
          const setting: Setting = { teams: [team], kind, options, threshold }
          if (worldCount(setting) <= mostWorlds) yield setting
        }
      }
    }
  }
}

/** Several teams that share, small enough for every answer vector to be played. */
export function* severalTeams(mostWorlds: number): Generator<Setting> {
  const kinds: Groups[] = [
    groups(['leader', 1], ['employee', 3]),
    groups(['leader', 1], ['employee', 4]),
    groups(['leader', 2], ['employee', 3]),
    groups(['leader', 3], ['employee', 3]),
    groups(['leader', 1], ['employee', 2], ['none', 1]),
    groups(['leader', 2], ['employee', 2], ['none', 2]),
    groups(['leader', 1], ['unionRep', 1], ['employee', 2]),
    groups(['leader', 2], ['unionRep', 1], ['employee', 3]),
    groups(['employee', 5]),
  ]
  for (const count of [2, 3, 4]) {
    for (const options of [2, 3]) {
      for (const [first, team] of kinds.entries()) {
        // All alike, and one that differs before and after the others.
        for (const other of [team, kinds[(first + 2) % kinds.length]!, kinds[(first + 5) % kinds.length]!]) {
          const alike = Array.from({ length: count - 1 }, () => team)
          for (const teams of other === team
            ? [[team, ...alike]]
            : [
                [other, ...alike],
                [...alike, other],
              ]) {
            const setting: Setting = { teams, kind: 'choice', options, threshold: 3 }
            if (worldCount(setting) <= mostWorlds) yield setting
          }
        }
      }
    }
  }
}

/** Some teams of 3 to 12 people, of any roles, and what they answered: each prompt leans some way. */
export function randomGame(random: Random): { setting: Setting; world: World } {
  const threshold = random.integer(2) === 0 ? 3 : 5
  const kind = random.integer(3) === 0 ? 'choice' : 'scale'
  const options = kind === 'scale' ? 5 : 2 + random.integer(4)
  const teams = Array.from({ length: 2 + random.integer(11) }, (): Groups => {
    const size = 3 + random.integer(10)
    const people = new Map<RoleGroup, number>([['leader', 1 + random.integer(2)]])
    for (let i = people.get('leader')!; i < size; i++) {
      const role = random.integer(4) === 0 ? RoleGroup.options[random.integer(RoleGroup.options.length)]! : 'employee'
      people.set(role, (people.get(role) ?? 0) + 1)
    }
    return [...people].map(([role, count]) => ({ role, people: count }))
  })
  const setting: Setting = { teams, kind, options, threshold }
  const lean = Array.from({ length: options }, () => 1 + random.integer(6))
  const world = atomsOf(setting).map(({ people }) => {
    const counts = lean.map(() => 0)
    for (let person = 0; person < people; person++) counts[draw(random, lean)]! += 1
    return counts
  })
  return { setting, world }
}

function draw(random: Random, weights: readonly number[]): number {
  const at = random.integer(weights.reduce((sum, weight) => sum + weight, 0))
  return weights.findIndex((_, i) => at < weights.slice(0, i + 1).reduce((sum, weight) => sum + weight, 0))
}
