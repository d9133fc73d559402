import { pairwise, type Vector } from './vector.ts'

/** So many texts are compared each with each; more are grouped by a sample of this size. */
const most = 1200
/** A text nearer than this to the middle of a group belongs to it. */
const near = 0.06
/** Groups are joined while they are, on average, more alike than so many times the average pair. */
const joinAbove = 1
/** What is so much alike is joined even in a round where everybody says the same. */
const alikeEnough = 0.15
const rounds = 6
/** How often a sample is drawn from what no group took, so that small themes of large rounds are found too. */
const draws = 3
const smallest = 3

/**
 * Groups texts that say alike: average-link grouping, then every text moves to the group whose middle it is nearest to,
 * until nothing moves. The answer is a group number for each text, -1 for none. Deterministic: `vectors` stand in an
 * order that the texts themselves decide, in which neighbours have nothing in common (it doubles as the sample);
 * `counts` says how many people wrote each.
 * The cost grows with the number of texts; only the sample is compared pair by pair.
 */
export function group(vectors: readonly Vector[], counts: readonly number[]): Int32Array {
  const groups = new Int32Array(vectors.length).fill(-1)
  let left = vectors.flatMap(({ keys }, i) => (keys.length > 0 ? [i] : []))
  let count = 0
  for (let draw = 0; draw < draws && left.length > 0; draw++) {
    const sample = left.slice(0, most)
    const found = link(sample.flatMap((i) => vectors[i] ?? []))
    sample.forEach((i, at) => {
      groups[i] = count + (found[at] ?? 0)
    })
    count += sample.length
    settle(vectors, counts, groups, left.length <= most ? rounds : 2)
    left = left.filter((i) => (groups[i] ?? -1) < 0)
    if (left.length < smallest) break
  }
  return groups
}

/** Average link by chains of nearest neighbours, cut where groups are no more alike than pairs are on average. */
function link(vectors: readonly Vector[]): Int32Array {
  const n = vectors.length
  const square = pairwise(vectors)
  let sum = 0
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) sum += square[i * n + j] ?? 0
  const cut = Math.max(1e-6, n < 2 ? 0 : Math.min(alikeEnough, (joinAbove * sum) / ((n * (n - 1)) / 2)))
  const sizes = new Int32Array(n).fill(1)
  const parent = Int32Array.from({ length: n }, (_, i) => i)
  let open = Array.from({ length: n }, (_, i) => i)
  const chain: number[] = []
  while (open.length > 1) {
    const first = open[0]
    if (chain.length === 0 && first !== undefined) chain.push(first)
    const last = chain.at(-1) ?? 0
    const before = chain.at(-2)
    // The one before wins a tie, or the chain would not end.
    let best = before ?? -1
    let alike = before === undefined ? -1 : (square[last * n + before] ?? 0)
    for (const other of open) {
      const here = square[last * n + other] ?? 0
      if (other !== last && here > alike) {
        best = other
        alike = here
      }
    }
    if (best !== before) {
      chain.push(best)
      continue
    }
    chain.length -= 2
    if (alike < cut) {
      // Nothing that is left is more alike to either: both are finished.
      open = open.filter((i) => i !== last && i !== best)
      continue
    }
    const [a, b] = [sizes[last] ?? 1, sizes[best] ?? 1]
    for (const other of open) {
      const joined = (a * (square[last * n + other] ?? 0) + b * (square[best * n + other] ?? 0)) / (a + b)
      square[last * n + other] = joined
      square[other * n + last] = joined
    }
    sizes[last] = a + b
    parent[best] = last
    open = open.filter((i) => i !== best)
  }
  return Int32Array.from(parent, (_, i) => rootOf(parent, i))
}

function rootOf(parent: Int32Array, start: number): number {
  let at = start
  for (let above = parent[at] ?? at; above !== at; above = parent[at] ?? at) at = above
  return at
}

/** Moves texts to the nearest middle until nothing moves; groups that are too small let their texts go. */
function settle(vectors: readonly Vector[], counts: readonly number[], groups: Int32Array, times: number): void {
  for (let time = 0; time < times; time++) {
    const middles = readMiddles(vectors, counts, groups)
    let moved = false
    const next = groups.map((own, i) => nearest(vectors[i], own, middles))
    for (let i = 0; i < next.length; i++) {
      moved ||= next[i] !== groups[i]
      groups[i] = next[i] ?? -1
    }
    if (!moved) return
  }
}

type Middles = {
  /** Group numbers, and the square of how long the sum of each group's texts is. */
  readonly groups: readonly number[]
  readonly squares: Float64Array
  /** By feature: the groups (by their place in `groups`) that have it, and the sums of its weights. */
  readonly holders: readonly ({ readonly at: number[]; readonly sums: number[] } | undefined)[]
}

function readMiddles(vectors: readonly Vector[], counts: readonly number[], groups: Int32Array): Middles {
  const members = new Map<number, Member[]>()
  groups.forEach((own, i) => {
    const vector = vectors[i]
    if (own < 0 || !vector) return
    const member = { vector, count: counts[i] ?? 1 }
    const there = members.get(own)
    if (there) there.push(member)
    else members.set(own, [member])
  })
  const large = [...members].filter(([, own]) => own.reduce((sum, { count }) => sum + count, 0) >= smallest)
  const holders: ({ at: number[]; sums: number[] } | undefined)[] = []
  const squares = new Float64Array(large.length)
  large.forEach(([, own], place) => {
    for (const [feature, sum] of sumOf(own)) {
      // Without gaps, or it would become a slow table.
      while (holders.length <= feature) holders.push(undefined)
      const there = holders[feature]
      if (there) {
        there.at.push(place)
        there.sums.push(sum)
      } else holders[feature] = { at: [place], sums: [sum] }
      squares[place] = (squares[place] ?? 0) + sum * sum
    }
  })
  return { groups: large.map(([own]) => own), squares, holders }
}

type Member = { readonly vector: Vector; readonly count: number }

function sumOf(members: readonly Member[]): Map<number, number> {
  const sum = new Map<number, number>()
  for (const { vector, count } of members)
    for (let i = 0; i < vector.keys.length; i++) {
      const key = vector.keys[i] ?? 0
      sum.set(key, (sum.get(key) ?? 0) + count * (vector.weights[i] ?? 0))
    }
  return sum
}

/** One person's text does not count for the middle that it is compared with, or every text would be nearest to its own group. */
function nearest(vector: Vector | undefined, own: number, { groups, squares, holders }: Middles): number {
  if (!vector) return -1
  const products = new Float64Array(groups.length)
  for (let i = 0; i < vector.keys.length; i++) {
    const held = holders[vector.keys[i] ?? 0]
    if (!held) continue
    const weight = vector.weights[i] ?? 0
    for (let h = 0; h < held.at.length; h++) {
      const place = held.at[h] ?? 0
      products[place] = (products[place] ?? 0) + weight * (held.sums[h] ?? 0)
    }
  }
  let best = -1
  let alike = near
  for (let place = 0; place < groups.length; place++) {
    let product = products[place] ?? 0
    let square = squares[place] ?? 0
    if (groups[place] === own) {
      square += 1 - 2 * product
      product -= 1
    }
    const here = product / Math.sqrt(Math.max(square, 1e-9))
    if (here > alike) {
      best = groups[place] ?? -1
      alike = here
    }
  }
  return best
}
