import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadTemplates } from '../../../src/cards/render.ts'
import type { Entry } from '../../../src/domain/delivery/entry.ts'
import { createPace } from '../../../src/domain/delivery/pace.ts'
import type { Round } from '../../../src/domain/round/round.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import type { SendOutcome } from '../../../src/ports/teams.ts'
import { resolveDoubt } from '../../../src/usecases/delivery/resolve-doubt.ts'
import { postPointer, promptEntryId, updatePrompt } from '../../../src/usecases/round/round-posts.ts'
import { cancelRound } from '../../../src/usecases/round/steer.ts'
import { deliverDue } from '../../support/deliver-due.ts'
import { memoryQueue } from '../../support/memory-queue.ts'
import {
  entriesOf,
  folder,
  openRound,
  place,
  readRound,
  type TestServices,
  testServices,
} from '../../support/services.ts'
import { wrapStore } from '../../support/wrapped-store.ts'

const { render } = loadTemplates(join(folder, 'cards'))

/** A round whose prompt stands in Teams, at a time when nothing else is going on. */
async function posted(): Promise<{ services: TestServices; round: Round }> {
  const services = testServices()
  const { id } = await openRound(services)
  await deliverDue(services, render)
  services.teams.sent.length = 0
  services.clock.advance({ minutes: 1 })
  return { services, round: await readRound(services, id) }
}

/** The round as it is after one more change, which can be seen on its card. */
async function change(services: Services, id: string): Promise<Round> {
  const stored = (await services.store.read(documents.round, place.teamId, id))!
  const extensions = stored.value.extensions + 1
  const prompt = { ...stored.value.prompt, title: `Versjon ${extensions}` }
  const next = await services.store.replace(documents.round, stored, { ...stored.value, extensions, prompt })
  assert.ok(next !== 'changed')
  return next.value
}

async function updateOf(services: Services): Promise<Entry | undefined> {
  return (await entriesOf(services)).find(({ message }) => message.kind === 'promptUpdate')
}

describe('Updates of a card', () => {
  it('that are asked for while one waits are that one, and it shows the newest', async () => {
    const { services, round } = await posted()
    for (let i = 0; i < 10; i++) await updatePrompt(services, await change(services, round.id))
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 1)
    const [{ content } = { content: undefined }] = services.teams.sent
    assert.ok(JSON.stringify(content).includes('Versjon 10'))
  })

  it('go out five seconds apart', async () => {
    const { services, round } = await posted()
    await updatePrompt(services, await change(services, round.id))
    await deliverDue(services, render)
    await updatePrompt(services, await change(services, round.id))
    services.clock.advance({ milliseconds: 4999 })
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 1)
    services.clock.advance({ milliseconds: 1 })
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 2)
  })

  it('are not repeated when the same is asked for again', async () => {
    const { services, round } = await posted()
    const changed = await change(services, round.id)
    for (let i = 0; i < 3; i++) {
      await updatePrompt(services, changed)
      services.clock.advance({ seconds: 10 })
      await deliverDue(services, render)
    }
    assert.equal(services.teams.sent.length, 1)
  })

  it('go out once more when they are asked for while one is on its way', async () => {
    const { services, round } = await posted()
    const teams: Services['teams'] = {
      ...services.teams,
      async update(address, at, content) {
        const outcome = await services.teams.update(address, at, content)
        if (services.teams.sent.length === 1) await updatePrompt(services, await change(services, round.id))
        return outcome
      },
    }
    await updatePrompt(services, await change(services, round.id))
    await deliverDue({ ...services, teams }, render)
    const entry = await updateOf(services)
    assert.deepEqual([entry?.state, entry?.again], ['due', undefined])
    services.clock.advance({ seconds: 5 })
    await deliverDue({ ...services, teams }, render)
    assert.equal(services.teams.sent.length, 2)
    assert.ok(JSON.stringify(services.teams.sent[1]?.content).includes('Versjon 2'))
    assert.equal((await updateOf(services))?.state, 'sent')
  })

  it('of two cards in one thread are five seconds apart too', async () => {
    const { services, round } = await posted()
    await updatePrompt(services, await change(services, round.id))
    await postPointer(services, round, { ...round.thread!, activityId: 'another' })
    const at: number[] = []
    const teams: Services['teams'] = {
      ...services.teams,
      async update(...asked) {
        at.push(services.clock.now().epochMilliseconds)
        return services.teams.update(...asked)
      },
    }
    const { createPump } = await import('../../../src/jobs/delivery/pump.ts')
    const pump = createPump({ ...services, teams }, render)
    for (let second = 0; second < 10; second++) {
      await pump.run()
      services.clock.advance({ seconds: 1 })
    }
    assert.equal(at.length, 2)
    assert.ok(at[1]! - at[0]! >= 5000)
  })

  it('are tried anew after they had failed, when there is something new to show', async () => {
    const { services, round } = await posted()
    services.teams.outcomes({ state: 'refused', reason: 'rejected' })
    await updatePrompt(services, await change(services, round.id))
    await deliverDue(services, render)
    assert.equal((await updateOf(services))?.state, 'failed')
    await updatePrompt(services, await change(services, round.id))
    await deliverDue(services, render)
    const entry = await updateOf(services)
    assert.deepEqual([entry?.state, entry?.reason], ['sent', undefined])
  })
})

