import { once } from 'node:events'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { next, type Piece } from './work.ts'
import { writerOf } from './writers.ts'

/** The thread of `run.ts`: one file, and it ends. */
// Where cores are few, people who answer go first. Elsewhere than on Linux this would slow the whole process down.
if (process.platform === 'linux') setPriority(10)

const port = parentPort
if (port) {
  const give = (piece: Piece) => port.postMessage(piece)
  const writer = writerOf(workerData, (bytes) => give({ bytes }))
  while (true) {
    port.postMessage(next)
    const [part] = await once(port, 'message')
    if (part === undefined) break
    writer.add(part)
  }
  await writer.end()
  give({})
}
