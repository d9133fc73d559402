import http from 'node:http'
import net from 'node:net'
import { gzipSync } from 'node:zlib'
import { rawRequest } from '../../support/http.ts'
import type { Part } from '../attack.ts'
import { line, until } from '../people.ts'
import { type Target, withTarget } from '../target.ts'

const json = { 'content-type': 'application/json' }
const person = { userId: 'somebody', name: 'Noen' }
const megabyte = 1024 * 1024
/** The connection is closed on whoever goes on writing, and the answer may get lost with it. */
const cutOff = 0
const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
/** More than what one process keeps after a hundred requests, and far less than one of these bodies. */
const mostGrowth = 80 * megabyte

export const bodies: Part = {
  name: 'bodies',
  tries: 'bodies that are packed, endless, slow, cut or smuggled',
  async run({ short }) {
    let tried = 0
    const faults = await withTarget({}, async (target) => {
      const found: string[] = []
      for (let i = 0; i < 100; i++) await target.post(line(person, 'personal', 'hjelp'))
      const before = await target.rss()
      for (const [name, statuses, attempt] of [...packed(target), ...odd(target)]) {
        tried += 1
        const status = await attempt()
        if (!statuses.includes(status)) found.push(`${name}: ${status}`)
        const { status: next } = await target.post(line(person, 'personal', 'hjelp'))
        if (next !== 200) found.push(`after ${name} the next one got ${next}`)
      }
      const slow = await slowly(target, short)
      tried += slow.tried
      const growth = (await target.rss()) - before
      if (growth > mostGrowth) found.push(`it keeps ${Math.round(growth / megabyte)} MB of them`)
      return [...found, ...slow.faults]
    })
    return { tried, came: 'each refused as it should be, and everybody else was answered', faults }
  },
}

type Attempt = readonly [name: string, statuses: readonly number[], make: () => Promise<number>]

function packed(target: Target): Attempt[] {
  const bomb = gzipSync(Buffer.alloc(200 * megabyte))
  const post = (body: string | Uint8Array, headers: http.OutgoingHttpHeaders) => async () =>
    (await target.ask(`${target.url()}/api/messages`, { method: 'POST', headers, body })).status
  const encoded = (encoding: string, body: string | Uint8Array = 'xx') =>
    post(body, { ...json, 'content-encoding': encoding })
  return [
    ['a gzip body that is none', [415], encoded('gzip')],
    ['a gzip bomb of 200 MB', [415], encoded('gzip', bomb)],
    ['a gzip bomb that says it is JSON', [400, 413], post(bomb.subarray(0, 100_000), json)],
    ['deflate', [415], encoded('deflate')],
    ['brotli', [415], encoded('br')],
    ['two encodings', [415], encoded('identity, gzip')],
    ['a body of 100 MB that says so', [413, cutOff], () => flood(target, { 'content-length': 100 * megabyte })],
    ['a body of 100 MB in chunks', [413, cutOff], () => flood(target, { 'transfer-encoding': 'chunked' })],
    ['lists 100,000 deep', [400], post(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, json)],
    ['a number of 200,000 digits', [400], post(`{"type":${'9'.repeat(200_000)}}`, json)],
    ['60,000 keys', [401], post(`{"type":"message",${keys(20_000)}}`, json)],
    ['half a surrogate', [401], post('{"type":"\\ud83d"}', json)],
  ]
}

function keys(count: number): string {
  return Array.from({ length: count }, (_, i) => `"k${i}":1`).join(',')
}

