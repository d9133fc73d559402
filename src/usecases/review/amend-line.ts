import { type IdentifierKind, redact } from '../../domain/privacy/redact.ts'
import { type Changed, changeLine, type Wish } from '../../domain/summary/review/change-line.ts'
import type { Office } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import type { Services } from '../../ports/services.ts'
import { changeReview, type NoReview } from './change-review.ts'
import { randomId } from './random-id.ts'
import type { ReviewTarget } from './read-review.ts'

export type Amended = (Changed & { readonly masked: readonly IdentifierKind[] }) | NoReview

/** Corrects a line, hides it, or keeps it with the objections noted, in the name of an office (who may: `reviewSummary`). */
export async function amendLine(
  services: Services,
  target: ReviewTarget,
  office: Office,
  wish: Wish,
): Promise<Amended> {
  const masked = new Set<IdentifierKind>()
  const clean = (text: string) => {
    const { text: safe, found } = redact(text)
    for (const kind of found) masked.add(kind)
    return safe
  }
  const safe = {
    ...wish,
    ...('words' in wish && { words: clean(wish.words) }),
    ...('reason' in wish && { reason: clean(wish.reason) }),
  }
  return changeReview(services, target, ({ review, summary }) => {
    const by = { office, at: timestamp(services.clock.now()), id: () => randomId(services) }
    return { ...changeLine(review.value, summary, safe, by), masked: [...masked] }
  })
}
