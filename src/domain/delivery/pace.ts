/**
 * How fast one process may send: Teams' limits (PLATFORM, "Rate limits") kept from our side, so that the channel seldom
 * has to refuse. Holds no clock: whoever asks brings the time.
 */
export type Pace = {
  /**
   * Asks for one send to a lane (`laneOf`). Undefined: it may leave now, and is counted. Else how long to wait before
   * asking again; nothing was counted then.
   */
  take(lane: string, now: Temporal.Instant): Temporal.Duration | undefined
  /** A request that can't wait (a question that a person's click asks) is counted, so that the posts make room for it. */
  count(now: Temporal.Instant): void
  /** The channel refused a send to the lane: nothing goes there before `until`, and everything goes slower. */
  throttled(lane: string, now: Temporal.Instant, until: Temporal.Instant): void
  /** A send got through. */
  succeeded(now: Temporal.Instant): void
  /** How many processes share the tenant's limit. */
  share(workers: number): void
}

/** Sends as fast as it is asked. */
export function unlimitedPace(): Pace {
  return { take: () => undefined, count: () => {}, throttled: () => {}, succeeded: () => {}, share: () => {} }
}
