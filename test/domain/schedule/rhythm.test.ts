import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fromRule, Rhythm, toRule } from '../../../src/domain/schedule/rhythm.ts'
import { rhythms } from '../../support/sample-rhythms.ts'

describe('A rhythm', () => {
  const weekly = { every: 'week', interval: 1, weekdays: [2], time: '09:00', ends: { kind: 'never' } }
  const monthly = { every: 'month', interval: 1, time: '09:00', ends: { kind: 'never' } }
  const impossible: Record<string, object> = {
    'a week without a weekday': { ...weekly, weekdays: [] },
    'a weekday twice': { ...weekly, weekdays: [2, 2] },
    'weekdays out of order': { ...weekly, weekdays: [5, 1] },
    'an eighth weekday': { ...weekly, weekdays: [8] },
    'a day with weekdays': { ...weekly, every: 'day' },
    'a week with a day of the month': { ...weekly, on: { kind: 'monthDay', day: 1 } },
    'a month without a day': monthly,
    'a fifth Monday': { ...monthly, on: { kind: 'weekday', nth: 5, weekday: 1 } },
    'day 32': { ...monthly, on: { kind: 'monthDay', day: 32 } },
    'day 0': { ...monthly, on: { kind: 'monthDay', day: 0 } },
    'no interval': { ...weekly, interval: 0 },
    'every 53 weeks': { ...weekly, interval: 53 },
    'half a week': { ...weekly, interval: 0.5 },
    '24:00': { ...weekly, time: '24:00' },
    '9:00 with one digit': { ...weekly, time: '9:00' },
    'no times': { ...weekly, ends: { kind: 'times', times: 0 } },
    '201 times': { ...weekly, ends: { kind: 'times', times: 201 } },
    '31 February': { ...weekly, ends: { kind: 'until', date: '2027-02-31' } },
    'two ends': { ...weekly, ends: { kind: 'times', times: 2, date: '2027-02-28' } },
  }
  for (const [name, value] of Object.entries(impossible)) {
    it(`can't be ${name}`, () => assert.equal(Rhythm.safeParse(value).success, false))
  }
})

describe('The RFC 5545 form of a rhythm', () => {
  for (const [rule, rhythm] of [
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;BYHOUR=13;BYMINUTE=30;BYSECOND=0;COUNT=6',
      { every: 'week', interval: 2, weekdays: [4], time: '13:30', ends: { kind: 'times', times: 6 } },
    ],
    [
      'FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR;BYHOUR=9;BYMINUTE=0;BYSECOND=0;UNTIL=20270301T235959',
      {
        every: 'month',
        interval: 1,
        on: { kind: 'weekday', nth: -1, weekday: 5 },
        time: '09:00',
        ends: { kind: 'until', date: '2027-03-01' },
      },
    ],
    [
      'FREQ=DAILY;INTERVAL=3;BYHOUR=0;BYMINUTE=5;BYSECOND=0',
      { every: 'day', interval: 3, time: '00:05', ends: { kind: 'never' } },
    ],
  ] as const) {
    it(`is ${rule}`, () => {
      assert.equal(toRule(Rhythm.parse(rhythm)), rule)
      assert.deepEqual(fromRule(`RRULE:${rule}`), rhythm)
    })
  }

  it('says the whole rhythm, so that reading it back gives the same', () => {
    fc.assert(
      fc.property(rhythms, (rhythm) => {
        Rhythm.parse(rhythm)
        assert.deepEqual(fromRule(toRule(rhythm)), rhythm)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  const weekly = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;BYHOUR=9;BYMINUTE=0'
  for (const rule of [
    '',
    'FREQ=HOURLY;BYHOUR=9;BYMINUTE=0',
    'FREQ=toString;BYHOUR=9;BYMINUTE=0',
    'FREQ=WEEKLY;BYDAY=TU',
    `${weekly};BYMONTH=1`,
    `${weekly};BYSETPOS=1`,
    `${weekly};FREQ=DAILY`,
    `${weekly};COUNT=2;UNTIL=20270301T235959`,
    `${weekly};UNTIL=20270231T235959`,
    `${weekly};UNTIL=20270301T120000`,
    `${weekly};BYMONTHDAY=3`,
    `${weekly};COUNT=1e2`,
    `${weekly};COUNT=`,
    weekly.replace('TU', '1TU'),
    weekly.replace('TU', 'XX'),
    weekly.replace('BYHOUR=9', 'BYHOUR=9,14'),
    weekly.replace('WEEKLY', 'DAILY'),
    weekly.replace('WEEKLY', 'MONTHLY'),
    `${weekly}${';X=1'.repeat(10_000)}`,
  ]) {
    it(`is not made up from "${rule.slice(0, 80)}"`, () => assert.equal(fromRule(rule), undefined))
  }

  it('is never read from noise, and noise does no harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => assert.equal(fromRule(text), undefined)),
      { seed: 1, numRuns: 500 },
    )
  })
})
