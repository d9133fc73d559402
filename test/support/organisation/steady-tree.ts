import type { DocumentBase, Kind, Store, Stored } from '../../../src/ports/store.ts'

/**
 * The same store, which reads the unit tree once: nothing changes it in a simulated year, and everything that goes upward
 * asks for all of its five hundred units.
 */
export function withSteadyTree(store: Store): Store {
  const known = new Map<string, Promise<unknown>>()
  return {
    ...store,
    read<T extends DocumentBase>(kind: Kind<T>, partition: string, id: string): Promise<Stored<T> | undefined> {
      if (kind.type !== 'unitTree') return store.read(kind, partition, id)
      const before = known.get(partition)
      // Of this kind there is one document in a partition.
      const reading = (before as Promise<Stored<T> | undefined> | undefined) ?? store.read(kind, partition, id)
      known.set(partition, reading)
      return reading
    },
  }
}
