import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadTemplates } from '../../../src/cards/render.ts'
import type { Entry } from '../../../src/domain/delivery/entry.ts'
import { createPace } from '../../../src/domain/delivery/pace.ts'
import { createPump } from '../../../src/jobs/delivery/pump.ts'
import type { Queue } from '../../../src/ports/queue.ts'
import type { Services } from '../../../src/ports/services.ts'
import { embeddedQueue } from '../../../src/queue/embedded.ts'
import { createSweep } from '../../../src/usecases/delivery/sweep.ts'
import { deliverDue } from '../../support/deliver-due.ts'
import { memoryQueue } from '../../support/memory-queue.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { entriesOf, folder, openRound, readRound, testServices } from '../../support/services.ts'
import { putPost, queuePosts } from '../../support/simple-posts.ts'
import { dyingStore, wrapStore } from '../../support/wrapped-store.ts'

const { render } = loadTemplates(join(folder, 'cards'))
const names = (count: number) => Array.from({ length: count }, (_, i) => `post ${i}`)

/** Every call takes a turn of the event loop or a few, so that processes get in each other's way. */
function dawdling(services: Services, seed: number): Services {
  const random = seededRandom(seed)
  const store = wrapStore(services.store, async (_, run) => {
    for (let i = random.integer(4); i > 0; i--) await new Promise((resolve) => setImmediate(resolve))
    return run()
  })
  return { ...services, store, pace: createPace({ rps: 30 }) }
}

describe('Two processes over one store and one queue', () => {
  it('send everything once, although each id is in the queue twice', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const base = testServices()
      const services = { ...base, queue: memoryQueue(base.clock) }
      await queuePosts(services, names(60), (id) => `chat ${Number(id.split(' ')[1]) % 17}`)
      for (const id of names(60)) await services.queue.send(id)
      const pumps = [1, 2].map((i) => createPump(dawdling(services, seed * 10 + i), render))
      for (let i = 0; i < 10; i++) {
        await Promise.all(pumps.map((pump) => pump.run()))
        base.clock.advance({ seconds: 5 })
      }
      const titles = base.teams.sent.map(({ content }) => (content.kind === 'card' ? content.summary : ''))
      assert.deepEqual(titles.toSorted(), names(60).toSorted())
      assert.deepEqual(services.queue.ids(), [])
    }
  }).timeout(30_000)

  it('send everything once when the ledger is the queue of each', async () => {
    const services = testServices()
    await queuePosts(services, names(40))
    const processes = [1, 2, 3].map((seed) => ({ ...dawdling(services, seed), queue: embeddedQueue(services) }))
    await Promise.all(processes.map((one) => deliverDue(one, render)))
    services.clock.advance({ seconds: 20 })
    await Promise.all(processes.map((one) => deliverDue(one, render)))
    assert.equal(services.teams.sent.length, 40)
    for (const { state } of await entriesOf(services)) assert.equal(state, 'sent')
  })
})

describe('A process that dies at any moment while it shares a queue', () => {
  it('leaves due = sent + in doubt + failed + cancelled, and nothing twice', async () => {
    let lived = false
    for (const when of ['before', 'after'] as const) {
      lived = false
      for (let nth = 1; !lived; nth++) {
        const base = testServices()
        const queue = memoryQueue(base.clock)
        const services = { ...base, queue }
        const round = await openRound(services)
        for (const id of ['a', 'b']) await putPost(services, id, 'one chat')
        await queue.send('a')
        // Somebody waited for the other one: only the memory of the dead process had it.
        const { store, calls } = dyingStore(services.store, nth, when)
        const dying = { ...services, store, queue: deadWith(queue, () => calls() >= nth) }
        const pump = createPump(dying, render)
        pump.wake('b')
        await pump.run()
        lived = calls() < nth
        await othersTakeOver(services)

        const entries = await entriesOf(services)
        const words = `${when} ${nth}: ${JSON.stringify(entries.map(({ state, reason }) => [state, reason]))}`
        assert.equal(entries.length, 3, words)
        const inState = (...states: Entry['state'][]) => entries.filter(({ state }) => states.includes(state)).length
        assert.equal(inState('sent', 'inDoubt', 'failed', 'cancelled'), 3, words)
        assert.equal(inState('failed', 'cancelled'), 0, words)
        assert.ok(inState('inDoubt') <= 2, words)
        const titles = services.teams.sent.map(({ content }) => content.kind === 'card' && content.summary)
        assert.equal(new Set(titles).size, titles.length, words)
        assert.ok(titles.length >= inState('sent') && titles.length <= 3, words)
        const prompt = entries.find(({ message }) => message.kind === 'prompt')
        if (prompt?.state === 'sent') assert.ok((await readRound(services, round.id)).thread, words)
        assert.deepEqual(queue.ids(), [], words)
      }
    }
    assert.ok(lived)
  }).timeout(60_000)
})

/** The queue as a dead process has it: not at all. */
function deadWith(queue: Queue, dead: () => boolean): Queue {
  const alive = async <T>(run: () => Promise<T>): Promise<T> => {
    if (dead()) throw new Error('the process is dead')
    return run()
  }
  return {
    ...queue,
    send: (id, pause) => alive(() => queue.send(id, pause)),
    receive: async (most) =>
      (await alive(() => queue.receive(most))).map((delivery) => ({
        ...delivery,
        done: () => alive(delivery.done),
        later: (pause) => alive(() => delivery.later(pause)),
        poison: () => alive(delivery.poison),
      })),
  }
}

async function othersTakeOver(services: Services & { clock: { advance(by: Temporal.DurationLike): void } }) {
  const pump = createPump(services, render)
  const sweep = createSweep(services)
  for (let second = 0; second < 90; second++) {
    await pump.run()
    await sweep(pump.emptyAt())
    services.clock.advance({ seconds: 1 })
  }
}
