import assert from 'node:assert/strict'
import { seenBy, sign, signsAs } from '../../../../src/domain/summary/review/sign.ts'
import type { Review } from '../../../../src/domain/summary/review.ts'
import type { Office, Team } from '../../../../src/domain/team/team.ts'
import { sampleReview, sampleSummary } from '../../../support/sample-review.ts'
import { addTeam, testServices } from '../../../support/services.ts'

const at = '2026-03-13T08:00:00.000Z'
const summary = sampleSummary()
const open = sampleReview({ state: 'review', endedAt: '2026-03-12T14:00:00.000Z' })

describe('Signing', () => {
  let team: Team
  before(async () => {
    team = await addTeam(testServices())
  })
  const held = (...officers: readonly [string, Office][]): Team => ({
    ...team,
    officers: officers.map(([userId, office]) => ({ userId, office, since: at })),
  })
  const by = (review: Review, userId: string, of = team, disagreement = '') =>
    sign(review, summary, of, { userId, at, disagreement, seen: seenBy(review, summary) })
  const signed = (review: Review, userId: string, of = team, disagreement = ''): Review => {
    const result = by(review, userId, of, disagreement)
    assert.ok(result.ok, JSON.stringify(result))
    return result.review
  }

  it('shares with the second of leader and union representative, in either order', () => {
    for (const [first, second] of [
      ['leader', 'unionRep'],
      ['unionRep', 'leader'],
    ] as const) {
      const one = signed(open, first)
      assert.equal(one.state, 'review')
      const both = signed(one, second)
      assert.deepEqual([both.state, both.sharedAt, both.noUnionRep], ['shared', at, false])
      assert.deepEqual(both.signatures.map(({ office }) => office).toSorted(), ['leader', 'unionRep'])
    }
  })

  it('shares with the leader alone where the team has no union representative, and records it', () => {
    const alone = signed(open, 'leader', held(['leader', 'leader'], ['safetyRep', 'safetyRep']))
    assert.deepEqual([alone.state, alone.noUnionRep, alone.signatures.length], ['shared', true, 1])
  })

  it('waits for the leader where there is none', () => {
    const result = by(open, 'unionRep', held(['unionRep', 'unionRep']))
    assert.ok(result.ok)
    assert.deepEqual([result.missing, result.review.state], ['leader', 'review'])
  })

  it('is refused to a safety representative and to members', () => {
    for (const who of ['safetyRep', 'kari']) assert.deepEqual(by(open, who), { ok: false, reason: 'notAllowed' })
  })

  it('is refused to somebody who is both sides, until there is another union representative', () => {
    const both = held(['leader', 'leader'], ['leader', 'unionRep'])
    assert.deepEqual(by(open, 'leader', both), { ok: false, reason: 'bothSides' })
    const two = { ...both, officers: [...both.officers, { userId: 'mona', office: 'unionRep' as const, since: at }] }
    assert.equal(signsAs(two, 'leader'), 'leader')
    assert.equal(signed(signed(open, 'leader', two), 'mona', two).state, 'shared')
  })

  it('is refused to a person who has signed for the other side, as when an office is handed over', () => {
    const one = signed(open, 'unionRep')
    const later = held(['unionRep', 'leader'], ['unionRep', 'unionRep'], ['mona', 'unionRep'])
    assert.deepEqual(by(one, 'unionRep', later), { ok: false, reason: 'signedForOther' })
    assert.equal(signed(signed(one, 'mona', later), 'unionRep', later).state, 'shared')
  })

  it('counts only as long as its person holds the office', () => {
    const one = signed(open, 'leader')
    const next = held(['mona', 'leader'], ['unionRep', 'unionRep'])
    const result = by(one, 'unionRep', next)
    assert.ok(result.ok)
    assert.deepEqual([result.missing, result.review.state], ['leader', 'review'])
    assert.equal(signed(result.review, 'mona', next).state, 'shared')
  })

  it('does not count for a summary that was made again since', () => {
    const again = { createdAt: '2026-03-14T08:00:00.000Z' }
    const later = { userId: 'unionRep', at: again.createdAt, disagreement: '', seen: seenBy(open, again) }
    const result = sign(signed(open, 'leader'), again, team, later)
    assert.ok(result.ok)
    assert.deepEqual([result.missing, result.review.state], ['leader', 'review'])
  })

  it('twice is once', () => {
    const one = signed(open, 'leader')
    assert.deepEqual(signed(one, 'leader'), one)
  })

  it('carries where a party sees it differently, one of each, and stops nothing', () => {
    const one = signed(open, 'leader', team, ' Vi mener noe annet ')
    assert.deepEqual(one.disagreements, [{ by: 'leader', text: 'Vi mener noe annet' }])
    const both = signed(one, 'unionRep', team, 'Det gjør vi også')
    assert.deepEqual([both.state, both.disagreements.length], ['shared', 2])
    assert.deepEqual(signed(one, 'leader').disagreements, [])
    assert.deepEqual(by(open, 'leader', team, 'x'.repeat(501)), { ok: false, reason: 'tooLong' })
  })

  it('is refused before the draft has ended, after sharing, and of what was changed since it was looked at', () => {
    assert.deepEqual(by(sampleReview(), 'leader'), { ok: false, reason: 'draft' })
    assert.deepEqual(by({ ...open, state: 'shared' }, 'leader'), { ok: false, reason: 'shared' })
    const result = sign(open, summary, team, { userId: 'leader', at, disagreement: '', seen: '1' })
    assert.deepEqual(result, { ok: false, reason: 'changedMeanwhile' })
  })
})
