import { z } from 'zod'
import { Language } from '../language.ts'
import { Planner } from '../schedule/schedule.ts'
import { Timestamp } from '../time.ts'
import { PostedPrompt } from './posted-prompt.ts'

/**
 * A prompt posted in a channel.
 *
 *     open ──closing time, or "avslutt"──▶ closing ──sealed, summarised──▶ closed
 *      │  ▲                                   ▲
 *      │  └────extended────  tooFew  ─────────┘ nobody extended it in time
 *      │        ▲               │
 *      │        └───fewer than k answers at closing
 *      └──"avbryt"──▶ cancelled
 *
 * `tooFew` exists because sealing can't be undone: an extension needs the secret that keeps one person to one answer.
 */
export const roundStates = ['open', 'tooFew', 'closing', 'closed', 'cancelled'] as const

export const Thread = z.strictObject({ conversationId: z.string(), activityId: z.string() })
export type Thread = z.infer<typeof Thread>

export const Round = z.strictObject({
  type: z.literal('round'),
  /** `round|<channel>|<package>|<number>`: two people who start at once ask for the same id, and one wins. */
  id: z.string(),
  teamId: z.string(),
  tenantId: z.string(),
  channelId: z.string(),
  number: z.int().min(1),
  language: Language,
  /** Anonymous answers are sealed at closing; named ones (åpen) keep their author, and the card says which it is. */
  anonymity: z.enum(['anonymous', 'named']),
  /** k: printed on the card before anyone answers, and frozen for the round (DESIGN §5). */
  threshold: z.int().min(3),
  state: z.enum(roundStates),
  prompt: PostedPrompt,
  /** The office of the person who started it. Not the person: that is nobody's business a year later. */
  startedBy: Planner,
  openedAt: Timestamp,
  closesAt: Timestamp,
  /** How often it was extended. */
  extensions: z.int().min(0),
  /** When closing or cancelling began. */
  endedAt: Timestamp.optional(),
  /** Members of the team when the round opened. */
  invited: z.int().min(0),
  /** When the thread is reminded, once; absent: not at all, because the round is too short. */
  remindAt: Timestamp.optional(),
  /** The slot that opened it; absent: a person did. */
  slotId: z.string().optional(),
  campaignId: z.string().optional(),
  /** When the clock must look at this round next. Absent: never again. */
  wakeAt: Timestamp.optional(),
  /** Where the prompt stands, once it is known to be posted. */
  thread: Thread.optional(),
  /** The set of sealed documents that won, see `usecases/round/seal.ts`. */
  sealedSet: z.string().optional(),
})
export type Round = z.infer<typeof Round>

/** While a round is open: makes tokens out of people. Deleted at sealing; then nobody can make them again. */
export const RoundSecret = z.strictObject({
  type: z.literal('roundSecret'),
  id: z.string(),
  teamId: z.string(),
  /** 32 random bytes, hex. */
  salt: z.string().length(64),
})
export type RoundSecret = z.infer<typeof RoundSecret>

export function roundId(channelId: string, packageId: string, number: number): string {
  return `round|${encodeURIComponent(channelId)}|${packageId}|${number}`
}

export function roundSecretId(round: string): string {
  return `secret|${round}`
}

/** Open in the sense of "one open round per channel and package": until it is closed or cancelled. */
export function isUnfinished(round: Round): boolean {
  return round.state === 'open' || round.state === 'tooFew' || round.state === 'closing'
}

/** Whether answers are taken at `now`. At the closing time itself they no longer are. */
export function takesAnswers(round: Round, now: Timestamp): boolean {
  return round.state === 'open' && now < round.closesAt
}
