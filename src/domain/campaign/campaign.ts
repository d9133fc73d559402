import { z } from 'zod'
import { Address } from '../team/team.ts'
import { Timestamp } from '../time.ts'

/**
 * A coordinator starts a package in many teams, spread evenly over the working hours of a window.
 *
 *     planning ──every team has its slot──▶ running ──all slots over──▶ done
 *         │                                 │   ▲
 *         └──────────"stopp"────────────────┤   │ pause, resume
 *                                           ▼   ▼
 *                                    stopped    paused
 */
export const Campaign = z.strictObject({
  type: z.literal('campaign'),
  id: z.string(),
  tenantId: z.string(),
  packageId: z.string(),
  /** Part of a team's name that is wanted; absent: every team. */
  teamsNamed: z.string().optional(),
  /** Local dates, both included. */
  window: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  timeZone: z.string(),
  state: z.enum(['planning', 'running', 'paused', 'stopped', 'done']),
  /** Teams that have their slot. */
  planned: z.int().min(0),
  /** planning: the last team id that was planned, to go on after a crash. */
  cursor: z.string().optional(),
  /** Where the progress card stands: the coordinator's personal chat. */
  progress: z.strictObject({ address: Address, conversationId: z.string() }),
  startedBy: z.string(),
  wakeAt: Timestamp.optional(),
  createdAt: Timestamp,
})
export type Campaign = z.infer<typeof Campaign>
