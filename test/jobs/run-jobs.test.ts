import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadTemplates } from '../../src/cards/render.ts'
import { runJobs } from '../../src/jobs/run-jobs.ts'
import { entriesOf, folder, openRound, place, readRound, submit, testServices } from '../support/services.ts'
import { wrapStore } from '../support/wrapped-store.ts'

const { render } = loadTemplates(join(folder, 'cards'))

/** A clock whose ticks are called by hand. */
function ticking() {
  const services = testServices()
  let task = async (): Promise<void> => assert.fail('nothing was asked for')
  const clock = {
    ...services.clock,
    every(_pause: Temporal.Duration, wanted: () => Promise<void>) {
      task = wanted
      return () => {}
    },
  }
  return { services: { ...services, clock }, tick: () => task() }
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
    const jobs = runJobs({ ...services, store }, render)
    await openRound(services)
    await tick()
    assert.deepEqual(
      services.log.errors.map(({ message }) => message),
      ['jobs failed'],
    )
    broken = false
    await tick()
    assert.equal(services.teams.sent.length, 1)
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

  it('run again after a wake that came while they ran', async () => {
    const { services, tick } = ticking()
    let lists = 0
    const store = wrapStore(services.store, async (call, run) => {
      const found = await run()
      // The second list of a run looks at the ledger. What comes after it would wait for the next tick.
      if (call === 'list' && ++lists === 2) {
        await openRound(services)
        jobs.wake()
      }
      return found
    })
    const jobs = runJobs({ ...services, store }, render)
    await tick()
    await jobs.stop()
    assert.equal(services.teams.sent.length, 1)
  })
})
