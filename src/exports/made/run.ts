import { Worker } from 'node:worker_threads'
import type { MaterialPart, PackedFile } from '../../domain/export/export-material.ts'
import { type Made, more, type Work } from './work.ts'

/** What the worker's heap may hold. A file of 200,000 rows, or a report of 500 units, takes about half of it. */
const heapMegabytes = 512

/**
 * Makes a file in a thread of its own, which has ended when the promise settles: what may be shown, what it adds up to and how
 * it looks. This thread does nothing but hand over one part of the material after the other, and others are answered in
 * between. Undefined: the file would be empty. Rejects with what `next` threw, or when the worker fails (out of memory, for
 * instance), with the cause.
 */
export async function makeInThread(
  work: Work,
  next: () => Promise<MaterialPart | undefined>,
): Promise<PackedFile | undefined> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const ended = Promise.withResolvers<void>()
  const result = new Promise<PackedFile | undefined>((resolve, reject) => {
    const give = async () => {
      try {
        worker.postMessage(await next())
      } catch (cause) {
        reject(cause)
        void worker.terminate()
      }
    }
    worker.on('message', (message: Made | typeof more) => {
      if (message === more) void give()
      else resolve(message.file)
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
