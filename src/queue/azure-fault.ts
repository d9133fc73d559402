import { type QueueFault, QueueUnavailable } from './queue-unavailable.ts'

/**
 * https://learn.microsoft.com/rest/api/storageservices/queue-service-error-codes, and what the clients of the queue and of
 * the identity themselves throw. 503 is how the service says that it is asked too much.
 */
const faults = new Map<string, QueueFault>([
  ['401', 'refused'],
  ['403', 'refused'],
  ['404', 'refused'],
  ['408', 'unreachable'],
  ['429', 'throttled'],
  ['503', 'throttled'],
  ['504', 'unreachable'],
  ['OperationTimedOut', 'unreachable'],
  ['AbortError', 'unreachable'],
  ['TimeoutError', 'unreachable'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EPIPE', 'unreachable'],
  ['REQUEST_SEND_ERROR', 'unreachable'],
  ['AggregateAuthenticationError', 'refused'],
  ['AuthenticationError', 'refused'],
  ['AuthenticationRequiredError', 'refused'],
  ['CredentialUnavailableError', 'refused'],
])

/** What the client threw, as the queue's own error. */
export function azureFault(cause: unknown): QueueUnavailable {
  if (cause instanceof QueueUnavailable) return cause
  const known = ['statusCode', 'code', 'name'].map((name) => faults.get(propertyOf(cause, name)))
  return new QueueUnavailable(known.find((fault) => fault !== undefined) ?? 'failed', { cause })
}

/** Nobody has this message any more, or another receiver has it: what was to be put away is not ours. */
export function isGone(cause: unknown): boolean {
  return ['MessageNotFound', 'PopReceiptMismatch'].includes(propertyOf(cause, 'code'))
}

export function isMissingQueue(cause: unknown): boolean {
  return propertyOf(cause, 'code') === 'QueueNotFound'
}

function propertyOf(cause: unknown, name: string): string {
  const value: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, name) : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
