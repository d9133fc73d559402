import type { Delivery } from '../ports/queue.ts'

/** The same delivery, which only the first way to put it away moves. One that failed may be tried again. */
export function putAwayOnce(delivery: Delivery): Delivery {
  let putAway = false
  const once = async (act: () => Promise<void>): Promise<void> => {
    if (putAway) return
    putAway = true
    try {
      await act()
    } catch (error) {
      putAway = false
      throw error
    }
  }
  return {
    ...delivery,
    done: () => once(() => delivery.done()),
    later: (pause) => once(() => delivery.later(pause)),
    poison: () => once(() => delivery.poison()),
  }
}
