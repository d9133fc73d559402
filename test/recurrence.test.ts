import assert from 'node:assert/strict'
import { recurrence } from '../src/recurrence.ts'

const time = 'BYHOUR=9;BYMINUTE=0;BYSECOND=0'

/** The rule's first dates at or after `from`, without their time when that is 09:00. */
function dates(rule: string, startsOn: string, from: string, most: number): string[] {
  const plannedFrom = recurrence(rule, Temporal.PlainDate.from(startsOn))
  const found: string[] = []
  for (let at = Temporal.PlainDate.from(from).toPlainDateTime(); found.length < most; ) {
    const slot = plannedFrom(at)
    if (!slot) break
    found.push(slot.toString({ smallestUnit: 'minute' }).replace('T09:00', ''))
    at = slot.add({ minutes: 1 })
  }
  return found
}

describe('Recurrence', () => {
  const cases = [
    {
      name: 'counts every other week from the week of the first date, which begins on Monday',
      rule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;${time}`,
      startsOn: '2027-03-04',
      from: '2027-03-01',
      expected: ['2027-03-07', '2027-03-15', '2027-03-21', '2027-03-29'],
    },
    {
      name: 'counts every third day across the end of a year',
      rule: `FREQ=DAILY;INTERVAL=3;${time}`,
      startsOn: '2027-12-28',
      from: '2027-12-29',
      expected: ['2027-12-31', '2028-01-03', '2028-01-06'],
    },
    {
      name: 'finds the first Monday of the month',
      rule: `FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO;${time}`,
      startsOn: '2027-01-05',
      from: '2027-01-05',
      expected: ['2027-02-01', '2027-03-01', '2027-04-05'],
    },
    {
      name: 'finds the last Friday of every third month',
      rule: `FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;${time}`,
      startsOn: '2027-01-01',
      from: '2027-01-01',
      expected: ['2027-01-29', '2027-04-30', '2027-07-30'],
    },
    {
      name: 'leaves out months that have no day 31',
      rule: `FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31;${time}`,
      startsOn: '2027-01-31',
      from: '2027-01-31',
      expected: ['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31', '2027-08-31'],
    },
    {
      name: 'finds the last day of February in a leap year and after it',
      rule: `FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1;${time}`,
      startsOn: '2027-02-01',
      from: '2027-02-01',
      expected: ['2027-02-28', '2028-02-29', '2029-02-28'],
    },
    {
      name: 'keeps wall times that a change night leaves out or repeats',
      rule: 'FREQ=WEEKLY;INTERVAL=31;BYDAY=SU;BYHOUR=2;BYMINUTE=30;BYSECOND=0',
      startsOn: '2027-03-28',
      from: '2027-03-28',
      expected: ['2027-03-28T02:30', '2027-10-31T02:30'],
    },
    {
      name: 'ends with UNTIL, whose day is included',
      rule: `FREQ=DAILY;INTERVAL=1;${time};UNTIL=20270303T235959`,
      startsOn: '2027-03-01',
      from: '2027-03-02',
      expected: ['2027-03-02', '2027-03-03'],
    },
    {
      name: 'has nothing when no month of the rule has the day',
      rule: `FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;${time};UNTIL=22270101T235959`,
      startsOn: '2027-02-01',
      from: '2027-02-01',
      expected: [],
    },
  ]
  for (const { name, rule, startsOn, from, expected } of cases) {
    it(name, () => assert.deepEqual(dates(rule, startsOn, from, expected.length || 1).slice(0, 5), expected))
  }

  it('does not walk through the past of an old series', () => {
    // The library gives up after 10,000 steps; this series has had more than 46,000 slots.
    assert.deepEqual(dates(`FREQ=DAILY;INTERVAL=1;${time};UNTIL=21000101T235959`, '1900-01-01', '2027-03-04', 2), [
      '2027-03-04',
      '2027-03-05',
    ])
  })
})
