import assert from 'node:assert/strict'
import { discloseHidden, discloseReviewed } from '../../../../src/domain/privacy/disclose.ts'
import {
  isShownAgain,
  openReports,
  sideOf,
  sourceTexts,
  withReport,
  withVerdict,
} from '../../../../src/domain/summary/review/report-text.ts'
import { sampleReview, sampleSummary } from '../../../support/sample-review.ts'

const summary = sampleSummary()
const shownIds = (review = sampleReview()) => sourceTexts(discloseReviewed(summary, review).value).map(({ id }) => id)

describe('Reporting a text', () => {
  it('hides it from everybody at once, and tells only the parties what it says', () => {
    const review = withReport(sampleReview(), 'a1')
    assert.deepEqual(shownIds(), ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'])
    assert.deepEqual(shownIds(review), ['a2', 'a3', 'a4', 'a5', 'a6'])
    assert.ok(!JSON.stringify(discloseReviewed(summary, review).value).includes('Tekst 1'))
    assert.deepEqual(discloseHidden(summary, review).value, [{ id: 'a1', text: 'Tekst 1' }])
    assert.equal(withReport(review, 'a1'), review)
  })

  it('is shown again only when both sides say so; one is not enough, however often it says it', () => {
    const leader = { side: 'leader' as const, show: true }
    let review = withReport(sampleReview(), 'a1')
    for (let i = 0; i < 2; i++) {
      const judged = withVerdict(review, 'a1', leader)
      assert.ok(judged && !isShownAgain(judged.report))
      review = judged.review
    }
    assert.equal(shownIds(review).length, 5)
    const both = withVerdict(review, 'a1', { side: 'representative', show: true })
    assert.ok(both && isShownAgain(both.report))
    assert.equal(shownIds(both.review).length, 6)
    assert.deepEqual(openReports(both.review), [])
    assert.equal(withVerdict(both.review, 'a1', leader), undefined)
    // Somebody else finds it should not be seen: the parties look once more.
    assert.equal(shownIds(withReport(both.review, 'a1')).length, 5)
  })

  it('stays hidden when either side says so', () => {
    for (const [leader, representative] of [
      [true, false],
      [false, true],
      [false, false],
    ] as const) {
      const one = withVerdict(withReport(sampleReview(), 'a1'), 'a1', { side: 'leader', show: leader })
      const both = one && withVerdict(one.review, 'a1', { side: 'representative', show: representative })
      assert.ok(both)
      assert.equal(shownIds(both.review).length, 5)
      assert.deepEqual(discloseHidden(summary, both.review).value, [])
      assert.equal(withReport(both.review, 'a1'), both.review)
    }
  })

  it('has a leader speak as leader, whatever else they are', () => {
    assert.equal(sideOf(['leader', 'unionRep']), 'leader')
    assert.equal(sideOf(['safetyRep']), 'representative')
    assert.equal(sideOf(['unionRep']), 'representative')
    assert.equal(sideOf([]), undefined)
  })
})
