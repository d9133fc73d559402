import assert from 'node:assert/strict'
import { join } from 'node:path'
import { norwegianHolidays } from '../../../src/calendar.ts'
import { nextOccurrence, nextOccurrences, type Timing } from '../../../src/domain/schedule/occurrences.ts'
import { type Rhythm, toRule } from '../../../src/domain/schedule/rhythm.ts'
import { recurrence } from '../../../src/recurrence.ts'
import { compareGolden } from '../../support/golden.ts'

const isHoliday = norwegianHolidays()
const calendar = { recurrence, isHoliday }
const date = (text: string) => Temporal.PlainDate.from(text)
const instant = (text: string) => Temporal.Instant.from(text)
const never = { kind: 'never' } as const

function weekly(weekday: number, rest: Partial<Timing> = {}, ends: Rhythm['ends'] = never): Timing {
  const rule = toRule({ every: 'week', interval: 1, weekdays: [weekday], time: '09:00', ends })
  return { rule, startsOn: '2027-01-01', timeZone: 'Europe/Oslo', holidays: 'skip', quiet: [], posted: 0, ...rest }
}

/** Slot and local time of the posts after a date. */
function posts(timing: Timing, after: string, most: number): string[] {
  const found = nextOccurrences(timing, date(after).toZonedDateTime(timing.timeZone).toInstant(), most, calendar)
  return found.map(({ slot, at }) => {
    const local = at.toZonedDateTimeISO(timing.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
    return slot === local ? slot : `${slot} → ${local}`
  })
}

// What Oslo's clocks show, from the rule alone (Directive 2000/84/EC): summer time from 01:00 UTC on the last Sunday
// of March to 01:00 UTC on the last Sunday of October. Whole numbers only, no Temporal and no time zone data.
const hour = 3_600_000
function lastSunday(year: number, month: 3 | 10): number {
  const last = Date.UTC(year, month, 0)
  return last - new Date(last).getUTCDay() * 24 * hour
}
function osloInstant(midnight: number, minutes: number): number {
  const year = new Date(midnight).getUTCFullYear()
  const [spring, autumn] = [lastSunday(year, 3) + hour, lastSunday(year, 10) + hour]
  const wall = midnight + minutes * 60_000
  const summer = wall - 2 * hour
  if (summer >= spring && summer < autumn) return summer
  const winter = wall - hour
  return winter < spring || winter >= autumn ? winter : spring
}

describe('Occurrences on the change nights of Oslo', () => {
  const golden = join(import.meta.dirname, 'oslo-change-nights.golden.json')
  const iso = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()
  const rhythms = {
    daily: { every: 'day', step: 24 * hour },
    weekly: { every: 'week', step: 7 * 24 * hour },
  } as const
  const expected: Record<string, Record<string, Record<string, string[]>>> = {}
  for (let year = 2026; year <= 2037; year++) {
    for (const month of [3, 10] as const) {
      const night = lastSunday(year, month)
      const times: Record<string, Record<string, string[]>> = {}
      for (const [time, minutes] of [['02:00', 120] as const, ['02:30', 150] as const, ['03:00', 180] as const]) {
        times[time] = Object.fromEntries(
          Object.entries(rhythms).map(([name, { step }]) => [
            name,
            [-step, 0, step].map((from) => iso(osloInstant(night + from, minutes))),
          ]),
        )
      }
      expected[iso(night).slice(0, 10)] = times
    }
  }

  it('has a golden table that follows from the directive', () => compareGolden(golden, expected))

  for (const [name, { every, step }] of Object.entries(rhythms)) {
    it(`posts ${name} prompts at the times of the table, the slots before and after it included`, () => {
      for (const [night, times] of Object.entries(expected)) {
        for (const [time, instants] of Object.entries(times)) {
          const shared = { interval: 1, time, ends: never }
          const rule = toRule(every === 'day' ? { every, ...shared } : { every, ...shared, weekdays: [7] })
          const timing: Timing = { ...weekly(7), rule, startsOn: '2026-01-01' }
          const before = Temporal.Instant.fromEpochMilliseconds(Date.parse(night) - step - 2 * hour)
          const found = nextOccurrences(timing, before, 3, { recurrence, isHoliday: () => false })
          assert.deepEqual(
            found.map(({ at }) => at.toString()),
            instants[name],
            `${night} ${time}`,
          )
          assert.equal(found[1]?.slot, `${night}T${time}`)
        }
      }
    })
  }
})

describe('Occurrences', () => {
  it('leave out a public holiday when the schedule skips them', () =>
    assert.deepEqual(posts(weekly(4), '2027-03-15', 3), ['2027-03-18T09:00', '2027-04-01T09:00', '2027-04-08T09:00']))

  it('move from a public holiday to the next working day, over Easter and change night', () =>
    assert.deepEqual(posts(weekly(4, { holidays: 'move' }), '2027-03-19', 2), [
      '2027-03-25T09:00 → 2027-03-30T09:00',
      '2027-04-01T09:00',
    ]))

  it('find a moved slot from a moment in the middle of the holidays', () =>
    assert.deepEqual(posts(weekly(4, { holidays: 'move' }), '2027-03-28', 1), ['2027-03-25T09:00 → 2027-03-30T09:00']))

  it('drop a moved slot that would come as late as the next slot of the rhythm', () => {
    const rule = toRule({ every: 'week', interval: 1, weekdays: [4, 5], time: '09:00', ends: never })
    assert.deepEqual(posts({ ...weekly(4), rule, holidays: 'move' }, '2027-03-20', 2), [
      '2027-03-26T09:00 → 2027-03-30T09:00',
      '2027-04-01T09:00',
    ])
  })

  it('drop a moved slot that would come after the last day or in a no-go window', () => {
    const until = { kind: 'until', date: '2027-03-29' } as const
    assert.deepEqual(posts(weekly(4, { holidays: 'move' }, until), '2027-03-20', 2), [])
    const quiet = [{ from: date('2027-03-30'), to: date('2027-03-30') }]
    assert.deepEqual(posts(weekly(4, { holidays: 'move', quiet }), '2027-03-20', 1), ['2027-04-01T09:00'])
  })

  it('leave out no-go windows with both their ends, and pauses up to their last day', () => {
    const quiet = [{ from: date('2027-06-08'), to: date('2027-06-22') }]
    assert.deepEqual(posts(weekly(2, { quiet }), '2027-05-30', 2), ['2027-06-01T09:00', '2027-06-29T09:00'])
    const pausedUntil = date('2027-06-15')
    assert.deepEqual(posts(weekly(2, { pausedUntil }), '2027-05-30', 2), ['2027-06-15T09:00', '2027-06-22T09:00'])
  })

  it('give six conversations to those who ask for six, holidays not counted', () => {
    const six = { kind: 'times', times: 6 } as const
    const found = posts(weekly(4, {}, six), '2027-03-15', 100)
    assert.equal(found.length, 6)
    assert.equal(found.at(-1), '2027-04-29T09:00')
    assert.equal(posts(weekly(4, { posted: 5 }, six), '2027-03-15', 100).length, 1)
    assert.equal(nextOccurrence(weekly(4, { posted: 6 }, six), instant('2027-03-15T00:00:00Z'), calendar), undefined)
  })

  it('end where every slot of the rule is a holiday, or no month has its day', () => {
    const shared = { every: 'month', interval: 12, time: '09:00', ends: never } as const
    const january = toRule({ ...shared, on: { kind: 'monthDay', day: 1 } })
    assert.deepEqual(posts({ ...weekly(1), rule: january }, '2027-01-01', 1), [])
    const february = toRule({ ...shared, on: { kind: 'monthDay', day: 31 } })
    assert.deepEqual(posts({ ...weekly(1), rule: february, startsOn: '2027-02-01' }, '2027-01-01', 1), [])
  })

  it('refuse a rule that is not a rhythm', () =>
    assert.throws(() => posts({ ...weekly(1), rule: 'FREQ=HOURLY' }, '2027-01-01', 1), RangeError))

  it('ask the calendar as often for an old schedule as for a new one', () => {
    const questions = (startsOn: string) => {
      let asked = 0
      const counting: typeof recurrence = (rule, from) => {
        const plannedFrom = recurrence(rule, from)
        return (at) => {
          asked++
          return plannedFrom(at)
        }
      }
      nextOccurrence(weekly(4, { startsOn }), instant('2040-03-02T00:00:00Z'), { recurrence: counting, isHoliday })
      return asked
    }
    assert.equal(questions('2001-01-01'), questions('2040-01-01'))
  })
})
