import type { Office } from './team.ts'

type Rule = 'members' | 'coordinators' | 'facilitators' | readonly Office[]

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
  proposeMeasure: 'members',
  decideMeasure: ['leader', 'unionRep'],
  followMeasure: ['leader', 'unionRep', 'safetyRep'],
  escalate: ['leader', 'unionRep', 'safetyRep'],
  answerEscalation: ['leader'],
  exportTeam: 'members',
  exportShared: 'coordinators',
  runCampaigns: 'coordinators',
  keepRegister: 'coordinators',
  importUnits: 'coordinators',
  reviewPackage: ['leader', 'unionRep', 'safetyRep'],
  enterCommittee: 'facilitators',
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

/** What is known about a person in relation to one team when access is decided. */
export type Standing = {
  readonly member: boolean
  readonly offices: readonly Office[]
  readonly facilitator: boolean
  readonly coordinator: boolean
}

/** Offices are only worth something to somebody who is still in the team. */
export function may(standing: Standing, permission: Permission): boolean {
  const rule: Rule = permissions[permission]
  if (rule === 'members') return standing.member
  if (rule === 'facilitators') return standing.member && standing.facilitator
  if (rule === 'coordinators') return standing.coordinator
  return standing.member && standing.offices.some((office) => rule.includes(office))
}
