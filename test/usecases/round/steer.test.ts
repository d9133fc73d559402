import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { cancelRound, closeRound, extendRound } from '../../../src/usecases/round/steer.ts'
import {
  answersOf,
  entriesOf,
  openRound,
  place,
  quotesOf,
  readRound,
  submit,
  testServices,
} from '../../support/services.ts'
import { wrapStore } from '../../support/wrapped-store.ts'

const { teamId } = place
const kinds = async (services: ReturnType<typeof testServices>) =>
  (await entriesOf(services)).map(({ message }) => message.kind).toSorted()

async function roundWith(answers: number) {
  const services = testServices()
  const round = await openRound(services)
  for (let i = 0; i < answers; i++) await submit(services, round, `user-${i}`)
  return { services, round, id: round.id }
}

describe('A round with too few answers', () => {
  it('waits three working days for an extension, with its answers kept and nothing shown', async () => {
    const { services, id } = await roundWith(4)
    await closeRound(services, teamId, id)
    const round = await readRound(services, id)
    assert.deepEqual([round.state, round.wakeAt], ['tooFew', '2026-03-05T08:00:00.000Z'])
    assert.equal((await answersOf(services)).length, 4)
    assert.deepEqual(await kinds(services), ['prompt', 'promptUpdate', 'tooFew'])
    assert.equal(await services.store.read(documents.summary, teamId, `summary|${id}`), undefined)
  })

  it('is opened again from now on, and then one more answer is enough', async () => {
    const { services, id } = await roundWith(4)
    services.clock.advance({ hours: 24 * 7 + 6 })
    await settleDue(services)
    services.clock.advance({ hours: 20 })
    const extended = await extendRound(services, teamId, id, 2)
    assert.ok(extended.ok && extended.round.state === 'open')
    assert.deepEqual([extended.round.closesAt, extended.round.extensions], ['2026-03-12T14:00:00.000Z', 1])
    assert.equal((await submit(services, { id }, 'user-3', 'Endret')).ok, true)
    assert.equal((await submit(services, { id }, 'user-4')).ok, true)
    services.clock.advance({ hours: 72 })
    await settleDue(services)
    assert.equal((await readRound(services, id)).state, 'closed')
    const said = [...[0, 1, 2, 4].map((i) => `Dette mener user-${i}`), 'Endret']
    assert.deepEqual(await quotesOf(services, { id }), said.toSorted())
  })

  it('is closed without a result when nobody extends it: the number, and no word of what was said', async () => {
    const { services, id } = await roundWith(4)
    await closeRound(services, teamId, id)
    services.clock.advance({ hours: 71 })
    await settleDue(services)
    assert.equal((await readRound(services, id)).state, 'tooFew')
    services.clock.advance({ hours: 1 })
    await settleDue(services)
    const summary = await services.store.read(documents.summary, teamId, `summary|${id}`)
    assert.deepEqual([summary?.value.shown, summary?.value.answers, summary?.value.quotes], [false, 4, []])
    assert.deepEqual(await answersOf(services), [])
  })

  it('counts its grace in working days: over Easter it is eight days', async () => {
    const { services, id } = await roundWith(0)
    services.clock.advance({ hours: 24 * 30 })
    await settleDue(services)
    assert.equal((await readRound(services, id)).wakeAt, '2026-04-09T08:00:00.000Z')
  })
})

describe('Extending an open round', () => {
  it('counts from its closing time', async () => {
    const { services, id } = await roundWith(0)
    const extended = await extendRound(services, teamId, id, 1)
    assert.equal(extended.ok && extended.round.closesAt, '2026-03-10T14:00:00.000Z')
    assert.deepEqual(await kinds(services), ['prompt', 'promptUpdate'])
  })
})

describe('Cancelling a round', () => {
  for (const answers of [0, 4, 6]) {
    it(`deletes its ${answers} answers and its secret, and leaves no summary`, async () => {
      const { services, id } = await roundWith(answers)
      const cancelled = await cancelRound(services, teamId, id)
      assert.ok(cancelled.ok && cancelled.round.state === 'cancelled')
      assert.deepEqual([await answersOf(services), await services.store.list(documents.roundSecret, {})], [[], []])
      assert.deepEqual(await services.store.list(documents.summary, {}), [])
      assert.deepEqual(await kinds(services), ['prompt', 'promptUpdate'])
    })
  }
})

describe('A round that has ended', () => {
  for (const end of [closeRound, cancelRound]) {
    it(`is not changed again after ${end.name}`, async () => {
      const { services, id } = await roundWith(6)
      await end(services, teamId, id)
      const before = await readRound(services, id)
      const refused = { ok: false, reason: 'alreadyEnded' }
      assert.deepEqual(await extendRound(services, teamId, id, 2), refused)
      assert.deepEqual(await closeRound(services, teamId, id), refused)
      assert.deepEqual(await cancelRound(services, teamId, id), refused)
      assert.deepEqual(await readRound(services, id), before)
    })
  }
  it('is refused like one that never was', async () => {
    const { services } = await roundWith(0)
    assert.deepEqual(await closeRound(services, teamId, 'round|x|y|1'), { ok: false, reason: 'alreadyEnded' })
    assert.deepEqual(await closeRound(services, 'other', 'round|x|y|1'), { ok: false, reason: 'alreadyEnded' })
  })
})

describe('Ending a round', () => {
  it('goes through although somebody writes down its thread at the same moment', async () => {
    const { services, id } = await roundWith(6)
    let disturbed = false
    const store: Store = wrapStore(services.store, async (call, run) => {
      if (call === 'replace' && !disturbed) {
        disturbed = true
        const thread = { conversationId: '19:channel@thread.tacv2;messageid=1', activityId: '1' }
        await services.store.put(documents.round, { ...(await readRound(services, id)), thread })
      }
      return run()
    })
    const closed = await closeRound({ ...services, store }, teamId, id)
    assert.ok(disturbed)
    assert.equal(closed.ok && closed.round.state, 'closed')
  })
})
