import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { type Deadline, realDeadline } from '../deadline.ts'

/** Where Bot Framework publishes its keys (learn.microsoft.com, "Authenticate requests from the Bot Connector service"). */
export const botFrameworkMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration'

export type SigningKey = {
  readonly id: string
  readonly key: KeyObject
  /** The channels that the key may speak for. */
  readonly endorsements: ReadonlySet<string>
  /** The modulus, which tells whether a refreshed key is the same one. */
  readonly modulus: string
}

export interface SigningKeys {
  /** The key as the metadata last told, without waiting. Starts a refresh in the background when a day has passed. */
  held(id: string): SigningKey | undefined
  /** As `held`; an unknown id makes the metadata be fetched first, at most once a minute. */
  find(id: string): Promise<SigningKey | undefined>
  /**
   * Whether any key is held. Until then no token can be judged: `/readyz` says no and start asks for `load`. Refreshes in
   * the background as `held` does, since nobody sends requests to a service that is not ready.
   */
  ready(): boolean
  /** Fetches the keys unless a fetch runs already. Never rejects; `ready` tells how it went. */
  load(): Promise<void>
}

const Metadata = z.object({ jwks_uri: z.url() })
const KeySet = z.object({ keys: z.array(z.unknown()).max(200) })
const RsaKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1).max(200),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
})

const day = 24 * 3600 * 1000
const minute = 60 * 1000
/** With no key at all every request is refused, so the next attempt comes sooner. */
const emptyPause = 5 * 1000
/** Microsoft publishes a key five days before it is used; older knowledge than that is not trusted any more. */
const longestAge = 5 * day

/**
 * The keys that Bot Framework signs with. Concurrent callers share one fetch. When a fetch fails the known keys stay,
 * for at most five days, and one line is logged.
 */
export function createSigningKeys(options: {
  readonly clock: Clock
  readonly log: Log
  readonly url?: string
  readonly fetch?: typeof fetch
  /** For each of the two documents. Default five seconds. */
  readonly timeLimit?: Temporal.Duration
  readonly deadline?: Deadline
}): SigningKeys {
  const { clock, log, url = botFrameworkMetadata, timeLimit = Temporal.Duration.from({ seconds: 5 }) } = options
  const fetchDocument = createFetchDocument(options.fetch ?? fetch, timeLimit, options.deadline ?? realDeadline)
  let keys = new Map<string, SigningKey>()
  let loadedAt = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined

  async function fetchKeys(): Promise<void> {
    triedAt = clock.now().epochMilliseconds
    try {
      keys = await readKeys(await fetchKeySet(url, fetchDocument), keys)
      loadedAt = clock.now().epochMilliseconds
    } catch (cause) {
      log.warn('The signing keys of Bot Framework could not be fetched', { held: keys.size }, cause)
    }
  }
  function load(): Promise<void> {
    running ??= fetchKeys().finally(() => {
      running = undefined
    })
    return running
  }
  function mayTry(now: number): boolean {
    return now - triedAt >= (keys.size === 0 ? emptyPause : minute)
  }
  function refreshed(): ReadonlyMap<string, SigningKey> {
    const now = clock.now().epochMilliseconds
    if (now - loadedAt >= day && mayTry(now)) void load()
    return now - loadedAt < longestAge ? keys : new Map()
  }
  const held = (id: string): SigningKey | undefined => refreshed().get(id)
  return {
    held,
    async find(id) {
      const known = held(id)
      if (known) return known
      if (!running && !mayTry(clock.now().epochMilliseconds)) return undefined
      await load()
      return held(id)
    },
    ready: () => refreshed().size > 0,
    load,
  }
}

type FetchDocument = (url: string) => Promise<unknown>

function createFetchDocument(fetchIt: typeof fetch, timeLimit: Temporal.Duration, deadline: Deadline): FetchDocument {
  return async (url) => {
    const expiry = new AbortController()
    const cancel = deadline(timeLimit, () => expiry.abort(new Error('Time limit')))
    try {
      // A redirect could lead to keys that somebody else publishes.
      const init: RequestInit = { signal: expiry.signal, redirect: 'error', headers: { accept: 'application/json' } }
      const response = await fetchIt(url, init)
      if (!response.ok) throw new Error(`Status ${response.status}`)
      return await response.json()
    } finally {
      cancel()
    }
  }
}

async function fetchKeySet(url: string, fetchDocument: FetchDocument): Promise<unknown[]> {
  const { jwks_uri: address } = Metadata.parse(await fetchDocument(url))
  if (new URL(address).protocol !== new URL(url).protocol) throw new Error('The key set has another protocol')
  return KeySet.parse(await fetchDocument(address)).keys
}

/** Leaves out what is not an RSA key for signatures. A key that has not changed keeps its object. */
async function readKeys(documents: unknown[], before: Map<string, SigningKey>): Promise<Map<string, SigningKey>> {
  const keys = new Map<string, SigningKey>()
  for (const document of documents) {
    const parsed = RsaKey.safeParse(document)
    if (!parsed.success) continue
    const { kid, kty, n, e, endorsements } = parsed.data
    const known = before.get(kid)
    const key = known?.modulus === n ? known.key : publicKey({ kty, n, e })
    if (key) keys.set(kid, { id: kid, key, endorsements: new Set(endorsements), modulus: n })
  }
  if (keys.size === 0) throw new Error('The key set holds no RSA key')
  return keys
}

function publicKey(jwk: { kty: string; n: string; e: string }): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch {
    // A key that can't be read is left out like one of another kind; with none left the whole set is refused.
    return undefined
  }
}
