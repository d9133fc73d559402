/** Features in rising order and their weights. Its length is 1, or 0 where there is nothing. */
export type Vector = { readonly keys: Int32Array; readonly weights: Float32Array }

/** A vector of length 1 out of features in rising order and their weights. */
export function scaled(keys: Int32Array, weightOf: (key: number, index: number) => number): Vector {
  const weights = new Float32Array(keys.length)
  let square = 0
  for (let i = 0; i < weights.length; i++) {
    weights[i] = weightOf(keys[i] ?? 0, i)
    // As it was rounded.
    const weight = weights[i] ?? 0
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / length
  return { keys, weights }
}

/** How alike two texts are: 0 nothing in common, 1 the same. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0
  let [i, j] = [0, 0]
  while (i < a.keys.length && j < b.keys.length) {
    const [x, y] = [a.keys[i] ?? 0, b.keys[j] ?? 0]
    if (x === y) {
      sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0)
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return sum
}

/** The middle of some texts, as a vector of length 1. */
export function middle(vectors: Iterable<Vector>): Vector {
  const sum = new Map<number, number>()
  for (const { keys, weights } of vectors)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0
      sum.set(key, (sum.get(key) ?? 0) + (weights[i] ?? 0))
    }
  return scaled(Int32Array.from(sum.keys()).sort(), (key) => sum.get(key) ?? 0)
}

/** Every pair's cosine, in a square of `n × n`, 1 on the diagonal. Costs what the texts have in common. */
export function pairwise(vectors: readonly Vector[]): Float32Array {
  const n = vectors.length
  const square = new Float32Array(n * n)
  const holders = new Map<number, { readonly at: number[]; readonly weights: number[] }>()
  vectors.forEach(({ keys, weights }, i) => {
    const row = square.subarray(i * n, (i + 1) * n)
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] ?? 0
      const weight = weights[k] ?? 0
      let held = holders.get(key)
      if (!held) {
        held = { at: [], weights: [] }
        holders.set(key, held)
      }
      for (let h = 0; h < held.at.length; h++) {
        const j = held.at[h] ?? 0
        row[j] = (row[j] ?? 0) + weight * (held.weights[h] ?? 0)
      }
      held.at.push(i)
      held.weights.push(weight)
    }
    row[i] = 1
  })
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) square[j * n + i] = square[i * n + j] ?? 0
  return square
}
