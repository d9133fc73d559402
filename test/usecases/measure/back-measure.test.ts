import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { settleMeasuresDue } from '../../../src/usecases/measure/settle-measure.ts'
import { measuring, postsOf } from '../../support/measuring.ts'

describe('A proposal', () => {
  it('is backed once each, and who is known to nobody', async () => {
    const { services, propose, back } = await measuring()
    await propose()
    for (const who of ['a', 'b', 'c', 'd', 'e']) await back(who)
    await back('e')
    assert.equal(await services.store.count(documents.voice, {}), 5)
    const stored = JSON.stringify((await services.store.list(documents.voice, {})).map(({ value }) => value))
    for (const who of ['a', 'b', 'c', 'd', 'e']) assert.ok(!stored.includes(`"${who}"`))
    assert.deepEqual(await postsOf(services), ['measure'])
  })

  it('tells how many back it once a day, in steps of k that never fall, and on the card', async () => {
    const { services, propose, back, one } = await measuring()
    await propose()
    for (const who of ['a', 'b', 'c', 'd', 'e', 'f']) await back(who)
    const told = async (wish: 'back' | 'takeBack' = 'back') => {
      const backed = await back('f', wish)
      return backed.ok && backed.voices.value
    }
    assert.deepEqual(await told(), { kind: 'fewer', than: 5 })
    services.clock.advance({ hours: 24 })
    await settleMeasuresDue(services)
    assert.deepEqual(await told(), { kind: 'atLeast', count: 5 })
    assert.deepEqual((await postsOf(services)).toSorted(), ['measure', 'measureUpdate'])
    for (const who of ['a', 'b', 'c', 'd']) await back(who, 'takeBack')
    services.clock.advance({ hours: 24 })
    await settleMeasuresDue(services)
    assert.deepEqual(await told(), { kind: 'atLeast', count: 5 })
    for (const who of ['a', 'b', 'c', 'd', 'g', 'h', 'i', 'j']) await back(who)
    services.clock.advance({ hours: 24 })
    await settleMeasuresDue(services)
    assert.deepEqual(await told(), { kind: 'atLeast', count: 10 })
    assert.equal((await one()).history.length, 1)
  })

  it('tells who gives and takes back their own voice nothing of the others', async () => {
    const { services, propose, back, edit } = await measuring()
    const others = 'abcdefghijkl'.split('')
    const seen = new Set<string>()
    await propose()
    // Whatever anybody else does: no click of one's own makes a difference, and no wording that one changes to be told anew.
    for (let at = 0; at < others.length; at++) {
      await back(others[at]!)
      for (const wish of ['back', 'takeBack'] as const) {
        const own = await back('me', wish)
        assert.ok((await edit({ what: `Vi ringer brukeren før vi sender avslag, ${at} ${wish}` })).ok)
        seen.add(JSON.stringify(own.ok && own.voices.value))
      }
    }
    assert.equal(seen.size, 1)
    // Between two counts nobody sees which of two clicks has made it.
    services.clock.advance({ hours: 24 })
    await settleMeasuresDue(services)
    for (const wish of ['takeBack', 'back'] as const) {
      for (const who of others) {
        const own = await back(who, wish)
        seen.add(JSON.stringify(own.ok && own.voices.value))
      }
    }
    assert.equal(seen.size, 2)
  })
})
