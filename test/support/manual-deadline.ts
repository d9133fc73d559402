import type { Deadline } from '../../src/teams/deadline.ts'

export type ManualDeadline = { readonly deadline: Deadline; pending(): number; expire(): void }

/** Time limits that expire only by hand, all that are running at once. */
export function createManualDeadline(): ManualDeadline {
  const running = new Set<() => void>()
  return {
    deadline(_limit, expire) {
      running.add(expire)
      return () => void running.delete(expire)
    },
    pending: () => running.size,
    expire() {
      for (const one of running) one()
      running.clear()
    },
  }
}
