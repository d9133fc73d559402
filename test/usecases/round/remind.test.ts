import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { askToBeReminded } from '../../../src/usecases/round/remind.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { cancelRound, closeRound, extendRound } from '../../../src/usecases/round/steer.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { addMembers } from '../../../src/usecases/team/team-state.ts'
import { runUntil } from '../../support/clockwork.ts'
import {
  addTeam,
  entriesOf,
  openRound,
  place,
  submit,
  type TestServices,
  testServices,
} from '../../support/services.ts'

const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' }
const kinds = async (services: TestServices) =>
  (await entriesOf(services)).map(({ message }) => message.kind).toSorted()

/** A round from Monday 2 March at nine to Monday 9 March at 15. */
async function begin() {
  const services = testServices()
  const team = await addTeam(services)
  const round = await openRound(services, { team })
  const ask = (userId: string, at = place) => askToBeReminded(services, at, round.id, userId, address)
  return { services, round, ask }
}

describe('The reminder in the thread', () => {
  const reminders = async (services: TestServices) =>
    (await kinds(services)).filter((kind) => kind === 'reminder').length

  it('comes half-way, once, also when the round is extended before or after it', async () => {
    const { services, round } = await begin()
    await extendRound(services, place.teamId, round.id, 1)
    await runUntil(services, '2026-03-05T07:59:59Z')
    assert.equal(await reminders(services), 0)
    await runUntil(services, '2026-03-05T08:00:00Z')
    assert.equal(await reminders(services), 1)
    await extendRound(services, place.teamId, round.id, 10)
    await runUntil(services, '2026-03-23T00:00:00Z')
    assert.equal(await reminders(services), 1)
    assert.deepEqual(
      (await kinds(services)).filter((kind) => kind === 'tooFew'),
      [],
    )
  })

  it('is not posted in the last quarter, after a downtime', async () => {
    for (const [late, expected] of [
      ['2026-03-07T12:00:00Z', 1],
      ['2026-03-08T12:00:00Z', 0],
    ] as const) {
      const { services } = await begin()
      services.clock.advance(services.clock.now().until(Temporal.Instant.from(late)))
      await settleDue(services)
      assert.equal(await reminders(services), expected, late)
      await runUntil(services, '2026-03-20T00:00:00Z')
      assert.equal(await reminders(services), expected, late)
    }
  })

  it('is not posted in a round of one day, nor after one that was told of too few answers', async () => {
    const services = testServices()
    const team = await addTeam(services)
    const short = await openRound(services, { team, days: 1 })
    assert.equal(short.remindAt, undefined)
    await runUntil(services, '2026-03-12T00:00:00Z')
    assert.equal(await reminders(services), 0)

    const early = await begin()
    await closeRound(early.services, place.teamId, early.round.id)
    await extendRound(early.services, place.teamId, early.round.id, 5)
    await runUntil(early.services, '2026-03-08T00:00:00Z')
    assert.equal(await reminders(early.services), 0)
  })
})

describe('A personal reminder', () => {
  it('reaches who asked for it and has not answered, on the working day before the end', async () => {
    const { services, round, ask } = await begin()
    const asked = await ask('kari')
    assert.ok(asked.ok)
    assert.equal(asked.at.toString(), '2026-03-06T08:00:00Z')
    assert.deepEqual(await ask('kari'), asked)
    assert.ok((await ask('ola')).ok)
    assert.ok((await submit(services, round, 'ola')).ok)
    await runUntil(services, '2026-03-07T00:00:00Z')
    const personal = (await entriesOf(services)).filter(({ message }) => message.kind === 'personalReminder')
    assert.equal(personal.length, 1)
    const [{ message, lane, teamId }] = personal as [(typeof personal)[0]]
    assert.deepEqual(
      [message, lane, teamId],
      [
        { kind: 'personalReminder', teamId: place.teamId, roundId: round.id, userId: 'kari', address },
        'person:kari',
        undefined,
      ],
    )
  })

  it('leaves nothing behind that tells who had not answered', async () => {
    for (const end of [closeRound, cancelRound]) {
      const { services, round, ask } = await begin()
      for (let i = 0; i < 6; i++) {
        await ask(`user-${i}`)
        if (i < 5) await submit(services, round, `user-${i}`)
      }
      await runUntil(services, '2026-03-07T00:00:00Z')
      // While it is open the documents are the same of those who were reminded and those who were not.
      const kept = (await services.store.list(documents.reminder, {})).map(({ value }) => ({
        ...value,
        id: '',
        userId: '',
      }))
      assert.equal(kept.length, 6)
      assert.equal(new Set(kept.map((one) => JSON.stringify(one))).size, 1)
      await end(services, place.teamId, round.id)
      await settleDue(services)
      assert.equal((await services.store.list(documents.reminder, {})).length, 0)
      assert.equal(JSON.stringify(await entriesOf(services)).includes('user-'), false)
    }
  })

  it('comes two hours before the end when it is asked for on the last day, and not later', async () => {
    const { services, ask } = await begin()
    await runUntil(services, '2026-03-09T11:00:00Z')
    const asked = await ask('kari')
    assert.equal(asked.ok && asked.at.toString(), '2026-03-09T12:00:00Z')
    await runUntil(services, '2026-03-09T12:00:00Z')
    assert.ok((await kinds(services)).includes('personalReminder'))
    assert.deepEqual(await ask('kari'), { ok: false, reason: 'tooLate' })
    assert.deepEqual(await ask('ola'), { ok: false, reason: 'tooLate' })
  })

  it('waits when the round is extended', async () => {
    const { services, round, ask } = await begin()
    await ask('kari')
    await extendRound(services, place.teamId, round.id, 3)
    await runUntil(services, '2026-03-11T07:59:59Z')
    assert.equal((await kinds(services)).includes('personalReminder'), false)
    await runUntil(services, '2026-03-11T08:00:00Z')
    assert.ok((await kinds(services)).includes('personalReminder'))
  })

  it('is refused who has answered, elsewhere, and when the round has ended', async () => {
    const { services, round, ask } = await begin()
    await submit(services, round, 'kari')
    assert.deepEqual(await ask('kari'), { ok: false, reason: 'answered' })
    assert.deepEqual(await ask('ola', { ...place, channelId: '19:other@thread.tacv2' }), {
      ok: false,
      reason: 'noSuchRound',
    })
    assert.deepEqual(await askToBeReminded(services, place, 'a/b', 'ola', address), {
      ok: false,
      reason: 'noSuchRound',
    })
    await cancelRound(services, place.teamId, round.id)
    assert.deepEqual(await ask('ola'), { ok: false, reason: 'closed' })
    assert.equal((await services.store.list(documents.reminder, {})).length, 0)
  })

  it('goes with the person who wants to be forgotten', async () => {
    const { services, ask } = await begin()
    await addMembers(services, place.teamId, ['kari'])
    await ask('kari')
    await ask('ola')
    await runUntil(services, '2026-03-07T00:00:00Z')
    await forgetMe(services, 'tenant', 'kari')
    assert.deepEqual(
      (await services.store.list(documents.reminder, {})).map(({ value }) => value.userId),
      ['ola'],
    )
    assert.equal(JSON.stringify(await entriesOf(services)).includes('kari'), false)
  })
})
