import assert from 'node:assert/strict'
import http from 'node:http'
import { createActivity } from '../../support/activities.ts'
import { type Edge, startEdge } from '../../support/edge.ts'
import { rawRequest, request } from '../../support/http.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { createManualDeadline } from '../../support/manual-deadline.ts'

const json = { 'content-type': 'application/json' }
const local = { serviceUrl: 'http://127.0.0.1:9/' }
const limit = 256 * 1024

describe('The reader of bodies', () => {
  let edge: Edge
  let received: unknown[] = []
  const limits = createManualDeadline()

  before(async () => {
    const turn = async (context: { activity: unknown }) => void received.push(context.activity)
    edge = await startEdge({ clock: createManualClock(), deadline: limits.deadline, turn })
  })
  after(() => edge.close())
  beforeEach(() => {
    received = []
  })

  const post = (body: string | Uint8Array, headers: http.OutgoingHttpHeaders = json) =>
    request(`${edge.url}/api/messages`, { method: 'POST', headers, body })
  const postActivity = (change: Record<string, unknown>) =>
    post(JSON.stringify(createActivity({ ...local, ...change })))

  async function isAlive(): Promise<void> {
    assert.equal((await postActivity({})).status, 200)
  }

  const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const cases: [string, number, string | Uint8Array, http.OutgoingHttpHeaders][] = [
    ['gzip that is none', 415, 'xx', { ...json, 'content-encoding': 'gzip' }],
    ['deflate', 415, 'xx', { ...json, 'content-encoding': 'deflate' }],
    ['brotli', 415, 'xx', { ...json, 'content-encoding': 'br' }],
    ['several encodings', 415, 'xx', { ...json, 'content-encoding': 'identity, gzip' }],
    ['no content type', 415, '{}', {}],
    ['text', 415, '{}', { 'content-type': 'text/plain' }],
    ['a form', 415, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['multipart', 415, 'x', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['JSON in Latin 1', 415, '{}', { 'content-type': 'application/json; charset=iso-8859-1' }],
    ['a longer type', 415, '{}', { 'content-type': 'application/jsonp' }],
    ['nothing', 400, '', json],
    ['half an object', 400, '{"type":', json],
    ['null', 400, 'null', json],
    ['a list', 400, '[]', json],
    ['a text', 400, '"type"', json],
    ['a number', 400, '1e999', json],
    ['two objects', 400, '{}{}', json],
    ['a byte order mark', 400, '\uFEFF{}', json],
    ['a cut UTF-8 letter', 400, Buffer.from([0x7b, 0x22, 0xc3, 0x22, 0x3a, 0x31, 0x7d]), json],
    ['UTF-16', 400, Buffer.from('{"type":"message"}', 'utf16le'), json],
    ['lists 100,000 deep', 400, nested(100_000), json],
    ['lists one level too deep', 400, nested(64), json],
    ['no type', 400, '{}', json],
    ['a type that is a number', 400, '{"type":1}', json],
    ['an empty type', 400, '{"type":""}', json],
    ['one byte too many', 413, 'x'.repeat(limit + 1), json],
  ]
  for (const [name, status, body, headers] of cases) {
    it(`answers ${status} to ${name}`, async () => {
      const answer = await post(body, headers)
      assert.equal(answer.status, status)
      assert.match(answer.text, /^\{"error":"[^\n]+"\}$/)
      assert.equal(received.length, 0)
      await isAlive()
    })
  }

  it('takes exactly 256 KB', async () => {
    const bare = JSON.stringify(createActivity({ ...local, text: '' }))
    const text = 'x'.repeat(limit - bare.length)
    assert.equal((await postActivity({ text })).status, 200)
  })

  it('takes 64 levels, and brackets inside texts do not count', async () => {
    const levels = JSON.parse(nested(63)).a
    assert.equal((await postActivity({ value: levels, text: `\\"${'['.repeat(500)}` })).status, 200)
  })

  it('takes other spellings of the content type', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"']) {
      const body = JSON.stringify(createActivity(local))
      assert.equal((await post(body, { 'content-type': type, 'content-encoding': 'identity' })).status, 200)
    }
  })

  it('stops at 256 KB when no length is announced', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = http.request(`${edge.url}/api/messages`, { method: 'POST', headers: json, agent: false })
      sent.on('response', (response) => resolve(response.statusCode))
      sent.on('error', reject)
      sent.write('x'.repeat(limit + 1))
    })
    assert.equal(status, 413)
    await isAlive()
  })

  it('refuses an announced length at once, before a byte has come', async () => {
    const head = `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 300000\r\n\r\n`
    assert.match(await rawRequest(edge.port, head), /^HTTP\/1\.1 413 /)
  })

  it('answers 408 when the body does not come in time', async () => {
    const answer = rawRequest(
      edge.port,
      `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"ty`,
    )
    while (limits.pending() === 0) await new Promise(setImmediate)
    limits.expire()
    assert.match(await answer, /^HTTP\/1\.1 408 [\s\S]*\{"error":"The body took too long\."\}$/)
    await isAlive()
  })

  it('lives on when the sender hangs up in the middle', async () => {
    await new Promise<void>((resolve) => {
      const sent = http.request(`${edge.url}/api/messages`, { method: 'POST', headers: json, agent: false })
      sent.on('error', () => resolve())
      sent.write('{"type":', () => sent.destroy())
      sent.on('close', () => resolve())
    })
    await isAlive()
  })

  for (const key of ['__proto__', '__pr\\u006fto__', '\\u005f_proto__']) {
    it(`drops the key ${key}`, async () => {
      const text = JSON.stringify(createActivity(local))
      const planted = `{"${key}":{"planted":1},"value":{"${key}":{"planted":2}},${text.slice(1)}`
      assert.equal((await post(planted)).status, 200)
      const activity = received.at(-1) as { planted?: number; value: object }
      assert.equal(activity.planted, undefined)
      assert.deepEqual(Object.getOwnPropertyNames(activity.value), [])
      assert.equal(({} as { planted?: number }).planted, undefined)
    })
  }
})
