import { getPriority } from 'node:os'
import { serveThread } from '../../src/threads/serve-thread.ts'

export type Order = { readonly first: number; readonly ends?: 'throw' | 'exit' | 'fill' }
export type Sum = { readonly sum: number; readonly niceness: number; readonly bytes: Uint8Array }

/** A thread for the test: adds its parts to what it was started with. */
await serveThread(async ({ first, ends }: Order, parts: AsyncIterable<number>) => {
  let sum = first
  for await (const part of parts) sum += part
  if (ends === 'throw') throw new Error('planted')
  if (ends === 'exit') process.exit(3)
  for (const held: number[][] = []; ends === 'fill'; ) held.push(new Array<number>(100_000).fill(0.5))
  const bytes = new Uint8Array(8).fill(sum)
  const result: Sum = { sum, niceness: getPriority(), bytes }
  return { result, handOver: [bytes.buffer] }
})
