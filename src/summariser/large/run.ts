import { Worker } from 'node:worker_threads'
import type { EndedRound } from '../../domain/summary/make/make-summary.ts'
import type { Summary } from '../../domain/summary/summary.ts'
import type { Material } from '../../ports/summariser.ts'

/** What the worker's heap may hold. 22,000 answers of 60 words take less than half of it. */
const heapMegabytes = 512
/** Short-lived objects get little room: with more, the process peaks 70 MB higher and is no faster. */
const youngMegabytes = 16
/** By this the worker asks for the next sealed document. It gets `undefined` when it has all of them. */
export const more = 'more'

/**
 * A summary by the local rules, made in a thread of its own, which has ended when the promise settles. This thread does
 * nothing but hand over one document after the other, and others are answered in between. Rejects with what `next` threw, or
 * when the worker fails (out of memory, for instance), with the cause.
 */
export async function summariseInThread(round: EndedRound, next: Material['next']): Promise<Summary> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: round,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const ended = Promise.withResolvers<void>()
  const result = new Promise<Summary>((resolve, reject) => {
    const give = async () => {
      try {
        worker.postMessage(await next())
      } catch (cause) {
        reject(cause)
        void worker.terminate()
      }
    }
    worker.on('message', (message: Summary | typeof more) => {
      if (message === more) void give()
      else resolve(message)
    })
    worker.once('error', (cause) => reject(new Error('The summary failed in its worker', { cause })))
    worker.once('exit', (code) => {
      ended.resolve()
      reject(new Error(`The worker ended with ${code} and gave no summary`))
    })
  })
  try {
    return await result
  } finally {
    await ended.promise
  }
}
