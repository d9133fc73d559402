/**
 * How many are right by chance when somebody guesses the order of `people` in each of `rounds`: the smallest number that
 * is not exceeded with probability `certainty`. Exact: the fixed points of random permutations (rencontres numbers), added
 * up over the rounds. A binomial of rounds × people guesses has the same mean and slightly less spread.
 */
export function longestChance(people: number, rounds: number, certainty: number): number {
  const one = fixedPoints(people)
  let sum = [1]
  for (let i = 0; i < rounds; i++) {
    const next = Array.from({ length: sum.length + people }, () => 0)
    for (const [a, p] of sum.entries()) for (const [b, q] of one.entries()) next[a + b]! += p * q
    sum = next
  }
  let seen = 0
  for (const [hits, p] of sum.entries()) {
    seen += p
    if (seen >= certainty) return hits
  }
  return people * rounds
}

/** Probabilities of 0, 1, …, n fixed points of a random permutation of n. */
export function fixedPoints(n: number): number[] {
  const factorial = (k: number): number => (k <= 1 ? 1 : k * factorial(k - 1))
  // Derangements of k, over k!.
  const derangement = (k: number) =>
    Array.from({ length: k + 1 }, (_, i) => (-1) ** i / factorial(i)).reduce((a, b) => a + b, 0)
  return Array.from({ length: n + 1 }, (_, fixed) => derangement(n - fixed) / factorial(fixed))
}

/** How far the orders lean towards 0, 1, 2, …: Kendall's S over all rounds in standard deviations. */
export function concordance(orders: readonly (readonly number[])[]): number {
  let s = 0
  let variance = 0
  for (const order of orders) {
    const n = order.length
    variance += (n * (n - 1) * (2 * n + 5)) / 18
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(order[j]! - order[i]!)
  }
  return variance === 0 ? 0 : s / Math.sqrt(variance)
}
