import type { Log } from '../../src/ports/log.ts'
import type { Store } from '../../src/ports/store.ts'
import type { KindShape } from '../../src/store/kind-shape.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { contractKinds } from './store/contract-kinds.ts'
import { documentsContract } from './store/documents-contract.ts'
import { keysContract } from './store/keys-contract.ts'
import { lifeContract } from './store/life-contract.ts'
import { queriesContract } from './store/queries-contract.ts'
import { racesContract } from './store/races-contract.ts'

/** Where a store keeps its documents, so that it can be closed and opened again. */
export type StorePlace = {
  open(kinds: readonly KindShape[], log: Log): Promise<Store>
  /** Leaves nothing behind. Called after all stores are closed. */
  remove(): Promise<void>
}

/** What each group of the contract works with. */
export type Bench = {
  readonly store: Store
  readonly log: ReturnType<typeof recordedLog>
  readonly place: StorePlace
  /** A name that nothing else in the place has: for partitions, and as a mark for queries over all partitions. */
  unique(): string
}

/**
 * The promises of `ports/store.ts`. Every store runs all of it, none gets a switch: what one of them can't keep is not
 * a promise of the port. All tests share one place, each works in partitions of its own.
 */
export function storeContract(name: string, newPlace: () => Promise<StorePlace>): void {
  describe(`store contract: ${name}`, () => {
    let place: StorePlace
    let store: Store
    const log = recordedLog()
    let names = 0

    before(async () => {
      place = await newPlace()
      store = await place.open(contractKinds, log)
    })
    after(async () => {
      await store.close()
      await place.remove()
    })

    const bench: Bench = {
      get store() {
        return store
      },
      get place() {
        return place
      },
      log,
      unique: () => `p${++names}`,
    }
    documentsContract(bench)
    keysContract(bench)
    racesContract(bench)
    queriesContract(bench)
    lifeContract(bench)
  })
}