/** Bytes that a proxy and the service could read differently, or that no client sends. */
function odd(target: Target): Attempt[] {
  const raw = (text: string) => async () => {
    const answer = await rawRequest(target.port(), text)
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
  }
  const body = '{"type":"message"}'
  const inside = 'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n'
  return [
    [
      'length and chunks at once',
      [400],
      raw(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inside}`),
    ],
    ['two lengths', [400], raw(`${head}Content-Length: 5\r\nContent-Length: 50\r\n\r\n${body}`)],
    ['a length with a sign', [400], raw(`${head}Content-Length: +18\r\n\r\n${body}`)],
    ['an unknown transfer encoding', [400, 501], raw(`${head}Transfer-Encoding: chunked, x\r\n\r\n${body}`)],
    ['a chunk of a bad size', [400], raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n${body}\r\n0\r\n\r\n`)],
    ['a chunk size of 40 digits', [400, 413], raw(`${head}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(40)}\r\n`)],
    ['a header in two lines', [400], raw(`${head}X: a\r\n b\r\nContent-Length: 2\r\n\r\n{}`)],
    ['NUL in a header', [400], raw(`${head}X: a\0b\r\nContent-Length: 2\r\n\r\n{}`)],
    ['a blank before the colon', [400], raw(`${head}Content-Length : 2\r\n\r\n{}`)],
    ['20 KB of headers', [431], raw(`${head}${`X-${'a'.repeat(200)}: b\r\n`.repeat(100)}\r\n`)],
    ['an address of 20 KB', [414, 431], raw(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)],
    ['a host that is none', [400], raw('GET /livez HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n')],
    ['no host', [400], raw('GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n')],
    ['an address that is another one', [400], raw('GET http://evil.example/livez HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['CONNECT', [cutOff, 400, 405], raw('CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['another protocol', [400], raw('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03')],
    ['HTTP/2 in clear', [400, 505], raw('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
  ]
}

/** Sends until it is stopped, and tells the status that came. */
function flood({ port }: Target, headers: http.OutgoingHttpHeaders): Promise<number> {
  const piece = Buffer.alloc(megabyte, 'x')
  return new Promise((resolve) => {
    const options = { port: port(), host: '127.0.0.1', path: '/api/messages', method: 'POST', agent: false }
    const sent = http.request({ ...options, headers: { ...json, ...headers } })
    let status = 0
    sent.on('response', (response) => {
      status = response.statusCode ?? 0
      response.resume()
    })
    // Cut off in the middle of writing, which is how it is stopped.
    sent.on('error', () => undefined)
    sent.on('close', () => resolve(status))
    let left = 100
    const more = () => {
      while (left > 0 && !sent.destroyed && status === 0) {
        left -= 1
        if (!sent.write(piece)) return void sent.once('drain', more)
      }
      if (left === 0 && status === 0) sent.end()
    }
    more()
  })
}

/** Many who send almost nothing. All others are answered meanwhile, and the slow ones are hung up on. */
async function slowly(target: Target, short: boolean): Promise<{ tried: number; faults: string[] }> {
  const count = short ? 100 : 500
  const inBodies = startSlow(target, `${head}Content-Length: 1000\r\n\r\n{`, count)
  const inHeaders = startSlow(target, `${head}X-Slow: `, count)
  const faults: string[] = []
  const { status } = await target.post(line(person, 'personal', 'hjelp'))
  if (status !== 200) faults.push(`while ${2 * count} others were slow: ${status}`)
  // Bodies have 5 seconds. Headers have 10, and Node looks every 30: that is only waited for in the full form.
  if (!(await until(() => inBodies.toldToGo() === count, 25))) {
    faults.push(`of ${count} slow bodies ${inBodies.toldToGo()} were answered with 408`)
  }
  if (!short && !(await until(() => inHeaders.open() === 0, 60))) faults.push(`${inHeaders.open()} headers never end`)
  inBodies.stop()
  inHeaders.stop()
  return { tried: 2 * count, faults }
}

/** Connections that begin so, and then send a letter a second. */
function startSlow(target: Target, text: string, count: number) {
  const open = new Set<net.Socket>()
  let toldToGo = 0
  for (let i = 0; i < count; i++) {
    const socket = net.connect(target.port(), '127.0.0.1', () => socket.write(text))
    open.add(socket)
    socket.on('data', (answer) => {
      if (answer.toString().startsWith('HTTP/1.1 408 ')) toldToGo += 1
    })
    // Whoever is hung up on may find that out while writing.
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
  }
  const drip = setInterval(() => {
    for (const socket of open) socket.write('a')
  }, 1000)
  return {
    open: () => open.size,
    /** How many got an answer that says they were too slow. */
    toldToGo: () => toldToGo,
    stop() {
      clearInterval(drip)
      for (const socket of open) socket.destroy()
    },
  }
}
