import assert from 'node:assert/strict'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { answerEscalation, type WrittenAnswer } from '../../../src/usecases/escalation/answer-escalation.ts'
import { listWaitingFor } from '../../../src/usecases/escalation/list-escalations.ts'
import { leaveReceiver } from '../../../src/usecases/escalation/receiver/leave-receiver.ts'
import { resolveEscalation } from '../../../src/usecases/escalation/resolve-escalation.ts'
import { settleEscalationsDue } from '../../../src/usecases/escalation/settle-escalation.ts'
import { withdrawEscalation } from '../../../src/usecases/escalation/withdraw-escalation.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { removeTeam } from '../../../src/usecases/team/team-state.ts'
import {
  director,
  escalating,
  escalationsOf,
  importUnits,
  postsOf,
  regionTeam,
  units,
} from '../../support/escalating.ts'
import { mortal } from '../../support/mortal-store.ts'
import { addTeam, place, type TestServices } from '../../support/services.ts'

const yes: WrittenAnswer = { kind: 'yes', text: 'Vi begynner i mai.' }
const no: WrittenAnswer = { kind: 'no', text: 'Avtalen gjelder ut året.' }
const passOn: WrittenAnswer = { kind: 'passedOn', text: 'Det avgjøres sentralt.' }

async function sent(services?: TestServices) {
  const made = await escalating(services)
  const result = await made.send()
  if (!result.ok) throw new Error(result.reason)
  const of = { teamId: place.teamId, id: result.escalation.id }
  const answer = (written: WrittenAnswer, step = 0, by: Services = made.services) =>
    answerEscalation(by, of, step, written)
  const now = async () => (await escalationsOf(made.services))[0]!
  return { ...made, of, answer, now }
}

describe('an answer from the level above', () => {
  it('comes back into the thread, and stands on the card of who was asked', async () => {
    const { services, answer, now } = await sent()
    services.clock.advance({ hours: 72 })
    assert.equal((await answer(yes)).ok, true)
    const { state, steps, receiver } = await now()
    assert.deepEqual(
      [state, receiver, steps[0]?.answer?.kind, steps[0]?.answer?.text],
      ['answered', undefined, 'yes', yes.text],
    )
    assert.deepEqual(await postsOf(services), [
      `0 answered → ${place.channelId}`,
      `0 asked update → ${regionTeam.teamId}`,
      `0 asked → ${regionTeam.teamId}`,
      `0 sent → ${place.channelId}`,
    ])
  })

  it('is the first one, when two answer at once', async () => {
    const { answer, now } = await sent()
    const results = await Promise.all([answer(yes), answer(no), answer(passOn)])
    assert.deepEqual(results.map((result) => result.ok || result.reason).toSorted(), ['answered', 'answered', true])
    assert.equal((await now()).steps.filter((step) => step.answer).length, 1)
  })

  it('is taken or withdrawn, never both, when both come at once', async () => {
    const { services, of, answer, now } = await sent()
    const [answered, gone] = await Promise.all([answer(yes), withdrawEscalation(services, of)])
    assert.notEqual(answered.ok, gone.ok)
    assert.equal((await now()).state, answered.ok ? 'answered' : 'withdrawn')
    assert.deepEqual(await answer(no), { ok: false, reason: answered.ok ? 'answered' : 'ended' })
  })

  it('is masked before it is stored', async () => {
    const { answer, now } = await sent()
    const result = await answer({ kind: 'no', text: 'Spør kari@nav.no' })
    assert.deepEqual(result.ok && result.masked, ['emailAddress'])
    assert.ok(!JSON.stringify(await now()).includes('kari@nav.no'))
  })

  it('is a no only with a reason', async () => {
    const { answer, now } = await sent()
    assert.deepEqual(await answer({ kind: 'no', text: '  ' }), { ok: false, reason: 'noReason' })
    assert.equal((await now()).state, 'waiting')
  })

  it('waits for the first word where there was no thread, so that both stand in one', async () => {
    const { services, send } = await escalating()
    const result = await send({ thread: undefined })
    assert.ok(result.ok)
    const { teamId, id: escalationId } = result.escalation
    await answerEscalation(services, { teamId, id: escalationId }, 0, yes)
    const resolve = (post: 'sent' | 'answered') =>
      resolveEscalation(services, { kind: 'escalation', teamId, escalationId, step: 0, post })
    const answered = await resolve('answered')
    assert.deepEqual([(await resolve('sent')).ok, answered.ok || answered.reason], [true, 'notYet'])
  })

  it('is of nothing where there is nothing', async () => {
    const { services } = await sent()
    for (const id of ['escalation|2', 'a/b', '']) {
      const result = await answerEscalation(services, { teamId: place.teamId, id }, 0, yes)
      assert.deepEqual(result, { ok: false, reason: 'noSuchEscalation' })
    }
  })

  for (const when of ['before', 'after'] as const) {
    it(`is finished by the clock when the process dies ${when} any write`, async () => {
      const whole = await sent()
      await whole.answer(passOn)
      const expected = { escalation: await whole.now(), posts: await postsOf(whole.services) }
      assert.equal(expected.posts.length, 5)
      for (let at = 0; at < 8; at++) {
        const { services, answer, now } = await sent()
        const dying: TestServices = { ...services, store: mortal(services.store, at, when) }
        await answer(passOn, 0, dying).catch(() => undefined)
        await settleEscalationsDue(services)
        await answer(passOn)
        assert.deepEqual({ escalation: await now(), posts: await postsOf(services) }, expected, `write ${at}`)
      }
    })
  }
})

