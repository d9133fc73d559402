import assert from 'node:assert/strict'
import { percentile } from './open-loop.ts'
import { nameStalls } from './stalls.ts'

describe('Answers beside a closing round', () => {
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
