import { z } from 'zod'
import { Address } from '../team/team.ts'
import { Timestamp } from '../time.ts'

/**
 * Somebody asked to be reminded of a round. Says nothing of whether they answer: at `wakeAt` it is looked up whether
 * they have, the reminder goes out or not, and this stays the same either way. It is kept until the round ends, so that
 * what the ledger holds of it is found and removed then.
 */
export const Reminder = z.strictObject({
  type: z.literal('reminder'),
  id: z.string(),
  teamId: z.string(),
  roundId: z.string(),
  userId: z.string(),
  address: Address,
  /** Absent: that time has come. */
  wakeAt: Timestamp.optional(),
})
export type Reminder = z.infer<typeof Reminder>

export function reminderId(roundId: string, userId: string): string {
  return `reminder|${roundId}|${encodeURIComponent(userId)}`
}
