import assert from 'node:assert/strict'
import { may, type Permission, permissions, type Standing } from '../../../src/domain/team/access.ts'
import type { Office } from '../../../src/domain/team/team.ts'

const person = (offices: readonly Office[], member = true, coordinator = false, facilitator = false): Standing => ({
  member,
  offices,
  facilitator,
  coordinator,
})
const people = {
  leader: person(['leader']),
  unionRep: person(['unionRep']),
  safetyRep: person(['safetyRep']),
  unionAndSafety: person(['unionRep', 'safetyRep']),
  member: person([]),
  coordinator: person([], false, true),
  coordinatorInTeam: person([], true, true),
  facilitator: person([], true, false, true),
  outsider: person([], false),
  leaderWhoLeft: person(['leader'], false),
  facilitatorWhoLeft: person([], false, false, true),
}
/** Who may, in the order of `people`. */
const table: Record<Permission, readonly (keyof typeof people)[]> = {
  read: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety', 'member', 'coordinatorInTeam', 'facilitator'],
  start: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety'],
  nameOfficers: ['leader'],
  setTeamLanguage: ['leader'],
  setTeamSettings: ['leader'],
  reviewSummary: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety'],
  shareSummary: ['leader', 'unionRep', 'unionAndSafety'],
  proposeMeasure: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety', 'member', 'coordinatorInTeam', 'facilitator'],
  decideMeasure: ['leader', 'unionRep', 'unionAndSafety'],
  followMeasure: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety'],
  escalate: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety'],
  answerEscalation: ['leader'],
  exportTeam: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety', 'member', 'coordinatorInTeam', 'facilitator'],
  exportShared: ['coordinator', 'coordinatorInTeam'],
  runCampaigns: ['coordinator', 'coordinatorInTeam'],
  keepRegister: ['coordinator', 'coordinatorInTeam'],
  importUnits: ['coordinator', 'coordinatorInTeam'],
  reviewPackage: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety'],
  enterCommittee: ['facilitator'],
}

describe('Who may do what', () => {
  it('is decided for every permission there is', () => {
    assert.deepEqual(Object.keys(table), Object.keys(permissions))
  })
  for (const [permission, allowed] of Object.entries(table)) {
    it(`lets exactly ${allowed.join(', ')} ${permission}`, () => {
      const found = Object.entries(people).filter(([, standing]) => may(standing, permission as Permission))
      assert.deepEqual(
        found.map(([name]) => name),
        allowed,
      )
    })
  }
})
