import type { Store } from '../../src/ports/store.ts'

export type Around = <T>(call: keyof Store, run: () => Promise<T>) => Promise<T>

/** The same store, where every call passes through `around`: to pause it, to count it, or to let it fail. */
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

export type DyingStore = { readonly store: Store; readonly calls: () => number }

/**
 * A store whose process dies at the `nth` call (from 1), before it has done anything or right after it has. From then on
 * nothing gets through.
 */
export function dyingStore(store: Store, nth: number, when: 'before' | 'after'): DyingStore {
  let calls = 0
  const around: Around = async (_call, run) => {
    calls += 1
    if (calls > nth || (calls === nth && when === 'before')) throw new Error('the process is dead')
    const result = await run()
    if (calls >= nth) throw new Error('the process is dead')
    return result
  }
  return { store: wrapStore(store, around), calls: () => calls }
}

/** Scrubbing rewrites the whole database each time a round ends. For long runs in which nobody looks for traces. */
export function withoutScrub(store: Store): Store {
  return { ...store, scrub: async () => {} }
}
