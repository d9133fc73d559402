import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadTemplates } from '../../src/cards/render.ts'
import { documents } from '../../src/ports/documents.ts'
import { settleDue } from '../../src/usecases/round/settle-due.ts'
import { cancelRound, closeRound } from '../../src/usecases/round/steer.ts'
import { deliverDue } from '../support/deliver-due.ts'
import { Died, mortal } from '../support/mortal-store.ts'
import {
  answersOf,
  entriesOf,
  folder,
  memoryStore,
  openRound,
  place,
  quotesOf,
  readRound,
  submit,
  type TestServices,
  testServices,
} from '../support/services.ts'

const people = ['a', 'b', 'c', 'd', 'e', 'f']
const { render } = loadTemplates(join(folder, 'cards'))

/** A round with six answers whose prompt stands in Teams. */
async function answeredRound(): Promise<{ services: TestServices; roundId: string }> {
  const services = testServices({ store: memoryStore() })
  const round = await openRound(services)
  await deliverDue(services, render)
  for (const who of people) assert.ok((await submit(services, round, who)).ok)
  return { services, roundId: round.id }
}

/** The clock's work, often and long enough for leases to end and the last sweep to be done. */
async function comeToTheEnd(services: TestServices): Promise<void> {
  for (const pause of [{ seconds: 1 }, { seconds: 20 }, { hours: 2 }, { seconds: 20 }]) {
    services.clock.advance(pause)
    await settleDue(services)
    while ((await deliverDue(services, render)) > 0);
  }
}

/** Closes or cancels, delivers, and dies on the way. Resolves with false when it came through alive. */
async function dieAt(
  services: TestServices,
  roundId: string,
  steer: typeof closeRound,
  at: number,
  when: 'before' | 'after',
) {
  const store = mortal(services.store, at, when)
  const dying = { ...services, store }
  try {
    await steer(dying, place.teamId, roundId)
    await deliverDue(dying, render)
  } catch (error) {
    if (!(error instanceof Died)) throw error
  }
  return store.writes() > at
}

describe('dying at every single step', () => {
  for (const when of ['before', 'after'] as const) {
    it(`leaves a round that is closed with every answer once (${when} each write of closing)`, async () => {
      let died = true
      let steps = 0
      for (; died; steps++) {
        const { services, roundId } = await answeredRound()
        died = await dieAt(services, roundId, closeRound, steps, when)
        // When not even the first write was done, nothing has been asked for yet.
        if ((await readRound(services, roundId)).state === 'open') await closeRound(services, place.teamId, roundId)
        await comeToTheEnd(services)

        const words = `step ${steps}`
        assert.equal((await readRound(services, roundId)).state, 'closed', words)
        assert.deepEqual(
          await quotesOf(services, { id: roundId }),
          people.map((who) => `Dette mener ${who}`),
          words,
        )
        assert.deepEqual(await answersOf(services), [], words)
        assert.equal(await services.store.count(documents.roundSecret, {}), 0, words)
        assert.equal((await services.store.list(documents.sealed, {})).length, 3, words)
        await assertPostedOnce(services, words)
      }
      assert.ok(steps > 15, `only ${steps} steps`)
    }).timeout(60_000)

    it(`leaves a round that is cancelled without any answer (${when} each write of cancelling)`, async () => {
      let died = true
      let steps = 0
      for (; died; steps++) {
        const { services, roundId } = await answeredRound()
        died = await dieAt(services, roundId, cancelRound, steps, when)
        if ((await readRound(services, roundId)).state === 'open') await cancelRound(services, place.teamId, roundId)
        await comeToTheEnd(services)
        assert.equal((await readRound(services, roundId)).state, 'cancelled')
        assert.deepEqual(await answersOf(services), [])
        assert.equal(await services.store.count(documents.roundSecret, {}), 0)
        assert.equal(await services.store.count(documents.summary, {}), 0)
      }
      assert.ok(steps > 8, `only ${steps} steps`)
    }).timeout(60_000)
  }
})

/** Every entry has come to an end, nothing was sent twice, and at most what was on its way at the death is in doubt. */
async function assertPostedOnce(services: TestServices, words: string): Promise<void> {
  const entries = await entriesOf(services)
  assert.deepEqual(
    entries.filter(({ state }) => state === 'due' || state === 'claimed' || state === 'failed'),
    [],
    words,
  )
  const posts = services.teams.sent.filter(({ to }) => to.kind !== 'update')
  const doubts = entries.filter(({ state }) => state === 'inDoubt')
  assert.ok(doubts.length <= 1, words)
  const sent = entries.filter(({ state, message }) => state === 'sent' && message.kind !== 'promptUpdate')
  assert.ok(posts.length === sent.length || posts.length === sent.length + doubts.length, words)
}
