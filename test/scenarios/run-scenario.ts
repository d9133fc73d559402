import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { person } from '../support/cast.ts'
import { whatIsStored, whatTeamsShows } from '../support/scenario-golden.ts'
import { playScenario, Scenario } from '../support/scenario-steps.ts'
import { startWorld, type World } from '../support/world.ts'

function readSteps(folder: string): Scenario {
  return Scenario.parse(JSON.parse(readFileSync(join(import.meta.dirname, folder, 'steps.json'), 'utf8')))
}

export type Outcome = { readonly teams: object; readonly store: object }
type Options = Pick<NonNullable<Parameters<typeof startWorld>[0]>, 'store' | 'adapter'>

/** A store in memory, which spares the disk; only a scenario that outlives a stop of the service needs the file. */
export function lightestStore(folder: string, file: string): NonNullable<Options['store']> {
  const stops = readSteps(folder).steps.some((step) => 'down' in step)
  return { store: 'sqlite', path: stops ? file : ':memory:' }
}

/** Plays one scenario and looks at what it promises of the log and of what it leaves behind. */
export async function runScenario(folder: string, options: Options): Promise<Outcome> {
  const scenario = readSteps(folder)
  const { coordinators = [], fileConsent = false } = scenario.settings
  const settings = { fileConsent, coordinators: new Set(coordinators.map((name) => person(name).aadObjectId)) }
  const world = await startWorld({ ...options, settings })
  try {
    const seen = await playScenario(world, scenario)
    const outcome = { teams: whatTeamsShows(world, seen), store: await whatIsStored(world) }
    checkLog(world)
    const kept = JSON.stringify([outcome.store, world.log.lines])
    for (const words of scenario.leavesNoTraceOf) assert.ok(!kept.includes(words), `"${words}" was kept`)
    return outcome
  } finally {
    await world.close()
  }
}

/** Law 10: ids and counts. And nothing that happens in a scenario is for an operator to mend. */
function checkLog({ log, said }: World): void {
  const lines = log.lines.map(({ level, message, facts }) => JSON.stringify({ level, message, facts }))
  assert.deepEqual(
    log.lines.filter(({ level }) => level === 'error'),
    [],
  )
  for (const line of lines) {
    for (const { who, text } of said) {
      assert.ok(!line.includes(person(who).name), `A name is in the log: ${line}`)
      assert.ok(!line.includes(person(who).aadObjectId), `A person's id is in the log: ${line}`)
      assert.ok(text.length < 20 || !line.includes(text), `What somebody wrote is in the log: ${line}`)
    }
  }
}
