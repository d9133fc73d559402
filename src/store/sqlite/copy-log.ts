import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import { z } from 'zod'

/**
 * The thread of `scrub-files.ts`: a connection of its own copies the log, which holds up neither readers nor writers.
 * Once more while there is something left: the file is cut to its new size with the last page, and that takes long too.
 */
const Copied = z.object({ log: z.int(), checkpointed: z.int() })
const most = 10

const db = new DatabaseSync(z.string().parse(workerData))
try {
  for (let i = 0; i < most; i++) {
    const { log, checkpointed } = Copied.parse(db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get())
    if (log === checkpointed) break
  }
} finally {
  db.close()
}
