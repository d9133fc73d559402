import assert from 'node:assert/strict'
import { getPriority } from 'node:os'
import { runInThread } from '../../src/threads/run-in-thread.ts'
import type { Order, Sum } from './adding-thread.ts'

describe('A thread of its own', () => {
  const add = (start: Order, next: () => Promise<number | undefined>): Promise<Sum> =>
    runInThread({
      module: new URL('./adding-thread.ts', import.meta.url),
      start,
      next,
      limits: { maxOldGenerationSizeMb: 64 },
      makes: 'sum',
    })
  const oneByOne = (parts: number[]) => async () => parts.shift()

  it('gets its parts one at a time, and hands over what it makes', async () => {
    let open = 0
    let most = 0
    const parts = [1, 2, 3]
    const { sum, bytes } = await add({ first: 10 }, async () => {
      open += 1
      most = Math.max(most, open)
      await new Promise(setImmediate)
      open -= 1
      return parts.shift()
    })
    assert.deepEqual([sum, most], [16, 1])
    assert.deepEqual(bytes, new Uint8Array(8).fill(16))
  })

  it('makes something of no part too', async () => {
    assert.equal((await add({ first: 10 }, oneByOne([]))).sum, 10)
  })

  it('goes last where people wait, and takes nobody else with it', async function () {
    if (process.platform !== 'linux') this.skip()
    const before = getPriority()
    assert.equal((await add({ first: 0 }, oneByOne([]))).niceness, 19)
    assert.equal(getPriority(), before)
  })

  it('has ended when it fails, and says with what', async () => {
    const gone = new Error('the store is away')
    await assert.rejects(
      add({ first: 0 }, () => Promise.reject(gone)),
      gone,
    )
    await assert.rejects(add({ first: 0, ends: 'throw' }, oneByOne([1])), (error: Error) => {
      assert.equal(error.message, 'The sum failed in its worker')
      assert.match(String(error.cause), /planted/)
      return true
    })
    await assert.rejects(add({ first: 0, ends: 'exit' }, oneByOne([])), /worker ended with 3 and gave no sum/)
  })

  it('may run out of memory, alone', async function () {
    this.timeout(30_000)
    await assert.rejects(add({ first: 0, ends: 'fill' }, oneByOne([])), (error: Error) => {
      assert.equal(error.message, 'The sum failed in its worker')
      assert.match(String(error.cause), /memory/)
      return true
    })
  })
})
