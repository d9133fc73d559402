import type { Clock } from '../../src/ports/clock.ts'
import { type Delivery, type Queue, visibility } from '../../src/ports/queue.ts'

type Message = { readonly id: string; visibleAt: Temporal.Instant; attempts: number; receipt: number }

export type MemoryQueue = Queue & {
  /** Ids that were put aside. */
  readonly poisoned: string[]
  /** Ids that are in it, hidden ones too. */
  ids(): string[]
}

/** A queue that several processes share, kept simple: first in, first out, hidden while somebody has it. */
export function memoryQueue(clock: Clock): MemoryQueue {
  const messages: Message[] = []
  const poisoned: string[] = []
  let receipts = 0
  const send = async (id: string, pause = new Temporal.Duration()) => {
    messages.push({ id, visibleAt: clock.now().add(pause), attempts: 0, receipt: 0 })
  }
  const remove = (message: Message, receipt: number): boolean => {
    if (message.receipt !== receipt || !messages.includes(message)) return false
    messages.splice(messages.indexOf(message), 1)
    return true
  }
  return {
    shared: true,
    poisoned,
    ids: () => messages.map(({ id }) => id),
    send,
    async receive(most) {
      const now = clock.now()
      const free = messages.filter(({ visibleAt }) => Temporal.Instant.compare(visibleAt, now) <= 0).slice(0, most)
      return free.map((message): Delivery => {
        message.visibleAt = now.add(visibility)
        message.attempts++
        const receipt = ++receipts
        message.receipt = receipt
        return {
          entryId: message.id,
          attempts: message.attempts,
          done: async () => void remove(message, receipt),
          later: async (pause) => {
            if (remove(message, receipt)) await send(message.id, pause)
          },
          poison: async () => {
            if (remove(message, receipt)) poisoned.push(message.id)
          },
        }
      })
    },
    ping: async () => undefined,
    close: async () => undefined,
  }
}
