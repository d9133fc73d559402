import { total } from './blur.ts'

/** What is known of a table of teams × groups × options. */
export type TableMargins = {
  /** By team and group. */
  readonly people: readonly (readonly number[])[]
  /** By team and option. */
  readonly totals: readonly (readonly number[])[]
  /** By group and option. */
  readonly sums: readonly (readonly number[])[]
}

/**
 * A table of counts, by team, group and option, that fits these margins: always the same one for the same margins, whatever
 * table they were taken from. Undefined when none was found; with two groups one always is.
 *
 * Group by group, the smallest first, each an integer flow from teams to options (Ford and Fulkerson); the largest group
 * gets what is left.
 */
export function fillTable({ people, totals, sums }: TableMargins): number[][][] | undefined {
  const sizes = sums.map(total)
  const order = [...sizes.keys()].toSorted((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b)
  const left = totals.map((row) => [...row])
  const table = people.map((row) => row.map((): number[] => []))
  for (const [turn, group] of order.entries()) {
    const isLast = turn === order.length - 1
    const needs = people.map((row) => row[group] ?? 0)
    const rows = isLast ? left : flow(needs, sums[group] ?? [], left)
    if (!rows) return undefined
    for (const [team, row] of rows.entries()) {
      table[team]?.splice(group, 1, [...row])
      if (!isLast)
        left.splice(
          team,
          1,
          (left[team] ?? []).map((count, option) => count - (row[option] ?? 0)),
        )
    }
  }
  return table
}

/** Rows with these sums, columns with those, and no count above its limit. Undefined: there are none. */
function flow(
  rowSums: readonly number[],
  columnSums: readonly number[],
  limits: readonly (readonly number[])[],
): number[][] | undefined {
  const counts = rowSums.map(() => columnSums.map(() => 0))
  const count = (row: number, column: number) => counts[row]?.[column] ?? 0
  const missing = (column: number) =>
    (columnSums[column] ?? 0) - counts.reduce((sum, row) => sum + (row[column] ?? 0), 0)
  const change = (row: number, column: number, by: number) => counts[row]?.splice(column, 1, count(row, column) + by)

  /** Puts one more into the row, moving others along until a column takes one. */
  function place(row: number, seen: Set<number>): boolean {
    for (const column of columnSums.keys()) {
      if (seen.has(column) || count(row, column) >= (limits[row]?.[column] ?? 0)) continue
      seen.add(column)
      if (missing(column) > 0) {
        change(row, column, 1)
        return true
      }
      for (const other of counts.keys()) {
        if (other === row || count(other, column) === 0) continue
        if (!place(other, seen)) continue
        change(other, column, -1)
        change(row, column, 1)
        return true
      }
    }
    return false
  }

  for (const [row, sum] of rowSums.entries()) {
    for (let i = 0; i < sum; i++) if (!place(row, new Set())) return undefined
  }
  return counts
}
