import assert from 'node:assert/strict'
import { rendezvous } from '../../../src/domain/delivery/rendezvous.ts'

const keys = Array.from({ length: 3000 }, (_, i) => `schedule|team ${i}|kom-i-gang`)
const ids = ['0f3a9c', '0f3a9d', 'b81122']

describe('A rendezvous', () => {
  it('gives everything to somebody, in equal parts', () => {
    const parts = Map.groupBy(keys, (key) => rendezvous(key, ids))
    assert.equal(parts.size, ids.length)
    for (const id of ids) {
      const part = parts.get(id)?.length ?? 0
      assert.ok(Math.abs(part - 1000) < 130, `${id} has ${part}`)
    }
  })

  it('does not depend on the order in which somebody knows the others', () => {
    for (const key of keys) assert.equal(rendezvous(key, ids), rendezvous(key, ids.toReversed()))
  })

  it('moves only what was its own when one goes', () => {
    for (const key of keys) {
      const before = rendezvous(key, ids)
      if (before !== ids[0]) assert.equal(rendezvous(key, ids.slice(1)), before)
    }
  })

  it('has nobody where there is nobody', () => {
    assert.equal(rendezvous('a', []), undefined)
  })
})
