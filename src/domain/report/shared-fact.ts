import { z } from 'zod'
import { Timestamp } from '../time.ts'

/**
 * What the numbers of an overview need of one shared round, so that five thousand of them are read at once and fast
 * (DESIGN §8). Written when the round is shared; holds nothing that its shared summary does not show.
 */
export const SharedFact = z.strictObject({
  type: z.literal('sharedFact'),
  /** `factId`. */
  id: z.string(),
  tenantId: z.string(),
  teamId: z.string(),
  roundId: z.string(),
  packageId: z.string(),
  /** Of the prompt, in the profile; absent: a prompt that the library no longer has. */
  goalId: z.string().optional(),
  /** When the round closed, and when it was shared. */
  closedAt: Timestamp,
  sharedAt: Timestamp,
  answers: z.int().min(0),
  invited: z.int().min(0),
  /** That one person needs for the prompt. */
  minutes: z.int().min(1),
  themes: z.int().min(0),
})
export type SharedFact = z.infer<typeof SharedFact>

export function factId(roundId: string): string {
  return `fact|${roundId}`
}
