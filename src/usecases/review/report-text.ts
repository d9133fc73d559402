import { discloseReviewed } from '../../domain/privacy/disclose.ts'
import { sideOf, sourceTexts, withReport, withVerdict } from '../../domain/summary/review/report-text.ts'
import type { Report, Review } from '../../domain/summary/review.ts'
import type { Office } from '../../domain/team/team.ts'
import type { Services } from '../../ports/services.ts'
import { changeReview, type NoReview } from './change-review.ts'
import type { ReviewTarget } from './read-review.ts'

export type Reported =
  | { readonly ok: true; readonly review: Review }
  | { readonly ok: false; readonly reason: 'noSuchText' }
  | NoReview

/** Hides a text from everybody at once, also in a summary that is shared. Who asked for it is kept nowhere. */
export async function reportText(services: Services, target: ReviewTarget, source: string): Promise<Reported> {
  return changeReview(services, target, ({ review, summary }): Reported => {
    const visible = sourceTexts(discloseReviewed(summary, review.value).value)
    const hidden = review.value.reports.some((report) => report.source === source)
    if (!hidden && !visible.some(({ id }) => id === source)) return { ok: false, reason: 'noSuchText' }
    return { ok: true, review: withReport(review.value, source) }
  })
}

export type Judged =
  | { readonly ok: true; readonly review: Review; readonly report: Report }
  | { readonly ok: false; readonly reason: 'noSuchText' | 'notAllowed' }
  | NoReview

/** One side has looked at a hidden text and says what becomes of it. It is shown again when both say so. */
export async function judgeText(
  services: Services,
  target: ReviewTarget,
  offices: readonly Office[],
  source: string,
  show: boolean,
): Promise<Judged> {
  const side = sideOf(offices)
  if (!side) return { ok: false, reason: 'notAllowed' }
  return changeReview(services, target, ({ review }): Judged => {
    const judged = withVerdict(review.value, source, { side, show })
    return judged ? { ok: true, ...judged } : { ok: false, reason: 'noSuchText' }
  })
}
