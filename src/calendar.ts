import { createRequire } from 'node:module'
import type { IsHoliday } from './domain/schedule/working-days.ts'

/**
 * Norwegian public holidays (helligdager og offentlige høytidsdager), from `date-holidays`. The library carries the
 * holidays of the whole world and takes a tenth of a cold start, so it is read when the first date is asked for.
 */
export function norwegianHolidays(): IsHoliday {
  let holidays: ReturnType<typeof readHolidays> | undefined
  const years = new Map<number, ReadonlySet<string>>()
  return (date) => {
    let days = years.get(date.year)
    if (!days) {
      holidays ??= readHolidays()
      days = new Set(holidays.getHolidays(date.year).map((holiday) => holiday.date.slice(0, 10)))
      years.set(date.year, days)
    }
    return days.has(date.toString())
  }
}

function readHolidays() {
  const Holidays: typeof import('date-holidays').default = createRequire(import.meta.url)('date-holidays')
  return new Holidays('NO', { types: ['public'] })
}
