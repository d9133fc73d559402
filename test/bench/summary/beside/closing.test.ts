import assert from 'node:assert/strict'
import { closeBesideAnswers } from './closing.ts'
import { percentile } from './open-loop.ts'
import { nameStalls } from './stalls.ts'

describe('Answers beside a closing round', () => {
  it('are measured idle and while the real service closes, seals and summarises', async function () {
    this.timeout(60_000)
    const { idle, sealing, summarising, slowest, seconds } = await closeBesideAnswers({
      ...{ answers: 600, rate: 50, warmUp: 10, idle: 20 },
    })
    assert.ok(idle > 0 && seconds > 0)
    assert.ok(slowest >= Math.max(sealing, summarising) && Math.min(sealing, summarising) > 0)
  })

  it('are told by the value that 99 of 100 do not exceed', () => {
    const values = Array.from({ length: 200 }, (_, i) => 200 - i)
    assert.equal(percentile(values, 0.99), 198)
    assert.equal(percentile([7], 0.99), 7)
  })

  it('are held up by long turns, named by where most of the turn was', () => {
    const frame = (functionName: string, url = '') => ({ functionName, url })
    const nodes = [
      { id: 1, callFrame: frame('(root)'), children: [2, 3] },
      { id: 2, callFrame: frame('(idle)') },
      { id: 3, callFrame: frame('erase', 'file:///x/src/usecases/round/seal.ts'), children: [4, 5] },
      { id: 4, callFrame: frame('scrub', 'file:///x/src/store/scrub.ts') },
      { id: 5, callFrame: frame('list', 'file:///x/src/store/list.ts') },
    ]
    const profile = { nodes, startTime: 0, samples: [2, 4, 4, 5, 2], timeDeltas: [1000, 1000, 9000, 2000, 4000] }
    assert.deepEqual(nameStalls(profile, [{ from: 1500, to: 13_500 }]), [
      { milliseconds: 12, step: 'usecases/round/seal.ts erase > store/scrub.ts scrub' },
    ])
  })
})
