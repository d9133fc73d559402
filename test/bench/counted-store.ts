import type { DocumentBase, Kind, Store } from '../../src/ports/store.ts'

/** What one call costs a database that takes money for requests. */
export type Call = {
  readonly kind: 'point read' | 'query' | 'query of all partitions' | 'insert' | 'replace' | 'remove'
  readonly documents: number
  readonly bytes: number
}

/** The same store, and what each call was. A `put` counts as what it turned out to be. */
export function countedStore(store: Store, heard: (call: Call) => void): Store {
  const told = (kind: Call['kind'], ...found: readonly (DocumentBase | undefined)[]): void => {
    const bytes = found.reduce((sum, value) => sum + (value ? Buffer.byteLength(JSON.stringify(value)) : 0), 0)
    heard({ kind, documents: found.length, bytes })
  }
  const query = ({ partition }: { readonly partition?: string }) =>
    partition === undefined ? 'query of all partitions' : 'query'
  return {
    ...store,
    async read<T extends DocumentBase>(kind: Kind<T>, partition: string, id: string) {
      const stored = await store.read(kind, partition, id)
      told('point read', stored?.value)
      return stored
    },
    async insert<T extends DocumentBase>(kind: Kind<T>, value: T) {
      told('insert', value)
      return store.insert(kind, value)
    },
    async replace(kind, read, value) {
      told('replace', value)
      return store.replace(kind, read, value)
    },
    async put<T extends DocumentBase>(kind: Kind<T>, value: T) {
      const written = await store.put(kind, value)
      told(written.created ? 'insert' : 'replace', value)
      return written
    },
    async remove(kind, partition, id) {
      told('remove', undefined)
      return store.remove(kind, partition, id)
    },
    async list(kind, where) {
      const found = await store.list(kind, where)
      told(query(where), ...found.map(({ value }) => value))
      return found
    },
    async count(kind, where) {
      told(query(where))
      return store.count(kind, where)
    },
  }
}
