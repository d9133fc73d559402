import assert from 'node:assert/strict'
import { blur } from '../../../src/domain/privacy/blur.ts'
import { discloseGap, discloseRollUp } from '../../../src/domain/privacy/disclose.ts'
import {
  addToCell,
  type ClosedCell,
  type Contribution,
  cellQuestion,
  closeCell,
  holdsRound,
  type OpenCell,
  openCell,
  ReleaseCell,
  rollUp,
} from '../../../src/domain/privacy/release-cell.ts'
import type { RoleCounts, RoleGroup } from '../../../src/domain/summary/role-counts.ts'
import { documents } from '../../../src/ports/documents.ts'
import { samplePrompt } from '../../support/sample-prompt.ts'
import { memoryStore } from '../../support/services.ts'

const row = (role: RoleGroup, ...counts: number[]): RoleCounts => ({ role, counts })
const steps = ['1', '2', '3', '4', '5']
const empty = openCell({
  ...{ tenantId: 'tenant', question: cellQuestion(samplePrompt, 'sure'), number: 1, kind: 'scale', options: steps },
})
const until = '2026-06-07T14:00:00.000Z'

function contribution(teamId: string, rows: RoleCounts[], change: Partial<Contribution> = {}): Contribution {
  const options = steps.map((id, place) => ({
    ...{ id, text: id },
    count: rows.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0),
  }))
  const answered = options.reduce((sum, { count }) => sum + count, 0)
  const figure = blur({ questionId: 'sure', kind: 'scale', text: 'Hvor trygg?', answered, options })
  const roundId = `round|${teamId}`
  return { teamId, roundId, until, anonymity: 'anonymous', threshold: 5, figure, rows, ...change }
}

function add(cell: OpenCell, ...given: Contribution[]): OpenCell {
  return given.reduce((filled, one) => {
    const added = addToCell(filled, one)
    assert.ok(added.ok)
    return added.cell
  }, cell)
}

/** Six people who differ; the leader says `step`. */
const mixed = (teamId: string, step: number) =>
  contribution(teamId, [
    row('leader', ...steps.map((_, i) => (i + 1 === step ? 1 : 0))),
    row('employee', 1, 1, 1, 1, 1),
  ])
const mixedTeams = (count: number) => Array.from({ length: count }, (_, i) => mixed(`t${i}`, (i % 5) + 1))

