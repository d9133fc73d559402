import { cosine, pairwise, type Vector } from './vector.ts'

/** What the first sentence counts more than a late one: people begin with what they want to say. */
const headStart = 0.5
const damping = 0.85
const passes = 40

/**
 * How much of the whole each sentence says: a sentence is central when central sentences resemble it (LexRank, Erkan and
 * Radev 2004), and a little more when it comes early. Sums to 1, or is empty.
 */
export function centrality(vectors: readonly Vector[]): number[] {
  const n = vectors.length
  if (n === 0) return []
  const square = pairwise(vectors)
  for (let i = 0; i < n; i++) square[i * n + i] = 0
  const degree = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (let j = 0; j < n; j++) sum += square[i * n + j] ?? 0
    return sum
  })
  const prior = share(
    Array.from({ length: n }, (_, i) => (vectors[i]?.keys.length ? 1 + (headStart * n) / (i + 1) : 0.01)),
  )
  let scores = prior
  for (let pass = 0; pass < passes; pass++) {
    const next = prior.map((own) => (1 - damping) * own)
    let lost = 0
    for (let i = 0; i < n; i++) {
      const from = degree[i] ?? 0
      const score = scores[i] ?? 0
      if (from === 0) {
        lost += score
        continue
      }
      for (let j = 0; j < n; j++) next[j] = (next[j] ?? 0) + (damping * score * (square[i * n + j] ?? 0)) / from
    }
    scores = next.map((own, i) => own + damping * lost * (prior[i] ?? 0))
  }
  return scores
}

/**
 * Chooses sentences, the best first, each weighed against what the chosen ones already say (maximal marginal relevance,
 * Carbonell and Goldstein 1998). `variety` 0: only the score counts.
 */
export function choose(
  scores: readonly number[],
  vectors: readonly Vector[],
  count: number,
  variety: number,
): number[] {
  const highest = Math.max(...scores, 1e-12)
  const chosen: number[] = []
  const likest = new Float64Array(scores.length)
  while (chosen.length < Math.min(count, scores.length)) {
    let best = -1
    let worth = Number.NEGATIVE_INFINITY
    scores.forEach((score, i) => {
      const here = (1 - variety) * (score / highest) - variety * (likest[i] ?? 0)
      if (!chosen.includes(i) && here > worth) {
        best = i
        worth = here
      }
    })
    const added = vectors[best]
    if (!added) break
    chosen.push(best)
    vectors.forEach((vector, i) => {
      likest[i] = Math.max(likest[i] ?? 0, cosine(vector, added))
    })
  }
  return chosen
}

function share(values: readonly number[]): number[] {
  const sum = values.reduce((a, b) => a + b, 0)
  return values.map((value) => value / sum)
}
