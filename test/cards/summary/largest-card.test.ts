import assert from 'node:assert/strict'
import fc from 'fast-check'
import { largestCard } from '../../../src/cards/summary/largest-card.ts'

const bytes = (card: object) => Buffer.byteLength(JSON.stringify(card))

/** A card whose parts are so long. */
const cardOf = (lengths: readonly number[]) => (parts: number) => ({
  parts: lengths.slice(0, parts).map((length) => 'a'.repeat(length)),
})

describe('The largest card', () => {
  it('has as many parts as there is room for, however wrong its sizes are told', () => {
    const lengths = fc.array(fc.record({ real: fc.nat(300), told: fc.nat(300) }), { maxLength: 60 })
    fc.assert(
      fc.property(lengths, fc.nat(6000), fc.nat(6000), (parts, most, start) => {
        const made = cardOf(parts.map(({ real }) => real))
        const sizes = parts.map(({ told }) => told)
        const expected = Array.from({ length: parts.length + 1 }, (_, count) => made(count)).findLast(
          (card) => bytes(card) <= most,
        )
        assert.deepEqual(largestCard(most, start, sizes, made), expected ?? made(0))
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it('is found with three others at most where sizes are told about right, and at once where all is small', () => {
    for (const [most, atMost] of [[20_000, 1] as const, [3000, 4] as const]) {
      let tries = 0
      const lengths = Array.from({ length: 60 }, (_, i) => 50 + ((i * 37) % 100))
      const made = cardOf(lengths)
      const counted = (parts: number) => {
        tries++
        return made(parts)
      }
      const sizes = lengths.map((length) => length * 1.1)
      assert.ok(bytes(largestCard(most, 12, sizes, counted)) <= most)
      assert.ok(tries <= atMost, `${tries}`)
    }
  })
})
