import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { type JWTHeaderParameters, SignJWT } from 'jose'
import type { Clock } from '../../src/ports/clock.ts'

export type AuthorityKey = { readonly id: string; readonly privateKey: KeyObject; readonly endorsements?: string[] }

export type Authority = {
  /** Of the OpenID metadata document. */
  readonly url: string
  readonly key: AuthorityKey
  /** Requests for the metadata document so far. */
  requests(): number
  /** Replaces what the key set holds. */
  publish(...keys: AuthorityKey[]): void
  /** How the next fetches go, until told otherwise. */
  behave(how: 'well' | 'status 500' | 'silence' | 'broken'): void
  /** A token as Bot Framework makes it, with whatever is changed; a claim `undefined` is left out. */
  mint(change?: {
    claims?: Record<string, unknown>
    header?: Partial<JWTHeaderParameters> & Record<string, unknown>
    key?: AuthorityKey
  }): Promise<string>
  close(): Promise<void>
}

export const appId = '11111111-2222-3333-4444-555555555555'
export const tenantId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
export const teamsUrl = 'https://smba.trafficmanager.net/emea/'

export function createKey(id: string, endorsements?: string[], modulusLength = 2048): AuthorityKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength })
  return endorsements ? { id, privateKey, endorsements } : { id, privateKey }
}

/** A signing authority of our own: metadata and key set over HTTP on loopback, and tokens, good and hostile. */
export async function startAuthority(clock: Clock): Promise<Authority> {
  const key = createKey('good-key', ['msteams', 'webchat'])
  let published = [key]
  let requests = 0
  let behaviour = 'well'
  const server = http.createServer((request, response) => {
    if (request.url === '/metadata') requests += 1
    if (behaviour === 'silence') return
    if (behaviour === 'status 500') response.statusCode = 500
    if (behaviour !== 'well') return void response.end('{"jwks_uri":')
    const body = request.url === '/metadata' ? { jwks_uri: `${base}/keys` } : { keys: published.map(publicJwk) }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${base}/metadata`,
    key,
    requests: () => requests,
    publish(...keys) {
      published = keys
    },
    behave(how) {
      behaviour = how
    },
    mint({ claims = {}, header = {}, key: signer = key } = {}) {
      const now = Math.floor(clock.now().epochMilliseconds / 1000)
      const usual = {
        iss: 'https://api.botframework.com',
        aud: appId,
        nbf: now - 60,
        exp: now + 3600,
        serviceurl: teamsUrl,
      }
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: signer.id, typ: 'JWT', ...header })
        .sign(signer.privateKey, { crit: { 'urn:odd': true } })
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function publicJwk({ id, privateKey, endorsements }: AuthorityKey): object {
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' })
  return { ...jwk, kid: id, use: 'sig', ...(endorsements ? { endorsements } : {}) }
}
