import { isShownAgain } from './review/report-text.ts'
import { type Change, type Objection, type Review, wholeSummary } from './review.ts'
import { type Summary, withoutTexts } from './summary.ts'
import type { Theme } from './theme.ts'

/** A theme with what the team said of it. */
export type ReviewedTheme = Theme & {
  /** What was done to it, oldest first. `label` is what the last correction says. */
  readonly changes: readonly Change[]
  readonly objections: readonly Objection[]
  /** It is not shown, and why. Then it has no words of its own: no label, quotes or proposals. */
  readonly hidden: Extract<Change, { kind: 'hidden' }> | undefined
}

/** A summary as the team sees it: what was made of the answers, and the review laid over it. */
export type Reviewed = Omit<Summary, 'themes'> & {
  readonly themes: readonly ReviewedTheme[]
  /** Objections to the whole. */
  readonly objections: readonly Objection[]
  /** Texts that somebody reported: gone from everywhere until they are shown again. */
  readonly reported: number
  /** Undefined: nothing to review, because too few answered. */
  readonly review: Review | undefined
}

/** Lays the review over the summary. Changes to lines that no longer exist are left out. */
export function reviewed(summary: Summary, review: Review | undefined): Reviewed {
  const gone = reportedSources(review)
  const visible = withoutTexts(summary, gone)
  return {
    ...visible,
    themes: visible.themes.map((theme) => {
      const changes = review?.changes.filter(({ line }) => line === theme.id) ?? []
      const corrected = changes.findLast((change) => change.kind === 'corrected')
      const hidden = changes.findLast((change) => change.kind === 'hidden')
      return {
        ...theme,
        label: hidden ? '' : (corrected?.after ?? theme.label),
        quotes: hidden ? [] : theme.quotes,
        proposals: hidden ? [] : theme.proposals,
        changes,
        objections: review?.objections.filter(({ line }) => line === theme.id) ?? [],
        hidden,
      }
    }),
    objections: review?.objections.filter(({ line }) => line === wholeSummary) ?? [],
    reported: gone.size,
    review,
  }
}

/** Texts that are hidden now: reported, and not shown again by both sides. */
export function reportedSources(review: Review | undefined): ReadonlySet<string> {
  const hidden = review?.reports.filter((report) => !isShownAgain(report)) ?? []
  return new Set(hidden.map(({ source }) => source))
}
