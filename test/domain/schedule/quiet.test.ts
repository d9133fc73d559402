import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isQuiet, quietRanges } from '../../../src/domain/schedule/quiet.ts'
import type { QuietPeriod } from '../../../src/domain/team/settings.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const said = (period: QuietPeriod, from: string, to: string) =>
  quietRanges([period], date(from), date(to)).map((range) => `${range.from}/${range.to}`)

describe('No-go windows', () => {
  const summer: QuietPeriod = { from: '2026-07-01', to: '2026-08-15', repeats: 'yearly' }
  const peaks: QuietPeriod = { from: '2026-01-18', to: '2026-01-20', repeats: 'monthly' }
  const turn: QuietPeriod = { from: '2026-12-20', to: '2027-01-06', repeats: 'yearly' }
  const leap: QuietPeriod = { from: '2028-02-29', to: '2028-02-29', repeats: 'yearly' }
  const last: QuietPeriod = { from: '2026-01-31', to: '2026-01-31', repeats: 'monthly' }
  const once: QuietPeriod = { from: '2026-03-02', to: '2026-03-06', repeats: 'never' }

  const table: [string, QuietPeriod, string, string, string[]][] = [
    ['once', once, '2026-01-01', '2027-12-31', ['2026-03-02/2026-03-06']],
    ['once, long after', once, '2026-03-07', '2027-12-31', []],
    ['every summer', summer, '2026-01-01', '2027-12-31', ['2026-07-01/2026-08-15', '2027-07-01/2027-08-15']],
    ['never before the dates that are written', summer, '2025-01-01', '2025-12-31', []],
    [
      'a payment peak each month',
      peaks,
      '2026-05-19',
      '2026-07-17',
      ['2026-05-18/2026-05-20', '2026-06-18/2026-06-20'],
    ],
    ['over the turn of the year', turn, '2027-01-01', '2027-12-31', ['2026-12-20/2027-01-06', '2027-12-20/2028-01-06']],
    [
      '29 February',
      leap,
      '2029-01-01',
      '2032-12-31',
      ['2029-02-28/2029-02-28', '2030-02-28/2030-02-28', '2031-02-28/2031-02-28', '2032-02-29/2032-02-29'],
    ],
    [
      'the 31st',
      last,
      '2026-02-01',
      '2026-04-30',
      ['2026-02-28/2026-02-28', '2026-03-31/2026-03-31', '2026-04-30/2026-04-30'],
    ],
  ]
  for (const [name, period, from, to, expected] of table) {
    it(`say their dates: ${name}`, () => assert.deepEqual(said(period, from, to), expected))
  }

  it('are the same dates however they are asked for, and never miss one', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => date('2026-01-01').add({ days }))
    const period = fc
      .tuple(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('never' as const, 'monthly' as const, 'yearly' as const),
      )
      .map(
        ([from, days, repeats]): QuietPeriod => ({
          from: from.toString(),
          to: from.add({ days }).toString(),
          repeats,
        }),
      )
    fc.assert(
      fc.property(period, day, (one, from) => {
        const { repeats } = one
        const to = from.add({ days: 400 })
        // Counted the slow way, from the dates that are written.
        const slow: string[] = []
        for (let times = 0; times < 60; times++) {
          const shift = repeats === 'monthly' ? { months: times } : { years: repeats === 'yearly' ? times : 0 }
          const range = { from: date(one.from).add(shift), to: date(one.to).add(shift) }
          const apart = Temporal.PlainDate.compare(range.to, from) < 0 || Temporal.PlainDate.compare(range.from, to) > 0
          if (!apart) slow.push(`${range.from}/${range.to}`)
          if (repeats === 'never') break
        }
        assert.deepEqual(said(one, from.toString(), to.toString()), slow)
        assert.equal(isQuiet([one], from), said(one, from.toString(), from.toString()).length > 0)
      }),
      { seed: 3, numRuns: 400 },
    )
  })
})
