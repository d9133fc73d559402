import { Worker } from 'node:worker_threads'
import { analyse } from './analyse.ts'
import { Analysis, type Input } from './analysis.ts'

/** More contributions than this take so long that people who answer meanwhile would notice. */
export const largestInPlace = 500
/** What the worker's heap may hold. 22,000 answers of 60 words take less than half of it. */
const heapMegabytes = 512
/** Contributions in one message to the worker: all of thousands at once take this thread's time. */
const partSize = 500
/** By this the worker asks for more contributions. It gets an empty list when it has all of them. */
export const next = 'next'
/** Short-lived objects get little room: with more, the process peaks 70 MB higher and is no faster. */
const youngMegabytes = 16

/**
 * `analyse` without blocking others: large material is analysed in a thread of its own, which has ended when the promise
 * settles. The same result either way. Rejects when the worker dies (out of memory, for instance), with the cause.
 */
export async function runAnalysis(input: Input): Promise<Analysis> {
  return input.contributions.length > largestInPlace ? await inWorker(input) : analyse(input)
}

async function inWorker(input: Input): Promise<Analysis> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { ...input, contributions: [] },
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const ended = Promise.withResolvers<number>()
  const result = new Promise<Analysis>((resolve, reject) => {
    let sent = 0
    worker.on('message', (message: unknown) => {
      if (message !== next) return resolve(Analysis.parse(message))
      worker.postMessage(input.contributions.slice(sent, sent + partSize))
      sent += partSize
    })
    worker.once('error', (cause) => reject(new Error('The analysis failed in its worker', { cause })))
    worker.once('exit', (code) => {
      ended.resolve(code)
      reject(new Error(`The worker ended with ${code} and gave no analysis`))
    })
  })
  try {
    return await result
  } finally {
    await ended.promise
  }
}
