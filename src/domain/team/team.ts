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

/**
 * All that a person can be registered as in a team. A facilitator is no party: they enter what the users' committee
 * says (DOMAIN, "Roles and co-determination") and may do nothing else that a member may not.
 */
export const teamRoles = [...offices, 'facilitator'] as const
export const TeamRole = z.enum(teamRoles)
export type TeamRole = z.infer<typeof TeamRole>

const Officer = z.strictObject({
  userId: z.string(),
  office: TeamRole,
  since: Timestamp,
  /** The first moment after the term. Absent: until somebody ends it. The clock takes the office away then. */
  until: Timestamp.optional(),
})
export type Officer = z.infer<typeof Officer>

/** Somebody is asked to take on an office. */
const AskedOffice = z.strictObject({
  id: z.string(),
  userId: z.string(),
  office: TeamRole,
  until: Timestamp.optional(),
  /** When the question lapses; once it is answered, when that was. */
  answerBy: Timestamp,
  /** Until the team has been told of it. */
  answer: z.enum(['accepted', 'declined']).optional(),
  /** Where the team saw the question, and is told the answer. */
  conversationId: z.string(),
})
export type AskedOffice = z.infer<typeof AskedOffice>

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
  officers: z.array(Officer),
  /** Absent: nobody is asked. */
  asked: z.array(AskedOffice).optional(),
  /** When the next term or question ends (`hand-over.ts`). */
  wakeAt: Timestamp.optional(),
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

/** The offices of a party. That somebody is facilitator too says `isFacilitator`. */
export function officesOf(team: Team, userId: string): Office[] {
  return offices.filter((office) => holds(team, userId, office))
}

export function isFacilitator(team: Team, userId: string): boolean {
  return holds(team, userId, 'facilitator')
}

export function holds({ officers }: Pick<Team, 'officers'>, userId: string, office: TeamRole): boolean {
  return officers.some((held) => held.userId === userId && held.office === office)
}

export function hasOffice(team: Team, office: TeamRole): boolean {
  return team.officers.some((held) => held.office === office)
}
