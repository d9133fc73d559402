import { fnv1a } from '../fnv1a.ts'

/**
 * Which of `ids` a thing belongs to: each has a hash with the thing's key, and the highest wins (rendezvous hashing). All
 * who know the same ids say the same; when one comes or goes, only what is its own moves. Undefined: there are none.
 */
export function rendezvous(key: string, ids: readonly string[]): string | undefined {
  let winner: { readonly id: string; readonly score: number } | undefined
  for (const id of ids) {
    const score = hash(`${id} ${key}`)
    if (!winner || score > winner.score || (score === winner.score && id > winner.id)) winner = { id, score }
  }
  return winner?.id
}

/** Mixed as MurmurHash3 ends, since ids that differ in one place must be far apart in the high bits too. */
function hash(text: string): number {
  let value = fnv1a(text)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