describe('a matter that is passed on', () => {
  it('waits for the next level, with a new clock, and both sides are told', async () => {
    const { services, answer, now } = await sent()
    services.clock.advance({ hours: 24 * 7 })
    assert.equal((await answer(passOn)).ok, true)
    const { state, steps, receiver } = await now()
    assert.deepEqual([state, receiver, steps.length], ['waiting', director, 2])
    assert.deepEqual([steps[1]?.unitName, steps[1]?.askedAt], ['Direktoratet', '2026-03-09T08:00:00.000Z'])
    assert.equal((await listWaitingFor(services, 'tenant', regionTeam.teamId)).length, 0)
    assert.equal((await listWaitingFor(services, 'tenant', director)).length, 1)
    assert.deepEqual(await listWaitingFor(services, 'another', director), [])
    assert.deepEqual(await postsOf(services), [
      `0 asked update → ${regionTeam.teamId}`,
      `0 asked → ${regionTeam.teamId}`,
      `0 passedOn → ${place.channelId}`,
      `0 sent → ${place.channelId}`,
      '1 asked → person:director',
    ])
  })

  it('stops at the top: there somebody must say yes or no', async () => {
    const { answer, now } = await sent()
    await answer(passOn)
    const result = await answer(passOn, 1)
    assert.deepEqual(result, { ok: false, reason: 'nobodyAbove', skipped: [] })
    assert.equal((await now()).steps.length, 2)
    assert.equal((await answer(no, 1)).ok, true)
    assert.equal((await now()).state, 'answered')
  })

  it('can’t be answered any more by the level that passed it on', async () => {
    const { answer } = await sent()
    await answer(passOn)
    assert.deepEqual(await answer(yes, 0), { ok: false, reason: 'answered' })
  })

  it('goes to who stands above in the tree as it is now', async () => {
    const { services, answer, now } = await sent()
    const middle = { ...units[0]!, id: 'area', name: 'Nav Innland', level: 'område', leaderId: 'area-leader' }
    await services.store.put(documents.membership, membership(regionTeam.teamId, 'area-leader'))
    await importUnits(services, [
      units[0]!,
      { ...middle, parentId: 'top' },
      ...units.slice(1).map((unit) => (unit.id === 'region' ? { ...unit, parentId: 'area' } : unit)),
    ])
    await answer(passOn)
    assert.deepEqual(
      (await now()).steps.map(({ unitName }) => unitName),
      ['Nav Øst', 'Nav Innland'],
    )
  })

  it('can’t be passed on when the tree is gone, and can still be answered', async () => {
    const { services, answer } = await sent()
    await services.store.remove(documents.unitTree, 'tenant', 'units')
    const result = await answer(passOn)
    assert.equal(result.ok || result.reason, 'noTree')
    assert.equal((await answer(yes)).ok, true)
  })
})

describe('a matter that is late', () => {
  it('is told of once on both sides, however often the clock looks', async () => {
    const { services, now } = await sent()
    services.clock.advance({ hours: 24 * 14 + 5 })
    await settleEscalationsDue(services)
    assert.equal((await now()).steps[0]?.remindedAt, undefined)
    services.clock.advance({ hours: 1 })
    for (let times = 0; times < 3; times++) await settleEscalationsDue(services)
    const posts = await postsOf(services)
    assert.equal(posts.filter((post) => post.includes('late')).length, 1)
    assert.equal(posts.filter((post) => post.includes('reminder')).length, 1)
    assert.equal((await now()).wakeAt, undefined)
  })

  it('is on time again at the next level, and may be late there too', async () => {
    const { services, answer } = await sent()
    services.clock.advance({ hours: 24 * 15 })
    await settleEscalationsDue(services)
    await answer(passOn)
    services.clock.advance({ hours: 24 * 40 })
    await settleEscalationsDue(services)
    const late = (await postsOf(services)).filter((post) => post.includes('late') || post.includes('reminder'))
    assert.deepEqual(late, [
      `0 late → ${place.channelId}`,
      `0 reminder update → ${regionTeam.teamId}`,
      `0 reminder → ${regionTeam.teamId}`,
      `1 late → ${place.channelId}`,
      '1 reminder → person:director',
    ])
  })

  it('is late for nobody when it was answered or withdrawn in time', async () => {
    const { services, of } = await sent()
    await withdrawEscalation(services, of)
    services.clock.advance({ hours: 24 * 60 })
    await settleEscalationsDue(services)
    const posts = await postsOf(services)
    assert.ok(!posts.some((post) => post.includes('late') || post.includes('reminder')))
    assert.ok(posts.includes(`0 withdrawn → ${place.channelId}`))
  })
})

