import { z } from 'zod'
import { Timestamp } from '../time.ts'
import { Figure, LeftOut, Quotes } from './result.ts'

/**
 * What became of a round: the only thing that is kept for follow-up when the sealed answers are gone. It holds nothing
 * that `domain/privacy/disclose.ts` would not show the team.
 */
export const Summary = z.strictObject({
  type: z.literal('summary'),
  /** `summary|<round id>`: a round has one. */
  id: z.string(),
  teamId: z.string(),
  roundId: z.string(),
  createdAt: Timestamp,
  answers: z.int().min(0),
  invited: z.int().min(0),
  /** How many of the answers came from simulated colleagues (demo only). */
  simulated: z.int().min(0),
  /** Posts in the thread. */
  replies: z.int().min(0),
  threshold: z.int().min(3),
  anonymity: z.enum(['anonymous', 'named']),
  /** False: fewer than k answered, and nothing but the number is kept here. */
  shown: z.boolean(),
  figures: z.array(Figure),
  quotes: z.array(Quotes),
  leftOut: z.array(LeftOut),
})
export type Summary = z.infer<typeof Summary>

export function summaryId(roundId: string): string {
  return `summary|${roundId}`
}

/** So few, of so many invited, that the answers are single voices and not the team's. */
export function isFew({ shown, answers, invited, threshold }: Summary): boolean {
  return shown && answers < 2 * threshold && answers * 2 < invited
}
