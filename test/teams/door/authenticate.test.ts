import assert from 'node:assert/strict'
import type { OutgoingHttpHeader } from 'node:http'
import { createAuthenticator } from '../../../src/teams/door/authenticate.ts'
import { createActivity } from '../../support/activities.ts'
import { type Authority, appId, startAuthority, tenantId } from '../../support/authority.ts'
import { type Edge, startEdge } from '../../support/edge.ts'
import { request } from '../../support/http.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { type Attempt, tokenAttempts } from '../../support/token-attempts.ts'

describe('Authentication of POST /api/messages', () => {
  const clock = createManualClock()
  let authority: Authority
  let edge: Edge
  let turns = 0
  const { hostile, good, published } = tokenAttempts({ authority: () => authority, clock })

  before(async () => {
    authority = await startAuthority(clock)
    authority.publish(authority.key, ...published)
    edge = await startEdge({
      clock,
      authority,
      turn: async () => {
        turns += 1
      },
    })
  })
  after(() => Promise.all([edge.close(), authority.close()]))
  beforeEach(() => {
    turns = 0
  })

  async function send({ authorization, activity = createActivity() }: Attempt): Promise<number> {
    const headers: Record<string, OutgoingHttpHeader> = { 'content-type': 'application/json' }
    if (authorization !== undefined) headers.authorization = authorization
    const body = JSON.stringify(activity)
    return (await request(`${edge.url}/api/messages`, { method: 'POST', headers, body })).status
  }
  for (const [name, attempt] of hostile) {
    it(`refuses ${name}`, async () => {
      const status = await send(await attempt())
      assert.ok(status === 401 || status === 403, `status ${status}`)
      assert.equal(turns, 0)
    })
  }

  for (const [name, attempt] of good) {
    it(`lets in ${name}`, async () => {
      assert.equal(await send(await attempt()), 200)
      assert.equal(turns, 1)
    })
  }

  it('does not start with half an identity, which the SDK would take for no authentication', () => {
    const half: [string, string | undefined][] = [
      ['', tenantId],
      [appId, ''],
      [appId, undefined],
    ]
    for (const [app, tenant] of half) {
      assert.throws(() => createAuthenticator({ appId: app, tenantId: tenant, keys: edge.keys, clock }), /tenant id/)
    }
  })

  it('never writes a token to the log', async () => {
    const token = await authority.mint({ claims: { aud: 'other' } })
    await send({ authorization: `Bearer ${token}` })
    assert.equal(JSON.stringify(edge.log.lines).includes(token.slice(0, 40)), false)
  })
})
