import assert from 'node:assert/strict'
import { judgeVotes } from '../../../src/domain/summary/judge-votes.ts'

describe('judgeVotes', () => {
  const cases = [
    [{ for: 10, against: 1, neither: 1 }, 'agreement'],
    [{ for: 1, against: 10, neither: 1 }, 'agreement'],
    [{ for: 6, against: 6, neither: 0 }, 'disagreement'],
    [{ for: 4, against: 0, neither: 0 }, 'open'],
    [{ for: 5, against: 1, neither: 7 }, 'open'],
    [{ for: 8, against: 4, neither: 0 }, 'open'],
    [{ for: 0, against: 0, neither: 0 }, 'open'],
    [{ for: 700, against: 300, neither: 0 }, 'agreement'],
  ] as const
  for (const [votes, expected] of cases)
    it(`calls ${votes.for} for, ${votes.against} against and ${votes.neither} neither ${expected}`, () => {
      assert.equal(judgeVotes(votes), expected)
    })
})
