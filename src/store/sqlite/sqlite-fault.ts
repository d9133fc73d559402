import { StoreUnavailable } from '../../ports/store-unavailable.ts'

/** Result codes of https://sqlite.org/rescode.html. An extended one that is not listed is taken for its primary, its low byte. */
const faults = new Map<number, StoreUnavailable['code']>([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'readOnly'],
  [10, 'disk'],
  [11, 'corrupt'],
  [13, 'full'],
  [14, 'refused'],
  [26, 'corrupt'],
  // IOERR_SHMSIZE: the index of the log could not grow.
  [4874, 'full'],
])

/** What SQLite threw, as the store's own error. Other errors (a bug, a refused key) come back as they are. */
export function sqliteFault(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('errcode' in cause) || typeof cause.errcode !== 'number') return cause
  return new StoreUnavailable(faults.get(cause.errcode) ?? faults.get(cause.errcode & 0xff) ?? 'failed', { cause })
}
