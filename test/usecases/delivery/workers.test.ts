import assert from 'node:assert/strict'
import { createPace } from '../../../src/domain/delivery/pace.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { createWorkers } from '../../../src/usecases/delivery/workers.ts'
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { memoryStore } from '../../support/services.ts'

function worker(store: Store, clock: ManualClock, seed: number) {
  const pace = createPace({ rps: 30 })
  return { pace, crew: createWorkers({ store, clock, pace, random: seededRandom(seed) }) }
}
type Worker = ReturnType<typeof worker>

function crewOf(count: number) {
  const store = memoryStore()
  const clock = createManualClock()
  const workers = Array.from({ length: count }, (_, i) => worker(store, clock, i + 1))
  /** Seconds go by; everybody's upkeep runs in each. */
  const pass = async (seconds: number, who: readonly Worker[] = workers) => {
    for (let i = 0; i < seconds; i++) {
      for (const { crew } of who) await crew.beat()
      clock.advance({ seconds: 1 })
    }
  }
  return { store, clock, workers, pass }
}
const sum = (workers: readonly Worker[]) => workers.reduce((all, { pace }) => all + pace.rate(), 0)

describe('Workers', () => {
  it('share the limit, and each thing is the part of exactly one', async () => {
    const { workers, pass } = crewOf(3)
    await pass(15)
    for (const { pace, crew } of workers) assert.deepEqual([pace.rate(), crew.count()], [10, 3])
    for (let i = 0; i < 200; i++) assert.equal(workers.filter(({ crew }) => crew.isMine(`key ${i}`)).length, 1)
  })

  it('send gently until they have looked around, and go on at once when there is nobody else', async () => {
    const { workers, pass } = crewOf(1)
    const [only] = workers
    assert.equal(only!.pace.rate(), 1)
    await pass(1)
    assert.equal(only!.pace.rate(), 30)
  })

  it('make room for a newcomer before it takes its part', async () => {
    const { store, clock, workers, pass } = crewOf(2)
    await pass(15)
    const newcomer = worker(store, clock, 99)
    const all = [...workers, newcomer]
    for (let second = 0; second < 15; second++) {
      await pass(1, all)
      // One a second more is what the margin of the pace leaves room for.
      assert.ok(sum(all) <= 31, `${sum(all)} in second ${second}`)
    }
    assert.equal(sum(all), 30)
  })

  it('take over from one that died within 20 seconds, and from one that left within five', async () => {
    const { store, workers, pass } = crewOf(3)
    await pass(15)
    const [first, second, third] = workers
    await third!.crew.leave()
    await pass(5, [first!, second!])
    assert.deepEqual([first!.pace.rate(), second!.pace.rate()], [15, 15])
    await pass(20, [first!])
    assert.equal(first!.pace.rate(), 30)
    for (let i = 0; i < 50; i++) assert.ok(first!.crew.isMine(`key ${i}`))
    await pass(60, [first!])
    assert.equal((await store.list(documents.worker, {})).length, 1)
  })

  it('come as newcomers when the others took them for dead', async () => {
    const { workers, pass } = crewOf(2)
    await pass(15)
    const [first, second] = workers
    await pass(30, [first!])
    assert.equal(first!.pace.rate(), 30)
    await second!.crew.beat()
    assert.equal(second!.pace.rate(), 1)
    await pass(15)
    assert.equal(sum(workers), 30)
  })

  it('leave without a trace, and do not come back', async () => {
    const { store, workers, pass } = crewOf(1)
    await pass(2)
    await workers[0]!.crew.leave()
    await pass(10)
    assert.equal(await store.count(documents.worker, {}), 0)
  })
})
