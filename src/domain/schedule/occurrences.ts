import { fromRule, toRule } from './rhythm.ts'
import { addWorkingDays, type IsHoliday, isWorkingDay } from './working-days.ts'

/** Local dates, both included. */
export type DateRange = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** What of a schedule decides when it posts. */
export type Timing = {
  /** What `toRule` writes: RFC 5545 in local wall time. */
  readonly rule: string
  /** First local date that may have a slot, 'YYYY-MM-DD'. Weeks (from Monday) and months are counted from it. */
  readonly startsOn: string
  /** IANA name, such as 'Europe/Oslo'. */
  readonly timeZone: string
  /** A slot on a public holiday: left out, or moved to the next working day at the same time. */
  readonly holidays: 'skip' | 'move'
  /** No-go windows (payment peaks, summer): slots in them are left out. */
  readonly quiet: readonly DateRange[]
  /** First local date that may have a slot again. */
  readonly pausedUntil?: Temporal.PlainDate
  /**
   * How many of the rule's COUNT have been posted. "6 ganger" means six conversations, so what was left out does not
   * use up the count. It can't be worked out from the rule, since pauses and windows change: store it with the
   * schedule, in the write that moves the schedule past the slot.
   */
  readonly posted: number
}

export type Occurrence = {
  /**
   * The local date and time of the plan, 'YYYY-MM-DDTHH:MM'. It stays the same where a holiday or a change night moves
   * the post, so a slot that was posted is known again even when the calendar is corrected afterwards.
   */
  readonly slot: string
  /** When to post. */
  readonly at: Temporal.Instant
}

/**
 * Opens an RFC 5545 rule in wall time whose first possible date is `startsOn`. The function that comes back tells the
 * rule's first date and time at or after `from`, undefined when there is none.
 * Promise: the cost does not grow with the time between `startsOn` and `from`.
 */
export type Recurrence = (
  rule: string,
  startsOn: Temporal.PlainDate,
) => (from: Temporal.PlainDateTime) => Temporal.PlainDateTime | undefined

/** What the world outside the schedule knows. */
export type Calendar = { readonly recurrence: Recurrence; readonly isHoliday: IsHoliday }

/**
 * Counted from `startsOn`; after it a series is over. Some rules have no date at all (day 31 of every twelfth month,
 * from February) or only holidays (1 January), and the search for one must end.
 */
const longestSeries = { years: 40 } as const

/**
 * The first post of the schedule strictly after `after`; undefined when the series is over.
 *
 * - A wall time that a change night leaves out is posted at the first valid minute after it (02:30 → 03:00), one that
 *   it repeats at the first of the two.
 * - A moved slot is left out when the next slot of the rhythm is planned for the day it would move to or earlier, when
 *   that day is after UNTIL, and when that day is in a no-go window. So no slot overtakes another, and no day has two.
 * - Months without the rule's day have no slot (RFC 5545, 3.3.10).
 *
 * @throws RangeError when the rule is not one that a `Rhythm` can say.
 */
export function nextOccurrence(timing: Timing, after: Temporal.Instant, calendar: Calendar): Occurrence | undefined {
  return nextOccurrences(timing, after, 1, calendar)[0]
}

/** The next posts in order, at most `most`; fewer when the series ends before. Else as `nextOccurrence`. */
export function nextOccurrences(
  timing: Timing,
  after: Temporal.Instant,
  most: number,
  calendar: Calendar,
): Occurrence[] {
  const { left, find } = open(timing, calendar)
  const found: Occurrence[] = []
  for (let at = after; found.length < Math.min(most, left); ) {
    const occurrence = find(at)
    if (!occurrence) break
    found.push(occurrence)
    at = occurrence.at
  }
  return found
}

/** `find` tells the first post strictly after an instant, and does not count; `left` is what COUNT still allows. */
function open(timing: Timing, calendar: Calendar) {
  const rhythm = fromRule(timing.rule)
  if (!rhythm) throw new RangeError(`Not a rule of a rhythm: ${timing.rule}`)
  const { ends } = rhythm
  const startsOn = Temporal.PlainDate.from(timing.startsOn)
  const lastDay = ends.kind === 'until' ? Temporal.PlainDate.from(ends.date) : startsOn.add(longestSeries)
  // COUNT is taken out: the library would count from the start, slots that were left out included.
  const rule = toRule({ ...rhythm, ends: { kind: 'until', date: lastDay.toString() } })
  const plannedFrom = calendar.recurrence(rule, startsOn)
  const closed = closedDays(timing)

  const movedTo = (slot: Temporal.PlainDateTime): Temporal.PlainDate | undefined => {
    const day = addWorkingDays(slot.toPlainDate(), 1, calendar.isHoliday)
    const next = plannedFrom(oneMinuteAfter(slot))
    const taken = next !== undefined && !isAfter(next.toPlainDate(), day)
    return taken || isAfter(day, lastDay) || closed(day) ? undefined : day
  }

  const find = (after: Temporal.Instant): Occurrence | undefined => {
    let from = earliestSlot(timing, after, calendar.isHoliday)
    for (let slot = plannedFrom(from); slot; slot = plannedFrom(from)) {
      const window = closed(slot.toPlainDate())
      if (window) {
        from = window.to.add({ days: 1 }).toPlainDateTime()
        continue
      }
      from = oneMinuteAfter(slot)
      const holiday = calendar.isHoliday(slot.toPlainDate())
      if (holiday && timing.holidays === 'skip') continue
      const day = holiday ? movedTo(slot) : slot.toPlainDate()
      if (!day) continue
      const at = firstInstant(day.toPlainDateTime(slot.toPlainTime()), timing.timeZone)
      if (Temporal.Instant.compare(at, after) > 0) return { slot: slot.toString({ smallestUnit: 'minute' }), at }
    }
    return undefined
  }

  const left = ends.kind === 'times' ? Math.max(0, ends.times - timing.posted) : Number.POSITIVE_INFINITY
  return { left, find }
}

/**
 * Where to begin looking for posts after `after`. A slot of a holiday may be posted days after its plan, so with
 * 'move' it is the start of the holidays and weekend that `after` is in or follows at once.
 */
function earliestSlot(timing: Timing, after: Temporal.Instant, isHoliday: IsHoliday): Temporal.PlainDateTime {
  const now = after.toZonedDateTimeISO(timing.timeZone).toPlainDateTime()
  if (timing.holidays === 'skip') return now
  let day = now.toPlainDate()
  for (;;) {
    const before = day.subtract({ days: 1 })
    if (isWorkingDay(before, isHoliday)) return day.toPlainDateTime()
    day = before
  }
}

/** Tells the no-go window or pause that a day lies in. */
function closedDays({ quiet, pausedUntil }: Timing): (day: Temporal.PlainDate) => DateRange | undefined {
  return (day) => {
    if (pausedUntil && isAfter(pausedUntil, day)) return { from: day, to: pausedUntil.subtract({ days: 1 }) }
    return quiet.find(({ from, to }) => !isAfter(from, day) && !isAfter(day, to))
  }
}

/** When the wall clock first shows `wall` or, where a change night leaves it out, the first minute after it. */
export function firstInstant(wall: Temporal.PlainDateTime, timeZone: string): Temporal.Instant {
  const shown = wall.toZonedDateTime(timeZone)
  if (shown.toPlainDateTime().equals(wall)) return shown.toInstant()
  const change = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).getTimeZoneTransition('next')
  return (change ?? shown).toInstant()
}

/** Slots are whole minutes. */
function oneMinuteAfter(slot: Temporal.PlainDateTime): Temporal.PlainDateTime {
  return slot.add({ minutes: 1 })
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}
