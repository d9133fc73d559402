import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CosmosClient } from '@azure/cosmos'
import { AgentsAdapter } from '../support/agents-adapter.ts'
import { type CosmosDouble, startCosmosDouble } from '../support/cosmos-double.ts'
import { compareGolden } from '../support/golden.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { lightestStore, runScenario } from './run-scenario.ts'

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe('scenarios', function () {
  this.timeout(60_000)
  const temporary = temporaryFolder()

  for (const folder of folders) {
    it(folder.replaceAll('-', ' '), async () => {
      const first = await runScenario(folder, {
        store: { store: 'sqlite', path: join(temporary, `${folder}.sqlite`) },
      })
      // Once more, on the SDK's successor: only `src/teams/adapter.ts` knows which one it is (docs/decisions/0022).
      const again = await runScenario(folder, {
        store: lightestStore(folder, join(temporary, `${folder} again.sqlite`)),
        adapter: (onError) => new AgentsAdapter(onError),
      })
      assert.deepEqual(again, first)
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
        const cosmos = await runScenario(folder, {
          store: { store: 'cosmos', endpoint, key, database: 'scenarios' },
        })
        assert.deepEqual(cosmos, await runScenario(folder, {}))
        await checkContainers(double)
      } finally {
        await double.close()
      }
    })
  }
})

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
