/** Tells public holidays; weekends are known without it. */
export type IsHoliday = (date: Temporal.PlainDate) => boolean

/** Hour of the day, local time, at which people are reminded: before the day fills up. */
const remindingHour = 9

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

/** The same local time of day, `days` working days after `from`. */
export function afterWorkingDays(
  from: Temporal.Instant,
  days: number,
  timeZone: string,
  isHoliday: IsHoliday,
): Temporal.Instant {
  const local = from.toZonedDateTimeISO(timeZone)
  const date = addWorkingDays(local.toPlainDate(), days, isHoliday)
  return date.toZonedDateTime({ timeZone, plainTime: local.toPlainTime() }).toInstant()
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

/** Working days (1 to `most`) that fit between `from` and `before`, when what opens at `from` must close by then. At least one. */
export function daysThatFit(
  from: Temporal.Instant,
  most: number,
  before: Temporal.Instant | undefined,
  timeZone: string,
  isHoliday: IsHoliday,
): number {
  let days = most
  const fits = () => before && Temporal.Instant.compare(closingTime(from, days, timeZone, isHoliday), before) <= 0
  while (before && days > 1 && !fits()) days--
  return days
}

/**
 * When to remind of something that is open from `from` to `closes`: at nine on the working day half-way, rounded up.
 * Undefined when it is open for one working day only.
 */
export function halfWay(
  from: Temporal.Instant,
  closes: Temporal.Instant,
  timeZone: string,
  isHoliday: IsHoliday,
): Temporal.Instant | undefined {
  const [first, last] = [from, closes].map((instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate())
  if (!first || !last) return undefined
  let days = 0
  for (let day = first; Temporal.PlainDate.compare(day, last) < 0; ) {
    day = addWorkingDays(day, 1, isHoliday)
    days++
  }
  if (days <= 1) return undefined
  const at = morningOf(addWorkingDays(first, Math.ceil(days / 2), isHoliday), timeZone)
  return Temporal.Instant.compare(at, closes) < 0 ? at : undefined
}

/** When to remind a person who asked for it: at nine on the working day before it closes; when that is past, two hours before. */
export function lastCalls(
  closes: Temporal.Instant,
  timeZone: string,
  isHoliday: IsHoliday,
): { readonly dayBefore: Temporal.Instant; readonly hoursBefore: Temporal.Instant } {
  let day = closes.toZonedDateTimeISO(timeZone).toPlainDate()
  do day = day.subtract({ days: 1 })
  while (!isWorkingDay(day, isHoliday))
  return { dayBefore: morningOf(day, timeZone), hoursBefore: closes.subtract({ hours: 2 }) }
}

/** When people are reminded on a day. */
export function morningOf(date: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(remindingHour) }).toInstant()
}
