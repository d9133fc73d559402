import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addUp, nearlyAll, total } from '../../../src/domain/privacy/blur.ts'
import { groupRoles, roleSplit } from '../../../src/domain/privacy/role-split.ts'
import { countByRole, type RoleCounts, RoleGroup } from '../../../src/domain/summary/role-counts.ts'

const row = (role: RoleGroup, ...counts: number[]): RoleCounts => ({ role, counts })

describe('A split by role in one team', () => {
  const cases: [string, RoleCounts[], 'split' | 'small' | 'alike'][] = [
    ['an ordinary team, with one leader', [row('leader', 1, 0), row('employee', 4, 5)], 'small'],
    ['nobody gave a role', [row('none', 6, 6)], 'small'],
    ['one role only', [row('employee', 6, 6)], 'small'],
    ['five of each', [row('leader', 2, 3), row('employee', 3, 2)], 'split'],
    ['five of each, and five without a role', [row('leader', 2, 3), row('employee', 3, 2), row('none', 3, 2)], 'split'],
    ['four without a role', [row('leader', 2, 3), row('employee', 6, 6), row('none', 2, 2)], 'small'],
    ['a role of one mind', [row('leader', 5, 0), row('employee', 3, 4)], 'alike'],
    ['a role in which one differs', [row('leader', 4, 1), row('employee', 3, 4)], 'alike'],
    ['a remainder in which one differs', [row('leader', 3, 2), row('none', 1, 6)], 'alike'],
  ]
  for (const [name, rows, expected] of cases) {
    it(`is ${expected === 'split' ? 'shown' : `not shown (${expected})`}: ${name}`, () => {
      const split = roleSplit(rows, 5)
      assert.equal(typeof split === 'string' ? split : 'split', expected)
    })
  }

  const groups = fc
    .uniqueArray(fc.constantFrom(...RoleGroup.options), { minLength: 1 })
    .chain((roles) =>
      fc.tuple(
        ...roles.map((role) =>
          fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }).map((counts): RoleCounts => ({ role, counts })),
        ),
      ),
    )

  it('shows only groups of k or more, none of one mind, and they make up the total', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 3, max: 7 }), (rows, k) => {
        const split = roleSplit(rows, k)
        if (typeof split === 'string') return
        const shown = [...split.roles.map(({ counts }) => counts), ...(split.rest.length > 0 ? [split.rest] : [])]
        for (const counts of shown) assert.ok(total(counts) >= k && nearlyAll(counts) === undefined)
        assert.deepEqual(addUp(shown), addUp(rows.map(({ counts }) => counts)))
      }),
      { seed: 1 },
    )
  })

  it('decides which groups there are by numbers of people alone', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 3, max: 7 }), (rows, k) => {
        const turned = rows.map(({ role, counts }) => ({ role, counts: counts.toReversed() }))
        const small = (of: RoleCounts[]) => roleSplit(of, k) === 'small'
        assert.equal(small(rows), small(turned))
      }),
      { seed: 2 },
    )
  })
})

describe('Groups of roles', () => {
  const sizes = (people: Partial<Record<RoleGroup, number>>) =>
    RoleGroup.options.flatMap((role) => (people[role] === undefined ? [] : [{ role, people: people[role] }]))
  const cases: [string, Parameters<typeof sizes>[0], string[] | undefined][] = [
    [
      'hide a role of fewer than k in a remainder of k',
      { employee: 20, leader: 6, unionRep: 2, none: 4 },
      ['employee', 'leader'],
    ],
    [
      'hide the smallest shown role too, when the remainder is small',
      { employee: 20, leader: 6, unionRep: 2 },
      ['employee'],
    ],
    ['go on until nothing can be worked out', { employee: 5, leader: 5, unionRep: 1 }, ['employee']],
    ['are none when one alone would be left', { employee: 9, unionRep: 4 }, undefined],
    ['need no remainder', { employee: 5, leader: 5 }, ['employee', 'leader']],
  ]
  for (const [name, people, shown] of cases) {
    it(name, () => assert.deepEqual(groupRoles(sizes(people), 5)?.shown, shown))
  }
})

describe('Counting by role', () => {
  it('counts every ballot once, and those without a role together', () => {
    const ballots = [
      { values: { q: 'a' }, role: 'leader' },
      { values: { q: 'b' } },
      { values: { q: 'b' } },
      { values: { other: 'b' }, role: 'employee' },
    ] as const
    const rows = countByRole('q', [{ id: 'a' }, { id: 'b' }], ballots)
    assert.deepEqual(rows, [row('leader', 1, 0), row('none', 0, 2)])
  })
})
