import { documents } from '../../../src/ports/documents.ts'
import type { DocumentBase, Kind, Store } from '../../../src/ports/store.ts'

/** Written side by side: a store takes what comes together in one go. */
const atOnce = 500

const kinds: readonly Kind<DocumentBase>[] = Object.values(documents)

/** Everything that a store holds, kind by kind. What its schema refuses is not among it. */
export async function listDocuments(store: Store): Promise<{ kind: Kind<DocumentBase>; values: DocumentBase[] }[]> {
  const lists = kinds.map(async (kind) => {
    const found = await store.list(kind, {})
    return { kind, values: found.map(({ value }) => value) }
  })
  return Promise.all(lists)
}

/** Puts every document of one store into another. Resolves with how many there were. */
export async function copyDocuments(from: Store, to: Store): Promise<number> {
  let copied = 0
  for (const { kind, values } of await listDocuments(from)) {
    for (let at = 0; at < values.length; at += atOnce) {
      await Promise.all(values.slice(at, at + atOnce).map((value) => to.put(kind, value)))
    }
    copied += values.length
  }
  return copied
}
