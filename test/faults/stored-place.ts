import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CosmosClient } from '@azure/cosmos'
import { z } from 'zod'
import { containers } from '../../src/ports/store.ts'
import { type CosmosDouble, startCosmosDouble } from '../support/cosmos-double.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { readFolder } from './trace-search.ts'

/** Where the service keeps its documents, and all that an outsider with full rights could read there. */
export type StoredPlace = {
  readonly name: string
  /** Makes it ready and says which environment leads there. */
  prepare(): Promise<Readonly<Record<string, string>>>
  /** Everything, as bytes: what is no longer in use as well. */
  read(): Promise<Buffer[]>
  /** The living documents as JSON. */
  documents(): Promise<string[]>
  stop(): Promise<void>
}

/** Files in a folder of their own. */
export function sqlitePlace(): StoredPlace {
  const folder = join(temporaryFolder(), 'data')
  return {
    name: 'sqlite',
    async prepare() {
      mkdirSync(folder)
      return { SQLITE_PATH: join(folder, 'traces.sqlite') }
    },
    read: async () => [...readFolder(folder).values()],
    async documents() {
      const db = new DatabaseSync(join(folder, 'traces.sqlite'), { readOnly: true, timeout: 5000 })
      const tables = Object.keys(containers).map((name) => `SELECT body FROM "${name}"`)
      const rows = db.prepare(tables.join(' UNION ALL ')).all()
      db.close()
      return rows.map(({ body }) => String(body))
    },
    stop: async () => {},
  }
}

/** The double, which keeps documents in memory: there is nothing below them to look at. */
export function cosmosPlace(): StoredPlace {
  let double: CosmosDouble
  async function documents(): Promise<string[]> {
    const { endpoint, key } = double
    const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } })
    const database = client.database('tillitsbot')
    const answers = Object.keys(containers).map((name) => database.container(name).items.readAll().fetchAll())
    const found = (await Promise.all(answers)).flatMap(({ resources }) => resources)
    client.dispose()
    return found.map((document) => JSON.stringify(document))
  }
  return {
    name: 'cosmos',
    async prepare() {
      double = await startCosmosDouble()
      return { STORE: 'cosmos', COSMOS_ENDPOINT: double.endpoint, COSMOS_KEY: double.key }
    },
    read: async () => (await documents()).map((document) => Buffer.from(document)),
    documents,
    stop: async () => double.close(),
  }
}

/** Salts and tokens, as they stand in the documents of open rounds and their answers. */
export function secretsIn(documents: readonly string[]): string[] {
  return documents.flatMap((document) => {
    const { type, salt, id } = z.looseObject({ type: z.string(), id: z.string() }).parse(JSON.parse(document))
    if (type === 'roundSecret') return [String(salt)]
    return type === 'answer' ? [id.replace(/^.*\|/, '')] : []
  })
}
