import assert from 'node:assert/strict'
import { may, type Permission, permissions, type Standing } from '../../../src/domain/team/access.ts'
import type { Office } from '../../../src/domain/team/team.ts'

const person = (offices: readonly Office[], member = true, coordinator = false): Standing => ({
  member,
  offices,
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
  outsider: person([], false),
  leaderWhoLeft: person(['leader'], false),
}
/** Who may, in the order of `people`. */
const table: Record<Permission, readonly (keyof typeof people)[]> = {
  read: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety', 'member', 'coordinatorInTeam'],
  start: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety'],
  nameOfficers: ['leader'],
  setTeamLanguage: ['leader'],
  setTeamSettings: ['leader'],
  reviewSummary: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety'],
  shareSummary: ['leader', 'unionRep', 'unionAndSafety'],
  exportTeam: ['leader', 'unionRep', 'safetyRep', 'unionAndSafety', 'member', 'coordinatorInTeam'],
  exportShared: ['coordinator', 'coordinatorInTeam'],
  runCampaigns: ['coordinator', 'coordinatorInTeam'],
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
