import type { DatabaseSync } from 'node:sqlite'
import { StoreUnavailable } from '../store-unavailable.ts'
import { sqliteFault } from './sqlite-fault.ts'

/**
 * Leaves nothing of removed or overwritten documents in the database file and its write-ahead log.
 *
 * `secure_delete` is not enough: when a page of a tree is split, the rows that moved stay behind in its unused part
 * and outlive their removal (measured: 3 of 4 random histories). So the file is built anew from the living rows,
 * then the log is emptied into it and cut to nothing, in three turns. The longest blocks the thread for some 5 ms per MB
 * of documents. What is written between them was not there when this was called.
 *
 * @throws StoreUnavailable `busy` when another process used the database all through the time limit. Then the removed
 * rows are unreachable by queries, but their traces may still be in the files: try again.
 */
export async function scrubFiles(db: DatabaseSync, turn: () => Promise<void>): Promise<void> {
  rebuild(db)
  await turn()
  checkpoint(db, 'PASSIVE')
  await turn()
  if (checkpoint(db, 'TRUNCATE') !== 0) throw new StoreUnavailable('busy')
}

/** Without the checkpoint that SQLite would add to it by itself. */
function rebuild(db: DatabaseSync): void {
  try {
    db.exec('PRAGMA wal_autocheckpoint = 0')
    try {
      db.exec('VACUUM')
    } finally {
      db.exec('PRAGMA wal_autocheckpoint = 1000')
    }
  } catch (cause) {
    throw sqliteFault(cause)
  }
}

/** 0 unless others kept it from being whole. */
function checkpoint(db: DatabaseSync, mode: 'PASSIVE' | 'TRUNCATE'): unknown {
  if (!db.isOpen) throw new StoreUnavailable('closed')
  try {
    return db.prepare(`PRAGMA wal_checkpoint(${mode})`).get()?.busy
  } catch (cause) {
    throw sqliteFault(cause)
  }
}
