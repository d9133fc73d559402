import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadTemplates } from '../../src/cards/render.ts'
import { runJobs } from '../../src/jobs/run-jobs.ts'
import { embeddedQueue } from '../../src/queue/embedded.ts'
import { recordedMetrics } from '../support/recorded-metrics.ts'
import { entriesOf, folder, openRound, place, readRound, submit, testServices } from '../support/services.ts'
import { wrapStore } from '../support/wrapped-store.ts'

const { render } = loadTemplates(join(folder, 'cards'))

/** A clock whose ticks are called by hand: everything that is to be done every second, one after the other. */
function ticking() {
  const services = testServices()
  const tasks: (() => Promise<void>)[] = []
  const clock = {
    ...services.clock,
    every(_pause: Temporal.Duration, wanted: () => Promise<void>) {
      tasks.push(wanted)
      return () => {}
    },
  }
  const tick = async () => {
    for (const task of tasks) await task()
  }
  return { services: { ...services, clock }, tick, tasks }
}

describe('The jobs', () => {
  it('bring a whole round from start to summary, tick by tick', async () => {
    const { services, tick } = ticking()
    const jobs = runJobs(services, render)
    const round = await openRound(services)
    await tick()
    for (let i = 0; i < 5; i++) assert.ok((await submit(services, round, `user-${i}`)).ok)
    services.clock.advance({ hours: 24 * 7 + 6 })
    await tick()
    assert.equal((await readRound(services, round.id)).state, 'closed')
    const states = (await entriesOf(services)).map(({ message, state }) => `${message.kind} ${state}`)
    assert.deepEqual(states.toSorted(), ['prompt sent', 'promptUpdate sent', 'summary sent'])
    const thread = (await readRound(services, round.id)).thread?.conversationId
    const summary = services.teams.sent.find(({ to }) => to.kind === 'conversation')
    assert.deepEqual(summary?.to, { kind: 'conversation', conversationId: thread })
    assert.equal(thread?.startsWith(place.channelId), true)
    await jobs.stop()
  })

  it('go on after a run that failed, and say so', async () => {
    const { services, tick } = ticking()
    let broken = true
    const store = wrapStore(services.store, async (_call, run) => {
      if (broken) throw new Error('disk full')
      return run()
    })
    const queue = embeddedQueue({ store, clock: services.clock })
    const jobs = runJobs({ ...services, store, queue }, render)
    await openRound(services)
    await tick()
    const failed = services.log.errors.map(({ message, facts }) => ('job' in facts ? facts.job : message))
    assert.ok(failed.includes('rounds') && failed.includes('queue could not be read'), String(failed))
    assert.equal(services.teams.sent.length, 0)
    broken = false
    await tick()
    assert.equal(services.teams.sent.length, 1)
    await jobs.stop()
  })

  it('tell how long each took and what became of it, how late each post was, and once a minute how the ledger stands', async () => {
    const { services, tick } = ticking()
    const metrics = recordedMetrics()
    let broken = false
    const store = wrapStore(services.store, async (call, run) => {
      if (broken && call === 'count') throw new Error('planted')
      services.clock.advance({ milliseconds: 10 })
      return run()
    })
    const queue = embeddedQueue({ store, clock: services.clock })
    const jobs = runJobs({ ...services, store, queue, metrics }, render)
    await openRound(services)
    services.clock.advance({ seconds: 5 })
    await tick()
    const of = (what: string, label: string) =>
      metrics.times.filter((time) => time.what === what && Object.values(time.labels).includes(label))
    assert.ok(of('jobSeconds', 'slots').every(({ seconds, labels }) => seconds >= 0.01 && labels.outcome === 'ok'))
    assert.equal(of('jobSeconds', 'slots').length, 1)
    const [late, ...others] = of('latenessSeconds', 'prompt')
    assert.equal(others.length, 0)
    assert.ok(late && late.seconds >= 5 && late.seconds < 7, String(late?.seconds))
    assert.equal(of('jobSeconds', 'ledger').length, 1)
    await tick()
    assert.equal(of('jobSeconds', 'ledger').length, 1)
    broken = true
    services.clock.advance({ minutes: 1 })
    await tick()
    assert.deepEqual(
      of('jobSeconds', 'ledger').map(({ labels }) => labels.outcome),
      ['ok', 'failed'],
    )
    await jobs.stop()
  })

  it('start nothing after they were stopped', async () => {
    const { services, tick } = ticking()
    const jobs = runJobs(services, render)
    await jobs.stop()
    await openRound(services)
    jobs.wake()
    await tick()
    assert.equal(services.teams.sent.length, 0)
  })

  it('send what a wake tells of while they are sending', async () => {
    const { services, tick } = ticking()
    let looked = false
    const store = wrapStore(services.store, async (call, run) => {
      const found = await run()
      // The pump has looked at the ledger. What comes after it would wait for the next tick.
      if (call === 'list' && !looked) {
        looked = true
        await openRound(services)
        jobs.wake()
      }
      return found
    })
    const queue = embeddedQueue({ store, clock: services.clock })
    const jobs = runJobs({ ...services, queue }, render)
    await tick()
    await jobs.stop()
    assert.equal(services.teams.sent.length, 1)
  })

  it('do not wait for each other: a clock that hangs holds back no post, and the reverse', async () => {
    const { services, tasks } = ticking()
    const hanging = Promise.withResolvers<void>()
    const store = wrapStore(services.store, async (call, run) => {
      if (call === 'list') await hanging.promise
      return run()
    })
    // The queue looks at the store by itself, and does not hang.
    const jobs = runJobs({ ...services, store }, render)
    await openRound(services)
    const [work, send] = [tasks[0]!, tasks.at(-1)!]
    const working = work()
    await send()
    assert.equal(services.teams.sent.length, 1)
    hanging.resolve()
    await working
    await jobs.stop()
  })

  it('go on with the others when one of them throws', async () => {
    const { services, tick } = ticking()
    const store = wrapStore(services.store, async (call, run) => {
      if (call === 'list') throw new Error('this query never works')
      return run()
    })
    const jobs = runJobs({ ...services, store }, render)
    await openRound(services)
    await tick()
    assert.equal(services.teams.sent.length, 1)
    await jobs.stop()
  })
})
