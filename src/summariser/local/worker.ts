import { once } from 'node:events'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { analyse } from './analyse.ts'
import { Contribution, Input } from './analysis.ts'
import { next } from './run.ts'

/** The thread of `run.ts`: one input, one analysis, and it ends. */
// Where cores are few, people who answer go first. Elsewhere than on Linux this would slow the whole process down.
if (process.platform === 'linux') setPriority(10)

const contributions: Contribution[] = []
while (parentPort) {
  parentPort.postMessage(next)
  const [part] = await once(parentPort, 'message')
  const more = Contribution.array().parse(part)
  if (more.length === 0) break
  contributions.push(...more)
}
parentPort?.postMessage(analyse(Input.parse({ ...workerData, contributions })))
