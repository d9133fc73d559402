import assert from 'node:assert/strict'
import { createAuthenticator } from '../../../src/teams/door/authenticate.ts'
import { createSigningKeys } from '../../../src/teams/door/signing-keys.ts'
import { createActivity } from '../../support/activities.ts'
import { type Authority, appId, createKey, startAuthority, tenantId } from '../../support/authority.ts'
import { createLogRecorder } from '../../support/edge.ts'
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts'
import { createManualDeadline } from '../../support/manual-deadline.ts'

describe('The signing keys', () => {
  let clock: ManualClock
  let authority: Authority
  let log: ReturnType<typeof createLogRecorder>
  const newKey = createKey('new-key', ['msteams'])

  beforeEach(async () => {
    clock = createManualClock()
    authority = await startAuthority(clock)
    log = createLogRecorder()
  })
  afterEach(() => authority.close())

  function open() {
    const limits = createManualDeadline()
    const keys = createSigningKeys({ clock, log, url: authority.url, deadline: limits.deadline })
    const authenticate = createAuthenticator({ appId, tenantId, keys, clock })
    const attempt = async (token: string) => authenticate(`Bearer ${token}`, createActivity())
    return { keys, attempt, limits }
  }

  it('are fetched once for many requests at the same time', async () => {
    const { attempt } = open()
    const token = await authority.mint()
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => attempt(token)))
    assert.ok(verdicts.every((verdict) => verdict.ok))
    assert.equal(authority.requests(), 1)
  })

  it('are fetched again for an unknown id, at most once a minute', async () => {
    const { attempt } = open()
    await attempt(await authority.mint())
    clock.advance({ seconds: 61 })
    authority.publish(authority.key, newKey)
    assert.equal((await attempt(await authority.mint({ key: newKey }))).ok, true)
    assert.equal(authority.requests(), 2)
    for (let count = 0; count < 20; count += 1)
      await attempt(await authority.mint({ header: { kid: `made-up-${count}` } }))
    assert.equal(authority.requests(), 2)
    clock.advance({ seconds: 61 })
    await attempt(await authority.mint({ header: { kid: 'made-up' } }))
    assert.equal(authority.requests(), 3)
  })

  it('are fetched again after a day, while requests go on', async () => {
    const { attempt } = open()
    await attempt(await authority.mint())
    clock.advance({ hours: 24 })
    assert.equal((await attempt(await authority.mint())).ok, true)
    while (authority.requests() < 2) await new Promise(setImmediate)
  })

  it('are not fetched for a token that can not be genuine', async () => {
    const { attempt } = open()
    for (const token of [
      'a.b.c',
      await authority.mint({ header: { kid: '' } }),
      await authority.mint({ header: { alg: 'PS256' } }),
    ]) {
      await attempt(token)
    }
    assert.equal(authority.requests(), 1, 'the empty id is looked up once')
  })

  it('take a verified token with them when they leave the metadata', async () => {
    const { attempt, keys } = open()
    const token = await authority.mint()
    assert.equal((await attempt(token)).ok, true)
    authority.publish(newKey)
    await keys.load()
    assert.deepEqual(await attempt(token), { ok: false, status: 403, reason: 'badToken' })
  })

  it('take a verified token with them when another key comes under the same id', async () => {
    const { attempt, keys } = open()
    const token = await authority.mint()
    assert.equal((await attempt(token)).ok, true)
    authority.publish(createKey('good-key', ['msteams']))
    await keys.load()
    assert.equal((await attempt(token)).ok, false)
  })

  it('do not make a verified token live longer than it says', async () => {
    const { attempt } = open()
    const token = await authority.mint()
    assert.equal((await attempt(token)).ok, true)
    clock.advance({ minutes: 64, seconds: 59 })
    assert.equal((await attempt(token)).ok, true)
    clock.advance({ seconds: 1 })
    assert.equal((await attempt(token)).ok, false)
  })

  it('judge a remembered token again for each activity', async () => {
    const { keys } = open()
    const authenticate = createAuthenticator({ appId, tenantId, keys, clock })
    const authorization = `Bearer ${await authority.mint()}`
    assert.equal((await authenticate(authorization, createActivity())).ok, true)
    const elsewhere = createActivity({ serviceUrl: 'https://smba.trafficmanager.net/amer/' })
    assert.deepEqual(await authenticate(authorization, elsewhere), {
      ok: false,
      status: 403,
      reason: 'otherServiceUrl',
    })
    const foreign = createActivity({ channelData: { tenant: { id: 'foreign' } } })
    assert.deepEqual(await authenticate(authorization, foreign), { ok: false, status: 403, reason: 'otherTenant' })
  })

  for (const how of ['status 500', 'silence', 'broken'] as const) {
    it(`refuse with 401 and are not ready while the metadata has never been read (${how})`, async () => {
      authority.behave(how)
      const { attempt, keys, limits } = open()
      const token = await authority.mint()
      const verdict = attempt(token)
      while (authority.requests() === 0) await new Promise(setImmediate)
      if (how === 'silence') limits.expire()
      assert.deepEqual(await verdict, { ok: false, status: 401, reason: 'keysUnavailable' })
      assert.equal(keys.ready(), false)
      assert.equal(log.lines.length, 1)
      authority.behave('well')
      clock.advance({ seconds: 5 })
      await keys.load()
      assert.equal((await attempt(token)).ok, true)
      assert.equal(keys.ready(), true)
    })
  }

  it('stay for five days when the metadata can not be fetched, and no longer', async () => {
    const { attempt, keys } = open()
    assert.equal((await attempt(await authority.mint())).ok, true)
    authority.behave('status 500')
    clock.advance({ hours: 24 * 5 - 1 })
    assert.equal((await attempt(await authority.mint())).ok, true)
    await keys.load()
    clock.advance({ hours: 1 })
    assert.equal((await attempt(await authority.mint())).ok, false)
    assert.equal(keys.ready(), false)
  })

  describe('while no request comes', () => {
    function probed() {
      let fetches = 0
      const fetchIt: typeof fetch = (address, init) => {
        fetches += 1
        return fetch(address, init)
      }
      const keys = createSigningKeys({ clock, log, url: authority.url, fetch: fetchIt })
      /** Whether the probe found them, and whether it had them fetched, which is waited for. */
      const probe = async () => {
        const before = fetches
        const ready = keys.ready()
        const fetching = fetches > before
        if (fetching) await keys.load()
        return { ready, fetching }
      }
      return { keys, probe }
    }

    it('are asked for again by the readiness probe: without them no request comes that would', async () => {
      const { keys, probe } = probed()
      authority.behave('status 500')
      await keys.load()
      authority.behave('well')
      assert.deepEqual(await probe(), { ready: false, fetching: false })
      clock.advance({ seconds: 5 })
      assert.deepEqual(await probe(), { ready: false, fetching: true })
      assert.deepEqual(await probe(), { ready: true, fetching: false })
    })

    it('stay known over a holiday', async () => {
      const { keys, probe } = probed()
      await keys.load()
      for (let day = 1; day <= 10; day++) {
        clock.advance({ hours: 24 })
        assert.deepEqual(await probe(), { ready: true, fetching: true }, `day ${day}`)
      }
    })
  })

  it('leave out keys that are too short or of another kind', async () => {
    const { attempt } = open()
    const short = createKey('short', ['msteams'], 1024)
    authority.publish(authority.key, short)
    assert.equal((await attempt(await authority.mint())).ok, true)
  })
})
