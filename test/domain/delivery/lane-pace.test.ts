import assert from 'node:assert/strict'
import { createLanePaces } from '../../../src/domain/delivery/lane-pace.ts'
import { margin } from '../../../src/domain/delivery/window.ts'

const hour = 3_600_000

describe('The paces of lanes', () => {
  it('are forgotten when their past no longer counts, so that memory does not grow with every channel ever seen', () => {
    const lanes = createLanePaces()
    for (let i = 0; i < 20_000; i++) {
      const at = i * 1000
      lanes.forget(at)
      lanes.sent(`lane ${i}`, at)
      assert.ok(lanes.size() <= (margin * hour) / 1000 + 1)
    }
    lanes.forget(20_000_000 + 2 * hour)
    assert.equal(lanes.size(), 0)
  })

  it('keep a lane that is still blocked', () => {
    const lanes = createLanePaces()
    lanes.block('a', 0, 3 * hour)
    lanes.forget(2 * hour)
    assert.equal(lanes.wait('a', 2 * hour), hour)
    lanes.forget(3 * hour)
    assert.equal(lanes.size(), 0)
  })

  it('count each window of the table', () => {
    const lanes = createLanePaces()
    for (let i = 0; i < 7; i++) lanes.sent('a', 0)
    assert.equal(lanes.wait('a', 0), 1000 * margin)
    lanes.sent('a', 1000 * margin)
    assert.equal(lanes.wait('a', 1000 * margin), 1000 * margin)
    for (let at = 3000; at < 3000 + 52 * 300; at += 300) lanes.sent('a', at)
    assert.equal(lanes.wait('a', 20_000), 30_000 * margin - 20_000)
  })
})
