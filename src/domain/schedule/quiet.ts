import type { QuietPeriod } from '../team/settings.ts'
import type { DateRange } from './occurrences.ts'

/**
 * The no-go windows as dates, for everything between `from` and `to`. A window that repeats counts from the dates that
 * are written, never backwards. Where a month lacks the day (31 April, 29 February) it is the month's last.
 */
export function quietRanges(
  periods: readonly QuietPeriod[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): DateRange[] {
  return periods.flatMap((period) => rangesOf(period, from, to))
}

export function isQuiet(periods: readonly QuietPeriod[], day: Temporal.PlainDate): boolean {
  return quietRanges(periods, day, day).length > 0
}

const units = { monthly: 'months', yearly: 'years' } as const

function rangesOf(period: QuietPeriod, from: Temporal.PlainDate, to: Temporal.PlainDate): DateRange[] {
  const written = { from: Temporal.PlainDate.from(period.from), to: Temporal.PlainDate.from(period.to) }
  if (period.repeats === 'never') return overlaps(written, from, to) ? [written] : []
  const unit = units[period.repeats]
  // One earlier than the last that begins before `from`, because clipping to a month's end may move it by some days.
  const first = Math.max(0, written.to.until(from, { largestUnit: unit })[unit] - 1)
  const found: DateRange[] = []
  for (let times = first; ; times++) {
    const range = { from: written.from.add({ [unit]: times }), to: written.to.add({ [unit]: times }) }
    if (Temporal.PlainDate.compare(range.from, to) > 0) return found
    if (overlaps(range, from, to)) found.push(range)
  }
}

function overlaps(range: DateRange, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(range.from, to) <= 0 && Temporal.PlainDate.compare(from, range.to) <= 0
}
