import assert from 'node:assert/strict'
import { documents } from '../../src/ports/documents.ts'
import { type StoreFault, StoreUnavailable } from '../../src/ports/store-unavailable.ts'
import { createOutages } from '../../src/store/outages.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { memoryStore } from '../support/services.ts'
import { wrapStore } from '../support/wrapped-store.ts'

describe('an outage of the store', () => {
  /** A store whose writes fail while a fault is set. */
  function failing() {
    const clock = createManualClock()
    const log = recordedLog()
    const outages = createOutages({ clock, log, settings: { store: 'sqlite', path: 'data/a.sqlite' } })
    let fault: StoreFault | undefined
    const inner = wrapStore(memoryStore(), async (call, run) => {
      if (fault && call !== 'count') throw new StoreUnavailable(fault)
      return run()
    })
    const store = outages.watch(inner)
    /** What somebody would do who meets it: the failure is logged on the way. */
    const meet = (code: StoreFault) => {
      fault = code
      return store.ping().catch((error: unknown) => outages.log.error('job failed', { job: 'a' }, error))
    }
    const heal = async () => {
      fault = undefined
      await store.ping()
    }
    return { clock, log, outages, store, meet, heal }
  }

  it('is one line that says what to do, however many meet it, and once more each minute', async () => {
    const { clock, log, meet } = failing()
    for (let i = 0; i < 100; i++) await meet('full')
    assert.deepEqual(log.errors, [
      {
        message: 'the store does not serve',
        facts: {
          advice:
            'The disk that holds data/a.sqlite is full. Everything that was acknowledged is there. Make room. It goes on by itself then.',
          failures: 1,
        },
      },
    ])
    clock.advance({ seconds: 61 })
    for (let i = 0; i < 100; i++) await meet('full')
    assert.deepEqual(
      log.errors.map(({ facts }) => 'failures' in facts && facts.failures),
      [1, 101],
    )
  })

  it('is told of again when it becomes another one', async () => {
    const { log, meet } = failing()
    for (const code of ['failed', 'corrupt', 'failed', 'corrupt'] as const) await meet(code)
    const advice = log.errors.map(({ facts }) => 'advice' in facts && facts.advice)
    assert.equal(advice.length, 2)
    assert.match(String(advice[1]), /is damaged.*put back a backup.*then start again\.$/i)
  })

  it('is over with the first write after a calm time, and the next one is news', async () => {
    const { clock, log, store, meet, heal } = failing()
    await meet('busy')
    clock.advance({ seconds: 2 })
    await meet('busy')
    await heal()
    assert.deepEqual(log.warnings, [])
    clock.advance({ seconds: 6 })
    await store.count(documents.team, {})
    assert.deepEqual(log.warnings, [], 'what is locked can be read')
    await heal()
    assert.deepEqual(log.warnings, [{ message: 'the store serves again', facts: { seconds: 8, failures: 2 } }])
    await meet('busy')
    assert.equal(log.errors.length, 2)
  })

  it('hides nothing that has another cause, nor what fails when there is none', async () => {
    const { log, outages, meet } = failing()
    outages.log.error('before', {}, new StoreUnavailable('full'))
    await meet('full')
    outages.log.error('other', {}, new Error('x'))
    outages.log.warn('wrapped', {}, new Error('x', { cause: new StoreUnavailable('full') }))
    assert.deepEqual(
      log.errors.map(({ message }) => message),
      ['before', 'the store does not serve', 'other'],
    )
    assert.deepEqual(log.warnings, [])
  })

  it('is none when the store was closed because the service stops', async () => {
    const { log, meet } = failing()
    await meet('closed')
    assert.deepEqual(
      log.errors.map(({ message }) => message),
      ['job failed'],
    )
  })
})
