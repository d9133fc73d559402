import { isDocumentId } from '../../domain/document-id.ts'
import type { Round } from '../../domain/round/round.ts'
import { type Review, reviewId } from '../../domain/summary/review.ts'
import { type Summary, summaryId } from '../../domain/summary/summary.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'

/** A round's review, as a card names it. */
export type ReviewTarget = { readonly teamId: string; readonly roundId: string }

export type UnderReview = { readonly round: Round; readonly summary: Summary; readonly review: Stored<Review> }

/** A round with its summary and what the team says of it. Undefined: there is nothing to review. */
export async function readReview(
  { store }: Services,
  { teamId, roundId }: ReviewTarget,
): Promise<UnderReview | undefined> {
  if (!isDocumentId(roundId)) return undefined
  const [round, summary, review] = await Promise.all([
    store.read(documents.round, teamId, roundId),
    store.read(documents.summary, teamId, summaryId(roundId)),
    store.read(documents.review, teamId, reviewId(roundId)),
  ])
  return round && summary && review && { round: round.value, summary: summary.value, review }
}

/** The team's reviews, for those who have something to do with them. */
export async function listReviews({ store }: Services, teamId: string): Promise<Review[]> {
  return (await store.list(documents.review, { partition: teamId })).map(({ value }) => value)
}
