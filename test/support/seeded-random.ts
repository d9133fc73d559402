import type { Random } from '../../src/ports/random.ts'

/** The same numbers at every run (mulberry32). For tests only: anybody can foresee them. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    bytes: (length) => Uint8Array.from({ length }, () => next() >>> 24),
    integer: (below) => Math.floor((next() / 2 ** 32) * below),
  }
}
