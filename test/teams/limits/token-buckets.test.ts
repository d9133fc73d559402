import assert from 'node:assert/strict'
import { createTokenBuckets } from '../../../src/teams/limits/token-buckets.ts'

const start = Temporal.Instant.from('2026-03-02T08:00:00Z')
const at = (seconds: number) => start.add({ milliseconds: seconds * 1000 })

describe('Token buckets', () => {
  const taken = (buckets: ReturnType<typeof createTokenBuckets>, key: string, now: Temporal.Instant, tries = 100) =>
    Array.from({ length: tries }, () => buckets.take(key, now)).filter(Boolean).length

  it('give a burst, then as many a second as they say, and no more than a burst after a long rest', () => {
    const buckets = createTokenBuckets({ burst: 10, perSecond: 2 })
    assert.equal(taken(buckets, 'a', start), 10)
    assert.equal(taken(buckets, 'a', at(0.4)), 0)
    assert.equal(taken(buckets, 'a', at(3)), 6)
    assert.equal(taken(buckets, 'a', at(3600)), 10)
  })

  it('know keys apart', () => {
    const buckets = createTokenBuckets({ burst: 1, perSecond: 1 })
    assert.equal(taken(buckets, 'a', start), 1)
    assert.equal(taken(buckets, 'b', start), 1)
  })

  it('give nothing and take nothing when the clock is set back', () => {
    const buckets = createTokenBuckets({ burst: 5, perSecond: 1 })
    assert.equal(taken(buckets, 'a', at(3600), 3), 3)
    assert.equal(taken(buckets, 'a', start), 2)
    assert.equal(taken(buckets, 'a', at(2)), 2)
  })

  it('forget whoever has rested, so that a year of people takes no more room than a minute of them', () => {
    const buckets = createTokenBuckets({ burst: 60, perSecond: 1 })
    for (let person = 0; person < 10_000; person++) buckets.take(`person ${person}`, at(person))
    assert.ok(buckets.size(at(10_000)) <= 2, String(buckets.size(at(10_000))))
    assert.equal(buckets.size(at(10_100)), 0)
  })
})
