import Holidays from 'date-holidays'
import type { IsHoliday } from './domain/schedule/working-days.ts'

/** Norwegian public holidays (helligdager og offentlige høytidsdager), from `date-holidays`. */
export function norwegianHolidays(): IsHoliday {
  const holidays = new Holidays('NO', { types: ['public'] })
  const years = new Map<number, ReadonlySet<string>>()
  return (date) => {
    let days = years.get(date.year)
    if (!days) {
      days = new Set(holidays.getHolidays(date.year).map((holiday) => holiday.date.slice(0, 10)))
      years.set(date.year, days)
    }
    return days.has(date.toString())
  }
}
