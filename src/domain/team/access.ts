import type { Office } from './team.ts'

/**
 * Who may do what (DESIGN §7). Leaders, union and safety representatives may all start a round and see the same
 * result at the same moment; a coordinator sees only what was shared.
 */
export const permissions = {
  read: 'members',
  start: ['leader', 'unionRep', 'safetyRep'],
  nameOfficers: ['leader'],
  setTeamLanguage: ['leader'],
  setTeamSettings: ['leader'],
  reviewSummary: ['leader', 'unionRep', 'safetyRep'],
  shareSummary: ['leader', 'unionRep'],
  exportTeam: 'members',
  exportShared: 'coordinators',
  runCampaigns: 'coordinators',
} as const satisfies Record<string, 'members' | 'coordinators' | readonly Office[]>

export type Permission = keyof typeof permissions

/** What is known about a person in relation to one team when access is decided. */
export type Standing = {
  readonly member: boolean
  readonly offices: readonly Office[]
  readonly coordinator: boolean
}

/** Offices are only worth something to somebody who is still in the team. */
export function may(standing: Standing, permission: Permission): boolean {
  const rule: 'members' | 'coordinators' | readonly Office[] = permissions[permission]
  if (rule === 'members') return standing.member
  if (rule === 'coordinators') return standing.coordinator
  return standing.member && standing.offices.some((office) => rule.includes(office))
}
