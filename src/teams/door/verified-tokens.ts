import { hash } from 'node:crypto'
import type { SigningKey, SigningKeys } from './signing-keys.ts'

/** What is remembered of a token whose signature and claims were right. */
export type VerifiedToken = {
  readonly keyId: string
  readonly serviceUrl: string
  /** Milliseconds since 1970, skew included. */
  readonly expiresAt: number
}

export interface VerifiedTokens {
  /** The token and its key, while it has not expired and its key is still published unchanged. */
  find(token: string, now: number): { readonly verified: VerifiedToken; readonly key: SigningKey } | undefined
  keep(token: string, verified: VerifiedToken, key: SigningKey): void
}

/** A channel holds few tokens at a time, each for about an hour; only genuine ones get in. */
const most = 1000

/**
 * Remembers verified tokens by hash, never by value, so that a heap dump holds no credential of others. A channel uses
 * its token for about an hour, and checking the signature again would be most of a request's work (PLATFORM).
 */
export function createVerifiedTokens(keys: SigningKeys): VerifiedTokens {
  const entries = new Map<string, { verified: VerifiedToken; key: SigningKey['key'] }>()
  const nameOf = (token: string) => hash('sha256', token, 'base64')
  return {
    find(token, now) {
      const name = nameOf(token)
      const entry = entries.get(name)
      if (!entry) return undefined
      const key = keys.held(entry.verified.keyId)
      // The same id may be published again with another key.
      if (key?.key === entry.key && now < entry.verified.expiresAt) return { verified: entry.verified, key }
      entries.delete(name)
      return undefined
    },
    keep(token, verified, { key }) {
      const [oldest] = entries.keys()
      if (entries.size >= most && oldest !== undefined) entries.delete(oldest)
      entries.set(nameOf(token), { verified, key })
    },
  }
}
