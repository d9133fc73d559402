import assert from 'node:assert/strict'
import { lines, longLines } from './lines/table.ts'
import { alternate, holds, type Measurement, ratio, type Scale, spread, type Target } from './measurement.ts'
import { row, table } from './report.ts'

/** Too little to measure anything: these tests ask whether every line runs, never how fast. */
const tiny: Scale = {
  rounds: 1,
  requests: 8,
  warmUp: 8,
  warmStarts: 0,
  expansions: 2,
  answers: 8,
  channels: 12,
  limits: [30],
  headStart: 1,
  schedules: 200,
  exportRounds: 1,
  exportRows: 400,
  exportUnits: 2,
  exportClicks: { rate: 20, warmUp: 10, idle: 10 },
}

describe('npm run bench', () => {
  for (const line of lines) {
    it(`runs "${line.name}" and gives figures of both sides for every round`, async function () {
      this.timeout(60_000)
      const measurements = await line.measure(tiny)
      assert.ok(measurements.length > 0)
      for (const measurement of measurements) {
        assert.ok(measurement.name.startsWith(line.name))
        assert.equal(measurement.rounds.length, tiny.rounds)
        const figures = measurement.rounds.flatMap(({ ours, reference }) => [ours, reference])
        assert.ok(figures.every((figure) => Number.isFinite(figure) && figure > 0))
        const { median, min, max } = row(measurement).ratio
        assert.ok(min <= median && median <= max)
      }
    })
  }

  for (const line of longLines) {
    it(`runs "${line.name}" when it is asked for, and gives every figure once`, async function () {
      this.timeout(120_000)
      const measurements = await line.measure(tiny)
      assert.deepEqual(
        measurements.map(({ rounds }) => rounds.length),
        measurements.map(() => 1),
      )
      for (const { name, rounds } of measurements) {
        assert.ok(name.startsWith(line.name))
        assert.ok(Number(rounds[0]?.ours) >= 0, name)
      }
    })
  }

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