describe('A release cell', () => {
  it('keeps of a scale three parts, and closes with sums only', () => {
    const closed = closeCell(add(empty, ...mixedTeams(10)))
    assert.ok(closed)
    assert.deepEqual(closed.roles, [row('employee', 20, 10, 20), row('leader', 4, 2, 4)])
    assert.deepEqual(closed.counts, [24, 12, 24])
    assert.equal(closed.teamIds.length, 10)
    assert.ok(!('members' in closed))
    assert.ok(ReleaseCell.safeParse(closed).success)
  })

  it('waits for 2k answers of every role, and at its end takes k', () => {
    const cell = add(empty, ...mixedTeams(9))
    assert.equal(closeCell(cell), undefined)
    assert.deepEqual(
      closeCell(cell, { last: true })?.roles.map(({ role }) => role),
      ['employee', 'leader'],
    )
  })

  it('never closes with one team', () => {
    assert.equal(closeCell(add(empty, mixed('t', 1)), { last: true }), undefined)
  })

  it('closes without a role that too few have, after 4k teams', () => {
    const rep = contribution('rep', [row('unionRep', 1, 0, 0, 0, 0), row('none', 2, 2, 2, 2, 2)])
    assert.equal(closeCell(add(empty, rep, ...mixedTeams(18))), undefined)
    const closed = closeCell(add(empty, rep, ...mixedTeams(19)))
    assert.deepEqual(
      closed?.roles.map(({ role }) => role),
      ['employee', 'leader'],
    )
  })

  it('closes without roles when a role is of one mind, or all but one are', () => {
    const alike = Array.from({ length: 10 }, (_, i) => mixed(`t${i}`, i === 0 ? 1 : 5))
    const closed = closeCell(add(empty, ...alike))
    assert.deepEqual(closed?.roles, [])
    assert.equal(
      closed?.counts.reduce((sum, count) => sum + count, 0),
      60,
    )
  })

  it('closes without roles when a total and a sum together name a leader', () => {
    // Nobody in the first team said 1 or 2, and no leader 3: its leader can only have said 4 or 5.
    const first = contribution('first', [row('leader', 0, 0, 0, 0, 1), row('employee', 0, 0, 3, 0, 2)])
    const others = Array.from({ length: 9 }, (_, i) => mixed(`t${i}`, i % 2 === 0 ? 1 : 5))
    assert.deepEqual(closeCell(add(empty, first, ...others))?.roles, [])
  })

  it('gets of a team in which nearly all say the same no more than that', () => {
    const rows = [row('leader', 1, 0, 0, 0, 0), row('employee', 0, 0, 0, 0, 6)]
    const { members } = add(empty, contribution('t', rows))
    assert.deepEqual(members, [
      {
        teamId: 't',
        roundId: 'round|t',
        rounded: true,
        secret: false,
        rows: [row('leader', 0, 0, 1), row('employee', 0, 0, 6)],
      },
    ])
  })

  it('gets of a team that has a split of its own that split, and of one that is alike in a role no roles', () => {
    const large = contribution('t', [row('leader', 2, 0, 3, 0, 0), row('employee', 3, 0, 3, 0, 1)])
    const alike = contribution('u', [row('leader', 5, 0, 0, 0, 0), row('employee', 3, 0, 3, 0, 1)])
    const { members } = add(empty, large, alike)
    assert.deepEqual(
      members.map(({ secret, rows }) => [secret, rows]),
      [
        [false, [row('leader', 2, 3, 0), row('employee', 3, 3, 1)]],
        [false, [row('none', 8, 3, 1)]],
      ],
    )
  })

  const refused: [string, Contribution][] = [
    ['alreadyIn', mixed('t', 2)],
    ['named', { ...mixed('u', 2), anonymity: 'named' }],
    ['otherQuestion', { ...mixed('u', 2), rows: [row('leader', 1, 0, 0, 0, 0)] }],
    ['otherQuestion', { ...mixed('u', 2), figure: { ...mixed('u', 2).figure, kind: 'choice' } }],
  ]
  for (const [reason, given] of refused) {
    it(`takes nothing that is ${reason}`, () => {
      assert.deepEqual(addToCell(add(empty, mixed('t', 1)), given), { ok: false, reason })
    })
  }

  it('follows the largest threshold of its rounds', () => {
    assert.equal(add(empty, mixed('t', 1), { ...mixed('u', 2), threshold: 8 }).threshold, 8)
  })

  it('ends with the first of its ballots', () => {
    const later = '2026-07-01T00:00:00.000Z'
    assert.equal(empty.wakeAt, undefined)
    assert.equal(add(empty, { ...mixed('t', 1), until: later }, mixed('u', 2)).wakeAt, until)
    assert.equal(add(empty, mixed('t', 1), { ...mixed('u', 2), until: later }).wakeAt, until)
  })

  it('knows the rounds that are in it, open and closed', () => {
    const cell = add(empty, ...mixedTeams(10))
    const closed = closeCell(cell)
    assert.ok(closed)
    for (const one of [cell, closed]) {
      assert.deepEqual([holdsRound(one, 'round|t3'), holdsRound(one, 'round|t30')], [true, false])
    }
  })

  it('says when it is closed nothing about one team: whoever changes answers across teams leaves it the same', () => {
    const teams = mixedTeams(10)
    // The leader of one team and of another change places, and in each an employee the other way: every total stays.
    const swapped = (one: number, other: number) =>
      teams.map((team, i) => (i === one ? traded(team, other) : i === other ? traded(team, one) : team))
    const traded = (team: Contribution, other: number): Contribution => {
      const step = (of: number) => (of % 5) + 1
      const [mine, theirs] = [step(teams.indexOf(team)), step(other)]
      const counts = steps.map((_, i) => 1 + (i + 1 === mine ? 1 : 0) - (i + 1 === theirs ? 1 : 0))
      return {
        ...team,
        rows: [row('leader', ...steps.map((_, i) => (i + 1 === theirs ? 1 : 0))), row('employee', ...counts)],
      }
    }
    const plain = JSON.stringify(closeCell(add(empty, ...teams)))
    for (const [one, other] of [
      [0, 3],
      [2, 4],
      [1, 8],
    ] as const) {
      const cell = add(empty, ...swapped(one, other))
      assert.notDeepEqual(cell.members, add(empty, ...teams).members)
      assert.equal(JSON.stringify(closeCell(cell)), plain)
    }
  })

  it('does not tell when it is closed in which order teams came', () => {
    const teams = mixedTeams(10)
    assert.deepEqual(closeCell(add(empty, ...teams.toReversed())), closeCell(add(empty, ...teams)))
  })

  it('can be stored, open and closed', async () => {
    const store = memoryStore()
    const cell = add(empty, ...mixedTeams(10))
    const closed = closeCell(cell)
    assert.ok(closed)
    await store.put(documents.releaseCell, cell)
    await store.put(documents.releaseCell, closed)
    const found = await store.list(documents.releaseCell, { partition: 'tenant', equals: { state: 'closed' } })
    assert.deepEqual(
      found.map(({ value }) => value),
      [closed],
    )
    await store.close()
  })
})

