import assert from 'node:assert/strict'
import fc from 'fast-check'
import { norwegianHolidays } from '../../../src/calendar.ts'
import {
  addWorkingDays,
  closingTime,
  daysThatFit,
  halfWay,
  isWorkingDay,
  lastCalls,
} from '../../../src/domain/schedule/working-days.ts'

const isHoliday = norwegianHolidays()
const oslo = 'Europe/Oslo'

describe('Working days', () => {
  const cases = [
    ['an ordinary week', '2026-03-02', 1, '2026-03-03'],
    ['over a weekend', '2026-03-06', 1, '2026-03-09'],
    ['from a Saturday', '2026-03-07', 1, '2026-03-09'],
    ['five days are a week', '2026-03-02', 5, '2026-03-09'],
    ['Easter 2026: Thursday, Friday and Monday are holidays', '2026-04-01', 1, '2026-04-07'],
    ['Easter 2027', '2027-03-24', 1, '2027-03-30'],
    ['1 May 2026 is a Friday', '2026-04-30', 1, '2026-05-04'],
    ['Ascension Day 2026', '2026-05-13', 1, '2026-05-15'],
    ['17 May 2027 is the Monday after Whit Sunday itself', '2027-05-14', 1, '2027-05-18'],
    ['Whit Monday 2026', '2026-05-22', 1, '2026-05-26'],
    ['Christmas 2026: Friday 25th, then a weekend', '2026-12-24', 1, '2026-12-28'],
    ["New Year's Day 2027 is a Friday", '2026-12-31', 1, '2027-01-04'],
    ['twenty days over Christmas', '2026-12-14', 20, '2027-01-13'],
    ['no days', '2026-03-07', 0, '2026-03-07'],
  ] as const
  for (const [name, from, days, expected] of cases) {
    it(`are counted right: ${name}`, () => {
      assert.equal(addWorkingDays(Temporal.PlainDate.from(from), days, isHoliday).toString(), expected)
    })
  }

  it('end on a working day, exactly so many working days later, wherever one begins', () => {
    const start = Temporal.PlainDate.from('2024-01-01')
    fc.assert(
      fc.property(fc.nat({ max: 4000 }), fc.integer({ min: 1, max: 20 }), (offset, days) => {
        const from = start.add({ days: offset })
        const end = addWorkingDays(from, days, isHoliday)
        assert.ok(isWorkingDay(end, isHoliday))
        let between = 0
        for (let at = from.add({ days: 1 }); Temporal.PlainDate.compare(at, end) <= 0; at = at.add({ days: 1 })) {
          if (isWorkingDay(at, isHoliday)) between++
        }
        assert.equal(between, days)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

describe('Closing time', () => {
  const cases = [
    ['is three in the afternoon, in winter', '2026-03-02T08:00:00Z', 5, '2026-03-09T14:00:00Z'],
    ['is three in the afternoon, in summer', '2026-06-01T08:00:00Z', 5, '2026-06-08T13:00:00Z'],
    ['stays at three when the clock goes forward in between', '2026-03-27T08:00:00Z', 1, '2026-03-30T13:00:00Z'],
    ['stays at three when the clock goes back in between', '2026-10-23T08:00:00Z', 1, '2026-10-26T14:00:00Z'],
    ['counts from the local day: 23:30 UTC is tomorrow in Oslo', '2026-03-02T23:30:00Z', 1, '2026-03-04T14:00:00Z'],
    ['counts from the change night itself', '2026-03-29T00:59:59Z', 1, '2026-03-30T13:00:00Z'],
    ['counts from the hour that comes twice', '2026-10-25T01:30:00Z', 1, '2026-10-26T14:00:00Z'],
  ] as const
  for (const [name, from, days, expected] of cases) {
    it(name, () => {
      const at = closingTime(Temporal.Instant.from(from), days, oslo, isHoliday)
      assert.equal(at.toString(), Temporal.Instant.from(expected).toString())
    })
  }
})

describe('Times around a round', () => {
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(oslo).toInstant()
  const wall = (instant: Temporal.Instant | undefined) =>
    instant?.toZonedDateTimeISO(oslo).toPlainDateTime().toString({ smallestUnit: 'minute' })

  it('fits in as many working days as there are before the next one, at least one', () => {
    const fits = (next: string | undefined, most = 5) =>
      daysThatFit(at('2026-03-03T09:00'), most, next === undefined ? undefined : at(next), oslo, isHoliday)
    assert.equal(fits(undefined), 5)
    assert.equal(fits('2026-03-10T09:00'), 4)
    assert.equal(fits('2026-03-10T15:00'), 5)
    assert.equal(fits('2026-03-04T09:00'), 1)
    assert.equal(fits('2026-03-03T10:00'), 1)
    assert.equal(fits('2026-04-30T10:00', 20), 20)
  })

  const halves: [string, string, string | undefined][] = [
    ['2026-03-03T09:00', '2026-03-04T15:00', undefined],
    ['2026-03-03T09:00', '2026-03-05T15:00', '2026-03-04T09:00'],
    ['2026-03-03T09:00', '2026-03-06T15:00', '2026-03-05T09:00'],
    ['2026-03-03T09:00', '2026-03-10T15:00', '2026-03-06T09:00'],
    // Easter: 2, 3 and 6 April are holidays.
    ['2026-03-31T09:00', '2026-04-09T15:00', '2026-04-07T09:00'],
    ['2026-03-06T18:00', '2026-03-06T19:00', undefined],
    // Opened on a Saturday.
    ['2026-03-07T10:00', '2026-03-10T15:00', '2026-03-09T09:00'],
  ]
  for (const [from, closes, expected] of halves) {
    it(`reminds half-way of a round from ${from} to ${closes}: ${expected ?? 'not at all'}`, () => {
      assert.equal(wall(halfWay(at(from), at(closes), oslo, isHoliday)), expected)
    })
  }

  it('calls for the last time on the working day before, else two hours before', () => {
    const { dayBefore, hoursBefore } = lastCalls(at('2026-04-07T15:00'), oslo, isHoliday)
    assert.deepEqual([wall(dayBefore), wall(hoursBefore)], ['2026-04-01T09:00', '2026-04-07T13:00'])
  })
})
