import type { SQLInputValue } from 'node:sqlite'
import type { Where } from '../../ports/store.ts'
import { checkWhere } from '../check-where.ts'
import type { KindShape } from '../kind-shape.ts'
import { indexName } from './prepare-schema.ts'
import { bodyOf } from './remembered-body.ts'

export type Select = { readonly sql: string; readonly values: SQLInputValue[] }

/** A document's place in the order in which pages are read. */
export type Place = { readonly partition: string; readonly id: string }

/**
 * The query for `where`, in its order; of what `hasPages`, by partition and id, and only those that come after `after`. The
 * limit is left to the reader, who alone knows how many documents turn out to be unreadable. @throws Error as `checkWhere`.
 */
export function selectDocuments(kind: KindShape, where: Where, after?: Place): Select {
  const { sql, values } = conditions(kind, where, after)
  const body = where.partition === undefined ? 'body' : bodyOf(kind)
  const found = `SELECT "partition", id, etag, ${body} FROM ${source(kind, where)} WHERE ${sql}`
  return { sql: `${found} ORDER BY ${orderOf(where)}`, values }
}

function orderOf(where: Where): string {
  if (where.atMost !== undefined) return timeOf(where, where.atMost.property)
  return hasPages(where) && where.partition === undefined ? '"partition", id' : 'id'
}

/**
 * How many match, and the last of their ids: within one partition at most `most` that come after `after`.
 * @throws Error as `checkWhere`.
 */
export function selectCount(kind: KindShape, where: Where, most: number, after?: Place): Select {
  const { sql, values } = conditions(kind, where, after)
  const page = hasCountPages(where) ? ` ORDER BY id LIMIT ${most}` : ` LIMIT ${where.limit ?? -1}`
  const found = `SELECT id FROM ${source(kind, where)} WHERE ${sql}${page}`
  return { sql: `SELECT count(*) AS documents, max(id) AS last FROM (${found})`, values }
}

/**
 * Whether what matches can be read in parts, one after the other in an index: in one partition by its ids, which are unique
 * there; in all of them where a text is asked for, and all that have it.
 */
export function hasPages({ partition, equals, atMost, limit }: Where): boolean {
  if (atMost !== undefined) return false
  return partition !== undefined || (limit === undefined && textIn(equals) !== undefined)
}

/** The same for counting, which is fast enough over all partitions. */
export function hasCountPages({ partition, atMost }: Where): boolean {
  return partition !== undefined && atMost === undefined
}

/**
 * Without statistics SQLite guesses that all indexes are alike, and then reads a whole partition or every time up to
 * now. (Statistics are no choice: they keep samples of what is indexed.) A text is the most telling, so it decides.
 */
function source(kind: KindShape, { equals }: Where): string {
  const property = textIn(equals)
  return property === undefined
    ? `"${kind.container}"`
    : `"${kind.container}" INDEXED BY "${indexName(kind.container, property)}"`
}

function textIn(equals: Where['equals'] = {}): string | undefined {
  return Object.keys(equals).find((name) => typeof equals[name] === 'string')
}

function conditions(kind: KindShape, unchecked: Where, after?: Place): Select {
  const where = checkWhere(kind, unchecked)
  const terms = ['type = ?']
  const values: SQLInputValue[] = [kind.type]
  if (where.partition !== undefined) {
    terms.push('"partition" = ?')
    values.push(where.partition)
  }
  for (const [property, value] of Object.entries(where.equals ?? {})) {
    // `->>` alone says 1 for true and gives arrays as text, so the JSON type is compared too.
    terms.push(`body ->> '$.${property}' = ?`, `json_type(body, '$.${property}') ${jsonType(value)}`)
    values.push(typeof value === 'boolean' ? Number(value) : value)
  }
  if (where.atMost !== undefined) {
    const { property, value } = where.atMost
    terms.push(`${timeOf(where, property)} <= ?`, `json_type(body, '$.${property}') = 'text'`)
    values.push(value)
  }
  if (after !== undefined && where.partition !== undefined) {
    terms.push('id > ?')
    values.push(after.id)
  }
  if (after !== undefined && where.partition === undefined) {
    terms.push('("partition", id) > (?, ?)')
    values.push(after.partition, after.id)
  }
  return { sql: terms.join(' AND '), values }
}

/** The plus keeps SQLite from walking the times of all partitions when it shall look at one. */
function timeOf({ partition }: Where, property: string): string {
  return `${partition === undefined ? '' : '+'}(body ->> '$.${property}')`
}

function jsonType(value: string | number | boolean): string {
  if (typeof value === 'number') return `IN ('integer', 'real')`
  return typeof value === 'string' ? `= 'text'` : `= '${value}'`
}
