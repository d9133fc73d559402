import { z } from 'zod'

/**
 * An instant as it is stored: UTC, always with milliseconds ("2026-01-05T08:00:00.000Z"), so that comparing two of
 * them as text compares them in time. Both stores rely on that.
 */
export const Timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
export type Timestamp = z.infer<typeof Timestamp>

export function timestamp(instant: Temporal.Instant): Timestamp {
  return instant.toString({ smallestUnit: 'millisecond' })
}

/** Whether less than `limit` lies between two instants, in either order: clocks of machines differ, and are set back. */
export function isWithin(limit: Temporal.Duration, a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Duration.compare(a.until(b).abs(), limit) < 0
}
