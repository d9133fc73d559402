import assert from 'node:assert/strict'
import { startEdge } from '../support/edge.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { sendRandom } from '../support/send-random.ts'

describe('Ten thousand random requests', function () {
  this.timeout(60_000)

  it('get no 5xx, leave no unhandled rejection, and reach the turn often', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    let turns = 0
    const edge = await startEdge({
      clock: createManualClock(),
      turn: async () => {
        turns += 1
      },
    })
    const serviceUrl = 'http://127.0.0.1:9/'
    const counts = await sendRandom({ url: `${edge.url}/api/messages`, serviceUrl, count: 10_000, seed: 20_260_302 })
    await edge.close()
    process.off('unhandledRejection', note)
    const statuses = Object.keys(counts).map(Number)
    assert.deepEqual(
      statuses.filter((status) => status >= 500),
      [],
    )
    assert.deepEqual(unhandled, [])
    assert.deepEqual(
      edge.log.lines.filter(({ level }) => level === 'error'),
      [],
    )
    assert.ok(turns > 1000, `${turns} turns`)
    assert.deepEqual(
      Object.values(counts).reduce((sum, one) => sum + one),
      10_000,
    )
  })
})
