import { type Figure, isBlurred } from '../summary/result.ts'

/**
 * The option that all chose, or all but one. Three answers or more: of fewer nothing is shown anyway.
 *
 * Both cases count as one, because each gives somebody away: with all, everybody's answer is known; and if "all" alone
 * were hidden, hiding it would say so.
 */
export function nearlyAll(counts: readonly number[]): number | undefined {
  const most = Math.max(...counts)
  return most > 1 && most >= total(counts) - 1 ? counts.indexOf(most) : undefined
}

/**
 * A figure as it may be shown and kept: where all gave the same answer, or all but one, that answer stands without any
 * count, so that nobody can tell which of the two it was. A zero alone is no secret: it says that nobody of k or more
 * chose that.
 */
export function blur(figure: Figure): Figure {
  if (isBlurred(figure)) return figure
  const { options, ...question } = figure
  const option = options[nearlyAll(options.map(({ count }) => count)) ?? -1]
  if (!option) return figure
  return { ...question, options: options.map(({ id, text }) => ({ id, text })), nearlyAll: option.id }
}

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Place by place. No rows: no places. */
export function addUp(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows
  return first.map((_, place) => rows.reduce((sum, row) => sum + (row[place] ?? 0), 0))
}

export function subtract(from: readonly number[], what: readonly number[]): number[] {
  return from.map((count, place) => count - (what[place] ?? 0))
}
