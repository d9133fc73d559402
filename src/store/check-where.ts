import type { Where } from '../ports/store.ts'
import type { KindShape } from './kind-shape.ts'

/**
 * Lets a query through only when it names indexed properties and a whole, non-negative limit: a query that is slow
 * or impossible on one store must not pass on the other.
 *
 * @throws Error that names the property.
 */
export function checkWhere(kind: KindShape, where: Where): Where {
  const named = Object.keys(where.equals ?? {})
  if (where.atMost !== undefined) named.push(where.atMost.property)
  for (const property of named) {
    if (!kind.indexed.includes(property)) throw new Error(`${kind.type}.${property} is not an indexed property`)
  }
  if (where.limit !== undefined && !(Number.isInteger(where.limit) && where.limit >= 0)) {
    throw new Error(`A limit must be a whole number of at least 0`)
  }
  return where
}
