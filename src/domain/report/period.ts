import { type Timestamp, timestamp } from '../time.ts'

/** What lies between two local days, both included; absent: no limit on that side. */
export type Period = {
  readonly hasDay: (day: string) => boolean
  readonly hasTime: (at: Timestamp) => boolean
}

/** Days are compared as text, and so are instants, so that a report looks at thousands of them without a calendar. */
export function period(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  timeZone: string,
): Period {
  const beginning = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant()
  const first = from === undefined ? undefined : timestamp(beginning(Temporal.PlainDate.from(from)))
  const after = to === undefined ? undefined : beginning(Temporal.PlainDate.from(to).add({ days: 1 }))
  const until = after && timestamp(after.subtract({ milliseconds: 1 }))
  // West of Greenwich the last day that can be written ends in the year 10000, which has a sign as text.
  const last = until?.startsWith('+') ? undefined : until
  return {
    hasDay: (day) => (from === undefined || from <= day) && (to === undefined || day <= to),
    hasTime: (at) => (first === undefined || first <= at) && (last === undefined || at <= last),
  }
}

/** Local months ('YYYY-MM') of instants. Where a month begins and ends is worked out once; neighbours often share one. */
export function localMonths(timeZone: string): (at: Timestamp) => string {
  type Month = { readonly month: string; readonly begins: Timestamp; readonly ends: Timestamp }
  const known = new Map<string, Month>()
  const monthOf = (at: Timestamp): Month => {
    const month = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth()
    const beginning = (of: Temporal.PlainYearMonth) => of.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).toInstant()
    const [begins, ends] = [beginning(month), beginning(month.add({ months: 1 }))]
    return { month: month.toString(), begins: timestamp(begins), ends: timestamp(ends) }
  }
  const holds = ({ begins, ends }: Month, at: Timestamp) => begins <= at && at < ends
  let last: Month | undefined
  return (at) => {
    if (last && holds(last, at)) return last.month
    const utc = at.slice(0, 7)
    const near = known.getOrInsertComputed(utc, () => monthOf(`${utc}-15T12:00:00.000Z`))
    // At the edges of a month it is another one there than in UTC.
    last = holds(near, at) ? near : monthOf(at)
    return last.month
  }
}
