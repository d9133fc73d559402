import assert from 'node:assert/strict'
import type { Worker } from 'node:worker_threads'
import type { Sealed } from '../../src/domain/privacy/seal.ts'
import { createSummariser, largestInPlace, summariseInPlace } from '../../src/summariser/create-summariser.ts'
import { localFinder } from '../../src/summariser/local.ts'
import { generateRound } from '../bench/summary/generated-round.ts'
import { oneByOne, sealedRound } from '../support/sealed-round.ts'

const generated = (count: number, words = 5) =>
  sealedRound(generateRound(count, words).contributions.map(({ text }) => text))

const { summarise } = createSummariser(localFinder)

/** The threads that were started while `work` was done. */
async function threadsOf(work: () => Promise<unknown>): Promise<Worker[]> {
  const started: Worker[] = []
  const note = (worker: Worker) => started.push(worker)
  process.on('worker', note)
  await work()
  process.off('worker', note)
  return started
}

/** The id of a thread that has ended. */
const hasEnded = -1

describe('A summary', () => {
  it('is the same from a thread of its own as in place, in which only small rounds are summarised', async function () {
    this.timeout(60_000)
    for (const [count, threads] of [
      [largestInPlace, 0] as const,
      [largestInPlace + 1, 1] as const,
      [1500, 1] as const,
    ]) {
      const { round, sealed } = generated(count, 12)
      const started = await threadsOf(async () => {
        const summary = await summarise({ ...round, next: oneByOne(sealed) })
        assert.ok(summary.themes.length > 0)
        assert.deepEqual(summary, await summariseInPlace(localFinder, round, sealed))
      })
      assert.deepEqual(
        started.map(({ threadId }) => threadId),
        Array.from({ length: threads }, () => hasEnded),
      )
    }
  })

  it('is the same whatever the order of texts and documents', async function () {
    this.timeout(60_000)
    const texts = generateRound(largestInPlace + 1, 5).contributions.map(({ text }) => text)
    const [there, back] = [sealedRound(texts), sealedRound(texts.toReversed())]
    const summary = await summarise({ ...there.round, next: oneByOne(there.sealed) })
    assert.deepEqual(await summarise({ ...back.round, next: oneByOne(back.sealed.toReversed()) }), summary)
  })

  it('fails with what its material failed with, and its thread has ended', async function () {
    this.timeout(60_000)
    const { round, sealed } = generated(largestInPlace + 1)
    for (const asked of [1, sealed.length]) {
      const gone = new Error('the store is gone')
      const first = oneByOne(sealed.slice(0, asked))
      const next = async () => (await first()) ?? Promise.reject(gone)
      const started = await threadsOf(() => assert.rejects(summarise({ ...round, next }), gone))
      assert.ok(started.every(({ threadId }) => threadId === hasEnded))
    }
  })

  it('says why when its thread fails, which has ended', async function () {
    this.timeout(60_000)
    const { round, sealed } = generated(largestInPlace + 1)
    // No documents of a sealed round: their number is missing.
    const broken: Sealed[] = sealed.filter(({ holds }) => holds !== 'count')
    const started = await threadsOf(() =>
      assert.rejects(summarise({ ...round, next: oneByOne(broken) }), (error: Error) => {
        assert.match(error.message, /summary failed/)
        assert.match(String(error.cause), /count is missing/)
        return true
      }),
    )
    assert.deepEqual(
      started.map(({ threadId }) => threadId),
      [hasEnded],
    )
  })
})
