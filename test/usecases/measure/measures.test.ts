import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { settleMeasuresDue } from '../../../src/usecases/measure/settle-measure.ts'
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
