import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CosmosClient } from '@azure/cosmos'
import { person } from '../support/cast.ts'
import { type CosmosDouble, startCosmosDouble } from '../support/cosmos-double.ts'
import { compareGolden } from '../support/golden.ts'
import { whatIsStored, whatTeamsShows } from '../support/scenario-golden.ts'
import { playScenario, Scenario } from '../support/scenario-steps.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startWorld, type World } from '../support/world.ts'

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe('scenarios', function () {
  this.timeout(60_000)
  const temporary = temporaryFolder()

  for (const folder of folders) {
    it(folder.replaceAll('-', ' '), async () => {
      const first = await run(folder, { store: 'sqlite', path: join(temporary, `${folder}.sqlite`) })
      // Once more, in memory, which spares the disk; only what outlives a stop of the service needs a file.
      const again = readSteps(folder).steps.some((step) => 'down' in step)
        ? join(temporary, `${folder} again.sqlite`)
        : ':memory:'
      assert.deepEqual(await run(folder, { store: 'sqlite', path: again }), first)
      assert.match(readFileSync(join(import.meta.dirname, folder, 'notes.md'), 'utf8'), /\S/)
      compareGolden(join(import.meta.dirname, folder, 'teams.json'), first.teams)
      compareGolden(join(import.meta.dirname, folder, 'store.json'), first.store)
    })
  }

  for (const folder of ['01-whole-job-bokmål', '10-named-round']) {
    it(`leave the same in Cosmos DB: ${folder}`, async () => {
      const double = await startCosmosDouble()
      try {
        const { endpoint, key } = double
        const cosmos = await run(folder, { store: 'cosmos', endpoint, key, database: 'scenarios' })
        assert.deepEqual(cosmos, await run(folder, { store: 'sqlite', path: ':memory:' }))
        await checkContainers(double)
      } finally {
        await double.close()
      }
    })
  }
})

function readSteps(folder: string): Scenario {
  return Scenario.parse(JSON.parse(readFileSync(join(import.meta.dirname, folder, 'steps.json'), 'utf8')))
}

type Outcome = { teams: object; store: object }

async function run(folder: string, store: NonNullable<Parameters<typeof startWorld>[0]>['store']): Promise<Outcome> {
  const scenario = readSteps(folder)
  const { coordinators = [], fileConsent = false } = scenario.settings
  const settings = { fileConsent, coordinators: new Set(coordinators.map((name) => person(name).aadObjectId)) }
  const world = await startWorld({ ...(store && { store }), settings })
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

/** DESIGN §4: three containers with these keys, and nothing in them that has no key. Asked of the database itself. */
async function checkContainers({ endpoint, key }: CosmosDouble): Promise<void> {
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } })
  const database = client.database('scenarios')
  const found: Record<string, string> = {}
  for (const { id, partitionKey } of (await database.containers.readAll().fetchAll()).resources) {
    found[id] = String(partitionKey?.paths.join())
    const property = found[id].slice(1)
    for (const document of (await database.container(id).items.readAll().fetchAll()).resources) {
      assert.equal(typeof document[property], 'string', `${id}/${document.id} has no ${property}`)
    }
  }
  client.dispose()
  assert.deepEqual(found, { teamData: '/teamId', deliveries: '/shard', organisation: '/tenantId' })
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
