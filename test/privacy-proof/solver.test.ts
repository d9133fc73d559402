import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addUp, total } from '../../src/domain/privacy/blur.ts'
import { discloseRound } from '../../src/domain/privacy/disclose.ts'
import type { ClosedCell, OpenCell } from '../../src/domain/privacy/release-cell.ts'
import { groupRoles } from '../../src/domain/privacy/role-split.ts'
import { Role } from '../../src/domain/round/answer.ts'
import { conclude } from './solver/conclude.ts'
import { deduce } from './solver/equations.ts'
import { closing, draft, production, type Rules } from './solver/rules.ts'
import { type Setting, worldsOf } from './solver/setting.ts'
import { exhaust, proveDisclosure, sample } from './solver.ts'

const team = (leader: number, employee: number, none = 0): Setting['teams'][number] =>
  [
    { role: 'leader' as const, people: leader },
    { role: 'employee' as const, people: employee },
    { role: 'none' as const, people: none },
  ].filter(({ people }) => people > 0)
const one = (...groups: Parameters<typeof team>): Setting => ({
  teams: [team(...groups)],
  kind: 'choice',
  options: 3,
  threshold: 3,
})
const three = (...groups: Parameters<typeof team>): Setting => ({
  teams: [1, 2, 3].map(() => team(...groups)),
  ...{ kind: 'choice', options: 2, threshold: 3 },
})

describe('A curious leader', function () {
  this.timeout(120_000)

  it('can be certain of nobody, and of no group of fewer than k', () => {
    const lines: string[] = []
    assert.deepEqual(proveDisclosure({ short: true, seed: 2, print: (line) => void lines.push(line) }), [])
    assert.ok(lines.some((line) => /leaks to a curious leader: 0/.test(line)))
  })

  /** What is switched off, where it then must be found out, and by what means. */
  const mutations: [name: string, rules: Partial<Rules>, settings: Setting[]][] = [
    [
      'the threshold is one too low',
      { round: (figure, k) => production.round(figure, k - 1) },
      [{ ...one(0, 4), threshold: 5 }],
    ],
    [
      'one mind is not blurred',
      {
        round: (figure, k) => {
          const anonymity = figure.answered < k ? 'anonymous' : 'named'
          return discloseRound({ ...closing(figure, k), anonymity }, draft(figure))
        },
      },
      [one(0, 6)],
    ],
    [
      'only full agreement is blurred, and all but one is not',
      {
        round: (figure, k) => {
          const all = figure.options.some(({ count }) => count === figure.answered)
          const anonymity = figure.answered < k || all ? 'anonymous' : 'named'
          return discloseRound({ ...closing(figure, k), anonymity }, draft(figure))
        },
      },
      [one(0, 6)],
    ],
    [
      'a role is shown beside a remainder of two',
      {
        split: (rows, k) => ({
          roles: rows.flatMap(({ role, counts }) => (role !== 'none' && total(counts) >= k ? [{ role, counts }] : [])),
          rest: [],
        }),
      },
      [one(2, 5)],
    ],
    [
      'a role of one mind is shown',
      {
        split: (rows, k) => {
          const grouping = groupRoles(
            rows.map(({ role, counts }) => ({ role, people: total(counts) })),
            k,
          )
          const roles = rows.flatMap(({ role, counts }) => (role === 'none' ? [] : [{ role, counts }]))
          return grouping && { roles, rest: [] }
        },
      },
      [one(4, 4)],
    ],
    ['a cell holds one team', { close: (cell) => sums(cell, 1) }, [three(1, 4)]],
    [
      'sums by role are not checked against the totals',
      { close: (cell, last) => (last ? sums(cell, 2) : undefined) },
      [{ ...three(2, 3), teams: three(2, 3).teams.slice(1), options: 3 }],
    ],
  ]
  for (const [name, rules, settings] of mutations) {
    it(`finds out when ${name}`, () => {
      const { leaks, example } = exhaust(settings, { ...production, ...rules })
      assert.ok(leaks > 0)
      assert.ok(example)
      assert.equal(exhaust(settings).leaks, 0, 'as it is, there is no leak')
    })
  }

  it('finds out from numbers alone, in large teams, when a remainder of one is shown', () => {
    const split: Rules['split'] = (rows) => ({
      roles: rows.flatMap(({ role, counts }) => (role === 'none' ? [] : [{ role, counts }])),
      rest: [],
    })
    assert.ok(sample(20, 3, { ...production, split }).leaks > 0)
    assert.equal(sample(20, 3).leaks, 0)
  })

  it('as a member learns nothing about another by taking off their own answer, but when they are alone with it', () => {
    const { leaksToMembers, loneVoices } = exhaust([one(1, 5), one(0, 4, 3), one(3, 4)])
    assert.equal(leaksToMembers, 0)
    assert.ok(loneVoices > 0)
  })
})

