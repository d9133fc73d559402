import assert from 'node:assert/strict'
import { type CampaignForm, firstForm, readWish, type WishFault } from '../../../src/domain/campaign/wish.ts'

const now = Temporal.PlainDateTime.from('2026-03-02T10:00')
const good: CampaignForm = {
  package: 'kom-i-gang',
  teams: '',
  from: '2026-03-02',
  to: '2026-03-06',
  opens: '09:00',
  ends: '15:00',
  weekends: 'no',
}
const read = (change: Partial<CampaignForm>) => readWish({ ...good, ...change }, ['kom-i-gang', 'status'], now)

describe('what a coordinator wants', () => {
  it('is read from the form', () => {
    assert.deepEqual(read({ teams: '  Nav Oslo ', weekends: 'yes' }), {
      ok: true,
      wish: {
        packageId: 'kom-i-gang',
        teamsNamed: 'Nav Oslo',
        window: { from: '2026-03-02', to: '2026-03-06', opens: '09:00', ends: '15:00', weekends: true },
      },
    })
  })

  it('may be written as people write dates and times where a client has no field for them', () => {
    const result = read({ from: '3. 3. 2026', to: '06.03.2026', opens: '9.00', ends: '1530' })
    assert.ok(result.ok)
    assert.deepEqual(result.wish.window, {
      ...{ from: '2026-03-03', to: '2026-03-06', opens: '09:00', ends: '15:30', weekends: false },
    })
  })

  const faulty: readonly (readonly [what: string, change: Partial<CampaignForm>, faults: readonly WishFault[]])[] = [
    ['an unknown package', { package: 'finnes-ikke' }, ['unknownPackage']],
    ['no package', { package: '' }, ['unknownPackage']],
    ['31 February', { from: '2026-02-31' }, ['badFrom']],
    ['a last day that is no date', { to: 'fredag' }, ['badTo']],
    ['an end before the start', { from: '2026-03-06', to: '2026-03-05' }, ['endsBeforeStart']],
    ['days that are over', { from: '2026-02-23', to: '2026-02-27' }, ['past']],
    ['a whole year', { to: '2027-03-01' }, ['tooLong']],
    ['a start in two years', { from: '2028-03-01', to: '2028-03-02' }, ['tooFarAhead']],
    ['25 hours', { opens: '25:00' }, ['badHours']],
    ['hours that end before they begin', { opens: '15:00', ends: '09:00' }, ['hoursEndBeforeStart']],
    ['hours without a minute', { opens: '09:00', ends: '09:00' }, ['hoursEndBeforeStart']],
    ['a name of 10,000 characters', { teams: 'x'.repeat(10_000) }, ['badName']],
    ['a name with control characters', { teams: 'Nav\u0000Oslo' }, ['badName']],
    [
      'nothing at all',
      { package: '', from: '', to: '', opens: '', ends: '' },
      ['unknownPackage', 'badFrom', 'badTo', 'badHours'],
    ],
  ]
  for (const [what, change, faults] of faulty) {
    it(`is refused for ${what}`, () => assert.deepEqual(read(change), { ok: false, faults }))
  }
})

describe('the form as it is first shown', () => {
  const isWorkingDay = (day: Temporal.PlainDate) => day.dayOfWeek <= 5
  const first = (at: string) => firstForm('status', Temporal.PlainDateTime.from(at), isWorkingDay)

  it('begins today while there are working hours left', () => {
    assert.deepEqual(first('2026-03-02T14:59'), { ...good, package: 'status', from: '2026-03-02', to: '2026-03-02' })
  })

  it('begins on the next working day when they are over, and at the weekend', () => {
    assert.equal(first('2026-03-02T15:00').from, '2026-03-03')
    assert.equal(first('2026-03-06T18:00').from, '2026-03-09')
    assert.equal(first('2026-03-07T10:00').to, '2026-03-09')
  })
})
