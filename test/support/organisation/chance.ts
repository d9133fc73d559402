import type { Random } from '../../../src/ports/random.ts'

/** One of them, each as likely. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[random.integer(items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}

/** True in so many of a hundred cases. */
export function percent(random: Random, share: number): boolean {
  return random.integer(100) < share
}

/** From `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + random.integer(most - least + 1)
}

/** One of the keys, as likely as its weight says. */
export function weighted<T extends string>(random: Random, weights: readonly (readonly [T, number])[]): T {
  let at = random.integer(weights.reduce((sum, [, weight]) => sum + weight, 0))
  for (const [item, weight] of weights) {
    if (at < weight) return item
    at -= weight
  }
  throw new Error('Weights must not be negative')
}

/** Some of them, in random order. */
export function sample<T>(random: Random, items: readonly T[], count: number): T[] {
  const rest = [...items]
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    const at = random.integer(rest.length)
    const [item] = rest.splice(at, 1)
    if (item === undefined) throw new Error('There is nothing to choose from')
    return item
  })
}
