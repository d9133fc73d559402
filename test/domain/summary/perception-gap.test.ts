import assert from 'node:assert/strict'
import type { RollUp } from '../../../src/domain/privacy/release-cell.ts'
import type { Role } from '../../../src/domain/round/answer.ts'
import { perceptionGap } from '../../../src/domain/summary/perception-gap.ts'
import { gapWords } from '../../../src/texts/gap-words.ts'

function sum(...roles: [Role, number[]][]): RollUp {
  return {
    ...{ question: 'q', kind: 'scale', parts: ['disagree', 'between', 'agree'], teams: 6, rounded: 0 },
    all: { answers: 30, counts: [10, 10, 10] },
    roles: roles.map(([role, counts]) => ({
      role,
      distribution: { answers: counts.reduce((a, b) => a + b, 0), counts },
    })),
  }
}

describe('A perception gap', () => {
  it('is the largest difference in those who agree, in percentage points', () => {
    const gap = perceptionGap(sum(['employee', [10, 5, 5]], ['leader', [1, 1, 8]], ['unionRep', [6, 2, 2]]))
    assert.deepEqual(gap?.largest, { between: ['leader', 'unionRep'], points: 60 })
  })

  it('names the roles in the order in which they always stand, whoever agrees more', () => {
    const one = perceptionGap(sum(['employee', [0, 2, 8]], ['leader', [8, 2, 0]]))
    const other = perceptionGap(sum(['employee', [8, 2, 0]], ['leader', [0, 2, 8]]))
    assert.deepEqual(one?.largest, other?.largest)
    for (const language of ['nb', 'nn', 'en'] as const) {
      assert.equal(gapWords(language, one!)[0], gapWords(language, other!)[0])
    }
  })

  it('has as common ground the product over roles of (agree + 1) / (answers + 2)', () => {
    const gap = perceptionGap(sum(['employee', [2, 2, 4]], ['leader', [0, 2, 6]]))
    assert.equal(gap?.commonGround, (5 / 10) * (7 / 10))
  })

  it('takes nearly all for all', () => {
    const nearly = { role: 'leader' as const, distribution: { answers: 6, nearlyAll: 2 } }
    const gap = perceptionGap({
      ...sum(['employee', [3, 3, 0]]),
      roles: [...sum(['employee', [3, 3, 0]]).roles, nearly],
    })
    assert.deepEqual(gap?.largest, { between: ['employee', 'leader'], points: 100 })
  })

  it('needs a scale and two roles', () => {
    assert.equal(perceptionGap(sum(['employee', [3, 3, 3]])), undefined)
    assert.equal(perceptionGap({ ...sum(['employee', [3, 3, 3]], ['leader', [3, 3, 3]]), kind: 'choice' }), undefined)
  })

  it('is said to be alike below ten points, and never whose view is right', () => {
    const alike = perceptionGap(sum(['employee', [30, 30, 40]], ['leader', [3, 3, 3]]))
    assert.match(gapWords('nb', alike!)[0]!, /nokså likt/)
    const apart = perceptionGap(sum(['leader', [3, 0, 3]], ['unionRep', [5, 1, 0]]))
    assert.match(gapWords('nb', apart!)[0]!, /^Ledere og tillitsvalgte ser ulikt på dette/)
    assert.doesNotMatch(gapWords('nb', apart!).join(' '), /rett|feil|bedre|verre|for lite|for mye/)
  })
})
