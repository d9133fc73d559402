import type { Store } from '../ports/store.ts'

export type StoreCall = Exclude<keyof Store, 'close'>
export type Around = <T>(call: StoreCall, run: () => Promise<T>) => Promise<T>

/** The same store, where every call but `close` passes through `around`: to watch it, to measure it, or to let it fail. */
export function wrapStore(store: Store, around: Around): Store {
  return {
    read: (kind, partition, id) => around('read', () => store.read(kind, partition, id)),
    insert: (kind, value) => around('insert', () => store.insert(kind, value)),
    replace: (kind, read, value) => around('replace', () => store.replace(kind, read, value)),
    put: (kind, value) => around('put', () => store.put(kind, value)),
    remove: (kind, partition, id) => around('remove', () => store.remove(kind, partition, id)),
    list: (kind, where) => around('list', () => store.list(kind, where)),
    count: (kind, where) => around('count', () => store.count(kind, where)),
    scrub: () => around('scrub', () => store.scrub()),
    ping: () => around('ping', () => store.ping()),
    close: () => store.close(),
  }
}
