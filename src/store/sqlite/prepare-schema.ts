import type { DatabaseSync } from 'node:sqlite'
import type { ContainerName } from '../../ports/store.ts'
import { containerNames, indexedProperties, type KindShape } from '../kind-shape.ts'

/** Raised when a table changes; a database from the future is refused rather than misread. */
export const schemaVersion = 1

/**
 * Makes the tables, and the indexes that the kinds ask for.
 *
 * The tables have no row ids, insertion order or time stamps: nothing beside a document says when it came or after
 * which other one (DESIGN §5).
 */
export function prepareSchema(db: DatabaseSync, kinds: readonly KindShape[]): void {
  const version = db.prepare('PRAGMA user_version').get()?.user_version
  if (typeof version === 'number' && version > schemaVersion) {
    throw new Error(`The database has schema version ${version}, this program knows ${schemaVersion}`)
  }
  // One transaction, so that two processes that start together don't make the same table twice.
  db.exec('BEGIN IMMEDIATE')
  for (const name of containerNames) {
    db.exec(tableSql(name))
    // An index that is no longer asked for stays: a process of the version before may still query by it.
    for (const property of indexedProperties(name, kinds)) db.exec(indexSql(name, property))
  }
  db.exec(`PRAGMA user_version = ${schemaVersion}`)
  db.exec('COMMIT')
}

/** The index of one property, as queries call it. */
export function indexName(container: ContainerName, property: string): string {
  return `${container}.${property}`
}

function tableSql(name: ContainerName): string {
  return `CREATE TABLE IF NOT EXISTS "${name}" ("partition" TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
    etag TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY ("partition", type, id)) WITHOUT ROWID, STRICT`
}

/** Only documents that have the property are in the index. Type first: no query asks for a property of all types. */
function indexSql(name: ContainerName, property: string): string {
  const value = `body ->> '$.${property}'`
  return `CREATE INDEX IF NOT EXISTS "${indexName(name, property)}" ON "${name}" (type, ${value}, "partition", id)
    WHERE ${value} IS NOT NULL`
}
