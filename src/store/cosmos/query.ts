import type { SqlParameter, SqlQuerySpec } from '@azure/cosmos'
import type { Where } from '../../ports/store.ts'
import { checkWhere } from '../check-where.ts'
import { type KindShape, partitionProperty } from '../kind-shape.ts'

/**
 * The query for `where`, in its order. The limit is left to the reader, who alone knows how many documents turn out to
 * be unreadable. @throws Error as `checkWhere`.
 */
export function queryDocuments(kind: KindShape, where: Where): SqlQuerySpec {
  const { sql, parameters } = conditions(kind, where)
  const order = where.atMost === undefined ? 'id' : where.atMost.property
  return { query: `SELECT * FROM c WHERE ${sql} ORDER BY c["${order}"]`, parameters }
}

/** @throws Error as `checkWhere`. */
export function queryCount(kind: KindShape, where: Where): SqlQuerySpec {
  const { sql, parameters } = conditions(kind, where)
  return { query: `SELECT VALUE COUNT(1) FROM c WHERE ${sql}`, parameters }
}

function conditions(kind: KindShape, unchecked: Where): { sql: string; parameters: SqlParameter[] } {
  const where = checkWhere(kind, unchecked)
  const terms = ['c["type"] = @type']
  const parameters: SqlParameter[] = [{ name: '@type', value: kind.type }]
  if (where.partition !== undefined) {
    // Also where the request names the partition: the test double looks only here.
    terms.push(`c["${partitionProperty(kind)}"] = @partition`)
    parameters.push({ name: '@partition', value: where.partition })
  }
  for (const [property, value] of Object.entries(where.equals ?? {})) {
    const name = `@equals_${property}`
    terms.push(`c["${property}"] = ${name}`)
    parameters.push({ name, value })
  }
  if (where.atMost !== undefined) {
    const { property, value } = where.atMost
    terms.push(`IS_STRING(c["${property}"]) AND c["${property}"] <= @atMost`)
    parameters.push({ name: '@atMost', value })
  }
  return { sql: terms.join(' AND '), parameters }
}
