import assert from 'node:assert/strict'
import { alternate, holds, type Measurement, ratio, spread, type Target } from './measurement.ts'
import { row, table } from './report.ts'

describe('npm run bench', () => {
  it('measures both sides in every round, and lets them take turns at being first', async () => {
    const order: string[] = []
    const side = (name: string, value: number) => async (round: number) => {
      order.push(`${name} ${round}`)
      return value
    }
    const rounds = await alternate(2, side('ours', 3), side('reference', 2))
    assert.deepEqual(order, ['ours 0', 'reference 0', 'reference 1', 'ours 1'])
    assert.deepEqual(rounds, [
      { ours: 3, reference: 2 },
      { ours: 3, reference: 2 },
    ])
  })

  it('takes the ratio round by round, and its median', () => {
    assert.deepEqual(spread([3, 1, 2]), { median: 2, min: 1, max: 3 })
    assert.deepEqual(spread([4, 1, 2, 3]), { median: 2.5, min: 1, max: 4 })
    assert.deepEqual(ratio(measured({ atLeast: 1 })), { median: 2, min: 0.5, max: 3 })
  })

  it('says of each line whether its target holds, in either direction', () => {
    assert.equal(holds(measured({ atLeast: 2 })), true)
    assert.equal(holds(measured({ atLeast: 2.1 })), false)
    assert.equal(holds(measured({ atMost: 2 })), true)
    assert.equal(holds(measured({ atMost: 1.9 })), false)
    const lines = table([row(measured({ atLeast: 2 })), row(measured({ atMost: 1.9 }))]).split('\n')
    assert.match(lines[2]!, /2\.00 \(0\.500–3\.00\) +\| ≥ 2 +\| holds/)
    assert.match(lines[3]!, /≤ 1\.9 +\| FAILS/)
  })
})

function measured(target: Target): Measurement {
  const rounds = [
    { ours: 10, reference: 20 },
    { ours: 40, reference: 20 },
    { ours: 60, reference: 20 },
  ]
  return { name: 'sample', unit: 'ms', target, rounds }
}