/** Every sum by role, whatever it gives away. */
function sums(cell: OpenCell, least: number): ClosedCell | undefined {
  const { members, threshold, state: _, wakeAt: __, ...base } = cell
  if (members.length < least) return undefined
  const rows = members.flatMap((member) => member.rows)
  const roles = Role.options.map((role) => ({
    role,
    counts: addUp(rows.filter((row) => row.role === role).map(({ counts }) => counts)),
  }))
  const teamIds = members.map(({ teamId }) => teamId)
  const roundIds = members.map(({ roundId }) => roundId)
  const counts = addUp(rows.map((row) => row.counts))
  return {
    ...base,
    state: 'closed',
    teamIds,
    roundIds,
    counts,
    roles: roles.filter((row) => total(row.counts) >= threshold),
    rounded: 0,
  }
}

describe('The solver', () => {
  it('knows an unknown that sums leave no choice about', () => {
    const exactly = (unknowns: number[], count: number) => ({ unknowns, least: count, most: count })
    const { sumOf } = deduce([9, 9, 9], [exactly([0, 1, 2], 7), exactly([0, 1], 4)])
    assert.deepEqual([sumOf([2]), sumOf([0]), sumOf([0, 1]), sumOf([0, 2])], [3, undefined, 4, undefined])
  })

  it('knows what bounds leave no choice about', () => {
    const { sumOf } = deduce([2, 2, 5], [{ unknowns: [0, 1], least: 4, most: 9 }])
    assert.deepEqual([sumOf([0]), sumOf([1]), sumOf([2])], [2, 2, undefined])
  })

  it('says nothing by equations that is not so in every answer vector', () => {
    const unknowns = fc.uniqueArray(fc.nat(3), { minLength: 1 })
    const world = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(world, fc.array(unknowns, { maxLength: 5 }), unknowns, (truth, asked, what) => {
        const sum = (of: readonly number[], values: readonly number[]) => of.reduce((all, i) => all + values[i]!, 0)
        const statements = asked.map((of) => ({ unknowns: of, least: sum(of, truth), most: sum(of, truth) }))
        const known = deduce([2, 2, 2, 2], statements).sumOf(what)
        const possible = Array.from({ length: 81 }, (_, i) =>
          [0, 1, 2, 3].map((place) => Math.floor(i / 3 ** place) % 3),
        )
          .filter((values) => statements.every(({ unknowns: of, least }) => sum(of, values) === least))
          .map((values) => sum(what, values))
        if (known !== undefined) assert.deepEqual([...new Set(possible)], [known])
      }),
      { seed: 1 },
    )
  })

  it('calls it a leak when all worlds agree about a person or a small group, and not about nobody of k', () => {
    const setting = one(2, 3)
    const [first] = worldsOf(setting)
    assert.ok(conclude(setting, [first!]).length > 0)
    assert.deepEqual(conclude({ ...setting, teams: [team(0, 5)] }, [[[3, 2, 0]], [[2, 3, 0]]]), [])
  })
})
