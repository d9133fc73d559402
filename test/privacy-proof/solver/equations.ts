/** An exact fraction; `down` is positive. */
type Fraction = { readonly up: bigint; readonly down: bigint }

const zero: Fraction = { up: 0n, down: 1n }
const one: Fraction = { up: 1n, down: 1n }

function fraction(up: bigint, down: bigint): Fraction {
  if (down === 1n) return { up, down }
  let [a, b] = [up < 0n ? -up : up, down < 0n ? -down : down]
  while (b !== 0n) [a, b] = [b, a % b]
  const by = (a === 0n ? 1n : a) * (down < 0n ? -1n : 1n)
  return { up: up / by, down: down / by }
}
const minus = (a: Fraction, b: Fraction) => fraction(a.up * b.down - b.up * a.down, a.down * b.down)
const times = (a: Fraction, b: Fraction) => fraction(a.up * b.up, a.down * b.down)
const by = (a: Fraction, b: Fraction) => fraction(a.up * b.down, a.down * b.up)

/** The sum of some unknowns lies between two numbers, both included. */
export type Statement = { readonly unknowns: readonly number[]; readonly least: number; readonly most: number }

/** A row of the reduced system: the coefficients that are not zero, by unknown, and the right side. */
type Row = { readonly terms: Map<number, Fraction>; readonly right: Fraction }

export type Knowledge = {
  /** What the sum of these unknowns is, if that is certain. */
  readonly sumOf: (unknowns: readonly number[]) => number | undefined
}

/**
 * What follows from statements about whole numbers between 0 and their limits: exact row reduction over fractions, and
 * bounds that are drawn closer until nothing moves. An unknown whose bounds meet becomes an equation.
 */
export function deduce(limits: readonly number[], statements: readonly Statement[]): Knowledge {
  const low = limits.map(() => 0)
  const high = [...limits]
  let rows: ReadonlyMap<number, Row> = new Map()
  for (let moved = true; moved; ) {
    moved = false
    for (const { unknowns, least, most } of statements) {
      const lowest = unknowns.reduce((sum, i) => sum + low[i]!, 0)
      const highest = unknowns.reduce((sum, i) => sum + high[i]!, 0)
      for (const i of unknowns) {
        const floor = Math.max(low[i]!, least - (highest - high[i]!))
        const ceiling = Math.min(high[i]!, most - (lowest - low[i]!))
        if (floor > low[i]! || ceiling < high[i]!) moved = true
        low[i] = floor
        high[i] = ceiling
      }
      // The sums above were of older bounds, which is careful; the next turn sees the newer ones.
    }
    if (moved) continue
    rows = reduce([
      ...statements.filter(({ least, most }) => least === most).map((s) => toRow(s.unknowns, s.least)),
      ...limits.flatMap((_, i) => (low[i] === high[i] ? [toRow([i], low[i]!)] : [])),
    ])
    // A reduced row bounds each of its unknowns by the others.
    for (const row of rows.values()) moved = tighten(row, low, high) || moved
  }
  return { sumOf: (unknowns) => sumIn(rows, toRow(unknowns, 0)) }
}

function toRow(unknowns: readonly number[], right: number): Row {
  return { terms: new Map(unknowns.map((i) => [i, one])), right: { up: BigInt(right), down: 1n } }
}

/** Reduced row echelon form, by pivot: no pivot stands in another's row. Rows of nothing are dropped. */
function reduce(given: readonly Row[]): Map<number, Row> {
  const rows = new Map<number, Row>()
  for (const row of given) {
    const rest = withoutPivots(rows, row)
    const [first] = rest.terms
    if (!first) continue
    const [pivot, factor] = first
    const terms = new Map([...rest.terms].map(([i, value]) => [i, by(value, factor)]))
    const scaled = { terms, right: by(rest.right, factor) }
    for (const [known, other] of rows) rows.set(known, subtractTimes(other, scaled, other.terms.get(pivot)))
    rows.set(pivot, scaled)
  }
  return rows
}

function withoutPivots(rows: ReadonlyMap<number, Row>, row: Row): Row {
  let rest = row
  for (const i of row.terms.keys()) {
    const known = rows.get(i)
    if (known) rest = subtractTimes(rest, known, rest.terms.get(i))
  }
  return rest
}

function subtractTimes(row: Row, other: Row, factor: Fraction | undefined): Row {
  if (!factor) return row
  const terms = new Map(row.terms)
  for (const [i, value] of other.terms) {
    const left = minus(terms.get(i) ?? zero, times(value, factor))
    if (left.up === 0n) terms.delete(i)
    else terms.set(i, left)
  }
  return { terms, right: minus(row.right, times(other.right, factor)) }
}

function sumIn(rows: ReadonlyMap<number, Row>, row: Row): number | undefined {
  const { terms, right } = withoutPivots(rows, row)
  return terms.size > 0 ? undefined : Number(-right.up) / Number(right.down)
}

function tighten(row: Row, low: number[], high: number[]): boolean {
  const right = toNumber(row.right)
  const terms = [...row.terms].map(([i, value]) => ({ i, by: toNumber(value) }))
  const least = terms.reduce((sum, t) => sum + Math.min(t.by * low[t.i]!, t.by * high[t.i]!), 0)
  const most = terms.reduce((sum, t) => sum + Math.max(t.by * low[t.i]!, t.by * high[t.i]!), 0)
  let moved = false
  for (const { i, by: factor } of terms) {
    const [from, to] = [factor * low[i]!, factor * high[i]!].toSorted((a, b) => a - b) as [number, number]
    const ends = [(right - (most - to)) / factor, (right - (least - from)) / factor].toSorted((a, b) => a - b)
    // The coefficients are small, so that a thousandth is far more than what is lost in dividing.
    const floor = Math.max(low[i]!, Math.ceil(ends[0]! - 0.001))
    const ceiling = Math.min(high[i]!, Math.floor(ends[1]! + 0.001))
    if (floor > low[i]! || ceiling < high[i]!) moved = true
    low[i] = floor
    high[i] = ceiling
  }
  return moved
}

function toNumber({ up, down }: Fraction): number {
  return Number(up) / Number(down)
}
