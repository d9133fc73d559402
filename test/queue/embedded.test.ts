import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { type Entry, shardOf } from '../../src/domain/delivery/entry.ts'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Delivery } from '../../src/ports/queue.ts'
import type { Store } from '../../src/ports/store.ts'
import { embeddedQueue } from '../../src/queue/embedded.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { queueContract } from '../contract/queue-contract.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { seededRandom } from '../support/seeded-random.ts'

function newLedger() {
  const kinds = [documents.entry]
  const store = openSqliteStore({ path: ':memory:', kinds, log: recordedLog(), random: seededRandom(1) })
  const clock = createManualClock()
  return {
    store,
    clock,
    /** An entry that is due at `pause` from now, whether or not there was one. */
    async put(id: string, pause: Temporal.DurationLike = { seconds: 0 }) {
      const now = clock.now()
      const entry: Entry = {
        type: 'entry',
        id,
        shard: shardOf(id),
        tenantId: 'tenant',
        lane: 'lane',
        message: { kind: 'promptUpdate', teamId: 'team', roundId: 'round' },
        state: 'due',
        wakeAt: timestamp(now.add(pause)),
        attempts: 0,
        createdAt: timestamp(now),
      }
      await store.put(documents.entry, entry)
    },
    /** As a worker marks what was posted. */
    async settle(id: string) {
      const stored = (await store.read(documents.entry, shardOf(id), id))!
      const { wakeAt: _, ...entry } = stored.value
      await store.replace(documents.entry, stored, { ...entry, state: 'sent' })
    },
  }
}

queueContract('embedded', async ({ visibility }) => {
  const { store, clock, put, settle } = newLedger()
  const queue = embeddedQueue({ store, clock, visibility })
  return {
    receivers: [queue, queue, queue],
    async send(id, pause) {
      await put(id, pause)
      await queue.send(id, pause)
    },
    async finish(delivery) {
      await settle(delivery.entryId)
      await delivery.done()
    },
    now: clock.now,
    wait: async () => {
      clock.advance({ milliseconds: 100 })
      // Else nothing else would have its turn, Mocha's time limit included.
      await setImmediate()
    },
    breakDown: () => store.close(),
    close: () => store.close(),
  }
})

describe('The embedded queue', () => {
  const ids = (deliveries: readonly Delivery[]) => deliveries.map(({ entryId }) => entryId)
  const many = Array.from({ length: 200 }, (_, n) => `n${n + 100}`)

  for (const away of ['later', 'never'] as const) {
    it(`holds nothing until a clock is there again that was an hour ahead (given back: ${away})`, async () => {
      const { store, clock, put } = newLedger()
      const queue = embeddedQueue({ store, clock })
      await put('a')
      clock.advance({ hours: 1 })
      const [held] = await queue.receive(1)
      if (away === 'later') await held!.later(Temporal.Duration.from({ seconds: 2 }))
      assert.deepEqual(ids(await queue.receive(1)), [], 'it is held')
      clock.advance({ hours: -1 })
      assert.deepEqual(ids(await queue.receive(1)), ['a'])
      await store.close()
    })
  }

  it('lets what is held never crowd out what is free, however much older it is', async () => {
    const { store, clock, put } = newLedger()
    const queue = embeddedQueue({ store, clock })
    for (const id of many) await put(id)
    assert.equal((await queue.receive(many.length)).length, many.length)
    clock.advance({ seconds: 1 })
    for (const id of ['a', 'b', 'c']) await put(id)
    assert.equal((await queue.receive(2)).length, 2)
    assert.equal((await queue.receive(2)).length, 1)
    assert.deepEqual(await queue.receive(2), [])
  })

  it('gives again what is put away but still due: the ledger is the truth', async () => {
    const { store, clock, put } = newLedger()
    const queue = embeddedQueue({ store, clock })
    await put('a')
    await (await queue.receive(1))[0]!.done()
    assert.deepEqual(ids(await queue.receive(1)), ['a'])
  })

  it('gives again what was put aside once somebody has made it due anew, without being told', async () => {
    const { store, clock, put } = newLedger()
    const queue = embeddedQueue({ store, clock })
    await put('a')
    await (await queue.receive(1))[0]!.poison()
    clock.advance({ hours: 1 })
    assert.deepEqual(await queue.receive(1), [])
    await put('a')
    assert.deepEqual(ids(await queue.receive(1)), ['a'])
  })

  it('goes on counting the attempts of an entry whose claim outlives its visibility', async () => {
    const { store, clock, put } = newLedger()
    const queue = embeddedQueue({ store, clock })
    await put('a')
    for (const attempts of [1, 2, 3]) {
      assert.equal((await queue.receive(1))[0]!.attempts, attempts)
      await put('a', { seconds: 20 })
      clock.advance({ seconds: 16 })
      assert.deepEqual(await queue.receive(1), [])
      clock.advance({ seconds: 5 })
    }
  })

  it('forgets what is no longer due', async () => {
    const { store, clock, put, settle } = newLedger()
    const limits: (number | undefined)[] = []
    const watched: Store = {
      ...store,
      list: (kind, where) => {
        limits.push(where.limit)
        return store.list(kind, where)
      },
    }
    const queue = embeddedQueue({ store: watched, clock })
    for (const id of many) await put(id)
    await queue.receive(many.length)
    for (const id of many) await settle(id)
    await queue.receive(10)
    clock.advance({ minutes: 2 })
    await queue.receive(10)
    await queue.receive(10)
    assert.deepEqual(limits, [200, 210, 210, 10])
  })

  it('does not give what was finished while it looked', async () => {
    const { store, clock, put, settle } = newLedger()
    const looked = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    let slow = false
    const slowStore: Store = {
      ...store,
      async list(kind, where) {
        const found = await store.list(kind, where)
        if (slow) {
          looked.resolve()
          await go.promise
        }
        return found
      },
    }
    const queue = embeddedQueue({ store: slowStore, clock })
    await put('a')
    const [delivery] = await queue.receive(1)
    slow = true
    const looking = queue.receive(1)
    await looked.promise
    await settle('a')
    await delivery!.done()
    go.resolve()
    assert.deepEqual(await looking, [])
  })

  it('gives nobody an empty list because somebody else looks at the same moment', async () => {
    const { store, clock, put } = newLedger()
    const queue = embeddedQueue({ store, clock })
    for (const id of ['a', 'b', 'c']) await put(id)
    const found = await Promise.all([queue.receive(1), queue.receive(1), queue.receive(1)])
    assert.deepEqual(found.flatMap(ids).toSorted(), ['a', 'b', 'c'])
  })
})
