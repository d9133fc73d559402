import assert from 'node:assert/strict'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { settleMeasuresDue } from '../../../src/usecases/measure/settle-measure.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { measuring, postsOf, registerOf } from '../../support/measuring.ts'
import { mortal } from '../../support/mortal-store.ts'
import { memoryStore, place, testServices } from '../../support/services.ts'

describe('A measure over time', () => {
  it('is asked about after 14, 30 and 90 days, once after a downtime, and never when it has ended', async () => {
    const { services, propose, say, follow, one } = await measuring()
    await propose('a')
    await propose('b')
    for (const number of [1, 2]) for (const who of ['leader', 'unionRep']) await say(who, true, '', true, number)
    await follow('kari', { do: 'done', result: 'Ferdig', learning: '' }, 2)
    const asked = async () => (await postsOf(services)).filter((post) => post.startsWith('check-in'))
    services.clock.advance({ hours: 24 * 14 - 1 })
    await settleMeasuresDue(services)
    assert.deepEqual(await asked(), [])
    services.clock.advance({ hours: 2 })
    await settleMeasuresDue(services)
    await settleMeasuresDue(services)
    assert.deepEqual(await asked(), ['check-in 14'])
    assert.ok((await follow('kari', { do: 'keep', days: 14 })).ok)
    assert.ok((await follow('leader', { do: 'keep', days: 14 })).ok)
    assert.equal((await one()).history.filter(({ kind }) => kind === 'keptOn').length, 1)
    services.clock.advance({ hours: 24 * 120 })
    await settleMeasuresDue(services)
    assert.deepEqual(await asked(), ['check-in 14', 'check-in 90'])
    assert.deepEqual((await one()).checkedIn, [14, 30, 90])
    assert.equal((await one()).wakeAt, undefined)
  })

  it('is reminded of once after 30 days, in the thread and to who has not decided, and put aside 60 days later', async () => {
    const { services, propose, back, say, one, edit } = await measuring()
    await propose()
    for (const who of ['a', 'b', 'c', 'd', 'e']) await back(who)
    await say('leader', true)
    // At nine of that day, which is an hour earlier after summer time has begun.
    services.clock.advance({ hours: 24 * 30 - 2 })
    await settleMeasuresDue(services)
    assert.deepEqual((await postsOf(services)).toSorted(), ['measure', 'measureUpdate', 'news 1'])
    services.clock.advance({ hours: 2 })
    for (let times = 0; times < 3; times++) await settleMeasuresDue(services)
    const reminded = ['measure', 'measureUpdate', 'news 1', 'news 2', 'reminder 2 → unionRep']
    assert.deepEqual((await postsOf(services)).toSorted(), reminded)
    assert.deepEqual((await back('f')).ok, true)
    // The sixtieth day is a Sunday.
    services.clock.advance({ hours: 24 * 61 })
    await settleMeasuresDue(services)
    const measure = await one()
    assert.deepEqual(
      [measure.state, measure.voices, measure.history.map(({ kind }) => kind)],
      ['declined', 6, ['proposed', 'saidYes', 'reminded', 'lapsed']],
    )
    assert.equal(await services.store.count(documents.voice, {}), 0)
    assert.equal(await services.store.count(documents.measureSecret, {}), 0)
    assert.deepEqual(await registerOf(services), [])
    const late = await say('unionRep', true)
    assert.deepEqual(late.ok || late.reason, 'decided')
    assert.equal((await edit({ what: 'Vi ringer først likevel' })).ok, false)
  })

  it('is not put aside unless it was reminded of, and gets the whole time again with new words', async () => {
    const { services, propose, edit, one } = await measuring()
    await propose()
    services.clock.advance({ hours: 24 * 200 })
    await settleMeasuresDue(services)
    assert.equal((await one()).state, 'proposed')
    services.clock.advance({ hours: 24 * 50 })
    assert.ok((await edit({ what: 'Vi ringer alle først', due: undefined })).ok)
    services.clock.advance({ hours: 24 * 29 })
    await settleMeasuresDue(services)
    assert.deepEqual(
      (await one()).history.map(({ kind }) => kind),
      ['proposed', 'reminded', 'edited'],
    )
    services.clock.advance({ hours: 48 })
    await settleMeasuresDue(services)
    assert.equal((await one()).history.at(-1)?.kind, 'reminded')
  })

  it('leaves nothing in the ledger of who was reminded and asks to be forgotten', async () => {
    const { services, propose } = await measuring()
    await services.store.put(documents.membership, membership(place.teamId, 'unionRep'))
    await propose()
    services.clock.advance({ hours: 24 * 31 })
    await settleMeasuresDue(services)
    assert.ok((await postsOf(services)).includes('reminder 1 → unionRep'))
    await forgetMe(services, 'tenant', 'unionRep')
    assert.deepEqual(
      (await postsOf(services)).filter((post) => post.startsWith('reminder')),
      ['reminder 1 → leader'],
    )
  })

  for (const when of ['before', 'after'] as const) {
    it(`is put aside once, wherever the process dies ${when} a write`, async () => {
      for (let at = 0; ; at++) {
        const { services, propose, back, one } = await measuring(testServices({ store: memoryStore() }))
        await propose()
        for (const who of ['a', 'b', 'c', 'd', 'e']) await back(who)
        let died = false
        for (const days of [31, 61]) {
          services.clock.advance({ hours: 24 * days })
          const store = mortal(services.store, at, when)
          await settleMeasuresDue({ ...services, store }).catch(() => undefined)
          died ||= store.writes() > at
          await settleMeasuresDue(services)
        }
        const { state, voices, history } = await one()
        assert.deepEqual([state, voices, history.length], ['declined', 5, 3], `died ${when} write ${at}`)
        const posts = ['measure', 'measureUpdate', 'news 1', 'news 2', 'reminder 1 → leader', 'reminder 1 → unionRep']
        assert.deepEqual((await postsOf(services)).toSorted(), posts)
        assert.equal(await services.store.count(documents.voice, {}), 0)
        await services.store.close()
        if (!died) break
      }
    })
  }

  it('forgets its people ninety days after it has ended, and a person who asks for it at once', async () => {
    const { services, propose, say, follow, one, back } = await measuring()
    for (const userId of ['kari', 'ola', 'leader'])
      await services.store.put(documents.membership, membership(place.teamId, userId))
    await propose('a')
    await propose('b')
    for (const who of ['leader', 'unionRep']) await say(who, true)
    await back('kari', 'back', 2)
    await say('leader', true, '', true, 2)
    const forgotten = await forgetMe(services, 'tenant', 'kari')
    assert.equal(forgotten.measures, 2)
    assert.deepEqual(
      [(await one()).owner, (await one()).state, (await one(2)).owner],
      [undefined, 'adopted', undefined],
    )
    assert.equal(await services.store.count(documents.voice, {}), 0)
    await forgetMe(services, 'tenant', 'leader')
    assert.deepEqual((await one(2)).views, [])
    assert.deepEqual(
      (await one()).views.map(({ office, userId }) => [office, userId]),
      [
        ['leader', ''],
        ['unionRep', 'unionRep'],
      ],
    )
    await follow('safetyRep', { do: 'done', result: 'Ferdig', learning: '' })
    assert.equal((await one()).createdBy, 'ola')
    services.clock.advance({ hours: 24 * 90 + 1 })
    await settleMeasuresDue(services)
    assert.equal((await one()).createdBy, undefined)
    assert.ok((await one()).views.every(({ userId }) => userId === ''))
    assert.ok(!(await postsOf(services)).some((post) => post.startsWith('check-in')))
  })
})
