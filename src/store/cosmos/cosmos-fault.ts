import { StoreUnavailable } from '../../ports/store-unavailable.ts'

/** https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb, and what the client itself throws. */
const faults = new Map<string, StoreUnavailable['code']>([
  ['401', 'refused'],
  ['403', 'refused'],
  ['404', 'refused'],
  ['408', 'unreachable'],
  ['429', 'throttled'],
  ['449', 'busy'],
  ['503', 'unreachable'],
  ['TimeoutError', 'unreachable'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EPIPE', 'unreachable'],
  ['REQUEST_SEND_ERROR', 'unreachable'],
])

/**
 * What the client threw, as the store's own error. The client itself stumbles over answers that don't come from the
 * database, such as a proxy's page: those are `failed`.
 */
export function cosmosFault(cause: unknown): StoreUnavailable {
  if (cause instanceof StoreUnavailable) return cause
  return new StoreUnavailable(faults.get(codeOf(cause) ?? '') ?? 'failed', { cause })
}

/** The HTTP status, or the name of a network fault; undefined when the error has neither. */
export function codeOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined
  return typeof cause.code === 'number' || typeof cause.code === 'string' ? String(cause.code) : undefined
}
