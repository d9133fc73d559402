import assert from 'node:assert/strict'
import { runAction } from '../../src/actions/table.ts'
import { runCommand } from '../../src/commands/line/run-command.ts'
import { sceneOf } from '../../src/commands/line/scene.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { changePerson } from '../../src/usecases/team/person.ts'
import { setTeamLanguage } from '../../src/usecases/team/team-state.ts'
import { type AccessWorld, accessWorld, ids, type RoleName, roleNames, type Where } from '../access/access-world.ts'
import { actionCases } from '../access/action-table.ts'
import { commandCases } from '../access/command-table.ts'
import { cardWords, languageFaults, stringsIn } from '../support/language-faults.ts'
import { listDocuments } from '../support/organisation/copy-documents.ts'

/**
 * A round's own cards keep its language, also when one person alone gets them (docs/decisions/0018-whose-language.md), and
 * the text of a package is read in each of its languages.
 */
const inOtherLanguages = new Set(['editAnswer', 'showSummary', 'openSources', 'showReleasePart'])
/** Between them they may do everything, and are refused everything. */
const readers = ['leader', 'unionRep', 'owner', 'coordinatorInTeam', 'nobody'] as const
const teamsLanguage = { nb: 'en', nn: 'nb', en: 'nn' } as const satisfies Record<Language, Language>

describe('Whose language', function () {
  this.timeout(120_000)
  for (const own of languages) {
    for (const where of ['channel', 'personal'] as const) {
      it(`every click is answered in, from ${where}: the person's own, ${own}, not the team's`, async () => {
        const faults = await eachReader(own, where, actionCases, async (world, name, { verb, data }) => {
          const card = await runAction(world.click(name, where), verb, data(ids.own, 'own'))
          return inOtherLanguages.has(verb)
            ? []
            : faultsOf(own, card, world.written).map((fault) => `${verb}: ${fault}`)
        })
        assert.deepEqual(faults, [])
      })

      const [whose, language] = where === 'channel' ? ["the team's", teamsLanguage[own]] : ["the person's own", own]
      it(`every line is answered in, in ${where}: ${whose}, ${language}`, async () => {
        const faults = await eachReader(own, where, commandCases, async (world, name, { line }) => {
          const { origin, services } = world.click(name, where)
          const { teamId, channelId } = ids.own
          const place = where === 'channel' ? undefined : { teamId, channelId }
          const reply = await runCommand(await sceneOf(services, origin), line, place)
          if ('summaryOf' in reply || 'progressOf' in reply) return []
          return faultsOf(language, reply, world.written).map((fault) => `${line}: ${fault}`)
        })
        // Who chooses a language is answered in it.
        assert.deepEqual(
          faults.filter((fault) => !fault.startsWith('språk ')),
          [],
        )
      })
    }
  }
})

type World = AccessWorld & { readonly written: readonly string[] }

/** Runs `step` as each reader, who chose `own` in a team that writes another, in a world in which nothing was done before. */
async function eachReader<T>(
  own: Language,
  where: Where,
  cases: readonly T[],
  step: (world: World, name: RoleName, one: T) => Promise<string[]>,
): Promise<string[]> {
  const found = new Set<string>()
  let world = await freshWorld(own)
  let untouched = world.writes().length
  for (const one of cases) {
    for (const name of readers) {
      if (where === 'channel' && name === 'nobody') continue
      for (const fault of await step(world, name, one)) found.add(fault)
      if (world.writes().length === untouched) continue
      world = await freshWorld(own)
      untouched = world.writes().length
    }
  }
  return [...found]
}

async function freshWorld(own: Language): Promise<World> {
  const world = await accessWorld()
  const { services } = world
  await setTeamLanguage(services, ids.own.teamId, teamsLanguage[own])
  for (const name of readers) await changePerson(services, 'tenant', name, { language: own })
  // What the team has, and what a round would be called that somebody starts now, in the team's language.
  const titles = services.library.of('tenant').packages.map((pack) => pack.texts[teamsLanguage[own]])
  return {
    ...world,
    written: stringsIn([await listDocuments(services.store), roleNames.map((name) => `Navn ${name}`), titles]),
  }
}

/** What people and samples wrote is nobody's fault. */
function faultsOf(language: Language, shown: unknown, written: readonly string[]): string[] {
  return cardWords(shown).flatMap((words) => languageFaults(language, words, written))
}
