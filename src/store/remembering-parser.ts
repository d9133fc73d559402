import type { DocumentBase, Kind, Stored } from '../ports/store.ts'
import { parseDocument, type RawDocument } from './parse-document.ts'

export type RememberingParser = {
  /** Whether this version is remembered; then `parse` does not look at its `raw`. `place`: container, type, partition, id. */
  readonly has: (place: readonly string[], etag: string) => boolean
  /** As `parseDocument`. `partition`: that the document comes from; of all of them together nothing is remembered. */
  readonly parse: <T extends DocumentBase>(
    kind: Kind<T>,
    partition: string | undefined,
    document: RawDocument,
  ) => Stored<T>
}

/** A year's sheets of an organisation in which 5,000 teams share two rounds a month. */
const mostDocuments = 512

/**
 * Parses what one store reads, and remembers it of `remembered` kinds: what nobody has written since is not parsed and
 * checked again. Nothing rests on it, and it is never out of date, since the etag is read each time. When it is full, nothing
 * new is remembered: a list that is read again and again from one end to the other would find nothing in a memory that
 * forgets the oldest.
 */
export function rememberingParser(): RememberingParser {
  const known = new Map<string, Stored<DocumentBase>>()
  return {
    has: (place, etag) => known.get(JSON.stringify(place))?.etag === etag,
    parse(kind, partition, document) {
      if (!kind.remembered || partition === undefined) return parseDocument(kind, document)
      const key = JSON.stringify([kind.container, kind.type, partition, document.id])
      const before = known.get(key)
      if (before?.etag === document.etag && isOf(kind, before)) return before
      const parsed = parseDocument(kind, document)
      if (before || known.size < mostDocuments) known.set(key, parsed)
      return parsed
    },
  }
}

/** Under a key of the kind nothing else is remembered. */
function isOf<T extends DocumentBase>(kind: Kind<T>, stored: Stored<DocumentBase>): stored is Stored<T> {
  return stored.value.type === kind.type
}
