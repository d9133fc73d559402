import assert from 'node:assert/strict'
import { changeLine, longestLabel, type Wish } from '../../../../src/domain/summary/review/change-line.ts'
import { unanswered } from '../../../../src/domain/summary/review/review-lines.ts'
import type { Review } from '../../../../src/domain/summary/review.ts'
import { reviewed } from '../../../../src/domain/summary/reviewed.ts'
import { sampleReview, sampleSummary } from '../../../support/sample-review.ts'

const at = '2026-03-10T08:00:00.000Z'
const summary = sampleSummary()
const correct: Wish = { do: 'correct', line: 't1', words: 'Andre ord', reason: 'Mer presist' }
const hide: Wish = { do: 'hide', line: 't1', reason: 'Noen kan kjennes igjen' }
const keep: Wish = { do: 'keep', line: 't1' }
const objection = { id: 'o1', line: 't1', reason: 'Feil' }

function change(review: Review, wish: Wish) {
  let last = review.changes.length
  return changeLine(review, summary, wish, { office: 'safetyRep', at, id: () => `c${++last}` })
}

function done(review: Review, wish: Wish): Review {
  const result = change(review, wish)
  assert.ok(result.ok, JSON.stringify(result))
  return result.review
}

describe('Changing a line', () => {
  it('corrects with before and after, and the next correction begins where the last one ended', () => {
    const first = done(sampleReview(), correct)
    assert.deepEqual(first.changes, [
      {
        ...{ id: 'c1', line: 't1', by: 'safetyRep', at, kind: 'corrected' },
        ...{ before: 'Tema t1', after: 'Andre ord', reason: 'Mer presist' },
      },
    ])
    const second = done(first, { ...correct, words: ' Tredje ord ' })
    const [, last] = second.changes
    assert.ok(last?.kind === 'corrected')
    assert.deepEqual([last.before, last.after], ['Andre ord', 'Tredje ord'])
    assert.equal(reviewed(summary, second).themes[0]?.label, 'Tredje ord')
  })

  it('hides with a reason: nothing of the theme is left but that and why', () => {
    const [theme, other] = reviewed(summary, done(sampleReview(), hide)).themes
    assert.deepEqual([theme?.label, theme?.quotes, theme?.hidden?.reason], ['', [], 'Noen kan kjennes igjen'])
    assert.equal(other?.label, 'Tema t2')
  })

  it('notes every objection to the line that nobody has answered', () => {
    const review = sampleReview({
      objections: [objection, { ...objection, id: 'o2' }, { ...objection, id: 'o3', line: 't2' }],
    })
    const kept = done(review, keep)
    assert.deepEqual(
      kept.changes.map((one) => one.kind === 'kept' && one.objection),
      ['o1', 'o2'],
    )
    assert.deepEqual(
      unanswered(kept).map(({ id }) => id),
      ['o3'],
    )
    assert.deepEqual(change(kept, keep), { ok: false, reason: 'noObjection' })
  })

  it('answers the objections that a correction or hiding is about, and no later ones', () => {
    for (const wish of [correct, hide]) {
      const answered = done(sampleReview({ objections: [objection] }), wish)
      assert.deepEqual(unanswered(answered), [])
      const later = { ...answered, objections: [...answered.objections, { ...objection, id: 'o2' }] }
      assert.deepEqual(
        unanswered(later).map(({ id }) => id),
        ['o2'],
      )
    }
  })

  it('takes the signatures back and says so', () => {
    const signatures = [{ office: 'leader' as const, userId: 'leader', at }]
    for (const wish of [correct, hide, keep]) {
      const result = change(sampleReview({ state: 'review', signatures, objections: [objection] }), wish)
      assert.ok(result.ok && result.signaturesGone)
      assert.deepEqual(result.review.signatures, [])
    }
    assert.ok(change(sampleReview(), correct).ok)
  })

  const hidden = done(sampleReview(), hide)
  const refusals: readonly [string, Review, Wish, string][] = [
    ['a line that is not there', sampleReview(), { ...correct, line: 't9' }, 'noSuchLine'],
    ['the whole', sampleReview(), { ...hide, line: 'whole' }, 'onlyKept'],
    ['what is hidden', hidden, correct, 'alreadyHidden'],
    ['what is hidden, again', hidden, hide, 'alreadyHidden'],
    ['no reason', sampleReview(), { ...correct, reason: '  ' }, 'noReason'],
    ['hiding without a reason', sampleReview(), { ...hide, reason: '' }, 'noReason'],
    ['no words', sampleReview(), { ...correct, words: ' ' }, 'noWords'],
    ['the same words', sampleReview(), { ...correct, words: 'Tema t1' }, 'sameWords'],
    ['too many words', sampleReview(), { ...correct, words: 'x'.repeat(longestLabel + 1) }, 'tooLong'],
    ['too long a reason', sampleReview(), { ...hide, reason: 'x'.repeat(501) }, 'tooLong'],
    ['keeping without objections', sampleReview(), keep, 'noObjection'],
    ['what is shared', sampleReview({ state: 'shared' }), correct, 'shared'],
    ['a draft that is ending', sampleReview({ endedAt: at }), keep, 'ending'],
  ]
  for (const [what, review, wish, reason] of refusals) {
    it(`refuses ${what}`, () => assert.deepEqual(change(review, wish), { ok: false, reason }))
  }
})
