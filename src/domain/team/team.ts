import { z } from 'zod'
import { Language } from '../language.ts'
import { Timestamp } from '../time.ts'
import { TeamSettings } from './settings.ts'

/**
 * Offices that a person can hold in a team. Everybody else in the team is a member. A person may hold several; a team
 * may have several union representatives, one per union (DOMAIN, "Roles and co-determination").
 */
export const offices = ['leader', 'unionRep', 'safetyRep'] as const
export const Office = z.enum(offices)
export type Office = z.infer<typeof Office>

export const Address = z.strictObject({ serviceUrl: z.url(), tenantId: z.string(), botId: z.string() })

const Channel = z.strictObject({ id: z.string(), name: z.string() })
export type Channel = z.infer<typeof Channel>

export const Team = z.strictObject({
  type: z.literal('team'),
  id: z.literal('team'),
  teamId: z.string(),
  tenantId: z.string(),
  name: z.string(),
  address: Address,
  language: Language,
  /** `removed`: the app was taken out of the team, or the team was deleted. Nothing is posted there. */
  state: z.enum(['active', 'removed']),
  channels: z.array(Channel),
  /** Who holds which office. Names are not stored; they are asked of Teams when they must be shown. */
  officers: z.array(z.strictObject({ userId: z.string(), office: Office, since: Timestamp })),
  settings: TeamSettings.prefault({}),
  createdAt: Timestamp,
})
export type Team = z.infer<typeof Team>

/** Kept from the roster only, never from who answered; finds a person's teams in personal chat. */
export const Membership = z.strictObject({
  type: z.literal('membership'),
  id: z.string(),
  teamId: z.string(),
  userId: z.string(),
})
export type Membership = z.infer<typeof Membership>

export function membership(teamId: string, userId: string): Membership {
  return { type: 'membership', id: `membership|${encodeURIComponent(userId)}`, teamId, userId }
}

/** What a person chose for themselves. */
export const Person = z.strictObject({
  type: z.literal('person'),
  id: z.string(),
  tenantId: z.string(),
  userId: z.string(),
  language: Language.optional(),
})
export type Person = z.infer<typeof Person>

export function personId(userId: string): string {
  return `person|${encodeURIComponent(userId)}`
}

export function officesOf(team: Team, userId: string): Office[] {
  return offices.filter((office) => team.officers.some((held) => held.userId === userId && held.office === office))
}

export function hasOffice(team: Team, office: Office): boolean {
  return team.officers.some((held) => held.office === office)
}
