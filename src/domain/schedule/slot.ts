import { z } from 'zod'
import { Timestamp } from '../time.ts'

/** Why a slot was left out. Said in `plan`; nothing is left out in silence. */
export const slotSkips = [
  /** The service was down, or too slow, for longer than the grace time. */
  'late',
  /** The channel had as many open prompts as it allows. */
  'oneOpen',
  /** The channel had its prompts of this month. */
  'monthFull',
  /** A campaign's prompt found only no-go windows and days off in the fourteen days that it may wait. */
  'quiet',
  'noTeam',
  'noPackage',
  /** The team had every prompt of the package lately (`restTime`), or passed it over. */
  'noPrompt',
  'campaignStopped',
] as const
export type SlotSkip = (typeof slotSkips)[number]

/**
 * What was decided for one slot of one schedule. Inserted once under a deterministic id: of any number of processes one
 * decides, and whoever comes after it, a crash or a clock that jumped, finds the decision and carries it out. So each
 * slot is posted exactly once or accounted for.
 */
export const Slot = z.strictObject({
  type: z.literal('slot'),
  id: z.string(),
  shard: z.string(),
  tenantId: z.string(),
  teamId: z.string(),
  scheduleId: z.string(),
  /** The schedule's `nextSlot`. */
  slot: z.string(),
  /** When it was to be posted. */
  dueAt: Timestamp,
  decidedAt: Timestamp,
  result: z.enum(['posted', 'skipped']),
  /** posted: the round that it opens. */
  roundId: z.string().optional(),
  /** skipped: why. */
  reason: z.enum(slotSkips).optional(),
  campaignId: z.string().optional(),
})
export type Slot = z.infer<typeof Slot>

const followUp = 'follow-up-'

/** Names a follow-up so that the next series in the same channel has names of its own. */
export function followUpSlot(days: number, lastPromptOn: string): string {
  return `${followUp}${days}-${lastPromptOn}`
}

/** Of a slot's name, or of a round's `slotId`. */
export function isFollowUp(slot: string): boolean {
  return slot.slice(slot.lastIndexOf('|') + 1).startsWith(followUp)
}

export function slotId(teamId: string, scheduleId: string, slot: string): string {
  return ['slot', teamId, scheduleId, slot].map(encodeURIComponent).join('|')
}
