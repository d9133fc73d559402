import { once } from 'node:events'
import { setPriority } from 'node:os'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'

/** What a thread says to the one that started it. After each `more` it is given a part, or undefined when it has all of them. */
export type FromThread<Result> = { readonly kind: 'more' } | { readonly kind: 'result'; readonly result: Result }

/**
 * The inside of a thread that `runInThread` starts: gets what it was started with and its parts, one at a time as it asks for
 * them, makes one result, and ends.
 *
 * @param make returns its result, and the buffers in it that are handed over and not copied, which would hold up the other thread
 */
export async function serveThread<Start, Part, Result>(
  make: (start: Start, parts: AsyncIterable<Part>) => Promise<{ result: Result; handOver?: ArrayBuffer[] }>,
): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('This is the inside of a thread')
  // Where cores are few, people who answer go first. Elsewhere than on Linux this would slow the whole process down.
  if (process.platform === 'linux') setPriority(lowest)
  const say = (message: FromThread<Result>, handOver: ArrayBuffer[] = []) => port.postMessage(message, handOver)
  const parts = partsFrom<Part>(port, () => say({ kind: 'more' }))
  const { result, handOver } = await make(workerData, parts)
  say({ kind: 'result', result }, handOver)
}

/** The last in the queue for a processor. At 10, half way, those who answer beside it wait noticeably longer. */
const lowest = 19

async function* partsFrom<Part>(port: MessagePort, ask: () => void): AsyncGenerator<Part> {
  while (true) {
    ask()
    const [part] = await once(port, 'message')
    if (part === undefined) return
    yield part
  }
}
