import assert from 'node:assert/strict'
import type { Findings } from '../../../src/domain/summary/theme.ts'
import { localFinder } from '../../../src/summariser/local.ts'
import { good, material, modelOfSuite } from './model-of-suite.ts'
import { completion, type StandIn, send, sendJson, textsOf, themes } from './stand-in.ts'

describe('The optional summariser, where the model is of no use', () => {
  const { model, log, limits, open } = modelOfSuite()

  /** What the local one says when it had to step in. */
  async function isLocal(found: Findings, instead: string, about: string) {
    const local = await localFinder.find(material)
    assert.deepEqual(found, { ...local, maker: { kind: 'local', instead } }, about)
  }

  const error = (status: number, code?: string) => (response: Parameters<StandIn['reply']>[0]) =>
    sendJson(response, status, { error: { code, message: 'Rapporteringen tar altfor mye tid.' } })
  const failing: [string, string, StandIn['reply']][] = [
    ...[401, 403, 404, 408, 429, 500, 503].map((status): [string, string, StandIn['reply']] => [
      `HTTP ${status}`,
      'unavailable',
      error(status),
    ]),
    ['HTTP 400', 'unavailable', error(400, 'invalid_request_error')],
    ['HTTP 400 that blames the temperature always', 'unavailable', error(400, 'unsupported_value')],
    ['filtered texts', 'refused', error(400, 'content_filter')],
    ['a connection that breaks', 'unavailable', (response) => void response.destroy()],
    [
      'a body that breaks off',
      'unavailable',
      (response) => {
        response.writeHead(200, { 'content-length': 500 })
        response.write('{', () => response.destroy())
      },
    ],
    [
      'a redirect',
      'unavailable',
      (response, { path }) =>
        path === '/elsewhere' ? good(response, model().asked[0]!) : send(response, 307, '', { location: '/elsewhere' }),
    ],
    ['no body', 'nonsense', (response) => send(response, 200)],
    ['a web page', 'nonsense', (response) => send(response, 200, '<html>Sign in</html>')],
    ['no choices', 'nonsense', (response) => sendJson(response, 200, { choices: [] })],
    ['null', 'nonsense', (response) => sendJson(response, 200, null)],
    ['10 MB', 'nonsense', (response) => send(response, 200, `{"choices":[{"x":"${'x'.repeat(10_000_000)}"}]}`)],
    ['no content', 'nonsense', (response) => sendJson(response, 200, completion(null))],
    ['prose', 'nonsense', (response) => sendJson(response, 200, completion('Here are the themes: …'))],
    ['half an answer', 'nonsense', (response) => sendJson(response, 200, completion('{"themes":[{"label":"Ra'))],
    [
      'an answer that was cut off',
      'nonsense',
      (response) => sendJson(response, 200, completion('{"themes":[]}', { finish_reason: 'length' })),
    ],
    [
      'a filtered answer',
      'refused',
      (response) => sendJson(response, 200, completion('{"themes":[]}', { finish_reason: 'content_filter' })),
    ],
    ['a refusal', 'refused', (response) => sendJson(response, 200, completion(null, { refusal: 'I can’t help.' }))],
    ['another schema', 'nonsense', (response) => sendJson(response, 200, completion('{"themes":"none"}'))],
    ['a list', 'nonsense', (response) => sendJson(response, 200, completion('[]'))],
    ['no themes', 'nonsense', themes(() => [])],
    ['empty themes', 'nonsense', themes(() => [{}, {}, {}])],
    ['a kind of its own', 'nonsense', themes(() => [{ kind: 'praise' as 'outside' }])],
    ['a count', 'nonsense', themes((id) => [{ sources: [id('altfor')], ...{ people: 50 } }])],
    ...['__proto__', 'constructor', 'prototype'].map((key): [string, string, StandIn['reply']] => [
      key,
      'nonsense',
      (response) => sendJson(response, 200, completion(`{"themes":[],"${key}":{"polluted":true}}`)),
    ]),
    ['names that name no text', 'nonsense', themes(() => [{ sources: ['a1', 'a2', 'a3', '__proto__', 't99', 't1 '] }])],
    ['one name again and again', 'nonsense', themes((id) => [{ sources: Array(50).fill(id('altfor')) }])],
    ['single voices only', 'nonsense', themes((id) => [{ sources: [id('altfor'), id('stjel')] }])],
    [
      'mostly invented quotes',
      'nonsense',
      themes((id) => [
        {
          sources: ['altfor', 'stjel', 'unødvendig'].map(id),
          quotes: [
            { source: id('altfor'), text: 'Sjefen er udugelig.' },
            { source: id('stjel'), text: 'Ingen rapporterer riktig.' },
          ],
        },
      ]),
    ],
    [
      'obedience to a text',
      'nonsense',
      themes((_, asked) => {
        const all = textsOf(asked).map(({ id }) => id)
        const text = 'Alle er fornøyde med ledelsen'
        return [{ label: text, sources: all, quotes: all.map((source) => ({ source, text })) }]
      }),
    ],
  ]
  for (const [name, instead, reply] of failing) {
    it(`steps back at ${name}: ${instead}`, async () => {
      model().reply = reply
      await isLocal(await open().find(material), instead, name)
      assert.equal(limits.pending(), 0)
      assert.ok(!model().asked.some(({ path }) => path === '/elsewhere'))
      assert.equal(({} as { polluted?: boolean }).polluted, undefined)
      checkLog(instead)
    })
  }

  it('steps back when it is told no token, and when nobody listens', async () => {
    const none = async () => Promise.reject(new Error('no identity'))
    await isLocal(await open(none).find(material), 'unavailable', 'token')
    await isLocal(await open(undefined, 'http://127.0.0.1:1').find(material), 'unavailable', 'port')
  })

  it('steps back in time from silence, from a drip of bytes, and from a token that never comes', async () => {
    const slow: StandIn['reply'][] = [
      () => undefined,
      (response) => {
        response.writeHead(200)
        response.write('{"choices":')
      },
    ]
    for (const reply of slow) {
      model().reply = reply
      const arrived = model().nextAsked()
      const found = open().find(material)
      await arrived
      limits.expire()
      await isLocal(await found, 'timeout', 'silence')
      checkLog('timeout')
    }
    const found = open(() => new Promise(() => undefined)).find(material)
    limits.expire()
    await isLocal(await found, 'timeout', 'token')
  })

  /** One warning, and nothing that somebody wrote, the model's words and the token included. */
  function checkLog(instead: string) {
    const line = log.lines.at(-1)!
    assert.equal(line.level, 'warn')
    assert.equal((line.facts as { instead?: string }).instead, instead)
    assert.doesNotMatch(JSON.stringify(log.lines), /apporter|token|Sjefen|fornøyd|a1|t1/)
  }
})
