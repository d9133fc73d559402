import assert from 'node:assert/strict'
import {
  afterDraft,
  hasNamedObjection,
  takesObjections,
  withObjection,
  withoutPerson,
} from '../../../../src/domain/summary/review/object.ts'
import { sampleReview } from '../../../support/sample-review.ts'

const author = { userId: 'kari', name: 'Kari' }
const at = '2026-03-10T08:00:00.000Z'

describe('Objections', () => {
  it('are taken until the draft ends, and not while it is ending', () => {
    const review = sampleReview()
    assert.equal(takesObjections(review, '2026-03-12T13:59:59.999Z'), true)
    assert.equal(takesObjections(review, review.draftUntil), false)
    assert.equal(takesObjections({ ...review, endedAt: at }, at), false)
    for (const state of ['review', 'shared'] as const) assert.equal(takesObjections({ ...review, state }, at), false)
  })

  it('of one person to one line are one: the next takes its place, and keeps its id', () => {
    const first = withObjection(sampleReview(), { id: 'x', line: 't1', reason: 'Feil', author })
    const again = withObjection(first, { id: 'y', line: 't1', reason: 'Helt feil', author })
    assert.deepEqual(again.objections, [{ id: 'x', line: 't1', reason: 'Helt feil', author }])
    const other = withObjection(again, { id: 'z', line: 't2', reason: 'Også feil', author })
    assert.deepEqual(
      other.objections.map(({ id }) => id),
      ['x', 'z'],
    )
    assert.ok(hasNamedObjection(other, 'kari', 't2'))
    assert.ok(!hasNamedObjection(other, 'ola', 't2'))
  })

  it('without a name come behind the others when the draft ends', () => {
    const named = withObjection(sampleReview(), { id: 'x', line: 't1', reason: 'Feil', author })
    const after = afterDraft(named, [{ id: 'y', line: 'whole', reason: 'Noe mangler' }])
    assert.equal(after.state, 'review')
    assert.deepEqual(
      after.objections.map(({ id }) => id),
      ['x', 'y'],
    )
  })

  it('go with the person, and so does a signature that is worth nothing yet', () => {
    const signatures = [{ office: 'leader' as const, userId: 'kari', at }]
    const review = withObjection(sampleReview({ signatures }), { id: 'x', line: 't1', reason: 'Feil', author })
    const gone = withoutPerson(review, 'kari')
    assert.deepEqual([gone.objections, gone.signatures], [[], []])
    const shared = withoutPerson({ ...review, state: 'shared' }, 'kari')
    assert.deepEqual(shared.signatures, [{ office: 'leader', userId: '', at }])
    assert.deepEqual(withoutPerson(review, 'ola'), review)
  })
})
