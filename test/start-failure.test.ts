import assert from 'node:assert/strict'
import { type StoreFault, StoreUnavailable } from '../src/ports/store-unavailable.ts'
import { QueueUnavailable } from '../src/queue/queue-unavailable.ts'
import { startFailure } from '../src/start-failure.ts'

const place = { host: '127.0.0.1', port: 3978 }
const file = { ...place, store: { store: 'sqlite', path: 'data/a.sqlite' } } as const
const account = {
  ...place,
  store: { store: 'cosmos', endpoint: 'https://a.example/', database: 'b', key: 'secret' },
} as const

describe('What an operator is told when the service can not start', () => {
  const ofFile: readonly StoreFault[] = ['corrupt', 'busy', 'full', 'disk', 'readOnly', 'refused']
  const ofAccount: readonly StoreFault[] = ['refused', 'unreachable', 'throttled']
  for (const code of ofFile) {
    it(`names the file and what to do when it is ${code}`, () => {
      const words = startFailure(new StoreUnavailable(code), file) ?? ''
      assert.match(words, /data\/a\.sqlite.*\. .*\.$/)
    })
  }
  for (const code of ofAccount) {
    it(`names the account, and never its key, when it is ${code}`, () => {
      const words = startFailure(new StoreUnavailable(code), account) ?? ''
      assert.ok(words.includes('https://a.example/'))
      assert.ok(!words.includes('secret'))
    })
  }

  it('says something else for each', () => {
    const all = [
      ...ofFile.map((code) => startFailure(new StoreUnavailable(code), file)),
      ...ofAccount.map((code) => startFailure(new StoreUnavailable(code), account)),
      ...(['refused', 'unreachable', 'throttled'] as const).map((code) =>
        startFailure(new QueueUnavailable(code), file),
      ),
      ...['EADDRINUSE', 'EACCES'].map((code) => startFailure(Object.assign(new Error('x'), { code }), file)),
    ]
    assert.ok(all.every((words) => words !== undefined))
    assert.equal(new Set(all).size, all.length)
  })

  it('says nothing of what it does not know', () => {
    assert.equal(startFailure(new Error('x'), file), undefined)
    assert.equal(startFailure(new StoreUnavailable('failed'), file), undefined)
  })
})
