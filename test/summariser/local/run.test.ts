import assert from 'node:assert/strict'
import type { Worker } from 'node:worker_threads'
import { analyse } from '../../../src/summariser/local/analyse.ts'
import { largestInPlace, runAnalysis } from '../../../src/summariser/local/run.ts'
import { generateRound } from '../../bench/summary/generated-round.ts'

describe('The thread of the local summariser', () => {
  it('gives the same analysis as in place, below and above the size from which it is used', async function () {
    this.timeout(60_000)
    for (const count of [largestInPlace, largestInPlace + 1, 3 * largestInPlace]) {
      const input = generateRound(count, 12)
      assert.deepEqual(await runAnalysis(input), analyse(input))
    }
  })

  it('ends cleanly, and says why when it fails', async function () {
    this.timeout(60_000)
    const input = generateRound(largestInPlace + 1, 5)
    const broken = {
      ...input,
      contributions: [...input.contributions, Object.assign({}, input.contributions[0], { extra: 1 })],
    }
    const started: Worker[] = []
    const note = (worker: Worker) => started.push(worker)
    process.on('worker', note)
    await assert.rejects(runAnalysis(broken), (error: Error) => {
      assert.match(error.message, /analysis failed/)
      assert.ok(error.cause)
      return true
    })
    process.off('worker', note)
    // The id of a thread that has ended.
    assert.deepEqual(
      started.map(({ threadId }) => threadId),
      [-1],
    )
  })
})
