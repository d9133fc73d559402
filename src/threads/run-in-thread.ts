import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { FromThread } from './serve-thread.ts'

/**
 * Has `task.module` (see `serveThread`) do something in a thread of its own, which has ended when the promise settles. This
 * thread does nothing but hand over one part after the other, and others are answered in between. Rejects with what `next`
 * threw, or when the thread fails (out of memory, for instance), with the cause.
 */
export async function runInThread<Part, Result>(task: {
  readonly module: URL
  /** What is told before the first part. Plain data, like the parts and the result. */
  readonly start: object
  /** The next part; undefined: that was all. */
  readonly next: () => Promise<Part | undefined>
  readonly limits: ResourceLimits
  /** What comes of it, for the error: "The … failed in its worker". */
  readonly makes: string
}): Promise<Result> {
  const { module, start, next, limits, makes } = task
  const worker = new Worker(module, { workerData: start, resourceLimits: limits })
  const ended = Promise.withResolvers<void>()
  const result = new Promise<Result>((resolve, reject) => {
    const give = async () => {
      try {
        worker.postMessage(await next())
      } catch (cause) {
        reject(cause)
        void worker.terminate()
      }
    }
    worker.on('message', (message: FromThread<Result>) => {
      if (message.kind === 'more') void give()
      else resolve(message.result)
    })
    worker.once('error', (cause) => reject(new Error(`The ${makes} failed in its worker`, { cause })))
    worker.once('exit', (code) => {
      ended.resolve()
      reject(new Error(`The worker ended with ${code} and gave no ${makes}`))
    })
  })
  try {
    return await result
  } finally {
    await ended.promise
  }
}
