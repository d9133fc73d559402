import type { Log } from '../ports/log.ts'
import type { Random } from '../ports/random.ts'
import type { Store } from '../ports/store.ts'
import type { KindShape } from './kind-shape.ts'

/** Which store, and where. `path` may be `:memory:`. Without `key` Cosmos DB is asked with the managed identity. */
export type StoreSettings =
  | { readonly store: 'sqlite'; readonly path: string }
  | { readonly store: 'cosmos'; readonly endpoint: string; readonly key?: string; readonly database: string }

export type StoreTools = {
  readonly kinds: readonly KindShape[]
  readonly log: Log
  readonly random: Random
  /** As `SqliteOptions` has it. */
  readonly busyTimeout?: number
}

/**
 * Opens the store that the settings name. Each adapter is imported only when it is chosen: the client of the other
 * database would be read for nothing at every start.
 *
 * @throws StoreUnavailable when it can't be opened.
 */
export async function openStore(settings: StoreSettings, tools: StoreTools): Promise<Store> {
  if (settings.store === 'sqlite') {
    const { openSqliteStore } = await import('./sqlite/open-sqlite-store.ts')
    return openSqliteStore({ ...tools, path: settings.path })
  }
  const { openCosmosStore } = await import('./cosmos/open-cosmos-store.ts')
  const { endpoint, key, database } = settings
  return openCosmosStore({
    kinds: tools.kinds,
    log: tools.log,
    endpoint,
    database,
    ...(key === undefined ? {} : { key }),
  })
}
