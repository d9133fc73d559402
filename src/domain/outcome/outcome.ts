import { z } from 'zod'
import { Language } from '../language.ts'
import { Thread } from '../round/round.ts'
import { Office } from '../team/team.ts'
import { Timestamp } from '../time.ts'
import { Detail, mostDetails } from './detail.ts'

/** Output cards that a team may write down of one round: a summary that is longer is not read. */
export const mostWritten = 20

/**
 * What a team wrote on the output card of a package and that becomes neither a measure nor a matter for the level above:
 * what it has agreed on, a duty that stays, or the package that it takes next. Nobody stands in it.
 */
export const Outcome = z.strictObject({
  type: z.literal('outcome'),
  /** `outcomeId`. */
  id: z.string(),
  teamId: z.string(),
  tenantId: z.string(),
  channelId: z.string(),
  /** Of the round, and of the labels. */
  language: Language,
  thread: Thread.optional(),
  roundId: z.string(),
  packageId: z.string(),
  /** Of the package. */
  version: z.int().min(1),
  kind: z.enum(['note', 'duty', 'package']),
  /** The card's. */
  title: z.string(),
  /** What was filled in, in the card's order. The first is what it is about. */
  details: z.array(Detail).min(1).max(mostDetails),
  /** The package that the team takes next. */
  next: z.string().optional(),
  /** In which capacity it was written: an office, or a member of the team. Not who. */
  by: z.union([Office, z.literal('member')]),
  at: Timestamp,
  /** Until the thread has been told. */
  wakeAt: Timestamp.optional(),
})
export type Outcome = z.infer<typeof Outcome>

/** `unique`: of the form, so that what is sent twice is written once. */
export function outcomeId(unique: string): string {
  return `outcome|${unique}`
}
