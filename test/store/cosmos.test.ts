import { randomUUID } from 'node:crypto'
import { CosmosClient } from '@azure/cosmos'
import { openStore } from '../../src/store/open-store.ts'
import { type StorePlace, storeContract } from '../contract/store-contract.ts'
import { type CosmosDouble, realCosmos, startCosmosDouble } from '../support/cosmos-double.ts'
import { seededRandom } from '../support/seeded-random.ts'

type Account = { readonly endpoint: string; readonly key: string }

function cosmosPlace({ endpoint, key }: Account, stop: () => Promise<void>): StorePlace {
  const database = `contract-${randomUUID()}`
  return {
    open: (kinds, log) =>
      openStore({ store: 'cosmos', endpoint, key, database }, { kinds, log, random: seededRandom(1) }),
    remove: async () => {
      const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } })
      await client.database(database).delete()
      client.dispose()
      await stop()
    },
  }
}

storeContract('cosmos', async () => {
  const double: CosmosDouble = await startCosmosDouble()
  return cosmosPlace(double, double.close)
})

const real = realCosmos()
if (real !== undefined)
  storeContract('cosmos, the account of the environment', async () => cosmosPlace(real, async () => {}))
