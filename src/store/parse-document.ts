import type { Log } from '../ports/log.ts'
import { type DocumentBase, type Kind, type Stored, UnreadableDocument } from '../ports/store.ts'

/** A document as it lies in the store. `raw` is JSON text or the value that it says. */
export type RawDocument = { readonly id: string; readonly etag: string; readonly raw: unknown }

/**
 * The one door for stored documents (Law 7).
 *
 * @throws UnreadableDocument whose cause names the schema's top properties and the codes of what is wrong. The
 * validator's own messages stay out, they may quote keys and values that somebody wrote.
 */
export function parseDocument<T extends DocumentBase>(kind: Kind<T>, document: RawDocument): Stored<T> {
  const value = typeof document.raw === 'string' ? parseJson(document.raw) : document.raw
  const parsed = kind.schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, etag: document.etag }
  const faults = parsed.error.issues.map((issue) => `${String(issue.path[0] ?? 'document')}: ${issue.code}`)
  throw new UnreadableDocument(kind.container, document.id, { cause: new Error(`${kind.type}: ${faults.join(', ')}`) })
}

/** Versions that are remembered as told. */
const mostTold = 1000

/** Parses one of many documents. Undefined: it can't be read, which the log was told. */
export type ListedParser = <T extends DocumentBase>(
  document: RawDocument,
  parse: () => Stored<T>,
) => Stored<T> | undefined

/**
 * Leaves what can't be read out of a list. The log hears of each version once: what is due is listed every second, and a
 * line a second would hide all others.
 */
export function createListedParser(log: Log): ListedParser {
  const told = new Set<string>()
  return ({ etag }, parse) => {
    try {
      return parse()
    } catch (cause) {
      if (!(cause instanceof UnreadableDocument)) throw cause
      const { container, id } = cause
      const version = JSON.stringify([container, id, etag])
      if (told.has(version)) return undefined
      if (told.size === mostTold) told.clear()
      told.add(version)
      log.error('unreadable document', { container, id })
      return undefined
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message quotes the text, so it is dropped. The schema then refuses `undefined`.
    return undefined
  }
}
