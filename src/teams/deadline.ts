/**
 * Calls `expire` after `limit`, unless the returned function is called first.
 *
 * Time limits of sockets pass through here and not through the `Clock`: they guard the machine, no product rule reads
 * them, and a test lets them expire by hand.
 */
export type Deadline = (limit: Temporal.Duration, expire: () => void) => () => void

/** Counts real milliseconds. A deadline alone never keeps the process alive: the socket that it guards does. */
export const realDeadline: Deadline = (limit, expire) => {
  const timer = setTimeout(expire, limit.total('milliseconds'))
  timer.unref()
  return () => clearTimeout(timer)
}
