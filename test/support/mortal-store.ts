import type { Store } from '../../src/ports/store.ts'

/** What every call throws after the death. */
export class Died extends Error {}

/**
 * The store as a process sees it that dies at its n-th write (removals and scrubbing included): `before`, then nothing
 * of that write is done; `after`, then it is done but nobody hears of it. From then on nothing works any more.
 */
export function mortal(store: Store, at: number, when: 'before' | 'after'): Store & { readonly writes: () => number } {
  let writes = 0
  const asked = <T>(run: () => Promise<T>): Promise<T> => {
    if (writes > at) throw new Died()
    return run()
  }
  const changed = async <T>(run: () => Promise<T>): Promise<T> => {
    if (writes++ < at) return run()
    if (writes === at + 1 && when === 'after') await run()
    throw new Died()
  }
  return {
    writes: () => writes,
    read: (...args) => asked(() => store.read(...args)),
    list: (...args) => asked(() => store.list(...args)),
    count: (...args) => asked(() => store.count(...args)),
    insert: (...args) => changed(() => store.insert(...args)),
    replace: (...args) => changed(() => store.replace(...args)),
    put: (...args) => changed(() => store.put(...args)),
    remove: (...args) => changed(() => store.remove(...args)),
    scrub: () => changed(() => store.scrub()),
    ping: () => store.ping(),
    close: async () => {},
  }
}
