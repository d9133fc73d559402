/**
 * Why the store can't serve. Somebody must act on `full`, `disk`, `corrupt`, `readOnly` and `refused`; the others may pass.
 * - `busy`: another process held the database for longer than the time limit.
 * - `disk`: reading or writing the file failed, or a quota or a limit on the size of files is reached.
 * - `corrupt`: the database is damaged. From then on nothing is written to it.
 * - `refused`: the account lets us not in, or a database or container is missing and may not be made.
 * - `unreachable`: no answer, or none in time.
 */
export type StoreFault =
  | 'busy'
  | 'full'
  | 'disk'
  | 'corrupt'
  | 'readOnly'
  | 'refused'
  | 'throttled'
  | 'unreachable'
  | 'closed'
  | 'failed'

/**
 * The store could not do what was asked. A write that ends so was not done on the embedded store. On a managed one its
 * outcome is unknown when the fault is `unreachable` or `failed`: read before trying again.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  readonly code: StoreFault
  constructor(code: StoreFault, options?: ErrorOptions) {
    super(`The store can't serve: ${code}`, options)
    this.code = code
  }
}
