import assert from 'node:assert/strict'
import { createUpload } from '../../src/teams/upload.ts'
import { createManualDeadline } from '../support/manual-deadline.ts'

const good = 'https://contoso-my.sharepoint.com/personal/kari/_api/v2.0/drive/items/1/uploadSession?guid=1'
const file = { bytes: new TextEncoder().encode('æøå'), mediaType: 'text/csv; charset=utf-8' }

/** What would go over the wire, and what comes back. */
function wire(answer: () => Promise<Response> = async () => new Response(null, { status: 201 })) {
  const requests: { url: string; init: RequestInit }[] = []
  const send: typeof fetch = async (url, init = {}) => {
    requests.push({ url: String(url), init })
    return answer()
  }
  return { requests, send }
}

describe('Uploading an export', () => {
  it('puts the whole file with its range, and follows no redirect', async () => {
    const { requests, send } = wire()
    const { deadline, pending } = createManualDeadline()
    assert.equal(await createUpload({ send, deadline })(good, file), true)
    const [{ url, init } = { url: '', init: {} as RequestInit }] = requests
    assert.deepEqual([url, init.method, init.redirect], [good, 'PUT', 'error'])
    assert.deepEqual(init.headers, { 'content-type': file.mediaType, 'content-range': 'bytes 0-5/6' })
    assert.deepEqual(init.body, file.bytes)
    assert.deepEqual([requests.length, pending()], [1, 0])
  })

  for (const host of [
    'contoso.sharepoint.com',
    'a.b.sharepoint.com',
    'x.sharepoint.us',
    'x.sharepoint-mil.us',
    'x.sharepoint.de',
  ]) {
    it(`sends to ${host}`, async () => {
      const { requests, send } = wire()
      await createUpload({ send })(`https://${host}/x`, file)
      assert.equal(requests.length, 1)
    })
  }

  for (const url of [
    'http://contoso.sharepoint.com/x',
    'https://contoso.sharepoint.com:8443/x',
    'https://kari@contoso.sharepoint.com/x',
    'https://sharepoint.com/x',
    'https://contoso.sharepoint.com.evil.example/x',
    'https://evil.example/contoso.sharepoint.com',
    'https://evil.example\\.sharepoint.com/x',
    'https://evil.example#.sharepoint.com/x',
    'https://evil-sharepoint.com/x',
    'https://contoso.sharepoint.com./x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://localhost/x',
    'file:///etc/passwd',
    'data:text/plain,x',
    '',
    'not an address',
  ]) {
    it(`sends nothing to ${url || 'an empty address'}`, async () => {
      const { requests, send } = wire()
      assert.equal(await createUpload({ send })(url, file), false)
      assert.deepEqual(requests, [])
    })
  }

  for (const status of [400, 401, 404, 409, 416, 500, 503]) {
    it(`says that it failed when the answer is ${status}`, async () => {
      const { send } = wire(async () => new Response(null, { status }))
      assert.equal(await createUpload({ send })(good, file), false)
    })
  }

  it('says that it failed when the connection breaks', async () => {
    const { send } = wire(() => Promise.reject(new TypeError('fetch failed')))
    assert.equal(await createUpload({ send })(good, file), false)
  })

  it('gives up when the time limit comes', async () => {
    const limits = createManualDeadline()
    const send: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
    const done = createUpload({ send, deadline: limits.deadline })(good, file)
    assert.equal(limits.pending(), 1)
    limits.expire()
    assert.equal(await done, false)
  })
})
