import assert from 'node:assert/strict'
import fc from 'fast-check'
import { editDistance } from '../../src/domain/edit-distance.ts'

describe('Edit distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å', '🙂'), maxLength: 8 })

  it('is symmetric, is zero for the same word only, and at most the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b)
        assert.equal(distance, editDistance(b, a))
        assert.equal(distance === 0, a === b)
        assert.ok(distance <= Math.max(Array.from(a).length, Array.from(b).length))
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  for (const [a, b, expected] of [
    ['hjelp', 'hjelp', 0],
    ['hjlep', 'hjelp', 1],
    ['hjel', 'hjelp', 1],
    ['hhjelp', 'hjelp', 1],
    ['xjelp', 'hjelp', 1],
    ['', 'hjelp', 5],
    ['🙂', '🙃', 1],
  ] as const) {
    it(`between "${a}" and "${b}" is ${expected}`, () => assert.equal(editDistance(a, b), expected))
  }

  it('costs no more for a line that is a book', () => {
    assert.equal(editDistance('x'.repeat(1_000_000), 'y'), 40)
  })
})
