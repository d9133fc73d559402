import { z } from 'zod'
import { usersCommittee } from '../round/answer.ts'
import { Timestamp } from '../time.ts'
import { Figure, LeftOut, Quotes } from './result.ts'
import { Flag, Maker, Theme } from './theme.ts'

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
  /** Every text of the answers, as long as sealed answers are kept; then those that a theme quotes. */
  quotes: z.array(Quotes),
  /** The thread's posts that the themes take in. `id`: the reply's, so that one that is deleted goes here too. */
  thread: z.array(z.strictObject({ id: z.string(), text: z.string(), from: z.literal(usersCommittee).optional() })),
  /** The largest first. */
  themes: z.array(Theme),
  /** Ids of texts in no theme. They stay in the team. */
  singles: z.array(z.string()),
  flags: z.array(Flag),
  /** Absent: nothing was summarised. */
  maker: Maker.optional(),
  leftOut: z.array(LeftOut),
})
export type Summary = z.infer<typeof Summary>

export function summaryId(roundId: string): string {
  return `summary|${roundId}`
}

/** So few, of so many invited, that the answers are single voices and not the team's. */
export function isFew({ shown, answers, invited, threshold }: Omit<Summary, 'themes'>): boolean {
  return shown && answers < 2 * threshold && answers * 2 < invited
}

/** A summary without some of its texts, as when a post was deleted in Teams or a text was reported. Nothing is counted anew. */
export function withoutTexts(summary: Summary, gone: ReadonlySet<string>): Summary {
  return {
    ...summary,
    quotes: summary.quotes.map((group) => ({ ...group, quotes: group.quotes.filter(({ id }) => !gone.has(id)) })),
    thread: summary.thread.filter(({ id }) => !gone.has(id)),
    themes: summary.themes.map((theme) => ({
      ...theme,
      quotes: theme.quotes.filter(({ source }) => !gone.has(source)),
      proposals: theme.proposals.filter(({ source }) => !gone.has(source)),
    })),
    singles: summary.singles.filter((id) => !gone.has(id)),
  }
}
