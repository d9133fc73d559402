import { addWorkingDays, type IsHoliday, isWorkingDay, morningOf } from '../schedule/working-days.ts'
import { type Timestamp, timestamp } from '../time.ts'
import { checkInDays, type Measure } from './measure.ts'

/** When the clock speaks up so many days after something: at nine on that day, or on the first working day after it. */
export function morningAfter(at: Timestamp, days: number, timeZone: string, isHoliday: IsHoliday): Timestamp {
  const date = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().add({ days })
  const working = isWorkingDay(date, isHoliday) ? date : addWorkingDays(date, 1, isHoliday)
  return timestamp(morningOf(working, timeZone))
}

export type CheckIn = { readonly days: number; readonly at: Timestamp }

/** The check-ins that are still to come or overdue, in order. None of what is not adopted, or has ended. */
export function checkInsLeft(measure: Measure, timeZone: string, isHoliday: IsHoliday): CheckIn[] {
  const { state, adoptedAt, checkedIn } = measure
  if ((state !== 'adopted' && state !== 'underWay') || adoptedAt === undefined) return []
  const last = Math.max(0, ...checkedIn)
  return checkInDays
    .filter((days) => days > last)
    .map((days) => ({ days, at: morningAfter(adoptedAt, days, timeZone, isHoliday) }))
}

/** The thread was asked. After a long downtime one question stands for all that were missed. */
export function withCheckIn(measure: Measure, days: number, at: Timestamp): Measure {
  const missed = checkInDays.filter((day) => day <= days && !measure.checkedIn.includes(day))
  return {
    ...measure,
    checkedIn: [...measure.checkedIn, ...missed],
    history: [...measure.history, { at, by: 'clock', kind: 'checkedIn', text: String(days) }],
  }
}
