import { StoreUnavailable } from '../store-unavailable.ts'

/** Primary result codes of https://sqlite.org/rescode.html; extended ones carry the primary in their low byte. */
const faults = new Map<number, StoreUnavailable['code']>([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'readOnly'],
  [11, 'corrupt'],
  [13, 'full'],
  [14, 'refused'],
  [26, 'corrupt'],
])

/** What SQLite threw, as the store's own error. Other errors (a bug, a refused key) come back as they are. */
export function sqliteFault(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('errcode' in cause) || typeof cause.errcode !== 'number') return cause
  return new StoreUnavailable(faults.get(cause.errcode & 0xff) ?? 'failed', { cause })
}
