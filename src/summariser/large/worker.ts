import { once } from 'node:events'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Sealed } from '../../domain/privacy/seal.ts'
import { summariseInPlace } from '../create-summariser.ts'
import { localFinder } from '../local.ts'
import { more } from './run.ts'

/** The thread of `run.ts`: one round, one summary, and it ends. */
// Where cores are few, people who answer go first. Elsewhere than on Linux this would slow the whole process down.
if (process.platform === 'linux') setPriority(10)

const port = parentPort
if (port) {
  const sealed: Sealed[] = []
  while (true) {
    port.postMessage(more)
    const [one] = await once(port, 'message')
    if (one === undefined) break
    sealed.push(one)
  }
  port.postMessage(await summariseInPlace(localFinder, workerData, sealed))
}
