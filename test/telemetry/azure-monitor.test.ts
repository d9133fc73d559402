import assert from 'node:assert/strict'
import { SpanStatusCode } from '@opentelemetry/api'
import { inputId } from '../../src/cards/prompt-card.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import { StoreUnavailable } from '../../src/ports/store-unavailable.ts'
import { createBot } from '../../src/teams/bot.ts'
import { measureStore } from '../../src/telemetry/measure-store.ts'
import { createActivity } from '../support/activities.ts'
import { keptTelemetry } from '../support/kept-telemetry.ts'
import { addTeam, folder, openRound, place, testServices } from '../support/services.ts'

const secrets = ['Kari', 'Nordmann', '00000000-0000', '29:person', '19:team', 'hemmelig', 'https://']

describe('What goes to Azure Monitor', () => {
  it('is a trace from the click through the store, and nothing of who clicked or what they wrote', async () => {
    const kept = keptTelemetry()
    const plain = testServices()
    const services = { ...plain, ...kept, store: measureStore(plain.store, kept, plain.clock) }
    await addTeam(plain)
    const round = await openRound(plain)
    const { render } = loadTemplates(`${folder}/cards`)
    const bot = createBot(services, render, { upload: async () => false, download: async () => undefined })
    const inputs = { [inputId('how-often')]: '4', [inputId('example')]: 'hemmelig ord' }
    const answers: unknown[] = []
    const activity = createActivity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      channelData: { tenant: { id: 'tenant' }, team: { id: place.teamId }, channel: { id: place.channelId } },
      value: { action: { verb: 'answer', data: { roundId: round.id, ...inputs, role: 'none' } } },
    })
    await bot.turn({ activity: activity as never, answerInvoke: async (one) => void answers.push(one) })
    assert.equal(answers.length, 1)
    await kept.close()

    const root = kept.spans.find(({ name }) => name === 'activity click')!
    const steps = kept.spans.filter(({ parentSpanContext }) => parentSpanContext?.spanId === root.spanContext().spanId)
    assert.ok(
      steps.some(({ name }) => name === 'store read'),
      kept.spans.map(({ name }) => name).join(),
    )
    assert.deepEqual(kept.logs, [])
    const text = kept.text()
    assert.deepEqual(
      secrets.filter((secret) => text.includes(secret)),
      [],
    )
    const names = kept.metricsSent.flatMap(({ scopeMetrics }) =>
      scopeMetrics.flatMap(({ metrics }) => metrics.map(({ descriptor }) => descriptor.name)),
    )
    for (const name of [
      'tillitsbot_activities',
      'tillitsbot_answers',
      'tillitsbot_turn_seconds',
      'tillitsbot_store_seconds',
    ]) {
      assert.ok(names.includes(name), names.join())
    }
  })

  it('says of a failure what kind it was, where it belongs, and not its words', async () => {
    const kept = keptTelemetry()
    const { store, clock } = testServices()
    const broken = { ...store, read: () => Promise.reject(new StoreUnavailable('throttled')) }
    const measured = measureStore(broken, kept, clock)
    const failing = kept.trace.begin('post', { kind: 'prompt' }, async () => {
      await measured.ping()
      kept.log.error('it failed', { entryId: 'x', missing: undefined }, new TypeError('hemmelig'))
      await broken.read()
    })
    await assert.rejects(failing)
    await assert.rejects(measured.read({} as never, 'a', 'b'))
    await kept.close()
    const post = kept.spans.find(({ name }) => name === 'post')!
    assert.deepEqual(
      [post.status, post.attributes],
      [{ code: SpanStatusCode.ERROR }, { kind: 'prompt', 'error.type': 'StoreUnavailable' }],
    )
    assert.deepEqual(kept.logs[0]?.attributes, { entryId: 'x', error: 'TypeError' })
    assert.equal(kept.logs[0]?.spanContext?.spanId, post.spanContext().spanId)
    assert.ok(!kept.text().includes('hemmelig'))
    assert.match(kept.text(), /"operation":"read","outcome":"throttled"/)
  })

  it('has no span of what the clock looks for in the store all day', async () => {
    const kept = keptTelemetry()
    const { store, clock } = testServices()
    await measureStore(store, kept, clock).ping()
    await kept.close()
    assert.deepEqual(kept.spans, [])
  })
})
