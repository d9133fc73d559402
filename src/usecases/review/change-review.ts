import type { Review } from '../../domain/summary/review.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { type ReviewTarget, readReview, type UnderReview } from './read-review.ts'
import { settleReview } from './settle-review.ts'

type Outcome = { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly reason: string }
export type NoReview = { readonly ok: false; readonly reason: 'noSuchReview' }

/**
 * Changes a review as it is now, again when somebody else changed it meanwhile, and does what follows from it. The
 * change is written together with the wish to be settled, so that a crash leaves nothing undone.
 */
export async function changeReview<T extends Outcome>(
  services: Services,
  target: ReviewTarget,
  step: (found: UnderReview) => T | Promise<T>,
): Promise<T | NoReview> {
  for (;;) {
    const found = await readReview(services, target)
    if (!found) return { ok: false, reason: 'noSuchReview' }
    const { review } = found
    const outcome = await step(found)
    if (!outcome.ok || outcome.review === review.value) return outcome
    const wakeAt = timestamp(services.clock.now())
    const written = await services.store.replace(documents.review, review, { ...outcome.review, wakeAt })
    if (written === 'changed') continue
    await settleReview(services, written)
    return outcome
  }
}
