import type { DateRange } from '../schedule/occurrences.ts'
import type { IsHoliday } from '../schedule/working-days.ts'
import type { CampaignWindow } from './campaign.ts'

/** Minutes of one local day in which a campaign may post: `count` of them, from minute `first` of the day. */
export type Span = { readonly day: Temporal.PlainDate; readonly first: number; readonly count: number }

/**
 * The minutes of a window that are free for everybody, in order: none on public holidays, on days of `quiet`, before
 * `notBefore` (local), or at weekends unless the window has them.
 */
export function freeSpans(
  window: CampaignWindow,
  notBefore: Temporal.PlainDateTime,
  quiet: readonly DateRange[],
  isHoliday: IsHoliday,
): Span[] {
  const spans: Span[] = []
  const last = Temporal.PlainDate.from(window.to)
  const today = notBefore.toPlainDate()
  const [opens, ends] = [
    minuteOf(Temporal.PlainTime.from(window.opens)),
    minuteOf(Temporal.PlainTime.from(window.ends)),
  ]
  for (
    let day = latest(Temporal.PlainDate.from(window.from), today);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if ((day.dayOfWeek > 5 && !window.weekends) || isHoliday(day) || isIn(quiet, day)) continue
    const first = day.equals(today) ? Math.max(opens, wholeMinuteFrom(notBefore.toPlainTime())) : opens
    if (first < ends) spans.push({ day, first, count: ends - first })
  }
  return spans
}

export function minutesIn(spans: readonly Span[]): number {
  return spans.reduce((all, { count }) => all + count, 0)
}

/**
 * The minute of the `n`th of `of` posts (from 0), so that no minute gets more than it must: with M minutes each gets
 * the whole part of `of / M`, or one more. Where the team's own `quiet` days are in the way it is the nearest day that is
 * free for the team, at the same time of day as far as that day has it. Undefined: there is none.
 */
export function slotOf(
  spans: readonly Span[],
  n: number,
  of: number,
  quiet: readonly DateRange[] = [],
): Temporal.PlainDateTime | undefined {
  const total = minutesIn(spans)
  if (total === 0 || of <= 0) return undefined
  let index = Math.floor((Math.min(n, of - 1) * total) / of)
  for (const span of spans) {
    if (index < span.count) return isIn(quiet, span.day) ? nearest(spans, span, index, quiet) : at(span, index)
    index -= span.count
  }
  return undefined
}

function nearest(
  spans: readonly Span[],
  taken: Span,
  index: number,
  quiet: readonly DateRange[],
): Temporal.PlainDateTime | undefined {
  const distance = ({ day }: Span) => Math.abs(taken.day.until(day).days)
  const [best] = spans.filter(({ day }) => !isIn(quiet, day)).toSorted((a, b) => distance(a) - distance(b))
  // A shorter day is wrapped around, so that what is moved there does not pile up at its edge.
  if (!best) return undefined
  const offset = (taken.first + index - best.first) % best.count
  return at(best, offset < 0 ? offset + best.count : offset)
}

function at({ day, first }: Span, index: number): Temporal.PlainDateTime {
  const minute = first + index
  return day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
}

function isIn(ranges: readonly DateRange[], day: Temporal.PlainDate): boolean {
  return ranges.some(
    ({ from, to }) => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0,
  )
}

function minuteOf({ hour, minute }: Temporal.PlainTime): number {
  return hour * 60 + minute
}

function wholeMinuteFrom(time: Temporal.PlainTime): number {
  const whole = minuteOf(time)
  return Temporal.PlainTime.compare(time, { hour: time.hour, minute: time.minute }) > 0 ? whole + 1 : whole
}

function latest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) > 0 ? a : b
}
