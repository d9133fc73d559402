import { parentPort, workerData } from 'node:worker_threads'
import { analyse } from './analyse.ts'
import { Input } from './analysis.ts'

/** The thread of `run.ts`: one input, one analysis, and it ends. */
parentPort?.postMessage(analyse(Input.parse(workerData)))
