/**
 * Nothing was done, and nobody was told: the channel gets the status, and may bring the activity again.
 *
 * 429: one person or team sends too much. 503: the service can't.
 */
export class NotNow extends Error {
  override readonly name = 'NotNow'
  readonly status: 429 | 503
  constructor(status: 429 | 503, options?: ErrorOptions) {
    super('Not now', options)
    this.status = status
  }
}
