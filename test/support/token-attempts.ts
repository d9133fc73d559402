import { createHmac, createPublicKey } from 'node:crypto'
import type { Clock } from '../../src/ports/clock.ts'
import { createActivity } from './activities.ts'
import { type Authority, type AuthorityKey, appId, createKey, tenantId } from './authority.ts'

/** A request to `/api/messages`. Several values of the header are sent as several headers. */
export type Attempt = {
  readonly authorization: string | string[] | undefined
  readonly activity?: Record<string, unknown>
}
export type NamedAttempt = readonly [name: string, make: () => Attempt | Promise<Attempt>]

/**
 * Tokens that must be refused and tokens that must be let in, each with the activity that it comes with.
 *
 * @param options.authority asked when an attempt is made, so that the table can be read before it is started
 * @param options.margin seconds from the limits of time; more than one where the service has a clock that runs
 */
export function tokenAttempts(options: {
  readonly authority: () => Authority
  readonly clock: Pick<Clock, 'now'>
  readonly margin?: number
}): {
  readonly hostile: readonly NamedAttempt[]
  readonly good: readonly NamedAttempt[]
  /** To be published before: Bot Framework's own too, that may not speak for Teams. */
  readonly published: readonly AuthorityKey[]
} {
  const { authority, clock, margin = 1 } = options
  const unendorsed = createKey('unendorsed', ['webchat'])
  const bare = createKey('no-endorsements')
  const stranger = createKey('good-key', ['msteams'])
  const seconds = () => Math.floor(clock.now().epochMilliseconds / 1000)
  const mint = (...args: Parameters<Authority['mint']>) => authority().mint(...args)
  const bearer = async (...args: Parameters<Authority['mint']>) => ({ authorization: `Bearer ${await mint(...args)}` })
  const claims = (change: Record<string, unknown>) => () => bearer({ claims: change })
  const header = (change: Record<string, unknown>) => () => bearer({ header: change })
  const fixed = (authorization: string | undefined) => () => ({ authorization })
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const withActivity = (change: Record<string, unknown>) => async () => ({
    ...(await bearer()),
    activity: createActivity(change),
  })
  /** Header and payload rewritten, the signature kept. */
  const forged = (change: (head: object, payload: object) => [unknown, unknown]) => async () => {
    const [head, payload, signature] = (await mint()).split('.')
    const parse = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
    const [newHead, newPayload] = change(parse(head!), parse(payload!))
    return { authorization: `Bearer ${encode(newHead)}.${encode(newPayload)}.${signature}` }
  }
  const hmacWithPublicKey = (format: 'spki' | 'pkcs1') => async () => {
    const [, payload] = (await mint()).split('.')
    const head = encode({ alg: 'HS256', kid: 'good-key', typ: 'JWT' })
    const secret = createPublicKey(authority().key.privateKey).export({ format: 'pem', type: format })
    const signature = createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url')
    return { authorization: `Bearer ${head}.${payload}.${signature}` }
  }
  const signedBy =
    (key: AuthorityKey, change: Record<string, unknown> = {}) =>
    () =>
      bearer({ key, header: change })

  const hostile: NamedAttempt[] = [
    ['no header', fixed(undefined)],
    ['an empty header', fixed('')],
    ['the bare word Bearer', fixed('Bearer')],
    ['Bearer and a blank', fixed('Bearer ')],
    ['Basic', fixed(`Basic ${Buffer.from('admin:admin').toString('base64')}`)],
    ['the token without a scheme', async () => ({ authorization: await mint() })],
    ['another scheme', async () => ({ authorization: `Token ${await mint()}` })],
    ['two tokens in one header', async () => ({ authorization: `Bearer ${await mint()}, Bearer ${await mint()}` })],
    ['two headers', async () => ({ authorization: [`Bearer ${await mint()}`, 'Bearer a.b.c'] })],
    ['two good headers', async () => ({ authorization: [`Bearer ${await mint()}`, `Bearer ${await mint()}`] })],
    ['two blanks after Bearer', async () => ({ authorization: `Bearer  ${await mint()}` })],
    ['garbage', fixed('Bearer garbage')],
    ['dots', fixed('Bearer ...')],
    ['letters with dots', fixed('Bearer a.b.c')],
    ['latin letters beyond ASCII', fixed('Bearer æ.ø.å')],
    ['percent escapes', fixed('Bearer %2e%2e.%00.%ff')],
    ['SQL', fixed("Bearer ' OR 1=1; --")],
    ['a token of 7 KB of noise', fixed(`Bearer ${'a'.repeat(3500)}.${'b'.repeat(3500)}.c`)],
    ['a token of 12 KB', fixed(`Bearer ${'a'.repeat(12_000)}.b.c`)],
    ['JSON that is not an object', fixed(`Bearer ${encode(1)}.${encode([])}.AAAA`)],
    ['null for header and payload', fixed(`Bearer ${encode(null)}.${encode(null)}.AAAA`)],
    ['an encrypted token of five parts', async () => ({ authorization: `Bearer ${await mint()}.AAAA.AAAA` })],
    ['a token cut short', async () => ({ authorization: `Bearer ${(await mint()).slice(0, -8)}` })],
    ['no signature', async () => ({ authorization: `Bearer ${(await mint()).replace(/[^.]+$/, '')}` })],
    ['padded base64', async () => ({ authorization: `Bearer ${await mint()}==` })],
    ['alg none', forged((head, payload) => [{ ...head, alg: 'none' }, payload])],
    ['alg None', forged((head, payload) => [{ ...head, alg: 'None' }, payload])],
    ['alg absent', forged((_, payload) => [{ kid: 'good-key', typ: 'JWT' }, payload])],
    [
      'alg none without signature',
      fixed(`Bearer ${encode({ alg: 'none', kid: 'good-key' })}.${encode({ aud: appId })}.`),
    ],
    ['HS256 with the public key as SPKI', hmacWithPublicKey('spki')],
    ['HS256 with the public key as PKCS 1', hmacWithPublicKey('pkcs1')],
    ['RS512 by the right key', header({ alg: 'RS512' })],
    ['PS256 by the right key', header({ alg: 'PS256' })],
    ['a changed payload', forged((head, payload) => [head, { ...payload, admin: true }])],
    ['a changed header', forged((head, payload) => [{ ...head, x: 1 }, payload])],
    ["a stranger's key under a good id", signedBy(stranger)],
    ["a stranger's key under its own id", signedBy({ ...stranger, id: 'stranger' })],
    [
      "a stranger's key in the header",
      signedBy(stranger, { jwk: createPublicKey(stranger.privateKey).export({ format: 'jwk' }) }),
    ],
    ['jku to an address', signedBy(stranger, { jku: 'http://127.0.0.1:1/keys' })],
    ['x5u to an address', signedBy(stranger, { x5u: 'http://127.0.0.1:1/cert' })],
    ['x5c', signedBy(stranger, { x5c: ['MIIB'] })],
    ['no key id', header({ kid: undefined })],
    ['an empty key id', header({ kid: '' })],
    ['a path as key id', header({ kid: '../../../../dev/null' })],
    ['SQL as key id', header({ kid: "x' UNION SELECT 'key" })],
    ['__proto__ as key id', header({ kid: '__proto__' })],
    ['a number as key id', forged((head, payload) => [{ ...head, kid: 7 }, payload])],
    ['a list as key id', forged((head, payload) => [{ ...head, kid: ['good-key'] }, payload])],
    ['a key id of 3 KB', header({ kid: 'k'.repeat(3000) })],
    ['a critical header that nobody knows', header({ crit: ['urn:odd'], 'urn:odd': 1 })],
    ['another typ', header({ typ: 'at+jwt' })],
    ['no typ', header({ typ: undefined })],
    ['expired', () => bearer({ claims: { exp: seconds() - 300 - margin } })],
    ['expired long ago', claims({ exp: 1 })],
    ['exp as text', claims({ exp: '9999999999' })],
    ['no exp', claims({ exp: undefined })],
    ['not valid yet', () => bearer({ claims: { nbf: seconds() + 300 + margin } })],
    ['nbf as text', claims({ nbf: 'soon' })],
    ['another audience', claims({ aud: '99999999-2222-3333-4444-555555555555' })],
    ['a list of audiences', claims({ aud: [appId] })],
    ['a list with others', claims({ aud: [appId, 'https://graph.microsoft.com'] })],
    ['an empty audience', claims({ aud: '' })],
    ['no audience', claims({ aud: undefined })],
    ['an audience in upper case with blanks', claims({ aud: ` ${appId} ` })],
    ['another issuer', claims({ iss: 'https://evil.example' })],
    ['the issuer of Entra ID', claims({ iss: `https://sts.windows.net/${tenantId}/` })],
    ['the issuer of the emulator', claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
    ['the issuer with a slash', claims({ iss: 'https://api.botframework.com/' })],
    ['a list of issuers', claims({ iss: ['https://api.botframework.com'] })],
    ['no issuer', claims({ iss: undefined })],
    ['no service url', claims({ serviceurl: undefined })],
    ['another service url', claims({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
    ['a service url as list', claims({ serviceurl: ['https://smba.trafficmanager.net/emea/'] })],
    ['two service urls', claims({ serviceUrl: 'https://evil.example/' })],
    ['a key that is not endorsed for Teams', signedBy(unendorsed)],
    ['a key without endorsements', signedBy(bare)],
    ['an activity of another address', withActivity({ serviceUrl: 'https://evil.example/' })],
    ['an activity without address', withActivity({ serviceUrl: undefined })],
    ['an activity of the emulator', withActivity({ channelId: 'emulator' })],
    ['an activity of web chat', withActivity({ channelId: 'webchat' })],
    ['an activity without channel', withActivity({ channelId: undefined })],
    ['a foreign tenant', withActivity({ conversation: { id: '19:x', tenantId: 'foreign' }, channelData: {} })],
    ['a foreign tenant in the channel data', withActivity({ channelData: { tenant: { id: 'foreign' } } })],
    ['a tenant that is an object', withActivity({ channelData: { tenant: { id: { toLowerCase: 1 } } } })],
    ['no tenant', withActivity({ conversation: { id: '19:x' }, channelData: {} })],
    ['no conversation', withActivity({ conversation: undefined, channelData: undefined })],
  ]

  const good: NamedAttempt[] = [
    ['a good token', () => bearer()],
    ['a token that expired less than five minutes ago', () => bearer({ claims: { exp: seconds() - 300 + margin } })],
    ['a token of a clock that is five minutes ahead', () => bearer({ claims: { nbf: seconds() + 300 - margin } })],
    [
      'the claim as the documentation spells it',
      () => bearer({ claims: { serviceurl: undefined, serviceUrl: 'https://smba.trafficmanager.net/emea/' } }),
    ],
    ['a tenant in upper case', withActivity({ channelData: { tenant: { id: tenantId.toUpperCase() } } })],
    ['a lower case scheme', async () => ({ authorization: `bearer ${await mint()}` })],
  ]
  return { hostile, good, published: [unendorsed, bare] }
}
