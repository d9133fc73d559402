import { z } from 'zod'
import { longestExample } from '../round/posted-prompt.ts'
import { Office } from '../team/team.ts'
import { Timestamp } from '../time.ts'

/** Days after a series' last prompt at which a `status` round asks what became of it, whatever the package (DOMAIN, "follow-up"). */
export const followUpDays = [14, 30, 90] as const

/** The package that asks so, whatever the series was about. */
export const followUpPackage = 'status'

/** Who planned it: an office of the team, or a coordinator through a campaign. */
export const Planner = z.enum([...Office.options, 'coordinator'])
export type Planner = z.infer<typeof Planner>

/**
 * A series in one channel: a package's prompts in order, at the times of a rule, then `status` rounds. Or one prompt of
 * a campaign, which is a series of one.
 *
 *     active ──last slot──▶ ended
 *      │  ▲  └──Teams refuses the channel──▶ stopped(reason) ──"gjenoppta"──▶ active
 *      └──┘ a pause has an end, so a paused series is active with `pausedUntil` ahead
 */
export const Schedule = z.strictObject({
  type: z.literal('schedule'),
  /** `scheduleId`: one series per channel and package, and one per campaign. */
  id: z.string(),
  teamId: z.string(),
  tenantId: z.string(),
  channelId: z.string(),
  packageId: z.string(),
  /** The version that it began with and stays on; absent, as in older documents: the newest. */
  packageVersion: z.int().optional(),
  anonymity: z.enum(['anonymous', 'named']),
  /** RFC 5545, local wall time in `timeZone` (`domain/schedule/rhythm.ts`). Always has an end. */
  rule: z.string(),
  /** First local date that may have a slot. */
  startsOn: z.iso.date(),
  /** IANA name. */
  timeZone: z.string(),
  /** How many slots of the rule were posted, see `Timing.posted`. */
  posted: z.int().min(0),
  /** First local date that may have a slot again. */
  pausedUntil: z.iso.date().optional(),
  state: z.enum(['active', 'stopped', 'ended']),
  /** stopped: what Teams said, a `RefusedSend` or `campaignStopped`. */
  reason: z.string().optional(),
  /** What the team chose for the rule's next prompt; the one after it is the package's next again. */
  chosen: z
    .strictObject({ promptId: z.string(), at: Timestamp, example: z.string().max(longestExample).optional() })
    .optional(),
  /** Prompts that the team does not want in this series. */
  passedOver: z.array(z.string()).optional(),
  /** A slot of the rule came and no prompt was left for it: the rule posts no more. */
  usedUp: z.literal(true).optional(),
  /** Follow-up rounds that are still to come, in days after `lastPromptOn`. */
  followUps: z.array(z.int().min(1)),
  /** Local date of the latest prompt that the rule posted; follow-ups are counted from it. */
  lastPromptOn: z.iso.date().optional(),
  /** Everything up to here is decided and is not planned again, whatever clocks and settings do. */
  decidedTo: Timestamp.optional(),
  /**
   * The slot that `wakeAt` waits for: a local date and time of the rule, or `followUpSlot`. A campaign's keeps the name
   * of its first date when it is postponed.
   */
  nextSlot: z.string().optional(),
  /** When the clock must look next: the instant of `nextSlot`. Absent: never. */
  wakeAt: Timestamp.optional(),
  plannedBy: Planner,
  /** The union representative was consulted before it began, or the unit has none (DOMAIN, "Design rules"). */
  consulted: z.enum(['unionRep', 'noUnionRep', 'campaign']),
  campaignId: z.string().optional(),
  createdAt: Timestamp,
})
export type Schedule = z.infer<typeof Schedule>

export function scheduleId(channelId: string, packageId: string): string {
  return `schedule|${encodeURIComponent(channelId)}|${packageId}`
}

export function campaignScheduleId(campaignId: string): string {
  return `schedule|campaign|${encodeURIComponent(campaignId)}`
}
