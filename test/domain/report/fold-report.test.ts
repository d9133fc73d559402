import assert from 'node:assert/strict'
import { discloseReport } from '../../../src/domain/privacy/disclose.ts'
import { foldReport } from '../../../src/domain/report/fold-report.ts'
import { participationBand, type ReportFilter } from '../../../src/domain/report/report.ts'
import { entry, escalation, fact, material, tree } from './material.ts'

const three = [
  fact(),
  fact({ teamId: 'b', packageId: 'prov-selv', goalId: 'mal2', closedAt: '2026-04-30T22:30:00.000Z' }),
  fact({ teamId: 'c' }),
]

describe('a report', () => {
  it('of nothing is empty, with every goal and no number missing', () => {
    const report = foldReport(material(), {})
    assert.deepEqual(report.units, { all: undefined, shared: 0, outside: 0 })
    assert.deepEqual(
      report.goals.map(({ goalId, summaries, units, measures }) => [goalId, summaries, units, measures]),
      [
        ['mal1', 0, 0, 0],
        ['mal2', 0, 0, 0],
      ],
    )
    assert.deepEqual(report.hours, { total: 0, months: [] })
    assert.doesNotMatch(JSON.stringify(report), /null|NaN/)
  })

  it('counts units that have shared of all in the tree, and those outside it by themselves', () => {
    const facts = [fact(), fact({ roundId: 'round|a|x|2' }), fact({ teamId: 'stray' })]
    assert.deepEqual(foldReport(material({ facts, tree }), {}).units, { all: 7, shared: 1, outside: 1 })
    assert.deepEqual(foldReport(material({ facts }), {}).units, { all: undefined, shared: 2, outside: 0 })
  })

  const filters: [name: string, filter: ReportFilter, teams: string[]][] = [
    ['nothing', {}, ['a', 'b', 'c']],
    ['a part of the tree', { unitId: 'r1' }, ['a', 'b']],
    ['one unit', { unitId: 'u3' }, ['c']],
    ['a unit that is gone', { unitId: 'gone' }, []],
    ['a package', { packageId: 'prov-selv' }, ['b']],
    ['a goal', { goalId: 'mal1' }, ['a', 'c']],
    // 30 April, half past ten in the evening in UTC, is the first of May in Oslo.
    ['from a day on', { from: '2026-05-01' }, ['b']],
    ['up to a day, which is included', { to: '2026-03-02' }, ['a', 'c']],
    ['a period', { from: '2026-03-03', to: '2026-04-30' }, []],
    ['several of them', { unitId: 'r1', goalId: 'mal1', to: '2026-12-31' }, ['a']],
  ]
  for (const [name, filter, teams] of filters) {
    it(`by ${name} takes in ${teams.join(', ') || 'nothing'}`, () => {
      const report = foldReport(material({ facts: three, tree }), filter)
      assert.equal(report.summaries, teams.length)
      assert.equal(report.answers, teams.length * 5)
      assert.deepEqual(report.filter, filter)
    })
  }

  it('counts every round of a goal, and each unit once that it was about there', () => {
    const again = { roundId: 'round|a|x|2' }
    const facts = [fact(), fact(again), fact({ ...again, goalId: 'mal2' }), fact({ teamId: 'b', goalId: 'mal2' })]
    assert.deepEqual(
      foldReport(material({ facts }), {}).goals.map(({ summaries, units }) => [summaries, units]),
      [
        [2, 1],
        [2, 2],
      ],
    )
  })

  it('puts a unit into the band of all its rounds together', () => {
    const facts = [
      fact({ answers: 9, invited: 10 }),
      fact({ roundId: 'round|a|x|2', answers: 5, invited: 90 }),
      fact({ teamId: 'b', answers: 3, invited: 4 }),
    ]
    assert.deepEqual(
      foldReport(material({ facts }), {}).participation.map(({ units }) => units),
      [1, 0, 0, 1],
    )
  })

  for (const [answers, invited, band] of [
    [24, 100, 'under25'],
    [25, 100, 'from25'],
    [49, 100, 'from25'],
    [50, 100, 'from50'],
    [74, 100, 'from50'],
    [75, 100, 'from75'],
    [12, 10, 'from75'],
    [1, 3, 'from25'],
  ] as const) {
    it(`says ${band} of ${answers} of ${invited}`, () => assert.equal(participationBand(answers, invited), band))
  }

  it('counts measures by status, and those that are overdue on the local day', () => {
    const entries = [
      entry({ due: '2026-03-29' }),
      entry({ due: '2026-03-30', status: 'underWay' }),
      entry({ due: '2026-03-01', status: 'done' }),
      entry({ goalId: 'mal2', status: 'stopped' }),
    ]
    const { measures, goals } = foldReport(material({ entries }), {})
    assert.deepEqual(measures, {
      ...{ total: 4, overdue: 1 },
      byStatus: { proposed: 0, adopted: 1, underWay: 1, done: 1, stopped: 1, declined: 0 },
    })
    assert.deepEqual(
      goals.map((goal) => goal.measures),
      [3, 1],
    )
  })

  it('takes a measure where its team stands now, one that was imported by its unit, and by its start or its last change', () => {
    const { teamId: _, start: __, ...imported } = entry({ unitId: 'u3', updatedAt: '2026-03-20T10:00:00.000Z' })
    const entries = [entry({ unitId: 'u3' }), imported]
    const total = (filter: ReportFilter) => foldReport(material({ entries, tree }), filter).measures.total
    assert.deepEqual([total({ unitId: 'r1' }), total({ unitId: 'r2' }), total({})], [1, 1, 2])
    assert.deepEqual([total({ from: '2026-03-10' }), total({ to: '2026-03-09' })], [1, 1])
  })

  it('counts matters, answers of each kind, and the median days of each level', () => {
    const [step] = escalation().steps
    const waiting = { ...step!, level: 'direktorat', dueAt: '2026-03-20T08:00:00.000Z', answer: undefined }
    const { answer: _, ...open } = waiting
    const passed = { ...step!, answer: { kind: 'passedOn' as const, text: '', at: '2026-03-10T08:00:00.000Z' } }
    const escalations = [
      escalation(),
      escalation({ id: 'escalation|2', state: 'waiting', steps: [passed, open] }),
      escalation({ id: 'escalation|3', state: 'withdrawn', steps: [open] }),
    ]
    assert.deepEqual(foldReport(material({ escalations }), {}).escalations, {
      ...{ total: 3, waiting: 1, late: 1, answers: { yes: 1, no: 0, passedOn: 1 } },
      levels: [{ level: 'region', answered: 2, medianDays: 2 }],
    })
  })

  it('gives a matter the goal of the conversation that it comes from', () => {
    const escalations = [escalation({ roundId: fact().roundId }), escalation({ id: 'escalation|2' })]
    const total = (goalId: string) => foldReport(material({ escalations, facts: three }), { goalId }).escalations.total
    assert.deepEqual([total('mal1'), total('mal2')], [1, 0])
  })

  it('adds up hours by local month, with the months between in which nothing was shared', () => {
    const facts = [fact({ answers: 100, minutes: 3 }), ...three.slice(1, 2), fact({ answers: 20, minutes: 6 })]
    const { hours } = foldReport(material({ facts }), {})
    assert.deepEqual(hours?.months, [
      { month: '2026-03', hours: 7 },
      { month: '2026-04', hours: 0 },
      { month: '2026-05', hours: 0.25 },
    ])
    assert.equal(hours?.total, 7.25)
  })
})

describe('a report that is disclosed', () => {
  it('shows no number about answers where there are fewer than k, and all the others', () => {
    const report = foldReport(material({ facts: [fact({ answers: 5 })], entries: [entry()], tree }), {})
    const { value } = discloseReport(report, 6)
    assert.deepEqual([value.answers, value.participation, value.hours], [undefined, [], undefined])
    assert.deepEqual([value.summaries, value.units.shared, value.measures.total], [1, 1, 1])
    assert.deepEqual(discloseReport(report, 5).value, report)
  })

  it('shows none of nothing either', () => {
    assert.equal(discloseReport(foldReport(material(), {}), 5).value.answers, undefined)
  })
})
