import { z } from 'zod'

/**
 * A no-go window (payment peaks, summer): nothing is posted by itself on these local dates, both included. `repeats`
 * counts from the dates that are written: 1 July to 15 August every year, the 18th to the 20th of every month.
 */
export const QuietPeriod = z
  .strictObject({ from: z.iso.date(), to: z.iso.date(), repeats: z.enum(['never', 'monthly', 'yearly']) })
  .refine(({ from, to }) => from <= to, 'ends before it begins')
export type QuietPeriod = z.infer<typeof QuietPeriod>

/** The most windows that one team or the organisation may have. */
export const mostQuietPeriods = 20

/** The most that a team may choose: open prompts in a channel at a time, prompts in a month, working days of a draft. */
export const mostOpen = 5
export const mostPerMonth = 31
export const mostDraftDays = 10

/** What a team decides about when it is asked. Every value has a default, so that nobody must choose anything. */
export const TeamSettings = z.strictObject({
  /** A planned prompt on a public holiday: left out, or moved to the next working day. */
  holidays: z.enum(['skip', 'move']).default('move'),
  quiet: z.array(QuietPeriod).max(mostQuietPeriods).default([]),
  /** How much a channel is asked at most: open prompts at a time, and prompts in a calendar month. */
  budget: z
    .strictObject({ open: z.int().min(1).max(mostOpen), perMonth: z.int().min(1).max(mostPerMonth) })
    .default({ open: 1, perMonth: 2 }),
  /** Working days in which a summary is a draft that members may object to. */
  draftDays: z.int().min(1).max(mostDraftDays).default(3),
  /** Where a campaign posts. Absent: the general channel. */
  homeChannelId: z.string().optional(),
})
export type TeamSettings = z.infer<typeof TeamSettings>

/** What coordinators decide for all teams. */
export const OrganisationSettings = z.strictObject({
  type: z.literal('organisationSettings'),
  id: z.literal('settings'),
  tenantId: z.string(),
  quiet: z.array(QuietPeriod).max(mostQuietPeriods),
})
export type OrganisationSettings = z.infer<typeof OrganisationSettings>
