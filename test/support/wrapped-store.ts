import type { Store } from '../../src/ports/store.ts'
import { type Around, wrapStore } from '../../src/store/wrap-store.ts'

export { wrapStore }

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
