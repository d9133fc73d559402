import type { DocumentBase } from '../ports/store.ts'
import { type KindShape, partitionProperty } from './kind-shape.ts'

/** Where one document lies. The same id may exist once per type and partition. */
export type DocumentKey = { readonly partition: string; readonly id: string }

/**
 * Cosmos DB's rules for ids, held by both stores so that data can move between them: no `/ \ ? #`, no control
 * characters, no blank at either end, and at most 1,023 bytes together with the type, which the item id begins with.
 * https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-item-limits
 *
 * @throws Error without the id in it: an id may point at a person.
 */
export function checkKey(kind: KindShape, key: DocumentKey): DocumentKey {
  const refuse = (reason: string): never => {
    throw new Error(`Document of type ${kind.type} can't be stored: ${reason}`)
  }
  if (!isPlainText(key.id) || /[/\\?#]/.test(key.id)) refuse('its id has a character that no store may hold')
  if (Buffer.byteLength(itemId(kind, key.id)) > 1023) refuse('its id is longer than 1,023 bytes')
  if (!isPlainText(key.partition)) refuse(`its ${partitionProperty(kind)} has a character that no store may hold`)
  if (Buffer.byteLength(key.partition) > 1023) refuse(`its ${partitionProperty(kind)} is longer than 1,023 bytes`)
  return key
}

/** The key of a document that shall be written. @throws Error as `checkKey`, and for a foreign type. */
export function keyOf(kind: KindShape, value: DocumentBase): DocumentKey {
  if (value.type !== kind.type) throw new Error(`A document of kind ${kind.type} says that it is another type`)
  const partition: unknown = Reflect.get(value, partitionProperty(kind))
  if (typeof partition !== 'string') throw new Error(`A ${kind.type} without ${partitionProperty(kind)}`)
  return checkKey(kind, { partition, id: value.id })
}

/** The key of a document that replaces another. @throws Error when the two are not the same document. */
export function keyOfReplacement(kind: KindShape, read: DocumentBase, value: DocumentBase): DocumentKey {
  const key = keyOf(kind, value)
  const old = keyOf(kind, read)
  if (key.id !== old.id || key.partition !== old.partition) {
    throw new Error(`A ${kind.type} can't be replaced by another document`)
  }
  return key
}

/** The id as one string over all types of a partition. */
export function itemId(kind: Pick<KindShape, 'type'>, id: string): string {
  return `${kind.type}|${id}`
}

function isPlainText(text: string): boolean {
  return text !== '' && text.isWellFormed() && text.trim() === text && !/\p{Cc}/u.test(text)
}
