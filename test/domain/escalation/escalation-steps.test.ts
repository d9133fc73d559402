import assert from 'node:assert/strict'
import { type Escalation, isLate } from '../../../src/domain/escalation/escalation.ts'
import {
  answerStep,
  lost,
  nextLook,
  personKey,
  reminded,
  type StepAnswer,
  unitsAbove,
  withdrawn,
  withoutReceiver,
} from '../../../src/domain/escalation/escalation-steps.ts'
import type { Unit } from '../../../src/domain/unit/unit-tree.ts'
import { askedStep, sampleEscalation } from '../../support/sample-escalation.ts'

const at = '2026-03-10T09:00:00.000Z'
const said = { text: 'Vi begynner i mai.', at }
const director = askedStep({
  unitId: 'top',
  unitName: 'Direktoratet',
  to: {
    kind: 'person',
    userId: 'director',
    address: { serviceUrl: 'https://x.test/', tenantId: 'tenant', botId: '28:bot' },
  },
})

describe('an escalation', () => {
  const waiting = sampleEscalation()
  const answered = done(answerStep(waiting, 0, { kind: 'yes', ...said }))
  const passed = done(answerStep(waiting, 0, { kind: 'passedOn', ...said, next: director }))
  const refusals: [name: string, escalation: Escalation, place: number, answer: StepAnswer, reason: string][] = [
    ['answered by somebody else', answered, 0, { kind: 'no', ...said }, 'answered'],
    ['passed on by somebody else', passed, 0, { kind: 'yes', ...said }, 'answered'],
    ['a level that was never asked', waiting, 1, { kind: 'yes', ...said }, 'answered'],
    ['withdrawn', done(withdrawn(waiting, at)), 0, { kind: 'yes', ...said }, 'ended'],
    ['a level that lost the bot', lost(waiting, undefined, at), 0, { kind: 'yes', ...said }, 'ended'],
    ['a level whose successor is asked', lost(waiting, director, at), 0, { kind: 'yes', ...said }, 'ended'],
    ['a no without a reason', waiting, 0, { kind: 'no', text: '', at }, 'noReason'],
    ['too many words', waiting, 0, { kind: 'yes', text: 'x'.repeat(1001), at }, 'tooLong'],
  ]
  for (const [name, escalation, place, answer, reason] of refusals) {
    it(`takes no answer: ${name}`, () => {
      assert.deepEqual(answerStep(escalation, place, answer), { ok: false, reason })
    })
  }

  it('ends with a yes, and waits for nobody', () => {
    assert.deepEqual(
      [answered.state, answered.endedAt, answered.receiver, answered.steps[0]?.answer, nextLook(answered)],
      ['answered', at, undefined, { kind: 'yes', ...said }, undefined],
    )
  })

  it('needs no words for a yes, nor to be passed on', () => {
    assert.equal(answerStep(waiting, 0, { kind: 'yes', text: '', at }).ok, true)
    assert.equal(answerStep(waiting, 0, { kind: 'passedOn', text: '', at, next: director }).ok, true)
  })

  it('waits for the next level when it is passed on, with a clock of its own', () => {
    assert.deepEqual(
      [passed.state, passed.receiver, passed.steps.length, nextLook(passed)],
      ['waiting', personKey('director'), 2, director.dueAt],
    )
    assert.equal(passed.steps[0]?.answer?.kind, 'passedOn')
  })

  it('can be withdrawn once, and not when it was answered', () => {
    const gone = done(withdrawn(waiting, at))
    assert.deepEqual([gone.state, gone.receiver, nextLook(gone)], ['withdrawn', undefined, undefined])
    assert.deepEqual(withdrawn(gone, at), { ok: false, reason: 'ended' })
    assert.deepEqual(withdrawn(answered, at), { ok: false, reason: 'ended' })
  })

  it('is late from the moment it is due, until it is answered, and is reminded of once', () => {
    const { dueAt } = waiting.steps[0]!
    assert.equal(isLate(waiting, '2026-03-01T00:00:00.000Z'), false)
    assert.equal(isLate(waiting, dueAt), true)
    assert.equal(isLate(answered, '2027-01-01T00:00:00.000Z'), false)
    assert.equal(nextLook(waiting), dueAt)
    assert.equal(nextLook(reminded(waiting, dueAt)), undefined)
  })

  it('keeps a person who was asked for as long as the answer is theirs to give', () => {
    assert.equal(withoutReceiver(passed, 'director'), passed)
    const over = done(answerStep(passed, 1, { kind: 'no', ...said }))
    assert.equal(withoutReceiver(over, 'somebody'), over)
    const forgotten = withoutReceiver(over, 'director')
    assert.deepEqual(forgotten.steps[1]?.to, { kind: 'forgotten' })
    assert.ok(!JSON.stringify(forgotten).includes('director'))
  })
})

describe('who is asked next', () => {
  const unit = (id: string, parentId?: string, more: Partial<Unit> = {}): Unit => ({
    ...{ id, name: id, employer: 'state', line: '', level: '' },
    ...(parentId !== undefined && { parentId }),
    ...more,
  })
  const tree = {
    units: [
      unit('top'),
      unit('region', 'top', { teamId: 'region-team' }),
      unit('office', 'region', { teamId: 'office-team' }),
    ],
  }
  const ids = (found: Unit[]) => found.map(({ id }) => id)
  const region = askedStep({ unitId: 'region', to: { kind: 'team', teamId: 'region-team' } })

  it('are all above the team, the nearest first', () => {
    assert.deepEqual(ids(unitsAbove(tree, 'office-team', [])), ['region', 'top'])
    assert.deepEqual(ids(unitsAbove(tree, 'nobody', [])), [])
  })

  it('are those above the last level that was asked', () => {
    assert.deepEqual(ids(unitsAbove(tree, 'office-team', [region])), ['top'])
    assert.deepEqual(ids(unitsAbove(tree, 'office-team', [region, director])), [])
  })

  it('is found by the team of a unit that the tree no longer has', () => {
    const renamed = { units: [unit('top'), unit('new-region', 'top', { teamId: 'region-team' })] }
    assert.deepEqual(ids(unitsAbove(renamed, 'office-team', [region])), ['top'])
    assert.deepEqual(ids(unitsAbove({ units: [unit('top')] }, 'office-team', [region])), [])
  })

  it('is nobody who was asked before, wherever the tree has them now', () => {
    const turned = { units: [unit('region', 'top', { teamId: 'region-team' }), unit('top', 'office'), unit('office')] }
    assert.deepEqual(ids(unitsAbove(turned, 'x', [region])), ['top', 'office'])
    assert.deepEqual(ids(unitsAbove(turned, 'x', [askedStep({ unitId: 'top' }), region])), ['office'])
  })
})

function done(result: { ok: true; escalation: Escalation } | { ok: false; reason: string }): Escalation {
  if (!result.ok) throw new Error(result.reason)
  return result.escalation
}
