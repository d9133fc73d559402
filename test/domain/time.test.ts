import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Timestamp, timestamp } from '../../src/domain/time.ts'

describe('A timestamp', () => {
  const instants = fc
    .integer({ min: 0, max: Date.UTC(9999, 0) })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [one, other] = [timestamp(a), timestamp(b)]
        assert.equal(one < other, Temporal.Instant.compare(a, b) < 0)
        assert.ok(Timestamp.safeParse(one).success)
      }),
      { seed: 1 },
    )
  })

  it('always has milliseconds and drops what is finer', () => {
    assert.equal(timestamp(Temporal.Instant.from('2026-01-05T08:00:00Z')), '2026-01-05T08:00:00.000Z')
    assert.equal(timestamp(Temporal.Instant.from('2026-01-05T08:00:00.1239Z')), '2026-01-05T08:00:00.123Z')
  })

  for (const wrong of ['2026-01-05T08:00:00Z', '2026-01-05T08:00:00.000+01:00', '2026-01-05', '']) {
    it(`is refused when it would not sort: "${wrong}"`, () => assert.ok(!Timestamp.safeParse(wrong).success))
  }
})
