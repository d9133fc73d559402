import assert from 'node:assert/strict'
import { norwegianHolidays } from '../../../src/calendar.ts'
import { checkInsLeft, morningAfter, withCheckIn } from '../../../src/domain/measure/check-in.ts'
import { sampleMeasure } from '../../support/measuring.ts'

const isHoliday = norwegianHolidays()
const zone = 'Europe/Oslo'

describe('The check-ins of a measure', () => {
  const cases = [
    // A Monday, 14 days later; summer time begins before the 30th day.
    ['2026-03-02T08:00:00.000Z', 14, '2026-03-16T08:00:00.000Z'],
    ['2026-03-02T08:00:00.000Z', 30, '2026-04-01T07:00:00.000Z'],
    // The 30th day is Good Friday: on the Tuesday after Easter.
    ['2026-03-04T10:00:00.000Z', 30, '2026-04-07T07:00:00.000Z'],
    // Late in the evening it is the next day in Oslo already.
    ['2026-03-01T23:30:00.000Z', 14, '2026-03-16T08:00:00.000Z'],
  ] as const
  for (const [adopted, days, at] of cases) {
    it(`of ${days} days after ${adopted} is at ${at}`, () => {
      assert.equal(morningAfter(adopted, days, zone, isHoliday), at)
    })
  }

  it('are those that were not asked, of what is adopted or under way', () => {
    const adoptedAt = '2026-03-02T08:00:00.000Z'
    const left = (change: Parameters<typeof sampleMeasure>[0]) =>
      checkInsLeft(sampleMeasure({ adoptedAt, ...change }), zone, isHoliday).map(({ days }) => days)
    assert.deepEqual(left({ state: 'adopted' }), [14, 30, 90])
    assert.deepEqual(left({ state: 'underWay', checkedIn: [14] }), [30, 90])
    for (const state of ['proposed', 'done', 'stopped', 'declined'] as const) assert.deepEqual(left({ state }), [])
  })

  it('that were missed are answered with the one that is asked', () => {
    const asked = withCheckIn(sampleMeasure({ state: 'adopted' }), 30, '2026-04-01T07:00:00.000Z')
    assert.deepEqual(asked.checkedIn, [14, 30])
    assert.deepEqual(
      asked.history.map(({ kind }) => kind),
      ['proposed', 'checkedIn'],
    )
  })
})
