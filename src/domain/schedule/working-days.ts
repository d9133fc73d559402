/** Tells public holidays; weekends are known without it. */
export type IsHoliday = (date: Temporal.PlainDate) => boolean

/** Hour of the day, local time, at which rounds close: inside core hours, with time to read the summary. */
const closingHour = 15

export function isWorkingDay(date: Temporal.PlainDate, isHoliday: IsHoliday): boolean {
  return date.dayOfWeek <= 5 && !isHoliday(date)
}

/** The date `days` working days after `date`; `date` itself is not counted. */
export function addWorkingDays(date: Temporal.PlainDate, days: number, isHoliday: IsHoliday): Temporal.PlainDate {
  let at = date
  for (let left = days; left > 0; ) {
    at = at.add({ days: 1 })
    if (isWorkingDay(at, isHoliday)) left--
  }
  return at
}

/** When something that opens at `from` closes if it stays open for `days` working days (1–20), in `timeZone`. */
export function closingTime(
  from: Temporal.Instant,
  days: number,
  timeZone: string,
  isHoliday: IsHoliday,
): Temporal.Instant {
  const opened = from.toZonedDateTimeISO(timeZone).toPlainDate()
  const date = addWorkingDays(opened, days, isHoliday)
  return date.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(closingHour) }).toInstant()
}
