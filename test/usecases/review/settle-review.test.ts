import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadTemplates } from '../../../src/cards/render.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import { settleReviewsDue } from '../../../src/usecases/review/settle-review.ts'
import { closeRound } from '../../../src/usecases/round/steer.ts'
import { changeSettings } from '../../../src/usecases/team/settings.ts'
import { deliverDue } from '../../support/deliver-due.ts'
import { Died, mortal } from '../../support/mortal-store.ts'
import { drafted, reviewing } from '../../support/reviewing.ts'
import { entriesOf, folder, openRound, place, submit, testServices } from '../../support/services.ts'

const { render } = loadTemplates(join(folder, 'cards'))
const kindsOf = async (services: ReturnType<typeof testServices>) =>
  (await entriesOf(services)).map(({ message }) => message.kind).toSorted()

describe('A review', () => {
  async function closed(answers: number, draftDays = 3) {
    const services = testServices()
    const round = await openRound(services)
    await changeSettings(services, place.teamId, (now) => ({ ...now, draftDays }))
    for (let i = 0; i < answers; i++) await submit(services, round, `person${i}`)
    // A Thursday at noon, in Oslo; Easter is in the way.
    services.clock.advance(services.clock.now().until(Temporal.Instant.from('2026-03-26T11:00:00Z')))
    await closeRound(services, place.teamId, round.id)
    return { services, round }
  }

  it('begins as a draft when a round closes, for working days at the same time of day', async () => {
    const { services, round } = await closed(5, 5)
    const [review, ...others] = (await services.store.list(documents.review, {})).map(({ value }) => value)
    assert.deepEqual([review?.state, review?.roundId, others], ['draft', round.id, []])
    // 27., 30., 31. March, 1. April, then Easter, then 7. April; and summer time has begun.
    assert.equal(review?.draftUntil, '2026-04-07T10:00:00.000Z')
    assert.equal(review.wakeAt, review.draftUntil)
    assert.equal(await services.store.count(documents.reviewSecret, {}), 1)
  })

  it('does not exist for a round that shows nothing', async () => {
    const { services } = await closed(4)
    services.clock.advance({ hours: 24 * 14 })
    await settleReviewsDue(services)
    assert.equal(await services.store.count(documents.review, {}), 0)
    assert.equal(await services.store.count(documents.reviewSecret, {}), 0)
  })

  it('ends its draft on time: objections come in together, what linked them is gone, the thread is told once', async () => {
    const { services, review, objectTo, endDraft } = await drafted()
    for (const who of ['a', 'b', 'c', 'd']) assert.ok((await objectTo(who, 't1', `Grunn ${who}`)).ok)
    await services.clock.advance({ hours: 71 })
    await settleReviewsDue(services)
    assert.deepEqual((await review()).objections, [])
    assert.deepEqual(await kindsOf(services), [])
    services.clock.advance({ hours: 1 })
    await settleReviewsDue(services)
    const after = await review()
    assert.equal(after.state, 'review')
    const reasons = after.objections.map(({ reason }) => reason)
    assert.deepEqual(
      reasons.toSorted(),
      ['a', 'b', 'c', 'd'].map((who) => `Grunn ${who}`),
    )
    assert.ok(after.objections.every(({ author }) => author === undefined))
    assert.equal(await services.store.count(documents.objection, {}), 0)
    assert.equal(await services.store.count(documents.reviewSecret, {}), 0)
    await endDraft()
    const { wakeAt: _, ...rest } = after
    assert.deepEqual(await review(), rest)
    assert.deepEqual(await kindsOf(services), ['reviewOpen', 'summaryUpdate'])
  })

  it('shows objections in an order that does not tell when they were written', async () => {
    const orders = new Set<string>()
    for (let seed = 1; seed <= 12; seed++) {
      const { objectTo, review, endDraft } = await drafted(testServices({ seed }))
      for (const who of ['a', 'b', 'c']) await objectTo(who, 'whole', `Grunn ${who}`)
      await endDraft()
      orders.add((await review()).objections.map(({ reason }) => reason).join())
    }
    assert.ok(orders.size > 3, `${orders.size} orders of 6`)
  })

  it('has nothing that comes in while it ends lost or taken back unsaid', async () => {
    // Somebody writes between each two steps of the end.
    for (let step = 0; step < 12; step++) {
      const { services, review, objectTo } = await drafted()
      assert.ok((await objectTo('early', 't1', 'Tidlig')).ok)
      services.clock.advance({ hours: 72 })
      let calls = 0
      // One whose clock is a little behind.
      const behind = {
        ...services,
        clock: { ...services.clock, now: () => services.clock.now().subtract({ seconds: 5 }) },
      }
      let late: Awaited<ReturnType<typeof objectTo>> | undefined
      const between = async <T>(run: () => Promise<T>): Promise<T> => {
        if (calls++ === step) late = await objectTo('late', 't1', 'Sent', false, behind)
        return run()
      }
      const { store } = services
      await settleReviewsDue({
        ...services,
        store: {
          ...store,
          read: (...args) => between(() => store.read(...args)),
          list: (...args) => between(() => store.list(...args)),
          replace: (...args) => between(() => store.replace(...args)),
          remove: (...args) => between(() => store.remove(...args)),
          scrub: () => between(() => store.scrub()),
        },
      })
      const reasons = (await review()).objections.map(({ reason }) => reason)
      assert.ok(reasons.includes('Tidlig'))
      if (late?.ok) assert.ok(reasons.includes('Sent'), `step ${step}`)
      else if (late) assert.equal(late.reason, 'draftEnded')
      services.clock.advance({ hours: 2 })
      await settleReviewsDue(services)
      assert.equal(await store.count(documents.objection, {}), 0, `step ${step}`)
      assert.equal(await store.count(documents.reviewSecret, {}), 0, `step ${step}`)
    }
  }).timeout(20_000)

  for (const when of ['before', 'after'] as const) {
    it(`ends its draft completely when the process dies (${when} each write)`, async () => {
      let steps = 0
      for (let died = true; died; steps++) {
        const { services, review, objectTo } = await drafted()
        for (const who of ['a', 'b', 'c']) await objectTo(who, 't1', `Grunn ${who}`)
        services.clock.advance({ hours: 72 })
        const store = mortal(services.store, steps, when)
        try {
          await settleReviewsDue({ ...services, store })
          await deliverDue({ ...services, store }, render)
        } catch (error) {
          if (!(error instanceof Died)) throw error
        }
        died = store.writes() > steps
        for (const pause of [{ seconds: 1 }, { seconds: 20 }, { hours: 2 }]) {
          services.clock.advance(pause)
          await settleReviewsDue(services)
        }
        const { state, objections, wakeAt } = await review()
        assert.deepEqual([state, wakeAt], ['review', undefined], `step ${steps}`)
        assert.deepEqual(objections.map(({ reason }) => reason).toSorted(), ['Grunn a', 'Grunn b', 'Grunn c'])
        assert.equal(await services.store.count(documents.objection, {}), 0)
        assert.equal(await services.store.count(documents.reviewSecret, {}), 0)
        assert.deepEqual(await kindsOf(services), ['reviewOpen', 'summaryUpdate'])
      }
      assert.ok(steps > 10, `only ${steps} steps`)
    }).timeout(20_000)

    it(`is shared completely when the process dies (${when} each write of the last signature)`, async () => {
      let steps = 0
      for (let died = true; died; steps++) {
        const { services, review, signAs, endDraft } = await drafted()
        await endDraft()
        await signAs('leader')
        services.clock.advance({ hours: 2 })
        await settleReviewsDue(services)
        const store = mortal(services.store, steps, when)
        try {
          await reviewing({ ...services, store }).signAs('unionRep')
        } catch (error) {
          if (!(error instanceof Died)) throw error
        }
        died = store.writes() > steps
        services.clock.advance({ seconds: 1 })
        if ((await review()).state !== 'shared') await signAs('unionRep')
        await settleReviewsDue(services)
        const after = await review()
        assert.deepEqual([after.state, after.wakeAt], ['shared', undefined], `step ${steps}`)
        assert.deepEqual(await kindsOf(services), ['reviewOpen', 'shared', 'summaryUpdate'])
      }
      assert.ok(steps > 2, `only ${steps} steps`)
    }).timeout(20_000)
  }

  it('is left for the next tick when it fails, and others go on', async () => {
    const { services, review } = await drafted()
    const broken = { ...(await review()), id: 'review|elsewhere', roundId: 'elsewhere' }
    await services.store.put(documents.review, broken)
    services.clock.advance({ hours: 73 })
    await settleReviewsDue(services)
    assert.equal((await review()).state, 'review')
    // Its round is gone: there is nobody to tell, and it does not come back for ever.
    services.clock.advance({ hours: 2 })
    await settleReviewsDue(services)
    const due = { atMost: { property: 'wakeAt', value: timestamp(services.clock.now()) } }
    assert.deepEqual(await services.store.list(documents.review, due), [])
  })
})
