import { seededRandom } from '../support/seeded-random.ts'
import { conclude, concludeAsMember, type Leak } from './solver/conclude.ts'
import { readSoFar } from './solver/outputs.ts'
import { play, type Seen } from './solver/play.ts'
import { solve, statementsOf } from './solver/published.ts'
import { production, type Rules } from './solver/rules.ts'
import { atomsOf, type Setting, type World, worldsOf } from './solver/setting.ts'
import { randomGame, severalTeams, smallTeams } from './solver/settings.ts'

export type Tally = {
  settings: number
  /** Answer vectors, counted by role. */
  played: number
  /** Different things that can be seen. */
  views: number
  /** Plays in which something by role was shown. */
  byRole: number
  statements: number
  /** Plays that let a curious leader be certain of something. */
  leaks: number
  example?: { readonly setting: Setting; readonly world: World; readonly leak: Leak }
  /** The only one who differs, and knows it, knows everybody else's answer. */
  loneVoices: number
  /** Anything else that somebody who answered can be certain of about another. */
  leaksToMembers: number
}

function emptyTally(): Tally {
  return { settings: 0, played: 0, views: 0, byRole: 0, statements: 0, leaks: 0, loneVoices: 0, leaksToMembers: 0 }
}

/**
 * Plays every answer vector of each setting and asks what is certain, given what was seen and every rule of the program
 * (`conclude`). The same again with nothing but the published numbers, as equations (`solve`).
 */
export function exhaust(settings: Iterable<Setting>, rules: Rules = production): Tally {
  const tally = emptyTally()
  for (const setting of settings) {
    tally.settings += 1
    const views = new Map<string, { seen: Seen; worlds: World[] }>()
    for (const world of worldsOf(setting)) {
      const seen = play(rules, setting, world)
      const key = JSON.stringify(seen)
      const view = views.get(key)
      if (view) view.worlds.push(world)
      else views.set(key, { seen, worlds: [world] })
    }
    for (const { seen, worlds } of views.values()) {
      tally.views += 1
      tally.played += worlds.length
      if (isByRole(seen)) tally.byRole += worlds.length
      const statements = statementsOf(setting, seen)
      tally.statements += statements.length
      const leaks = [...conclude(setting, worlds), ...solve(setting, statements)]
      count(tally, setting, worlds, leaks)
      const asMember = setting.teams.length === 1 ? concludeAsMember(setting, worlds) : { loneVoices: 0, others: 0 }
      tally.loneVoices += asMember.loneVoices
      tally.leaksToMembers += asMember.others
    }
  }
  return tally
}

/** Larger games, one answer vector each, against the published numbers. */
export function sample(games: number, seed: number, rules: Rules = production): Tally {
  const random = seededRandom(seed)
  const tally = emptyTally()
  for (let i = 0; i < games; i++) {
    const { setting, world } = randomGame(random)
    const seen = play(rules, setting, world)
    const statements = statementsOf(setting, seen)
    tally.settings += 1
    tally.played += 1
    tally.views += 1
    tally.statements += statements.length
    if (isByRole(seen)) tally.byRole += 1
    count(tally, setting, [world], solve(setting, statements))
  }
  return tally
}

function isByRole({ splits, rollUps }: Seen): boolean {
  return splits.some((split) => split !== undefined) || rollUps.some(({ sum }) => sum.roles.length > 0)
}

function count(tally: Tally, setting: Setting, worlds: readonly World[], [leak]: readonly Leak[]): void {
  if (!leak) return
  tally.leaks += worlds.length
  tally.example ??= { setting, world: worlds[0]!, leak }
}

/** Prints the figures and returns the promises that were broken, in words. `short`: a tenth of it all. */
export function proveDisclosure(options: {
  readonly short: boolean
  readonly seed: number
  readonly print: (line: string) => void
}): readonly string[] {
  const { short, seed, print } = options
  const runs: [string, Tally][] = [
    ['one team of 1–12, every answer vector', exhaust(smallTeams(short ? 40 : 5000))],
    ['2–4 teams that share, every answer vector', exhaust(severalTeams(short ? 150 : 12_000))],
    ['2–12 teams that share, drawn at random', sample(short ? 25 : 3000, seed)],
  ]
  for (const [name, tally] of runs) {
    print(`  ${name}`)
    print(`    settings ${tally.settings}, answer vectors ${tally.played}, different views ${tally.views}`)
    print(`    shown by role in ${tally.byRole}, equations ${tally.statements}`)
    print(`    leaks to a curious leader: ${tally.leaks}`)
    if (tally.loneVoices > 0) {
      print(
        `    leaks to one who answered too: ${tally.leaksToMembers} (and ${tally.loneVoices} lone voices, see 0011)`,
      )
    }
  }
  print(`  rounds read back from card, CSV, Markdown and JSON: ${readSoFar()}`)
  const faults = runs.flatMap(([name, { leaks, leaksToMembers, example }]) => [
    ...(leaks > 0 ? [`${name}: ${leaks} leaks, the first ${describe(example)}`] : []),
    ...(leaksToMembers > 0 ? [`${name}: ${leaksToMembers} leaks to members`] : []),
  ])
  if (runs.some(([, { byRole }]) => byRole === 0)) faults.push('nothing was ever shown by role, so nothing was proved')
  return faults
}

function describe(example: Tally['example']): string {
  if (!example) return ''
  const { setting, world, leak } = example
  const who = leak.who.map((i) => JSON.stringify(atomsOf(setting)[i])).join(' ')
  return `${leak.what} ${who} option ${leak.option}: ${leak.count}; teams ${JSON.stringify(setting)}, answers ${JSON.stringify(world)}`
}
