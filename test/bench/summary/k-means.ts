import { seededRandom } from '../../support/seeded-random.ts'

type Sparse = ReadonlyMap<string, number>

const starts = 20

/**
 * The baseline of grouping: k-means (k-means++ starts, Euclidean, vectors of length 1) on word TF-IDF (smoothed, as
 * scikit-learn has it), told the true number of groups. Of 20 seeded starts the one that fits its own data best.
 */
export function kMeans(texts: readonly string[], k: number): string[] {
  const vectors = tfIdf(texts)
  const runs = Array.from({ length: starts }, (_, seed) => run(vectors, k, seed + 1))
  return runs.reduce((best, next) => (next.spread < best.spread ? next : best)).groups.map(String)
}

function tfIdf(texts: readonly string[]): Sparse[] {
  const words = texts.map((text) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
  const holders = new Map<string, number>()
  for (const own of words) for (const word of new Set(own)) holders.set(word, (holders.get(word) ?? 0) + 1)
  return words.map((own) => {
    const weights = [...Map.groupBy(own, (word) => word)].map(([word, { length }]): [string, number] => [
      word,
      length * (Math.log((1 + texts.length) / (1 + holders.get(word)!)) + 1),
    ])
    const size = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([word, weight]) => [word, weight / size]))
  })
}

function run(vectors: readonly Sparse[], k: number, seed: number): { groups: number[]; spread: number } {
  let middles = begin(vectors, k, seed)
  let groups: number[] = []
  let spread = 0
  for (let round = 0; round < 100; round++) {
    spread = 0
    const next = vectors.map((vector) => {
      const distances = middles.map((middle) => distance(vector, middle))
      const least = Math.min(...distances)
      spread += least
      return distances.indexOf(least)
    })
    if (next.every((group, i) => group === groups[i])) break
    groups = next
    middles = middles.map((middle, group) => average(vectors.filter((_, i) => groups[i] === group)) ?? middle)
  }
  return { groups, spread }
}

type Middle = { readonly weights: Sparse; readonly square: number }

function begin(vectors: readonly Sparse[], k: number, seed: number): Middle[] {
  const random = seededRandom(seed)
  const middles = [asMiddle(vectors[random.integer(vectors.length)]!)]
  while (middles.length < k) {
    const distances = vectors.map((vector) => Math.min(...middles.map((middle) => distance(vector, middle))))
    let left = (random.integer(2 ** 30) / 2 ** 30) * distances.reduce((sum, own) => sum + own, 0)
    let chosen = 0
    while (chosen < vectors.length - 1 && left > distances[chosen]!) left -= distances[chosen++]!
    middles.push(asMiddle(vectors[chosen]!))
  }
  return middles
}

function asMiddle(weights: Sparse): Middle {
  return { weights, square: [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0) }
}

function average(vectors: readonly Sparse[]): Middle | undefined {
  if (vectors.length === 0) return undefined
  const sum = new Map<string, number>()
  for (const vector of vectors)
    for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight / vectors.length)
  return asMiddle(sum)
}

function distance(vector: Sparse, { weights, square }: Middle): number {
  let product = 0
  let own = 0
  for (const [word, weight] of vector) {
    product += weight * (weights.get(word) ?? 0)
    own += weight * weight
  }
  return Math.max(0, own + square - 2 * product)
}
