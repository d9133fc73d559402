import { Worker } from 'node:worker_threads'
import { next, type Part, type Piece, type Work } from './work.ts'

/** What the worker's heap may hold. A report of 500 units takes about half of it. */
const heapMegabytes = 512

/**
 * Makes a file in a thread of its own, which has ended when the promise settles. It asks for one part after the other, so
 * that this thread does something else in between. Rejects when the worker fails (out of memory, for instance), with the cause.
 */
export async function makeInWorker(work: Work, parts: Iterator<Part>): Promise<Uint8Array[]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const ended = Promise.withResolvers<void>()
  const pieces: Uint8Array[] = []
  const result = new Promise<Uint8Array[]>((resolve, reject) => {
    worker.on('message', (message: Piece | typeof next) => {
      if (message !== next) {
        if (message.bytes) pieces.push(message.bytes)
        else resolve(pieces)
        return
      }
      try {
        const { done, value } = parts.next()
        worker.postMessage(done ? undefined : value)
      } catch (cause) {
        reject(new Error('A part of the file could not be made', { cause }))
        void worker.terminate()
      }
    })
    worker.once('error', (cause) => reject(new Error('The file failed in its worker', { cause })))
    worker.once('exit', (code) => {
      ended.resolve()
      reject(new Error(`The worker ended with ${code} and gave no file`))
    })
  })
  try {
    return await result
  } finally {
    await ended.promise
  }
}
