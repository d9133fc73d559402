import type { Office } from '../../team/team.ts'
import type { Timestamp } from '../../time.ts'
import { type Change, longestRemark, type Review, wholeSummary } from '../review.ts'
import type { Summary } from '../summary.ts'
import { reviewLines, unanswered } from './review-lines.ts'

/** Characters of the new words of a line. */
export const longestLabel = 300

/** What an office wants done to a line. Keeping is noting every objection to it that nobody has done anything about. */
export type Wish =
  | { readonly do: 'correct'; readonly line: string; readonly words: string; readonly reason: string }
  | { readonly do: 'hide'; readonly line: string; readonly reason: string }
  | { readonly do: 'keep'; readonly line: string }

export type ChangeRefusal =
  | 'shared'
  | 'ending'
  | 'noSuchLine'
  /** The whole can't be corrected or hidden, only its lines. */
  | 'onlyKept'
  | 'alreadyHidden'
  | 'noReason'
  | 'noWords'
  | 'sameWords'
  | 'tooLong'
  | 'noObjection'

export type Changed =
  | { readonly ok: true; readonly review: Review; readonly signaturesGone: boolean }
  | { readonly ok: false; readonly reason: ChangeRefusal }

/**
 * Does to a line what an office wants. The history only grows; signatures are taken back, because nobody has signed what
 * they have not seen. `ids`: a new id for each change.
 */
export function changeLine(
  review: Review,
  summary: Summary,
  wish: Wish,
  by: { readonly office: Office; readonly at: Timestamp; readonly id: () => string },
): Changed {
  if (review.state === 'shared') return refused('shared')
  // For a moment nothing may come between: what is moved now would not be seen by whoever changes the line.
  if (review.state === 'draft' && review.endedAt !== undefined) return refused('ending')
  const line = reviewLines(summary, review).find(({ id }) => id === wish.line)
  if (!line) return refused('noSuchLine')
  const base = () => ({ id: by.id(), line: line.id, by: by.office, at: by.at })
  const open = unanswered(review, line.id).map(({ id }) => id)
  if (wish.do === 'keep') {
    if (open.length === 0) return refused('noObjection')
    return changed(
      review,
      open.map((objection) => ({ ...base(), kind: 'kept', objection })),
    )
  }
  if (line.id === wholeSummary) return refused('onlyKept')
  if (line.hidden) return refused('alreadyHidden')
  const reason = wish.reason.trim()
  if (reason === '') return refused('noReason')
  if (reason.length > longestRemark) return refused('tooLong')
  const answered = open.length > 0 ? { answered: open } : {}
  if (wish.do === 'hide') return changed(review, [{ ...base(), kind: 'hidden', reason, ...answered }])
  const words = wish.words.trim()
  if (words === '') return refused('noWords')
  if (words === line.label) return refused('sameWords')
  if (words.length > longestLabel) return refused('tooLong')
  return changed(review, [{ ...base(), kind: 'corrected', before: line.label, after: words, reason, ...answered }])
}

function changed(review: Review, changes: readonly Change[]): Changed {
  return {
    ok: true,
    review: { ...review, changes: [...review.changes, ...changes], signatures: [] },
    signaturesGone: review.signatures.length > 0,
  }
}

function refused(reason: ChangeRefusal): Changed {
  return { ok: false, reason }
}
