import assert from 'node:assert/strict'
import type { Delivery, Queue } from '../../src/ports/queue.ts'

/** One empty queue with the ledger behind it, made for one test. */
export type QueueHarness = {
  /** What three processes would hold of the same queue. */
  readonly receivers: readonly [Queue, Queue, Queue]
  /** Something is to be posted: the ledger has it, and the queue hears of it. */
  send(entryId: string, pause?: Temporal.Duration): Promise<void>
  /** It was posted: the ledger has nothing more to do with it, and the id is put away. */
  finish(delivery: Delivery): Promise<void>
  now(): Temporal.Instant
  /** Lets a little time pass. */
  wait(): Promise<void>
  /** From now on the engine answers nobody. */
  breakDown(): Promise<void>
  close(): Promise<void>
}

const seconds = (count: number) => Temporal.Duration.from({ seconds: count })
const idsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ entryId }) => entryId).toSorted()

/**
 * The promises of `ports/queue.ts`. Every queue runs all of it, none gets a switch. Nothing here sleeps and hopes: what
 * shall come is asked for until it comes, and what shall not is outlived by something that was sent to come after it.
 */
export function queueContract(
  name: string,
  newHarness: (options: { readonly visibility: Temporal.Duration }) => Promise<QueueHarness>,
): void {
  describe(`queue contract: ${name}`, function () {
    this.timeout(30_000)
    let harness: QueueHarness
    const open = (visibility: Temporal.Duration) => {
      beforeEach(async () => {
        harness = await newHarness({ visibility })
      })
      afterEach(() => harness.close())
    }
    const isWithin = (pause: Temporal.Duration, since: Temporal.Instant) =>
      Temporal.Instant.compare(harness.now(), since.add(pause)) < 0
    const first = () => harness.receivers[0]
    /** Asks until something comes. Mocha's time limit ends it where nothing does. */
    const comes = async (): Promise<Delivery[]> => {
      for (;;) {
        const found = await first().receive(10)
        if (found.length > 0) return found
        await harness.wait()
      }
    }
    const one = async (): Promise<Delivery> => {
      const found = await comes()
      assert.equal(found.length, 1)
      return found[0]!
    }
    /** What is sent to come after everything that could still come is the only thing that comes. */
    const nothingElseComes = async () => {
      await harness.send('the last', seconds(2))
      assert.deepEqual(idsOf(await comes()), ['the last'])
    }

    describe('with the usual visibility', () => {
      open(seconds(15))

      it('gives what was sent, for the first time', async () => {
        await harness.send('a')
        const { entryId, attempts } = await one()
        assert.deepEqual([entryId, attempts], ['a', 1])
      })

      it('gives an empty list when there is nothing, and when nothing is wanted', async () => {
        assert.deepEqual(await first().receive(10), [])
        await harness.send('a')
        assert.deepEqual(await first().receive(0), [])
        assert.deepEqual(idsOf(await first().receive(1)), ['a'])
        assert.deepEqual(await first().receive(10), [])
      })

      it('never gives more than is wanted, and all of it in the end', async () => {
        const sent = Array.from({ length: 10 }, (_, n) => `n${n}`)
        for (const id of sent) await harness.send(id)
        const some = await first().receive(3)
        assert.ok(some.length <= 3)
        const rest: Delivery[] = []
        while (some.length + rest.length < sent.length) rest.push(...(await comes()))
        assert.deepEqual(idsOf([...some, ...rest]), sent)
      })

      for (const id of [
        'tenant|prompt|19%3Achannel%40thread.tacv2|2026-03-02',
        '100 % <b>&amp; "fort" \'gjort\'<b>',
        'blåbærgrøt på Værøy',
        'jaså 🙂👩‍🚒 ja',
        ']]>',
        'l'.repeat(200),
      ]) {
        it(`carries the id ${id.slice(0, 50)} as it is`, async () => {
          await harness.send(id)
          assert.equal((await one()).entryId, id)
        })
      }

      it('never lets two receivers hold the same id', async () => {
        const sent = Array.from({ length: 40 }, (_, n) => `n${n + 10}`)
        await Promise.all(sent.map((id) => harness.send(id)))
        const held: Delivery[] = []
        while (held.length < sent.length) {
          const found = await Promise.all(harness.receivers.map((receiver) => receiver.receive(7)))
          held.push(...found.flat())
          await harness.wait()
        }
        assert.deepEqual(idsOf(held), sent)
        const more = await Promise.all(harness.receivers.map((receiver) => receiver.receive(10)))
        assert.deepEqual(more.flat(), [])
      })

      it('gives each of 100 ids to one of three receivers, once', async () => {
        const sent = Array.from({ length: 100 }, (_, n) => `n${n + 100}`)
        await Promise.all(sent.map((id) => harness.send(id)))
        const finished: string[] = []
        const work = async (receiver: Queue): Promise<void> => {
          for (;;) {
            const found = await receiver.receive(8)
            if (found.length === 0) return
            for (const delivery of found) {
              assert.equal(delivery.attempts, 1)
              await harness.finish(delivery)
              finished.push(delivery.entryId)
            }
          }
        }
        await Promise.all(harness.receivers.map(work))
        assert.deepEqual(finished.toSorted(), sent)
      })

      it('gives back at once what is given back without a pause, attempts counted anew', async () => {
        await harness.send('a')
        await (await one()).later(seconds(0))
        // Coming by itself it would have been received twice.
        assert.equal((await one()).attempts, 1)
      })

      it('gives what was given back for long at once when it is sent again', async () => {
        const sentAt = harness.now()
        await harness.send('a')
        await (await one()).later(seconds(600))
        await harness.send('a')
        const { entryId, attempts } = await one()
        assert.deepEqual([entryId, attempts], ['a', 1])
        assert.ok(isWithin(seconds(600), sentAt))
      })

      it('gives what was sent again while somebody held it, even when they give it back for long', async () => {
        const sentAt = harness.now()
        await harness.send('a')
        const held = await one()
        await harness.send('a')
        await held.later(seconds(600))
        assert.equal((await one()).entryId, 'a')
        assert.ok(isWithin(seconds(600), sentAt))
      })

      it('says so when the engine is gone', async () => {
        await harness.send('a')
        await harness.breakDown()
        const ours = (error: unknown) => error instanceof Error && /^\w+Unavailable$/.test(error.name)
        await assert.rejects(first().receive(10), ours)
        await assert.rejects(first().ping(), ours)
      })

      it('answers a ping and takes nothing for it', async () => {
        await harness.send('a')
        await first().ping()
        assert.equal((await one()).attempts, 1)
      })
    })

    describe('with a visibility of a second', () => {
      open(seconds(1))

      it('gives again what nobody put away, and counts', async () => {
        await harness.send('a')
        const receivedAt = harness.now()
        await one()
        for (const attempts of [2, 3]) {
          const again = await one()
          assert.deepEqual([again.entryId, again.attempts], ['a', attempts])
        }
        assert.ok(!isWithin(seconds(2), receivedAt))
      })

      it('never gives again what is done, whatever is done to it afterwards', async () => {
        await harness.send('a')
        const delivery = await one()
        await harness.finish(delivery)
        await delivery.done()
        await delivery.later(seconds(0))
        await delivery.poison()
        await nothingElseComes()
      })

      it('never gives again what was put aside', async () => {
        await harness.send('a')
        const delivery = await one()
        await delivery.poison()
        await delivery.later(seconds(0))
        await nothingElseComes()
      })

      it('holds back what was given back until its pause is over, and counts anew', async () => {
        await harness.send('a')
        await one()
        const second = await one()
        assert.equal(second.attempts, 2)
        const givenBackAt = harness.now()
        await second.later(seconds(2))
        assert.equal((await one()).attempts, 1)
        assert.ok(!isWithin(seconds(2), givenBackAt))
      })

      it('holds back what was sent with a pause', async () => {
        const sentAt = harness.now()
        await harness.send('a', seconds(2))
        assert.equal((await one()).attempts, 1)
        assert.ok(!isWithin(seconds(2), sentAt))
      })

      it('lets nobody who was too slow take it from who has it now', async () => {
        await harness.send('a')
        const slow = await one()
        const quick = await one()
        await slow.done()
        assert.deepEqual([quick.entryId, quick.attempts], ['a', 2])
        assert.equal((await one()).attempts, 3)
        await slow.done()
      })
    })
  })
}
