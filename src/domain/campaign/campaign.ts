import { z } from 'zod'
import { Language } from '../language.ts'
import type { SlotSkip } from '../schedule/slot.ts'
import { Address } from '../team/team.ts'
import { Timestamp } from '../time.ts'

/** Why a team gets no slot. Said on the cards; nobody is left out in silence. */
export const leftOutReasons = [
  /** The bot was taken out of the team. */
  'botRemoved',
  /** The team's own no-go windows cover every day of the campaign. */
  'quiet',
  /** The package is open there already. */
  'open',
  /** A series of the package is running there already. */
  'planned',
] as const
export const LeftOut = z.enum(leftOutReasons)
export type LeftOut = z.infer<typeof LeftOut>

/** Local wall time, 'HH:MM'. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** The dates, both included, and the hours of each day in which a campaign posts; local time. */
export const CampaignWindow = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  opens: TimeOfDay,
  /** Not included: the last post goes out before it. */
  ends: TimeOfDay,
  /** Saturdays and Sundays too. Public holidays never. */
  weekends: z.boolean(),
})
export type CampaignWindow = z.infer<typeof CampaignWindow>

/** Cards that show the progress and are kept true; a further `kampanje` takes the place of the oldest. */
export const mostCards = 3

/**
 * A coordinator starts a package in many teams, spread evenly over the hours of a window. Each team gets a schedule of
 * one slot (`campaignScheduleId`), which the clock decides and posts like any other.
 *
 *     planning ──every team has its slot──▶ running ──all slots over──▶ done
 *         │                                 │   ▲
 *         ├──"pause"──▶ paused ◀──"pause"───┤   │ late slots are spread over what is left of the window
 *         │               └──"ta opp"──▶ resuming
 *         └──"stopp", from any of them──▶ stopped
 */
export const Campaign = z.strictObject({
  type: z.literal('campaign'),
  id: z.string(),
  tenantId: z.string(),
  packageId: z.string(),
  /** The version that it began with and stays on; absent, as in older documents: the newest. */
  packageVersion: z.int().optional(),
  /** Part of a team's name that is wanted; absent: every team. */
  teamsNamed: z.string().optional(),
  window: CampaignWindow,
  timeZone: z.string(),
  /** A whole minute shortly after it was started, or taken up again: it plans no slot before it. */
  notBefore: Timestamp,
  state: z.enum(['planning', 'running', 'paused', 'resuming', 'stopped', 'done']),
  /** Teams among which the window is divided. */
  teams: z.int().min(0),
  /** Teams that have their slot. */
  planned: z.int().min(0),
  /** Teams that have none, by reason. */
  leftOut: z.partialRecord(LeftOut, z.int().min(1)),
  /** The last team id that was planned, to go on after a crash. */
  cursor: z.string().optional(),
  allPlanned: z.boolean(),
  /** When the last slot is due. */
  endsAt: Timestamp,
  /**
   * Where progress cards stand, oldest first, by the ledger entry that posted each. Empty when it is over: whose chat that
   * was is nobody's business later.
   */
  cards: z
    .array(z.strictObject({ entryId: z.string(), address: Address, conversationId: z.string(), language: Language }))
    .max(mostCards),
  /** What the cards were last asked to show. */
  shown: z.string().optional(),
  /** Stopped or done: what became of it. */
  result: z.strictObject({ sent: z.int(), notSent: z.int() }).optional(),
  wakeAt: Timestamp.optional(),
  createdAt: Timestamp,
})
export type Campaign = z.infer<typeof Campaign>

/** Neither stopped nor done. */
export function isUnderWay({ state }: Campaign): boolean {
  return state !== 'stopped' && state !== 'done'
}

/** How a campaign stands: every team that it is about is in exactly one of these. */
export type CampaignTally = {
  readonly sent: number
  /** Not sent yet. */
  readonly waiting: number
  readonly inDoubt: number
  /** Teams refused the post, or it became pointless; by the entry's reason. */
  readonly failed: readonly { readonly reason: string; readonly count: number }[]
  readonly leftOut: readonly { readonly reason: LeftOut | SlotSkip; readonly count: number }[]
  /** When the last post is expected. Undefined: nothing is to come, or nobody knows. */
  readonly endsAt: Timestamp | undefined
}

export function sum(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((all, { count }) => all + count, 0)
}

/** What a progress card shows. */
export type CampaignView = {
  readonly language: Language
  readonly campaign: Campaign
  readonly tally: CampaignTally
  /** By package id, in the reader's language, for this campaign and the earlier ones. */
  readonly titles: Readonly<Record<string, string>>
  readonly earlier: readonly Campaign[]
}