describe('a matter whose level loses the bot', () => {
  it('goes on to the next level that has it, with a new clock, and the thread is told', async () => {
    const { services, answer, now } = await sent()
    await services.store.put(documents.membership, membership(place.teamId, 'director'))
    services.clock.advance({ hours: 24 })
    await removeTeam(services, regionTeam.teamId)
    const { state, steps, receiver } = await now()
    assert.deepEqual([state, receiver, steps.length], ['waiting', director, 2])
    assert.deepEqual([steps[0]?.lostAt, steps[1]?.dueAt], ['2026-03-03T08:00:00.000Z', '2026-03-17T14:00:00.000Z'])
    assert.deepEqual(await postsOf(services), [
      `0 asked → ${regionTeam.teamId}`,
      `0 lost → ${place.channelId}`,
      `0 sent → ${place.channelId}`,
      '1 asked → person:director',
    ])
    // Installed again: the others have been asked by now.
    await addTeam(services, regionTeam)
    assert.deepEqual(await answer(yes), { ok: false, reason: 'ended' })
    assert.equal((await answer(no, 1)).ok, true)
  })

  it('comes back to the thread where nobody above has it', async () => {
    const { services, answer, now } = await sent()
    await removeTeam(services, regionTeam.teamId)
    const { state, receiver, wakeAt, endedAt } = await now()
    assert.deepEqual(
      [state, receiver, wakeAt, endedAt],
      ['unreached', undefined, undefined, '2026-03-02T08:00:00.000Z'],
    )
    assert.ok((await postsOf(services)).includes(`0 unreached → ${place.channelId}`))
    assert.deepEqual(await answer(yes), { ok: false, reason: 'ended' })
  })

  it('is noticed at the time to answer by, should nobody have heard of it', async () => {
    const { services, now } = await sent()
    const region = await services.store.read(documents.team, regionTeam.teamId, 'team')
    await services.store.put(documents.team, { ...region!.value, state: 'removed' })
    services.clock.advance({ hours: 24 * 15 })
    await settleEscalationsDue(services)
    assert.equal((await now()).state, 'unreached')
    assert.ok(!(await postsOf(services)).some((post) => post.includes('late') || post.includes('reminder')))
  })

  for (const when of ['before', 'after'] as const) {
    it(`is settled by the clock when the process dies ${when} any write`, async () => {
      for (let at = 0; at < 8; at++) {
        const { services, now } = await sent()
        await services.store.put(documents.membership, membership(place.teamId, 'director'))
        const region = await services.store.read(documents.team, regionTeam.teamId, 'team')
        await services.store.put(documents.team, { ...region!.value, state: 'removed' })
        await leaveReceiver({ ...services, store: mortal(services.store, at, when) }, regionTeam.teamId).catch(
          () => undefined,
        )
        await settleEscalationsDue(services)
        await leaveReceiver(services, regionTeam.teamId)
        assert.deepEqual([(await now()).steps.length, (await postsOf(services)).length], [2, 4], `write ${at}`)
      }
    })
  }
})

describe('a leader who was asked in personal chat', () => {
  it('is taken out of what is over with «slett meg», and kept where the answer is theirs to give', async () => {
    const { services, answer, now } = await sent()
    await addTeam(services, regionTeam)
    await answer(passOn)
    await forgetMe(services, 'tenant', 'director')
    assert.deepEqual((await now()).steps[1]?.to.kind, 'person')
    await answer(no, 1)
    await forgetMe(services, 'tenant', 'director')
    const { steps, state } = await now()
    assert.deepEqual([state, steps[1]?.to, steps[1]?.answer?.text], ['answered', { kind: 'forgotten' }, no.text])
    const entries = await services.store.list(documents.entry, {})
    assert.ok(!JSON.stringify(entries).includes('director'))
  })

  it('is forgotten ninety days after the end, and what they answered stays', async () => {
    const { services, answer, now } = await sent()
    await answer(passOn)
    await answer(no, 1)
    services.clock.advance({ hours: 24 * 90 - 1 })
    await settleEscalationsDue(services)
    assert.equal((await now()).steps[1]?.to.kind, 'person')
    services.clock.advance({ hours: 1 })
    await settleEscalationsDue(services)
    const { steps, wakeAt } = await now()
    assert.deepEqual([steps[1]?.to.kind, steps[1]?.answer?.text, wakeAt], ['forgotten', no.text, undefined])
    assert.ok(!JSON.stringify(steps).includes('director'))
  })
})
