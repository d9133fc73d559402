/**
 * Randomness for ids, salts and shuffling. The real one is a CSPRNG (`node:crypto`), because sealing rests on it
 * (DESIGN §5); tests pass a seeded one so that a run can be repeated.
 */
export interface Random {
  /** `length` random bytes. */
  bytes(length: number): Uint8Array
  /** A uniformly distributed integer, 0 ≤ value < `below`. */
  integer(below: number): number
}
