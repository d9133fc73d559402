import assert from 'node:assert/strict'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { settleMeasuresDue } from '../../../src/usecases/measure/settle-measure.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { measuring, people, postsOf, registerOf, sampleWish } from '../../support/measuring.ts'
import { Died, mortal } from '../../support/mortal-store.ts'
import { memoryStore, openRound, place, testServices } from '../../support/services.ts'

describe('A measure', () => {
  it('is posted once, however often its form is sent, and gets the next number', async () => {
    const { services, propose, all } = await measuring()
    const [first, second] = await Promise.all([propose('a'), propose('a')])
    assert.ok(first.ok && second.ok)
    assert.ok((await propose('a', { what: 'Noe annet' })).ok)
    assert.deepEqual(
      (await all()).map(({ number, what }) => [number, what]),
      [[(await all())[0]!.number, sampleWish.what]],
    )
    assert.deepEqual(await postsOf(services), ['measure'])
    const numbers = await Promise.all(['b', 'c', 'd', 'e'].map((draft) => propose(draft)))
    assert.ok(numbers.every(({ ok }) => ok))
    assert.equal(new Set((await all()).map(({ number }) => number)).size, 5)
  })

  it('refuses what has no words or a day that has passed, and masks what points at people', async () => {
    const { propose, one } = await measuring()
    assert.deepEqual(await propose('a', { what: '  ' }), { ok: false, reason: 'noWhat' })
    assert.deepEqual(await propose('b', { due: '2026-03-01' }), { ok: false, reason: 'dueInPast' })
    assert.deepEqual(await propose('c', { what: 'x'.repeat(301) }), { ok: false, reason: 'tooLong' })
    const masked = await propose('d', { purpose: 'Ring Ola på 98765432' })
    assert.deepEqual(masked.ok && masked.masked, ['phoneNumber'])
    assert.equal((await one()).purpose, 'Ring Ola på ▇▇▇')
  })

  it('is one of three of its round, those that were declined not counted, also when four come at once', async () => {
    const { services, team, propose, all, say } = await measuring()
    const round = await openRound(services, { team })
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((draft) => propose(draft, {}, round)))
    assert.ok((await all()).length <= 3)
    while ((await all()).length < 3) await propose(`more ${(await all()).length}`, {}, round)
    assert.deepEqual(await propose('f', {}, round), { ok: false, reason: 'tooMany' })
    const { number } = (await all())[0]!
    assert.ok((await say('leader', false, 'Nei', true, number)).ok)
    assert.ok((await propose('g', {}, round)).ok)
    assert.ok((await propose('h')).ok, 'a measure of no round is not counted')
  })

  it('is backed once each; how many is told from k on, and who is known to nobody', async () => {
    const { services, propose, back } = await measuring()
    await propose()
    for (const who of ['a', 'b', 'c', 'd']) await back(who)
    const four = await back('d')
    assert.deepEqual(four.ok && four.voices.value, { kind: 'fewer', than: 5 })
    const five = await back('e')
    assert.deepEqual(five.ok && five.voices.value, { kind: 'atLeast', count: 5 })
    // What a sixth person did is not to be seen, until the parties have decided.
    const six = await back('f')
    assert.deepEqual(six.ok && six.voices.value, { kind: 'atLeast', count: 5 })
    await back('f', 'takeBack')
    const four2 = await back('a', 'takeBack')
    assert.deepEqual(four2.ok && four2.voices.value, { kind: 'fewer', than: 5 })
    const stored = JSON.stringify((await services.store.list(documents.voice, {})).map(({ value }) => value))
    for (const who of ['a', 'b', 'c', 'd', 'e']) assert.ok(!stored.includes(`"${who}"`))
    assert.deepEqual(await postsOf(services), ['measure'])
  })

  it('is adopted by both parties; then the voices are a number, and it stands in the register', async () => {
    const { services, propose, back, say, one } = await measuring()
    await propose()
    for (const who of ['a', 'b', 'c', 'd', 'e', 'f']) await back(who)
    const first = await say('leader', true, 'Godt forslag')
    assert.deepEqual(first.ok && first.missing, 'unionRep')
    assert.deepEqual(await registerOf(services), [])
    assert.ok((await say('unionRep', true)).ok)
    const measure = await one()
    assert.deepEqual([measure.state, measure.voices, measure.shared, measure.noUnionRep], ['adopted', 6, true, false])
    assert.equal(await services.store.count(documents.voice, {}), 0)
    assert.equal(await services.store.count(documents.measureSecret, {}), 0)
    const [entry] = await registerOf(services)
    assert.deepEqual([entry?.status, entry?.unit, entry?.parties], ['adopted', 'Nav Eksempel', ['leader', 'unionRep']])
    assert.deepEqual((await postsOf(services)).toSorted(), ['measure', 'measureUpdate', 'news 1', 'news 2'])
    assert.equal((await back('g')).ok, false)
  })

  it('stays with the team where one party wants it so, and is declined by one', async () => {
    const { services, propose, say, one } = await measuring()
    await propose('a')
    await say('leader', true, '', false)
    await say('unionRep', true)
    assert.deepEqual([(await one()).state, (await one()).shared], ['adopted', false])
    await propose('b')
    assert.deepEqual(await say('unionRep', false, ' ', true, 2), { ok: false, reason: 'noReason', masked: [] })
    assert.ok((await say('leader', true, '', true, 2)).ok)
    assert.ok((await say('unionRep', false, 'Det koster for mye', true, 2)).ok)
    assert.equal((await one(2)).state, 'declined')
    assert.deepEqual((await one(2)).history.at(-1)?.text, 'Det koster for mye')
    assert.deepEqual(await say('leader', true, '', true, 2), { ok: false, reason: 'decided', masked: [] })
    assert.deepEqual(await registerOf(services), [])
  })

  it('is decided once when both parties answer at the same moment, and when one clicks twice', async () => {
    for (const yes of [true, false]) {
      const { services, propose, say, one } = await measuring()
      await propose()
      await Promise.all([say('leader', yes), say('unionRep', yes), say('leader', yes)])
      const { state, history } = await one()
      assert.equal(state, yes ? 'adopted' : 'declined')
      assert.equal(history.filter(({ kind }) => kind === state).length, 1)
      assert.equal((await postsOf(services)).filter((post) => post.startsWith('news')).length, history.length - 1)
    }
  })

  it('is followed up by owner and offices, told in the thread, and kept in the register', async () => {
    const { services, propose, say, follow, one } = await measuring()
    await propose()
    await say('leader', true)
    await say('unionRep', true)
    assert.deepEqual(await follow('somebody', { do: 'start' }), { ok: false, reason: 'notAllowed' })
    assert.ok((await follow('kari', { do: 'start' })).ok)
    assert.ok((await follow('kari', { do: 'start' })).ok)
    const [started] = await registerOf(services)
    assert.deepEqual([started?.status, started?.start], ['underWay', '2026-03-02'])
    const done = { do: 'done', result: 'Halvparten så mange klager', learning: 'Ring før kl. 12' } as const
    await Promise.all([follow('kari', done), follow('safetyRep', done), follow('kari', done)])
    const measure = await one()
    assert.deepEqual(
      measure.history.map(({ kind }) => kind),
      ['proposed', 'saidYes', 'adopted', 'underWay', 'done'],
    )
    const [entry] = await registerOf(services)
    assert.deepEqual([entry?.status, entry?.result, entry?.learning], ['done', done.result, done.learning])
    assert.deepEqual(await follow('leader', { do: 'stop', reason: 'Nei', learning: '' }), {
      ok: false,
      reason: 'ended',
      masked: [],
    })
  })

  it('keeps what coordinators wrote in the register, and takes the unit’s name where the team stands in the tree', async () => {
    const { services, propose, say, follow } = await measuring()
    await services.store.put(documents.unitTree, {
      ...{ type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt: '2026-03-02T08:00:00.000Z' },
      units: [{ id: 'u1', name: 'Nav Storvik', employer: 'state', line: '', level: 'kontor', teamId: place.teamId }],
    })
    await propose()
    await say('leader', true)
    await say('unionRep', true)
    const [entry] = await registerOf(services)
    assert.deepEqual([entry?.unit, entry?.unitId], ['Nav Storvik', 'u1'])
    await services.store.put(documents.registerEntry, { ...entry!, nationalId: '2023|7' })
    await follow('kari', { do: 'start' })
    assert.deepEqual(
      (await registerOf(services)).map(({ nationalId, status }) => [nationalId, status]),
      [['2023|7', 'underWay']],
    )
  })

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
    assert.deepEqual((await postsOf(services)).toSorted(), ['measure', 'news 1'])
    services.clock.advance({ hours: 2 })
    for (let times = 0; times < 3; times++) await settleMeasuresDue(services)
    assert.deepEqual((await postsOf(services)).toSorted(), ['measure', 'news 1', 'news 2', 'reminder 2 → unionRep'])
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

  for (const when of ['before', 'after'] as const) {
    it(`is whole again wherever the process dies ${when} a write`, async () => {
      for (let at = 0; ; at++) {
        const { services, team, one } = await measuring(testServices({ store: memoryStore() }))
        const dying = mortal(services.store, at, when)
        const doomed = people({ ...services, store: dying }, team)
        let died = false
        const run = async () => {
          await doomed.propose()
          for (const who of ['a', 'b', 'c', 'd', 'e']) await doomed.back(who)
          await doomed.say('leader', true, 'Godt')
          await doomed.say('unionRep', true, 'Enig')
          await doomed.follow('kari', { do: 'start' })
        }
        await run().catch((error) => {
          if (!(error instanceof Died)) throw error
          died = true
        })
        // Everybody tries once more, as people do; before that and after it the clock has come by.
        services.clock.advance({ minutes: 1 })
        await settleMeasuresDue(services)
        const again = people(services, team)
        assert.ok((await again.propose()).ok)
        const number = (await again.all())[0]!.number
        for (const who of ['a', 'b', 'c', 'd', 'e']) await again.back(who, 'back', number)
        await again.say('leader', true, 'Godt', true, number)
        await again.say('unionRep', true, 'Enig', true, number)
        await again.follow('kari', { do: 'start' }, number)
        services.clock.advance({ hours: 2 })
        await settleMeasuresDue(services)
        const measure = await one(number)
        assert.deepEqual([measure.state, measure.voices], ['underWay', 5], `died ${when} write ${at}`)
        assert.deepEqual(
          measure.history.map(({ kind }) => kind),
          ['proposed', 'saidYes', 'adopted', 'underWay'],
        )
        assert.equal((await again.all()).length, 1)
        assert.equal(await services.store.count(documents.voice, {}), 0)
        assert.equal((await registerOf(services))[0]?.status, 'underWay')
        assert.deepEqual((await postsOf(services)).toSorted(), [
          'measure',
          'measureUpdate',
          'news 1',
          'news 2',
          'news 3',
        ])
        await services.store.close()
        if (!died) break
      }
    }).timeout(60_000)
  }
})
