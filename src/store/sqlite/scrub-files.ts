import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { StoreUnavailable } from '../../ports/store-unavailable.ts'
import { sqliteFault } from './sqlite-fault.ts'

const Pages = z.object({ page_count: z.int() })

/** Pages of 4 KB that are copied so fast that a thread of its own is not worth its start. */
const fewPages = 1000

/**
 * Leaves nothing of removed or overwritten documents in the database file and its write-ahead log.
 *
 * `secure_delete` is not enough: when a page of a tree is split, the rows that moved stay behind in its unused part
 * and outlive their removal (measured: 3 of 4 random histories). So the file is built anew from the living rows,
 * then the log is copied into it, in a thread of its own if it is long, and cut to nothing. Building anew blocks this
 * thread for some 5 ms per MB of documents, cutting for half as long. What is written between them was not there when
 * this was called.
 *
 * @throws StoreUnavailable `busy` when another process used the database all through the time limit. Then the removed
 * rows are unreachable by queries, but their traces may still be in the files: try again.
 */
export async function scrubFiles(db: DatabaseSync): Promise<void> {
  try {
    // Else the next commit copies the log, and the person who is answered by it waits.
    db.exec('PRAGMA wal_autocheckpoint = 0')
    try {
      db.exec('VACUUM')
      const path = db.location()
      if (path !== null && Pages.parse(db.prepare('PRAGMA page_count').get()).page_count > fewPages) await copyLog(path)
      if (!db.isOpen) throw new StoreUnavailable('closed')
      if (db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy !== 0) throw new StoreUnavailable('busy')
    } finally {
      if (db.isOpen) db.exec('PRAGMA wal_autocheckpoint = 1000')
    }
  } catch (cause) {
    throw sqliteFault(cause)
  }
}

/** Copies as much of the log into the file as readers let it. It may fail: what it leaves is copied when the log is cut. */
function copyLog(path: string): Promise<void> {
  const worker = new Worker(new URL('./copy-log.ts', import.meta.url), { workerData: path })
  return new Promise((resolve) => {
    worker.once('error', () => resolve())
    worker.once('exit', () => resolve())
  })
}