describe('A roll-up', () => {
  const cell = (number: number, teamIds: string[], agree: number): ClosedCell => ({
    ...{ type: 'releaseCell', id: `cell|${number}`, tenantId: 'tenant', question: 'q', number, kind: 'scale' },
    ...{ options: steps, state: 'closed', teamIds, roundIds: teamIds, counts: [8, 4, 12 + agree], rounded: 0 },
    roles: [
      { role: 'employee', counts: [6, 2, 10] },
      { role: 'leader', counts: [2, 2, 2 + agree] },
    ],
  })
  const cells: ReleaseCell[] = [cell(1, ['a', 'b'], 0), cell(2, ['c', 'd'], 4), { ...empty, question: 'q' }]

  it('adds whole cells, and of a cell that is not all inside nothing', () => {
    const two = rollUp(cells, new Set(['a', 'b', 'c', 'd']))
    assert.deepEqual(two?.all, { answers: 52, counts: [16, 8, 28] })
    assert.deepEqual(rollUp(cells, new Set(['a', 'b', 'c'])), rollUp(cells, new Set(['a', 'b'])))
    assert.equal(rollUp(cells, new Set(['a', 'c'])), undefined)
  })

  it('shows the roles of its cells, and from them the gap', () => {
    const sum = discloseRollUp(cells, new Set(['a', 'b', 'c', 'd']))
    assert.ok(sum)
    const gap = discloseGap(sum)?.value
    assert.deepEqual(gap?.largest, { between: ['employee', 'leader'], points: 6 })
    assert.deepEqual(gap?.roles[1], { role: 'leader', answers: 16, disagree: 4, between: 4, agree: 8 })
  })

  it('gives no count where nearly all are in one part', () => {
    const alike: ClosedCell = { ...cell(1, ['a', 'b'], 0), counts: [0, 1, 11], roles: [] }
    assert.deepEqual(rollUp([alike], new Set(['a', 'b']))?.all, { answers: 12, nearlyAll: 2 })
  })

  it('never adds cells of two questions', () => {
    assert.throws(() => rollUp([cells[0]!, { ...cell(2, ['c'], 0), question: 'other' }], new Set(['a', 'b', 'c'])))
  })
})
