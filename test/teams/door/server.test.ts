import assert from 'node:assert/strict'
import http from 'node:http'
import type { Deadline } from '../../../src/teams/deadline.ts'
import { createActivity } from '../../support/activities.ts'
import { type Edge, startEdge } from '../../support/edge.ts'
import { rawRequest, request } from '../../support/http.ts'
import { createManualClock } from '../../support/manual-clock.ts'

const json = { 'content-type': 'application/json' }
const local = { serviceUrl: 'http://127.0.0.1:9/' }

describe('The server', () => {
  let edge: Edge
  let received: unknown[] = []
  /** Never expires. */
  const deadline: Deadline = () => () => {}

  before(async () => {
    edge = await startEdge({
      clock: createManualClock(),
      deadline,
      turn: async (context) => {
        const { activity } = context
        received.push(activity)
        if ('text' in activity && activity.text === 'fail') throw new Error('planted')
        if ('name' in activity && activity.name === 'known') {
          await context.answerInvoke({ status: 200, body: { answer: 42 } })
        }
      },
      onError: async ({ activity }) => {
        if ('value' in activity && activity.value === 'fail again') throw new Error('planted again')
      },
      pages: [
        { method: 'GET', path: '/livez', respond: async () => ({ status: 200, body: 'ok' }) },
        {
          method: 'GET',
          path: '/exports/:token',
          respond: async ({ token }, { query, languages }) => ({
            status: 200,
            headers: { 'content-type': 'text/csv; charset=utf-8' },
            body: Buffer.from(`${token};${query.get('a')};${languages}`),
          }),
        },
        { method: 'GET', path: '/broken', respond: () => Promise.reject(new Error('planted secret')) },
        {
          method: 'GET',
          path: '/throws',
          respond: () => {
            throw new Error('planted secret')
          },
        },
      ],
    })
  })
  after(() => edge.close())
  beforeEach(() => {
    received = []
    edge.log.lines.length = 0
  })

  const post = (body: string | Uint8Array, headers: http.OutgoingHttpHeaders = json) =>
    request(`${edge.url}/api/messages`, { method: 'POST', headers, body })
  const postActivity = (change: Record<string, unknown>) =>
    post(JSON.stringify(createActivity({ ...local, ...change })))

  async function isAlive(): Promise<void> {
    assert.equal((await postActivity({})).status, 200)
  }

  describe('answers activities', () => {
    it('acknowledges a type that nobody knows', async () => {
      const answer = await postActivity({ type: 'fromTheFuture' })
      assert.deepEqual([answer.status, answer.text], [200, ''])
    })
    it('answers an invoke with what the turn said', async () => {
      const answer = await postActivity({ type: 'invoke', name: 'known' })
      assert.deepEqual([answer.status, answer.text], [200, '{"answer":42}'])
    })
    it('answers 404 to an invoke that nothing knows', async () => {
      assert.equal((await postActivity({ type: 'invoke', name: 'strange' })).status, 404)
    })
    it('gives what a turn throws to the error handler and acknowledges', async () => {
      assert.equal((await postActivity({ text: 'fail' })).status, 200)
    })
    it('answers 500 with a reference that is in the log when the error handler fails too', async () => {
      const answer = await postActivity({ text: 'fail', value: 'fail again' })
      assert.equal(answer.status, 500)
      assert.deepEqual(JSON.parse(answer.text), { error: 'Something failed here.', reference: '0707070707' })
      assert.deepEqual(edge.log.lines[0]?.facts, { reference: '0707070707' })
    })
    it('refuses an address that is not on the allow-list before the turn', async () => {
      for (const serviceUrl of ['https://evil.example/', 'http://169.254.169.254/', 7, undefined]) {
        assert.equal((await postActivity({ serviceUrl })).status, 403)
      }
      assert.equal(received.length, 0)
    })
    it('refuses an activity without conversation, sender or channel', async () => {
      for (const change of [{ conversation: undefined }, { conversation: 'x' }, { from: null }, { channelId: 1 }]) {
        assert.equal((await postActivity(change)).status, 400)
      }
      assert.equal(received.length, 0)
    })
  })

  describe('answers pages', () => {
    const get = (path: string, headers = {}) => request(edge.url + path, { headers })

    it('with security headers and without scripts', async () => {
      const { status, text, headers } = await get('/livez')
      assert.deepEqual([status, text], [200, 'ok'])
      assert.match(String(headers['content-security-policy']), /default-src 'none'/)
      assert.doesNotMatch(String(headers['content-security-policy']), /script-src/)
      assert.match(String(headers['strict-transport-security']), /max-age=31536000/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      assert.equal(headers.server, undefined)
    })
    it('with parameters, query and languages', async () => {
      const token = 'a'.repeat(1000)
      const { text, headers } = await get(`/exports/${token}?a=b`, { 'accept-language': 'nn' })
      assert.equal(text, `${token};b;nn`)
      assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
    })
    it('with 404 for what does not exist, without repeating it', async () => {
      for (const path of [
        '/',
        '/nothing',
        '/<script>',
        '/exports',
        '/exports/a/b',
        '/exports/%E0%A4%A',
        '/api/messages/',
      ]) {
        const { status, text } = await get(path)
        assert.deepEqual([status, text], [404, '{"error":"There is nothing here."}'], path)
      }
    })
    it('with 405 for another method', async () => {
      const answers = [
        await request(`${edge.url}/livez`, { method: 'POST' }),
        await request(`${edge.url}/api/messages`),
        await request(`${edge.url}/api/messages`, { method: 'DELETE' }),
      ]
      assert.deepEqual(
        answers.map(({ status, headers, text }) => [status, headers.allow, text]),
        [
          [405, 'GET', '{"error":"This method is not allowed here."}'],
          [405, 'POST', '{"error":"This method is not allowed here."}'],
          [405, 'POST', '{"error":"This method is not allowed here."}'],
        ],
      )
    })
    for (const path of ['/broken', '/throws']) {
      it(`with 500 and a reference when one fails (${path})`, async () => {
        const { status, text } = await get(path)
        assert.equal(status, 500)
        assert.deepEqual(JSON.parse(text), { error: 'Something failed here.', reference: '0707070707' })
        assert.equal(text.includes('planted'), false)
        assert.equal(edge.log.lines[0]?.level, 'error')
      })
    }
    const odd = [
      'GET http://[ HTTP/1.1\r\nHost: x',
      'GET / HTTP/1.1\r\nHost: [',
      'GET / HTTP/1.1\r\nHost: a b',
      'OPTIONS * HTTP/1.1\r\nHost: x',
    ]
    for (const head of odd) {
      it(`with 400 for what restify would die of: ${JSON.stringify(head)}`, async () => {
        assert.match(await rawRequest(edge.port, `${head}\r\n\r\n`), /^HTTP\/1\.1 400 /)
        await isAlive()
      })
    }
  })

  it('says when a port is taken', async () => {
    const { createServer } = await import('../../../src/teams/door/server.ts')
    const random = { bytes: (length: number) => new Uint8Array(length), integer: () => 0 }
    const second = createServer({ log: edge.log, random, pages: [] })
    await assert.rejects(second.listen('127.0.0.1', edge.port), { code: 'EADDRINUSE' })
  })

  it('lets a running request end when it closes, and takes no new one', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let started = () => {}
    const running = new Promise<void>((resolve) => {
      started = resolve
    })
    const other = await startEdge({
      clock: createManualClock(),
      deadline,
      turn: async () => {
        started()
        await held
      },
    })
    // The client would keep its connection; the deadline never expires by itself, so waiting for it would not end.
    const agent = new http.Agent({ keepAlive: true })
    const body = JSON.stringify(createActivity(local))
    const answer = request(`${other.url}/api/messages`, { method: 'POST', headers: json, body, agent })
    await running
    const closing = other.close()
    await assert.rejects(request(other.url), { code: 'ECONNREFUSED' })
    release()
    assert.equal((await answer).status, 200)
    await closing
    agent.destroy()
  })
})
