import type { Clock } from '../../ports/clock.ts'
import type { SigningKey, SigningKeys } from './signing-keys.ts'
import { createVerifiedTokens, type VerifiedToken } from './verified-tokens.ts'

/** Who sent a request: the channel, or anybody on this machine when there is no app id. */
export type Caller = { readonly kind: 'channel'; readonly appId: string } | { readonly kind: 'development' }

export type RefusedCaller =
  | 'noToken'
  | 'keysUnavailable'
  | 'badToken'
  | 'notEndorsed'
  | 'otherServiceUrl'
  | 'otherTenant'

export type Verdict =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly status: 401 | 403; readonly reason: RefusedCaller }

/** `authorization` is the value of the request's header, `activity` its body. Never rejects. */
export type Authenticate = (authorization: string | undefined, activity: object) => Promise<Verdict>

const issuer = 'https://api.botframework.com'
const channel = 'msteams'
const skewInSeconds = 5 * 60
/** Node's own limit for all headers together is 16 KB; tokens of Bot Framework have about 1 KB. */
const longestHeader = 8 * 1024

const refuse = (status: 401 | 403, reason: RefusedCaller): Verdict => ({ ok: false, status, reason })

/**
 * Decides whether a request comes from Microsoft Teams, for this bot and this tenant. Rules: PLATFORM, "Token rules to
 * hold", after learn.microsoft.com, "Authenticate requests from the Bot Connector service".
 *
 * 401 when there is no bearer token, or no key is known to judge one with; 403 when a token was judged and refused.
 * Never 5xx: a forged token with an unknown key id would otherwise make the service look broken and the channel
 * retry. That there are no keys is told by `SigningKeys.ready` instead, so that no traffic comes at all.
 *
 * Without an app id everybody is let in; `config.ts` allows that on loopback only.
 */
export function createAuthenticator(options: {
  readonly appId: string | undefined
  readonly tenantId: string | undefined
  readonly keys: SigningKeys
  readonly clock: Clock
}): Authenticate {
  const { appId, tenantId, keys, clock } = options
  if (appId === undefined) return async () => ({ ok: true, caller: { kind: 'development' } })
  if (!appId || !tenantId) throw new Error('Authentication needs both an app id and a tenant id')
  const tokens = createVerifiedTokens(keys)
  const accepted: Verdict = { ok: true, caller: { kind: 'channel', appId } }

  return async (authorization, activity) => {
    const token = bearerToken(authorization)
    if (token === undefined) return refuse(401, 'noToken')
    const now = clock.now()
    const known = tokens.find(token, now.epochMilliseconds)
    if (known) return judge(known.verified, known.key, activity)
    const keyId = await keyIdOf(token)
    if (keyId === undefined) return refuse(403, 'badToken')
    const key = await keys.find(keyId)
    if (!key) return keys.ready() ? refuse(403, 'badToken') : refuse(401, 'keysUnavailable')
    const verified = await verify(token, key, appId, now)
    if (!verified) return refuse(403, 'badToken')
    tokens.keep(token, verified, key)
    return judge(verified, key, activity)
  }

  function judge(token: VerifiedToken, key: SigningKey, activity: object): Verdict {
    const channelId = field(activity, 'channelId')
    if (channelId !== channel || !key.endorsements.has(channelId)) return refuse(403, 'notEndorsed')
    if (field(activity, 'serviceUrl') !== token.serviceUrl) return refuse(403, 'otherServiceUrl')
    return isOfTenant(activity, tenantId) ? accepted : refuse(403, 'otherTenant')
  }
}

/** Two headers are joined by the server with a comma, which no token holds, so that they are refused here. */
function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization.length > longestHeader) return undefined
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1]
}

/** The key id that an unverified token names; none when no key of ours could have signed it. */
async function keyIdOf(token: string): Promise<string | undefined> {
  try {
    const { decodeProtectedHeader } = await import('jose')
    const { alg, kid } = decodeProtectedHeader(token)
    return alg === 'RS256' && typeof kid === 'string' && kid.length <= 200 ? kid : undefined
  } catch {
    return undefined
  }
}

/**
 * `jose` and not bare `node:crypto`: that is twice as fast (29,000/s against 15,000/s), but the cache leaves about one
 * check an hour, and the parsing of hostile tokens is better left to a library that others have looked at. It is loaded
 * with the first token.
 */
async function verify(
  token: string,
  key: SigningKey,
  appId: string,
  now: Temporal.Instant,
): Promise<VerifiedToken | undefined> {
  try {
    const { jwtVerify } = await import('jose')
    const { payload } = await jwtVerify(token, key.key, {
      algorithms: ['RS256'],
      typ: 'JWT',
      issuer,
      audience: appId,
      requiredClaims: ['exp', 'iss', 'aud'],
      clockTolerance: skewInSeconds,
      currentDate: new Date(now.epochMilliseconds),
    })
    const serviceUrl = serviceUrlOf(payload)
    // A list of audiences is legal JWT, but Bot Framework never signs one: it would be a token for several bots.
    if (payload.aud !== appId || payload.exp === undefined || serviceUrl === undefined) return undefined
    return { keyId: key.id, serviceUrl, expiresAt: (payload.exp + skewInSeconds) * 1000 }
  } catch {
    return undefined
  }
}

/** Bot Framework writes the claim in lower case, its documentation does not. Two that differ are refused. */
function serviceUrlOf(claims: Readonly<Record<string, unknown>>): string | undefined {
  const { serviceurl: written = claims.serviceUrl, serviceUrl: documented = written } = claims
  return typeof written === 'string' && written !== '' && written === documented ? written : undefined
}

/** Teams names the tenant in one or both of two places. At least one is needed, and none may name another tenant. */
function isOfTenant(activity: object, tenantId: string | undefined): boolean {
  const named = [
    field(field(activity, 'conversation'), 'tenantId'),
    field(field(field(activity, 'channelData'), 'tenant'), 'id'),
  ].filter((tenant) => tenant !== undefined)
  const wanted = tenantId?.toLowerCase()
  return named.length > 0 && named.every((tenant) => typeof tenant === 'string' && tenant.toLowerCase() === wanted)
}

/** A property of something unknown. Only own ones count. */
function field(from: unknown, name: string): unknown {
  if (typeof from !== 'object' || from === null) return undefined
  return Object.getOwnPropertyDescriptor(from, name)?.value
}
