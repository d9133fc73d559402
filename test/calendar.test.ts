import assert from 'node:assert/strict'
import { norwegianHolidays } from '../src/calendar.ts'

/** Lov om helligdager og helligdagsfred, and lov om 1 og 17 mai, written out by hand. */
const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26']
const moving: Record<number, readonly string[]> = {
  2026: ['04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25'],
  2027: ['03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
  2028: ['04-13', '04-14', '04-16', '04-17', '05-25', '06-04', '06-05'],
  2029: ['03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21'],
}

describe('Norwegian holidays', () => {
  const isHoliday = norwegianHolidays()
  for (const [year, days] of Object.entries(moving)) {
    it(`are those of the law in ${year}, and no others`, () => {
      const expected = new Set([...fixed, ...days].map((day) => `${year}-${day}`))
      const end = Temporal.PlainDate.from(`${year}-12-31`)
      const found = new Set<string>()
      for (
        let at = Temporal.PlainDate.from(`${year}-01-01`);
        Temporal.PlainDate.compare(at, end) <= 0;
        at = at.add({ days: 1 })
      ) {
        if (isHoliday(at)) found.add(at.toString())
      }
      assert.deepEqual([...found].toSorted(), [...expected].toSorted())
    })
  }
})
