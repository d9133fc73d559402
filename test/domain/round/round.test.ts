import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isUnfinished, roundId, roundSecretId, roundStates, takesAnswers } from '../../../src/domain/round/round.ts'
import { sampleRound } from '../../support/sample-round.ts'

describe('A round', () => {
  it('takes answers while it is open, and no longer at its closing time itself', () => {
    const round = sampleRound()
    assert.ok(takesAnswers(round, '2026-03-09T13:59:59.999Z'))
    assert.ok(!takesAnswers(round, '2026-03-09T14:00:00.000Z'))
    for (const state of roundStates) {
      assert.equal(takesAnswers(sampleRound({ state }), '2026-03-02T08:00:00.000Z'), state === 'open')
    }
  })

  it('is unfinished until it is closed or cancelled', () => {
    const unfinished = roundStates.filter((state) => isUnfinished(sampleRound({ state })))
    assert.deepEqual(unfinished, ['open', 'tooFew', 'closing'])
  })

  it('has an id of its own per channel, package and number, that every store takes', () => {
    const part = fc.tuple(fc.string({ minLength: 1 }), fc.stringMatching(/^[a-z]+(-[a-z]+)*$/), fc.integer({ min: 1 }))
    fc.assert(
      fc.property(part, part, (a, b) => {
        assert.equal(roundId(...a) === roundId(...b), JSON.stringify(a) === JSON.stringify(b))
        assert.doesNotMatch(roundSecretId(roundId(...a)), /[/\\?#\p{Cc}]/u)
      }),
      { seed: 1 },
    )
  })
})
