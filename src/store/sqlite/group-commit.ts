import type { DatabaseSync } from 'node:sqlite'
import { StoreUnavailable } from '../../ports/store-unavailable.ts'
import { sqliteFault } from './sqlite-fault.ts'

export type GroupCommit = {
  /**
   * Runs `change` in the next transaction and resolves with its result once that is on disk. Rejects with what
   * `change` threw, then the others of its transaction are not touched, or with what the commit threw, then nothing of
   * the transaction was written.
   */
  write<T>(change: () => T): Promise<T>
  /** Commits everything that waits, now. */
  flush(): void
  /** Resolves in the next turn of the event loop, after whatever came meanwhile has had its own. */
  turn(): Promise<void>
}

type Waiting = { readonly run: () => () => void; readonly reject: (cause: unknown) => void }

/** More would hold the event loop for longer than they save: the sync to disk is long paid for by then. */
const largestGroup = 500

/** Milliseconds that each group waits for another process which a group before has waited for in vain. */
const shortPatience = 50

/**
 * A durable commit costs one sync to disk, whatever is in it, and it blocks the thread. So all writes that are asked
 * for in one turn of the event loop share one transaction.
 *
 * @param patience how long a group waits while another process holds the lock, in ms. That blocks the thread too, and
 * whoever asks meanwhile waits for nothing; so once it was in vain, the next groups give up soon, until one gets through.
 */
export function groupCommit(db: DatabaseSync, patience: number): GroupCommit {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  let inVain = false
  let waiting: Waiting[] = []
  let scheduled = false

  const schedule = () => {
    if (scheduled) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      commitGroup()
      if (waiting.length > 0) schedule()
    })
  }

  const waitedInVain = (now: boolean) => {
    if (now === inVain) return
    inVain = now
    db.exec(`PRAGMA busy_timeout = ${now ? Math.min(shortPatience, patience) : patience}`)
  }

  const commitGroup = () => {
    const group = waiting.slice(0, largestGroup)
    waiting = waiting.slice(largestGroup)
    if (group.length === 0) return
    const settle: (() => void)[] = []
    try {
      if (!db.isOpen) throw new StoreUnavailable('closed')
      begin.run()
      for (const { run, reject } of group) {
        try {
          settle.push(run())
        } catch (cause) {
          // SQLite ends the whole transaction by itself on some errors (disk full, broken device): then all have failed.
          if (!db.isTransaction) throw cause
          settle.push(() => reject(sqliteFault(cause)))
        }
      }
      commit.run()
    } catch (cause) {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK')
      const fault = sqliteFault(cause)
      if (fault instanceof StoreUnavailable && fault.code === 'busy') waitedInVain(true)
      for (const { reject } of group) reject(fault)
      return
    }
    waitedInVain(false)
    for (const done of settle) done()
  }

  return {
    write: (change) =>
      new Promise((resolve, reject) => {
        waiting.push({
          run: () => {
            const result = change()
            return () => resolve(result)
          },
          reject,
        })
        schedule()
      }),
    flush: () => {
      while (waiting.length > 0) commitGroup()
    },
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  }
}
