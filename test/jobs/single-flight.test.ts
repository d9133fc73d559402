import assert from 'node:assert/strict'
import { singleFlight } from '../../src/jobs/single-flight.ts'

/** Work that goes on until it is told to end. */
function held() {
  const runs: PromiseWithResolvers<void>[] = []
  const flight = singleFlight(() => {
    const run = Promise.withResolvers<void>()
    runs.push(run)
    return run.promise
  })
  return { flight, runs }
}

describe('Work that must not run beside itself', () => {
  it('is joined while it runs, and begins anew afterwards, also for whoever waited for its end', async () => {
    const { flight, runs } = held()
    const again = flight().then(() => flight())
    const joined = flight()
    assert.equal(runs.length, 1)
    runs[0]!.resolve()
    await joined
    void flight()
    assert.equal(runs.length, 2)
    runs[1]!.resolve()
    await again
  })

  it('tells everybody who asked that it failed, and can be asked again', async () => {
    const { flight, runs } = held()
    const asked = [flight(), flight()]
    runs[0]!.reject(new Error('disk full'))
    for (const { status } of await Promise.allSettled(asked)) assert.equal(status, 'rejected')
    const next = flight()
    runs[1]!.resolve()
    await next
  })

  it('can be waited for without hearing how it ended', async () => {
    const { flight, runs } = held()
    await flight.done()
    const asked = flight()
    let done = false
    const waiting = flight.done().then(() => (done = true))
    await Promise.resolve()
    assert.equal(done, false)
    runs[0]!.reject(new Error('disk full'))
    await assert.rejects(asked)
    await waiting
  })
})
