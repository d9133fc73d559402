import assert from 'node:assert/strict'
import { type ConnectorOptions, type Fault, startConnector, type TestConnector } from './connector.ts'
import { request } from './http.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'
import { createManualDeadline, type ManualDeadline } from './manual-deadline.ts'
import { seededRandom } from './seeded-random.ts'

const channelId = '19:kanal@thread.tacv2'

describe('the simulated Teams', () => {
  let clock: ManualClock
  let pauses: ManualDeadline
  let teams: TestConnector
  const open = async (options: ConnectorOptions = {}) => {
    await teams?.close()
    teams = await startConnector(clock, { deadline: pauses.deadline, ...options })
  }
  beforeEach(async () => {
    clock = createManualClock()
    pauses = createManualDeadline()
    await open()
  })
  afterEach(() => teams.close())

  const call = (method: string, path: string, body?: object) =>
    request(`${teams.serviceUrl}v3/conversations${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
  const post = (channel = channelId) =>
    call('POST', '', { channelData: { channel: { id: channel } }, activity: { text: 'Hei' } })
  const replyTo = (thread: string) => call('POST', `/${encodeURIComponent(thread)}/activities`, { text: 'Hei' })
  const ask = () => call('GET', `/${channelId}/pagedmembers`)
  /** How many of so many calls are let through at this moment. */
  const letThrough = async (calls: number, one: () => Promise<{ status: number }> = post) => {
    let through = 0
    for (let i = 0; i < calls; i++) if ((await one()).status !== 429) through += 1
    return through
  }

  describe('limits', () => {
    // Each step: pause before it in milliseconds, and how many of the calls get through then.
    const tables = {
      'posts: 7 in 1 s, 8 in 2 s': [
        [0, 7],
        [999, 0],
        [1, 1],
        [999, 0],
        [1, 7],
      ],
      'posts: 60 in 30 s': [...Array.from({ length: 8 }, (_, i) => [i && 2000, 7]), [2000, 4], [13_999, 0], [1, 7]],
    } satisfies Record<string, readonly (readonly number[])[]>
    for (const [name, steps] of Object.entries(tables)) {
      it(name, async () => {
        for (const [pause = 0, expected] of steps) {
          clock.advance({ milliseconds: pause })
          assert.equal(await letThrough(9), expected, `at ${clock.now()}`)
        }
      })
    }

    it('posts: 1,800 in an hour', async () => {
      // 60 every 30 s for a quarter of an hour and a little more.
      let through = 0
      for (let time = 0; time < 31 * 30; time += 2) {
        through += await letThrough(7, () => replyTo(`${channelId};messageid=1`))
        clock.advance({ seconds: 2 })
      }
      assert.equal(through, 1800)
      clock.advance({ seconds: 3599 - 31 * 30 })
      assert.equal(await letThrough(1), 0)
      clock.advance({ seconds: 1 })
      assert.equal(await letThrough(9), 7)
    }).timeout(60_000)

    it('questions: 14 in 1 s, 16 in 2 s, beside the posts', async () => {
      assert.equal(await letThrough(7), 7)
      assert.equal(await letThrough(20, ask), 14)
      clock.advance({ seconds: 1 })
      assert.equal(await letThrough(20, ask), 2)
    })

    it('count a channel and its threads together, and other channels by themselves', async () => {
      assert.equal(await letThrough(4), 4)
      assert.equal(await letThrough(4, () => replyTo(`${channelId};messageid=1000`)), 3)
      assert.equal(await letThrough(4, () => post('19:annen@thread.tacv2')), 4)
    })

    it('of the tenant: so many requests in any second, of any kind and to any channel', async () => {
      await open({ rps: 30 })
      let number = 0
      const postAnywhere = () => post(`19:kanal${number++}@thread.tacv2`)
      assert.equal(await letThrough(20, postAnywhere), 20)
      assert.equal(await letThrough(5, ask), 5)
      clock.advance({ milliseconds: 600 })
      assert.equal(await letThrough(20, postAnywhere), 5)
      clock.advance({ milliseconds: 399 })
      assert.equal(await letThrough(1, postAnywhere), 0)
      clock.advance({ milliseconds: 1 })
      assert.equal(await letThrough(40, postAnywhere), 25)
      assert.deepEqual(teams.breaches, { tenant: 31, threadSends: 0, threadReads: 0 })
    })

    it('say how long to wait, or do not, and count who was over them', async () => {
      await letThrough(7)
      const refused = await post()
      assert.equal(refused.status, 429)
      assert.equal(refused.headers['retry-after'], '1')
      await letThrough(15, ask)
      assert.deepEqual(teams.breaches, { tenant: 0, threadSends: 1, threadReads: 1 })
      await open({ retryAfter: false })
      await letThrough(7)
      assert.equal((await post()).headers['retry-after'], undefined)
      assert.equal(teams.messages.length, 7)
    })
  })

  describe('faults', () => {
    for (const status of [403, 404, 412, 413, 429, 500, 502, 503, 504]) {
      it(`${status}, and nothing was posted`, async () => {
        teams.failNext({ kind: 'status', status })
        assert.equal((await post()).status, status)
        assert.equal(teams.messages.length, 0)
        assert.equal((await post()).status, 201)
      })
    }

    it('a status with Retry-After and with a code of its own', async () => {
      teams.failNext({ kind: 'status', status: 403, retryAfter: '17', code: 'BotNotInConversationRoster' })
      const { headers, text } = await post()
      assert.equal(headers['retry-after'], '17')
      assert.equal(JSON.parse(text).error.code, 'BotNotInConversationRoster')
    })

    it('a status that says no although it was posted', async () => {
      teams.failNext({ kind: 'status', status: 504, accepted: true })
      assert.equal((await post()).status, 504)
      assert.equal(teams.messages.length, 1)
    })

    const broken: [Fault, number][] = [
      [{ kind: 'reset before' }, 0],
      [{ kind: 'reset after' }, 1],
    ]
    for (const [fault, posted] of broken) {
      it(`${fault.kind} accepting: the connection breaks with ${posted} posted`, async () => {
        teams.failNext(fault)
        await assert.rejects(post(), { code: 'ECONNRESET' })
        assert.equal(teams.messages.length, posted)
      })
    }

    it('silence: posted at once, and an answer that comes after 30 s', async () => {
      teams.failNext({ kind: 'silence' })
      const answer = post()
      while (pauses.pending() === 0) await new Promise(setImmediate)
      assert.equal(teams.messages.length, 1)
      pauses.expire()
      assert.equal((await answer).status, 504)
    })

    it('an answer that is no JSON, and one without ids', async () => {
      teams.failNext({ kind: 'broken JSON' }, { kind: 'no ids' })
      const { text } = await post()
      assert.throws(() => JSON.parse(text))
      const { status, text: empty } = await post()
      assert.deepEqual([status, empty], [201, '{}'])
      assert.equal(teams.messages.length, 2)
    })

    it('of one channel for good, its threads included', async () => {
      teams.failAlways(channelId, { method: 'POST', kind: 'status', status: 404, code: 'ConversationNotFound' })
      for (const one of [post, post, () => replyTo(`${channelId};messageid=1`)]) assert.equal((await one()).status, 404)
      assert.equal((await post('19:annen@thread.tacv2')).status, 201)
    })

    it('by chance, the same ones at every run of one seed', async () => {
      const run = async (seed: number) => {
        const fault = { kind: 'status', status: 503 } as const
        await open({ chance: { random: seededRandom(seed), faults: [{ perMille: 200, fault }] } })
        const statuses = []
        for (let i = 0; i < 100; i++) statuses.push((await post(`19:kanal${i}@thread.tacv2`)).status)
        return statuses
      }
      const first = await run(7)
      assert.deepEqual(await run(7), first)
      assert.notDeepEqual(await run(8), first)
      const failed = first.filter((status) => status === 503).length
      assert.ok(failed > 5 && failed < 40, String(failed))
    })
  })

  it('takes as long to answer a post as it is told, and answers questions at once', async () => {
    await open({ latency: () => 80 })
    const answer = post()
    while (pauses.pending() === 0) await new Promise(setImmediate)
    assert.equal((await ask()).status, 404)
    pauses.expire()
    assert.equal((await answer).status, 201)
  })

  it('keeps of each message what it is told, so that a long run stays small', async () => {
    await open({ excerpt: ({ text }) => ({ length: String(text).length }) })
    await post()
    const [message] = teams.messages
    assert.deepEqual(message?.activity, { length: 3 })
    await call('PUT', `/${encodeURIComponent(message!.conversationId)}/activities/${message!.activityId}`, {
      text: 'O',
    })
    assert.deepEqual([message?.activity, message?.earlier], [{ length: 1 }, [{ length: 3 }]])
    assert.equal(teams.requests.length, 0)
  })
})