describe('The update of a prompt that is not known to be posted', () => {
  /** The round is cancelled while its prompt's outcome is what the test says. */
  async function cancelled(outcome: SendOutcome) {
    const services = testServices()
    const round = await openRound(services)
    services.teams.outcomes(outcome)
    await deliverDue(services, render)
    await cancelRound(services, place.teamId, round.id)
    await deliverDue(services, render)
    return { services, round }
  }

  it('waits while that is in doubt, and goes out when somebody has found the card', async () => {
    const { services, round } = await cancelled({ state: 'unknown' })
    for (let minute = 0; minute < 10; minute++) {
      services.clock.advance({ minutes: 1 })
      await deliverDue(services, render)
    }
    const waiting = await updateOf(services)
    assert.deepEqual([waiting?.state, waiting?.attempts], ['due', 0])
    const { recordThread } = await import('../../../src/usecases/delivery/record-outcome.ts')
    const thread = { conversationId: `${place.channelId};messageid=7`, activityId: '7' }
    await recordThread(services, { teamId: place.teamId, roundId: round.id }, thread)
    assert.ok(await resolveDoubt(services, place.teamId, promptEntryId(round), 'itIsThere'))
    services.clock.advance({ minutes: 1 })
    await deliverDue(services, render)
    assert.equal((await updateOf(services))?.state, 'sent')
  })

  it('is looked at seldom after an hour, and given up after two weeks', async () => {
    const { services } = await cancelled({ state: 'unknown' })
    services.clock.advance({ hours: 2 })
    await deliverDue(services, render)
    const { wakeAt } = (await updateOf(services))!
    assert.equal(services.clock.now().until(Temporal.Instant.from(wakeAt!)).total('minutes'), 10)
    services.clock.advance({ hours: 24 * 15 })
    await deliverDue(services, render)
    assert.deepEqual([(await updateOf(services))?.state, (await updateOf(services))?.reason], ['cancelled', 'obsolete'])
  })

  it('is obsolete when the prompt failed, or was never needed', async () => {
    const { services } = await cancelled({ state: 'refused', reason: 'notFound' })
    assert.equal((await updateOf(services))?.state, 'cancelled')
    const throttled = await cancelled({ state: 'throttled', retryAfter: Temporal.Duration.from({ seconds: 20 }) })
    throttled.services.clock.advance({ minutes: 1 })
    for (let i = 0; i < 3; i++) {
      await deliverDue(throttled.services, render)
      throttled.services.clock.advance({ seconds: 6 })
    }
    const states = (await entriesOf(throttled.services)).map(({ message, state }) => `${message.kind} ${state}`)
    assert.deepEqual(states.toSorted(), ['prompt cancelled', 'promptUpdate cancelled'])
  })
})

describe('Updates that are asked for and sent in any order', () => {
  it('end with the newest on the card, and never come closer than five seconds', async () => {
    const Step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const) }) },
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('send' as const), process: fc.integer({ min: 0, max: 1 }) }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 4000 }) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('unknown' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('throttled' as const) }) },
    )
    const property = fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(Step, fc.integer({ min: 0, max: 6 })), { minLength: 5, maxLength: 40 }),
      async (s, steps) => {
        const { services, round } = await posted()
        const shown: { readonly at: number; readonly version: string | undefined }[] = []
        const planned: SendOutcome[] = []
        const teams: Services['teams'] = {
          ...services.teams,
          async update(_address, at, content) {
            await s.schedule(Promise.resolve(), 'update')
            const version = /Versjon (\d+)/.exec(JSON.stringify(content))?.[1]
            const outcome = planned.shift() ?? { state: 'sent' as const, posted: at }
            if (outcome.state !== 'throttled') shown.push({ at: services.clock.now().epochMilliseconds, version })
            return outcome
          },
        }
        const store = wrapStore(services.store, async (call, run) => {
          await s.schedule(Promise.resolve(), call)
          return run()
        })
        const queue = memoryQueue(services.clock)
        const processes = [0, 1].map(() => ({ ...services, store, teams, queue, pace: createPace({ rps: 30 }) }))
        const running: Promise<unknown>[] = []
        const settled = async () => {
          await s.waitFor(Promise.all(running.splice(0)))
        }
        let newest = 0
        let passed = 0
        for (const [step, progress] of steps) {
          switch (step.do) {
            case 'change': {
              const changed = await change(services, round.id)
              newest = changed.extensions
              running.push(updatePrompt(processes[0]!, changed))
              break
            }
            case 'send':
              running.push(deliverDue(processes[step.process]!, render))
              break
            case 'wait':
              // A process that stands still for longer than its lease is another story.
              passed += step.ms
              if (passed > 13_000) {
                await settled()
                passed = 0
              }
              services.clock.advance({ milliseconds: step.ms })
              break
            case 'unknown':
              planned.push({ state: 'unknown' })
              break
            case 'throttled':
              planned.push({ state: 'throttled', retryAfter: Temporal.Duration.from({ seconds: 1 }) })
              break
          }
          for (let i = 0; i < progress; i++) {
            if (s.count() > 0) await s.waitOne()
            // The store writes when the event loop has come round.
            for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
          }
        }
        await settled()
        // From now on all goes well, and the longest pause is half an hour and a quarter of that.
        planned.length = 0
        for (let i = 0; i < 3; i++) {
          services.clock.advance({ minutes: 40 })
          running.push(...processes.map((one) => deliverDue(one, render)))
          await settled()
        }
        assert.equal(shown.at(-1)?.version, newest === 0 ? undefined : String(newest))
        for (const [i, { at }] of shown.entries()) assert.ok(i === 0 || at - shown[i - 1]!.at >= 5000)
        assert.notEqual((await updateOf(services))?.state, 'due')
      },
    )
    await fc.assert(property, { numRuns: 60, seed: 20_260_302, endOnFailure: true })
  }).timeout(60_000)
})
