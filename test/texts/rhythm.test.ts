import assert from 'node:assert/strict'
import fc from 'fast-check'
import { languages } from '../../src/domain/language.ts'
import { readRhythm } from '../../src/domain/schedule/read-rhythm.ts'
import type { Rhythm } from '../../src/domain/schedule/rhythm.ts'
import { rhythmInWords } from '../../src/texts/rhythm.ts'
import { rhythms } from '../support/sample-rhythms.ts'

const today = Temporal.PlainDate.from('2026-11-21')

describe('A rhythm in words', () => {
  const often: Rhythm = {
    every: 'week',
    interval: 2,
    weekdays: [4],
    time: '13:30',
    ends: { kind: 'times', times: 6 },
  }
  const seldom: Rhythm = {
    every: 'month',
    interval: 3,
    on: { kind: 'weekday', nth: -1, weekday: 1 },
    time: '09:05',
    ends: { kind: 'until', date: '2027-03-01' },
  }
  const daily: Rhythm = { every: 'day', interval: 1, time: '00:00', ends: { kind: 'times', times: 1 } }
  const several: Rhythm = { ...often, interval: 3, weekdays: [1, 3, 6], ends: { kind: 'never' } }
  const monthly: Rhythm = {
    every: 'month',
    interval: 1,
    on: { kind: 'monthDay', day: 22 },
    time: '08:00',
    ends: { kind: 'never' },
  }
  for (const [language, rhythm, expected] of [
    ['nb', often, 'annenhver torsdag kl. 13:30, 6 ganger'],
    ['nn', often, 'annankvar torsdag kl. 13:30, 6 gonger'],
    ['en', often, 'every other Thursday at 13:30, 6 times'],
    ['nb', seldom, 'siste mandag i hver 3. måned kl. 09:05, til og med 1. mars 2027'],
    ['nn', seldom, 'siste måndag i kvar 3. månad kl. 09:05, til og med 1. mars 2027'],
    ['en', seldom, 'the last Monday of every 3rd month at 09:05, until 1 March 2027'],
    ['nb', daily, 'hver dag kl. 00:00, 1 gang'],
    ['nn', several, 'kvar 3. veke på måndag, onsdag og laurdag kl. 13:30'],
    ['en', several, 'every 3rd week on Monday, Wednesday and Saturday at 13:30'],
    ['nn', { ...several, interval: 2 }, 'annakvar veke på måndag, onsdag og laurdag kl. 13:30'],
    ['nn', { ...daily, interval: 2 }, 'annankvar dag kl. 00:00, 1 gong'],
    ['nn', { ...seldom, interval: 2 }, 'siste måndag i annankvar månad kl. 09:05, til og med 1. mars 2027'],
    ['nb', monthly, 'den 22. i måneden kl. 08:00'],
    ['en', monthly, 'the 22nd of the month at 08:00'],
  ] as const) {
    it(`is "${expected}"`, () => assert.equal(rhythmInWords(language, rhythm), expected))
  }

  for (const language of languages) {
    it(`is read back as the same rhythm, with nothing assumed (${language})`, () => {
      fc.assert(
        fc.property(rhythms, (rhythm) => {
          const read = readRhythm(rhythmInWords(language, rhythm), today)
          assert.deepEqual(read, { ok: true, rhythm, starts: undefined, assumed: [] })
        }),
        { seed: 1, numRuns: 1000 },
      )
    })
  }
})
