import { join } from 'node:path'
import { documents } from '../../src/ports/documents.ts'
import type { Store } from '../../src/ports/store.ts'
import { openStore, type StoreSettings } from '../../src/store/open-store.ts'
import { startAzurite } from './azurite.ts'
import { startCosmosDouble } from './cosmos-double.ts'
import { recordedLog } from './recorded-log.ts'
import { seededRandom } from './seeded-random.ts'

/** Store and queue of a run with services in processes of their own. */
export type DeliveryPlace = {
  /** Leads a service there. */
  readonly environment: Readonly<Record<string, string>>
  /** The same store, seen from the run. */
  readonly store: Store
  close(): Promise<void>
}

/** A SQLite file in `folder` with the embedded queue: for one process. */
export async function embeddedPlace(folder: string): Promise<DeliveryPlace> {
  const path = join(folder, 'delivery.sqlite')
  const store = await open({ store: 'sqlite', path })
  return { environment: { SQLITE_PATH: path }, store, close: () => store.close() }
}

/** The Cosmos double, in this process, and azurite, in one of its own: for any number of processes. */
export async function sharedPlace(): Promise<DeliveryPlace> {
  const [cosmos, azurite] = await Promise.all([startCosmosDouble(), startAzurite()])
  const { endpoint, key } = cosmos
  const store = await open({ store: 'cosmos', endpoint, key, database: 'tillitsbot' })
  return {
    environment: {
      STORE: 'cosmos',
      COSMOS_ENDPOINT: endpoint,
      COSMOS_KEY: key,
      QUEUE: 'azure',
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
    },
    store,
    async close() {
      await store.close()
      await Promise.all([cosmos.close(), azurite.stop()])
    },
  }
}

function open(settings: StoreSettings): Promise<Store> {
  return openStore(settings, { kinds: Object.values(documents), log: recordedLog(), random: seededRandom(1) })
}
