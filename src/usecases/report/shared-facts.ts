import { discloseShared } from '../../domain/privacy/disclose.ts'
import { factId, type SharedFact } from '../../domain/report/shared-fact.ts'
import type { Round } from '../../domain/round/round.ts'
import { type Review, reviewId } from '../../domain/summary/review.ts'
import { type Summary, summaryId } from '../../domain/summary/summary.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/**
 * Writes what overviews count of a round that is shared, and takes it away when coordinators may not see the round, or not
 * any more. Idempotent, and the same whoever is first: it writes what the stored documents say.
 */
export async function keepFact(services: Services, round: Round, summary: Summary, review: Review): Promise<void> {
  const shared = discloseShared(summary, review)?.value
  const { tenantId } = review
  if (!shared || !review.sharedAt) {
    await services.store.remove(documents.sharedFact, tenantId, factId(round.id))
    return
  }
  const { prompt, endedAt, closesAt } = round
  const goalId = goalOf(services, round)
  const fact: SharedFact = {
    ...{ type: 'sharedFact', id: factId(round.id), tenantId, teamId: round.teamId, roundId: round.id },
    packageId: prompt.packageId,
    ...(goalId !== undefined && { goalId }),
    ...{ closedAt: endedAt ?? closesAt, sharedAt: review.sharedAt },
    ...{ answers: shared.answers, invited: shared.invited },
    minutes: Math.max(1, prompt.minutes),
    themes: shared.themes.length,
  }
  await services.store.put(documents.sharedFact, fact)
}

/** As `keepFact`, when something happened to the summary: one that was made again is not signed, and counts no more. */
export async function reviseFact(services: Services, round: Round): Promise<void> {
  const { store } = services
  const [summary, review] = await Promise.all([
    store.read(documents.summary, round.teamId, summaryId(round.id)),
    store.read(documents.review, round.teamId, reviewId(round.id)),
  ])
  if (summary && review) return keepFact(services, round, summary.value, review.value)
  await store.remove(documents.sharedFact, round.tenantId, factId(round.id))
}

export function goalOf({ library }: Services, { prompt }: Round): string | undefined {
  const pack = library.packages.find(({ id }) => id === prompt.packageId)
  return pack?.prompts.find(({ id }) => id === prompt.promptId)?.goal
}
