import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDownload } from '../../../src/teams/files/download.ts'
import { createManualDeadline } from '../../support/manual-deadline.ts'

const good = 'https://contoso-my.sharepoint.com/personal/kari/_layouts/15/download.aspx?UniqueId=1&tempauth=ey'

function wire(answer: () => Promise<Response> = async () => new Response('id;navn')) {
  const requests: { url: string; init: RequestInit }[] = []
  const send: typeof fetch = async (url, init = {}) => {
    requests.push({ url: String(url), init })
    return answer()
  }
  return { requests, send }
}
const fetchOf = (send: typeof fetch, development = false) => createDownload({ development, send })

describe('Fetching a file that somebody sent', () => {
  it('asks once, without a token, and follows no redirect', async () => {
    const { requests, send } = wire()
    const { deadline, pending } = createManualDeadline()
    const bytes = await createDownload({ development: false, send, deadline })(good, 100)
    assert.equal(new TextDecoder().decode(bytes), 'id;navn')
    const [{ url, init } = { url: '', init: {} as RequestInit }] = requests
    assert.deepEqual([url, init.redirect, init.credentials, init.headers], [good, 'error', 'omit', undefined])
    assert.deepEqual([requests.length, pending()], [1, 0])
  })

  for (const url of [
    'http://contoso.sharepoint.com/x',
    'https://contoso.sharepoint.com:8443/x',
    'https://kari@contoso.sharepoint.com/x',
    'https://:pw@contoso.sharepoint.com/x',
    'https://sharepoint.com/x',
    'https://contoso.sharepoint.com.evil.example/x',
    'https://evil.example/contoso.sharepoint.com',
    'https://evil.example\\.sharepoint.com/x',
    'https://evil.example#.sharepoint.com/x',
    'https://evil-sharepoint.com/x',
    'https://contoso.sharepoint.com./x',
    'https://169.254.169.254/metadata',
    'http://127.0.0.1/x',
    'http://localhost:3978/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'file:///etc/passwd',
    'data:text/plain,x',
    'ftp://contoso.sharepoint.com/x',
    '',
    'not an address',
  ]) {
    it(`asks nobody at ${url || 'an empty address'}`, async () => {
      const { requests, send } = wire()
      assert.equal(await fetchOf(send)(url, 100), undefined)
      assert.deepEqual(requests, [])
    })
  }

  it('asks this machine in development only, and no other', async () => {
    const { requests, send } = wire()
    await fetchOf(send, true)('http://127.0.0.1:9000/x', 100)
    await fetchOf(send, true)('http://127.0.0.1.evil.example/x', 100)
    await fetchOf(send, true)('http://10.0.0.1/x', 100)
    assert.deepEqual(
      requests.map(({ url }) => url),
      ['http://127.0.0.1:9000/x'],
    )
  })

  for (const status of [204, 301, 302, 401, 403, 404, 500, 503]) {
    it(`gets nothing from an answer with ${status}`, async () => {
      const { send } = wire(async () => new Response(status === 204 ? null : 'x', { status }))
      assert.equal(await fetchOf(send)(good, 100), undefined)
    })
  }

  it('reads one byte more than it may and leaves the rest, however large it says it is', async () => {
    let given = 0
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1000
        controller.enqueue(new Uint8Array(1000))
      },
      cancel() {
        isCancelled = true
      },
    })
    const { send } = wire(async () => new Response(endless, { headers: { 'content-length': '3' } }))
    assert.equal((await fetchOf(send)(good, 2500))?.byteLength, 2501)
    assert.ok(given < 10_000 && isCancelled)
  })

  it('gives up when it takes too long, and when the connection breaks on the way', async () => {
    const { deadline, expire } = createManualDeadline()
    const send: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        expire()
      })
    assert.equal(await createDownload({ development: false, send, deadline })(good, 100), undefined)
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })
    assert.equal(await fetchOf(wire(async () => new Response(broken)).send)(good, 100), undefined)
  })

  it('does not follow a real redirect', async () => {
    let asked = 0
    const server = createServer((request, response) => {
      asked++
      if (request.url === '/secret') response.end('secret')
      else {
        response.writeHead(302, { location: '/secret' })
        response.end()
      }
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const bytes = await createDownload({ development: true })(`http://127.0.0.1:${port}/file`, 100)
    server.close()
    assert.deepEqual([bytes, asked], [undefined, 1])
  })
})
