import assert from 'node:assert/strict'
import type { Ballot } from '../../../../src/domain/privacy/seal.ts'
import { oneRoleDominates } from '../../../../src/domain/summary/make/role-flag.ts'

const ballots = (employees: number, leaders: number, none: number): Ballot[] => [
  ...Array.from({ length: employees }, (): Ballot => ({ values: {}, role: 'employee' })),
  ...Array.from({ length: leaders }, (): Ballot => ({ values: {}, role: 'leader' })),
  ...Array.from({ length: none }, (): Ballot => ({ values: {} })),
]

describe('One role that dominates', () => {
  const cases: [what: string, ballots: Ballot[], told: boolean][] = [
    ['most of those who gave one have the same', ballots(14, 6, 0), true],
    ['it is a little less than seven of ten', ballots(13, 6, 0), false],
    ['who gave no role hide the others', ballots(14, 0, 5), true],
    ['all others are fewer than k', ballots(20, 4, 0), false],
    ['the role itself is fewer than k', ballots(4, 0, 20), false],
    ['nobody gave a role', ballots(0, 0, 20), false],
  ]
  for (const [what, given, told] of cases) {
    it(`is ${told ? '' : 'not '}told of when ${what}`, () => assert.equal(oneRoleDominates(given, 5), told))
  }
})
