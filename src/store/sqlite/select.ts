import type { SQLInputValue } from 'node:sqlite'
import type { Where } from '../../ports/store.ts'
import { checkWhere } from '../check-where.ts'
import type { KindShape } from '../kind-shape.ts'
import { indexName } from './prepare-schema.ts'

export type Select = { readonly sql: string; readonly values: SQLInputValue[] }

/**
 * The query for `where`, in its order; of what `hasPages` only those whose ids come after `after`. The limit is left to
 * the reader, who alone knows how many documents turn out to be unreadable. @throws Error as `checkWhere`.
 */
export function selectDocuments(kind: KindShape, where: Where, after?: string): Select {
  const { sql, values } = conditions(kind, where, after)
  const order = where.atMost === undefined ? 'id' : timeOf(where, where.atMost.property)
  return { sql: `SELECT id, etag, body FROM ${source(kind, where)} WHERE ${sql} ORDER BY ${order}`, values }
}

/**
 * How many match, and the last of their ids; of what `hasPages` at most `most` whose ids come after `after`.
 * @throws Error as `checkWhere`.
 */
export function selectCount(kind: KindShape, where: Where, most: number, after?: string): Select {
  const { sql, values } = conditions(kind, where, after)
  const page = hasPages(where) ? ` ORDER BY id LIMIT ${most}` : ''
  const found = `SELECT id FROM ${source(kind, where)} WHERE ${sql}${page}`
  return { sql: `SELECT count(*) AS documents, max(id) AS last FROM (${found})`, values }
}

/** Whether what matches can be read in parts: within one partition the ids are unique, and the order is theirs. */
export function hasPages({ partition, atMost }: Where): boolean {
  return partition !== undefined && atMost === undefined
}

/**
 * Without statistics SQLite guesses that all indexes are alike, and then reads a whole partition or every time up to
 * now. (Statistics are no choice: they keep samples of what is indexed.) A text is the most telling, so it decides.
 */
function source(kind: KindShape, { equals = {} }: Where): string {
  const property = Object.keys(equals).find((name) => typeof equals[name] === 'string')
  return property === undefined
    ? `"${kind.container}"`
    : `"${kind.container}" INDEXED BY "${indexName(kind.container, property)}"`
}

function conditions(kind: KindShape, unchecked: Where, after?: string): Select {
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
  if (after !== undefined) {
    terms.push('id > ?')
    values.push(after)
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
