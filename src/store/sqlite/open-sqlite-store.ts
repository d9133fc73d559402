import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Log } from '../../ports/log.ts'
import type { Random } from '../../ports/random.ts'
import type { Store } from '../../ports/store.ts'
import { StoreUnavailable } from '../../ports/store-unavailable.ts'
import { checkKinds, type KindShape } from '../kind-shape.ts'
import { groupCommit } from './group-commit.ts'
import { prepareSchema } from './prepare-schema.ts'
import { sqliteFault } from './sqlite-fault.ts'
import { sqliteStore } from './sqlite-store.ts'

export type SqliteOptions = {
  /** A file, made with its folder if it is missing, readable by this user only; or `:memory:`. */
  readonly path: string
  readonly kinds: readonly KindShape[]
  readonly log: Log
  /** Gives the etags. */
  readonly random: Random
  /**
   * How long a statement waits for another process, in ms; 5,000 if absent. The wait blocks the thread, but others hold
   * the lock for one commit only.
   */
  readonly busyTimeout?: number
}

/**
 * Opens the embedded store. Several processes on one machine may have the same file open.
 *
 * @throws StoreUnavailable `corrupt`, `busy`, `refused`, `readOnly`, with SQLite's error as cause.
 */
export function openSqliteStore({ path, kinds, log, random, busyTimeout = 5000 }: SqliteOptions): Store {
  checkKinds(kinds)
  let db: DatabaseSync | undefined
  try {
    if (path !== ':memory:') makePrivateFile(path)
    db = new DatabaseSync(path, { timeout: busyTimeout })
    // secure_delete: what is removed is overwritten with zeros. temp_store: sorting and scrubbing leave no files.
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY`)
    prepareSchema(db, kinds)
    return sqliteStore({ db, commits: groupCommit(db, busyTimeout), prepare: cachedPrepare(db), log, random })
  } catch (cause) {
    if (db?.isOpen) db.close()
    throw sqliteFault(cause)
  }
}

/** SQLite gives its `-wal` and `-shm` files the same rights as the database file. */
function makePrivateFile(path: string): void {
  try {
    makeFolder(dirname(path))
    closeSync(openSync(path, 'a', 0o600))
  } catch (cause) {
    throw new StoreUnavailable('refused', { cause })
  }
}

/** Not by Node's `recursive`, which tries for ever where a folder exists and none can be made in it, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (cause) {
    // Another process that starts at the same time may have been faster.
    if (!existsSync(folder)) throw cause
  }
}

/** The set of queries is small and fixed by the kinds, so nothing is ever thrown out. */
function cachedPrepare(db: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>()
  return (sql) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }
}
