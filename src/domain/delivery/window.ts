/** At most so many in so many milliseconds, whenever one begins to count. */
export type Window = readonly [most: number, milliseconds: number]

/**
 * Every window is this much longer than Teams' own: what leaves with a second between may arrive with a little less.
 */
export const margin = 1.055

/**
 * How long until one more fits into every window: 0 when it fits now, Infinity when those that are `pending` fill one by
 * themselves.
 *
 * @param log when earlier ones were sent, ascending
 * @param pending how many may be sent at any moment and are not in the log yet
 */
export function waitIn(log: readonly number[], pending: number, windows: readonly Window[], now: number): number {
  let wait = 0
  for (const [most, milliseconds] of windows) {
    if (pending >= most) return Infinity
    // When this one has left the window, there is room.
    const blocking = log[log.length - (most - pending)]
    if (blocking !== undefined) wait = Math.max(wait, blocking + milliseconds - now)
  }
  return wait
}

/** Times come almost in order, so the place is sought from the end. */
export function insertAscending(log: number[], at: number): void {
  let place = log.length
  while (place > 0 && (log[place - 1] ?? 0) > at) place--
  log.splice(place, 0, at)
}

export function notAfter(at: number, now: number): number {
  return Math.min(at, now)
}
