import assert from 'node:assert/strict'
import { createActivity } from '../support/activities.ts'
import { startConnector, type TestConnector } from '../support/connector.ts'
import { request } from '../support/http.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { sendRandom } from '../support/send-random.ts'

describe('The real bot', function () {
  this.timeout(240_000)
  let app: RunningApp
  let teams: TestConnector
  const unhandled: unknown[] = []
  const note = (reason: unknown) => void unhandled.push(reason)

  before(async () => {
    process.on('unhandledRejection', note)
    // Its clock stands still, and all of it is one person's.
    const unlimited = { burst: Infinity, perSecond: Infinity }
    app = await runApp({}, { limits: { person: unlimited, team: unlimited, underWay: Infinity } })
    teams = await startConnector(app.clock)
  })
  after(async () => {
    await app.close()
    await teams.close()
    process.off('unhandledRejection', note)
  })

  const send = (activity: object, headers: Record<string, string> = {}) =>
    request(`${app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ serviceUrl: teams.serviceUrl, ...activity }),
    })
  const inChat = { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant' }
  const click = (verb: string, data: unknown = {}) =>
    send({
      ...createActivity({ type: 'invoke', name: 'adaptiveCard/action', conversation: inChat, channelData: {} }),
      serviceUrl: teams.serviceUrl,
      value: { action: { verb, data } },
    })
  /** It takes a click and answers it with a card. */
  async function answers(): Promise<void> {
    const { status, text } = await click('command', { line: 'hjelp' })
    assert.equal(status, 200)
    const body = JSON.parse(text)
    assert.deepEqual([body.statusCode, body.value.type], [200, 'AdaptiveCard'])
  }

  it('logs of what it does not understand only a type that it knows', async () => {
    await send(createActivity({ type: 'Kari Nordmann', text: 7, serviceUrl: teams.serviceUrl }))
    await send(createActivity({ type: 'message', text: 7, serviceUrl: teams.serviceUrl }))
    const facts = app.log.warnings.map((line) => line.facts)
    assert.deepEqual(facts, [{ type: 'unknown' }, { type: 'message' }])
  })

  it('answers a click with a card, and a message with a post', async () => {
    await answers()
    const { status } = await send({
      ...createActivity({ conversation: inChat, channelData: {} }),
      serviceUrl: teams.serviceUrl,
    })
    assert.equal(status, 200)
    await app.services.clock.sleep(Temporal.Duration.from({ seconds: 1 }))
    for (let turn = 0; turn < 10_000 && teams.messages.length === 0; turn++) await new Promise(setImmediate)
    assert.equal(teams.messages[0]?.conversationId, 'a:chat')
  })

  it('refuses two bytes that claim to be gzip with 415, and lives', async () => {
    for (const body of ['xx', '', '{}']) {
      const { status } = await request(`${app.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
        body,
      })
      assert.equal(status, 415)
    }
    await answers()
  })

  const odd: [string, Record<string, unknown>][] = [
    ['half a surrogate as sender', { from: { id: '29:\ud800', name: '\udc00' } }],
    ['half a surrogate as conversation', { conversation: { ...inChat, id: 'a:\ud800' }, channelData: {} }],
    ['half a surrogate as message id', { id: '\ud800', conversation: inChat, channelData: {} }],
    ['half a surrogate as team', { channelData: { tenant: { id: 'tenant' }, team: { id: '19:\ud800' } } }],
    ['half a surrogate as text', { text: '\ud800', conversation: inChat, channelData: {} }],
    ['a control character as team', { channelData: { tenant: { id: 'tenant' }, team: { id: '19:\u0000' } } }],
    ['an endless team id', { channelData: { tenant: { id: 'tenant' }, team: { id: 'x'.repeat(5000) } } }],
    ['an endless sender', { from: { id: 'x'.repeat(5000) } }],
    ['an endless conversation', { conversation: { ...inChat, id: 'x'.repeat(5000) }, channelData: {} }],
    ['a tenant that no store takes', { channelData: { tenant: { id: '\u0000' } }, conversation: { id: 'a:chat' } }],
    ['no tenant', { channelData: {}, conversation: { id: 'a:chat', conversationType: 'personal' } }],
  ]
  for (const [name, change] of odd) {
    it(`stays below 500 for ${name}, in a message, a click and an event, and lives`, async () => {
      const kinds = [
        {},
        { entities: [{ type: 'mention', mentioned: createActivity().recipient, text: 'hjelp' }] },
        { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'forgetMe', data: {} } } },
        {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { verb: 'command', data: { line: 'start' } } },
        },
        { type: 'installationUpdate', action: 'add' },
        { type: 'conversationUpdate', membersAdded: [{ id: '29:\ud800' }] },
        { type: 'messageUpdate', channelData: { eventType: 'editMessage' } },
        { type: 'messageDelete' },
      ]
      for (const kind of kinds) {
        const { status } = await send({ ...createActivity({ ...kind, ...change }), serviceUrl: teams.serviceUrl })
        assert.ok(status < 500, `${status} for ${JSON.stringify(kind)}`)
      }
      await answers()
    })
  }

  it('survives ten thousand random activities and bodies without a 5xx', async () => {
    const url = `${app.url}/api/messages`
    const counts = await sendRandom({ url, serviceUrl: teams.serviceUrl, count: 10_000, seed: 20_260_302 })
    assert.deepEqual(
      Object.keys(counts).filter((status) => Number(status) >= 500),
      [],
    )
    assert.ok((counts[200] ?? 0) > 1000, JSON.stringify(counts))
    await answers()
    assert.deepEqual(unhandled, [])
  })
})
