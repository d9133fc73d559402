import assert from 'node:assert/strict'
import { StoreUnavailable } from '../../../src/ports/store-unavailable.ts'
import type { Limits } from '../../../src/teams/limits/admission.ts'
import { texts } from '../../../src/texts/index.ts'
import { createActivity } from '../../support/activities.ts'
import { startConnector, type TestConnector } from '../../support/connector.ts'
import { request } from '../../support/http.ts'
import { createManualDeadline } from '../../support/manual-deadline.ts'
import { type RunningApp, runApp } from '../../support/running-app.ts'

const { later } = texts('nb')

describe('Whoever asks too much, or while the store is slow', () => {
  let app: RunningApp
  let teams: TestConnector
  const { deadline, expire, pending } = createManualDeadline()

  async function start(limits?: Limits): Promise<void> {
    app = await runApp({}, { deadline, ...(limits && { limits }) })
    teams = await startConnector(app.clock)
  }
  afterEach(async () => {
    await app.close()
    await teams.close()
  })

  const send = async (activity: Record<string, unknown>) => {
    const { status, text } = await request(`${app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...createActivity(activity), serviceUrl: teams.serviceUrl }),
    })
    return { status, body: text === '' ? undefined : JSON.parse(text) }
  }
  const inChat = (person: string) => ({
    from: { id: `29:${person}`, name: person },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: 'tenant' },
    channelData: {},
  })
  const help = (person: string, change: object = {}) =>
    send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'command', data: { line: 'hjelp' } } },
      ...inChat(person),
      ...change,
    })
  let written = 0
  /** In a thread of a team's channel, and not to the bot. */
  const thread = (teamId: string, person: string) =>
    send({
      id: `${1_772_438_400_000 + ++written}`,
      text: 'Enig!',
      from: { id: `29:${person}`, name: person },
      conversation: { id: `${teamId};messageid=1`, conversationType: 'channel', tenantId: 'tenant', isGroup: true },
      channelData: { tenant: { id: 'tenant' }, team: { id: teamId }, channel: { id: teamId } },
      entities: [],
    })
  const isCard = ({ body }: { body: { type?: string } }) => body.type === 'application/vnd.microsoft.card.adaptive'
  /** What is shown beside the card, which stays as it is. */
  const wordsOf = ({ status, body }: { status: number; body: { statusCode: number; type: string; value: string } }) => {
    const { statusCode, type, value } = body
    assert.deepEqual([status, statusCode, type], [200, 200, 'application/vnd.microsoft.activity.message'])
    return value
  }

  it('is answered sixty times a minute, and then told to wait, while others are served', async () => {
    await start()
    const answers = await Promise.all(Array.from({ length: 100 }, () => help('kari')))
    const refused = answers.filter((answer) => !isCard(answer))
    assert.equal(refused.length, 40)
    for (const answer of refused) assert.equal(wordsOf(answer), `${later.person} ${later.lookAtCard}`)
    assert.ok(isCard(await help('ola')))
    app.clock.advance({ seconds: 3 })
    const soon = await Promise.all(Array.from({ length: 5 }, () => help('kari')))
    assert.equal(soon.filter(isCard).length, 3)
  })

  it('is told in the language of their Teams, since the store is not asked', async () => {
    await start({ person: { burst: 0, perSecond: 0 }, team: { burst: 9, perSecond: 9 }, underWay: 9 })
    for (const [locale, language] of [
      ['nn-NO', 'nn'],
      ['nb-NO', 'nb'],
      ['en-GB', 'en'],
      ['se-NO', 'nb'],
      [undefined, 'nb'],
    ] as const) {
      const { person, lookAtCard } = texts(language).later
      assert.equal(wordsOf(await help('kari', { locale })), `${person} ${lookAtCard}`)
    }
  })

  it('is told once a minute where the words would fill a chat', async () => {
    await start({ person: { burst: 0, perSecond: 0 }, team: { burst: 9, perSecond: 9 }, underWay: 9 })
    const write = () => send({ text: 'hjelp', ...inChat('kari') })
    for (let i = 0; i < 20; i++) assert.equal((await write()).status, 200)
    const told = () => teams.messages.map(({ activity }) => activity.text)
    assert.deepEqual(told(), [later.person])
    app.clock.advance({ seconds: 61 })
    await write()
    assert.deepEqual(told(), [later.person, later.person])
  })

  it('keeps only its own team waiting, and Teams is asked to bring it again', async () => {
    await start()
    const statuses = []
    for (let i = 0; i < 320; i++) statuses.push((await thread('19:loud@thread.tacv2', `person${i % 40}`)).status)
    assert.deepEqual([statuses.filter((status) => status === 200).length, statuses.at(-1)], [300, 429])
    assert.equal((await thread('19:quiet@thread.tacv2', 'person1')).status, 200)
    app.clock.advance({ seconds: 1 })
    assert.equal((await thread('19:loud@thread.tacv2', 'person1')).status, 200)
  })

  it('waits for a slow store only so long, and no more than so many do', async () => {
    await start({ person: { burst: 100, perSecond: 1 }, team: { burst: 100, perSecond: 1 }, underWay: 5 })
    const { store } = app.services
    const { read } = store
    const gate = Promise.withResolvers<void>()
    Object.assign(store, {
      read: async (...asked: Parameters<typeof read>) => {
        await gate.promise
        return read(...asked)
      },
    })
    const waiting = Promise.all(['a', 'b', 'c', 'd', 'e'].map((person) => help(person)))
    while (pending() < 5) await new Promise(setImmediate)
    assert.equal(wordsOf(await help('kari')), `${later.busy} ${later.lookAtCard}`)
    assert.equal((await thread('19:team@thread.tacv2', 'kari')).status, 503)
    expire()
    for (const answer of await waiting) assert.equal(wordsOf(answer), `${later.late} ${later.lookAtCard}`)
    // They were answered, but hold their places until the store has let go of them.
    assert.equal(wordsOf(await help('kari')), `${later.busy} ${later.lookAtCard}`)
    gate.resolve()
    while (!isCard(await help('kari'))) await new Promise(setImmediate)
  })

  it('gets posts of a thread again when the store could not take them, and not when they can never be taken', async () => {
    await start()
    const fail = (error: Error) => {
      const broken = () => Promise.reject(error)
      Object.assign(app.services.store, { read: broken, list: broken })
    }
    fail(new StoreUnavailable('unreachable'))
    assert.equal((await thread('19:team@thread.tacv2', 'kari')).status, 503)
    fail(new Error('planted'))
    assert.equal((await thread('19:team@thread.tacv2', 'kari')).status, 200)
  })
})
