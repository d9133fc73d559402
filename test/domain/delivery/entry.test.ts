import assert from 'node:assert/strict'
import { shardOf, shards } from '../../../src/domain/delivery/entry.ts'

describe('A shard', () => {
  it('is two digits below 64 and always the same for an id', () => {
    for (const id of ['', 'a', 'æøå', '19%3Ateam|prompt|round', '🙂']) {
      assert.match(shardOf(id), /^\d\d$/)
      assert.ok(Number(shardOf(id)) < shards)
      assert.equal(shardOf(id), shardOf(id))
    }
  })

  it('is where it has always been, since stored entries are looked up by it', () => {
    // The published vectors of FNV-1a, 32 bits: 811c9dc5, e40c292c, bf9cf968, modulo 64.
    assert.deepEqual(['', 'a', 'foobar'].map(shardOf), ['05', '44', '40'])
  })

  it('gets its share of real entry ids, within four standard deviations', () => {
    const count = 64_000
    const found = new Map<string, number>()
    for (let i = 0; i < count; i++) {
      const shard = shardOf(`19%3Ateam-${i % 997}%40thread.tacv2|prompt|round%7C${i}`)
      found.set(shard, (found.get(shard) ?? 0) + 1)
    }
    assert.equal(found.size, shards)
    const mean = count / shards
    for (const [shard, hits] of found) assert.ok(Math.abs(hits - mean) < 4 * Math.sqrt(mean), `${shard}: ${hits}`)
  })
})
