import { type Objection, type Review, wholeSummary } from '../review.ts'
import { reviewed } from '../reviewed.ts'
import type { Summary } from '../summary.ts'

/** Something in a summary that can be objected to: a theme as it reads now, or the whole (then `label` is empty). */
export type ReviewLine = { readonly id: string; readonly label: string; readonly hidden: boolean }

/** The lines of a summary as the review has left them: the whole first, then the themes in their order. */
export function reviewLines(summary: Summary, review: Review): ReviewLine[] {
  const themes = reviewed(summary, review).themes.map(({ id, label, hidden }) => ({ id, label, hidden: !!hidden }))
  return [{ id: wholeSummary, label: '', hidden: false }, ...themes]
}

/** Objections that the parties have done nothing about: they follow as noted. `line` absent: of all lines. */
export function unanswered({ objections, changes }: Review, line?: string): Objection[] {
  const done = new Set(
    changes.flatMap((change) => (change.kind === 'kept' ? [change.objection] : (change.answered ?? []))),
  )
  return objections.filter((objection) => !done.has(objection.id) && (line === undefined || objection.line === line))
}
