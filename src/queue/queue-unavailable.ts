/**
 * Why a queue can't serve. Somebody must act on `refused`; the others may pass.
 * - `refused`: the account lets us not in, or a queue is missing and may not be made.
 * - `unreachable`: no answer, or none in time.
 */
export type QueueFault = 'refused' | 'throttled' | 'unreachable' | 'closed' | 'failed'

/**
 * The queue could not do what was asked. Of a write that ends so the outcome is unknown: the id may have been sent or put
 * away all the same, which the port allows.
 */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable'
  readonly code: QueueFault
  constructor(code: QueueFault, options?: ErrorOptions) {
    super(`The queue can't serve: ${code}`, options)
    this.code = code
  }
}
