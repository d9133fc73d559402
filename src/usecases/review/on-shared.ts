import { discloseShared } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Review } from '../../domain/summary/review.ts'
import type { Summary } from '../../domain/summary/summary.ts'
import type { Services } from '../../ports/services.ts'
import { keepQuotes } from '../escalation/keep-quotes.ts'
import { feedCells } from '../privacy/feed-cells.ts'
import { keepRoundFact } from '../report/keep-facts.ts'

/**
 * What follows upward when a summary is shared: it counts in overviews, and its answers by role wait, with those of other
 * teams, to be shown as sums. Idempotent: it is called again whenever a shared review is settled. What coordinators may not
 * see counts nowhere, or no more. What was sent up of it keeps no quote whose text somebody has hidden since.
 */
export async function onShared(services: Services, round: Round, summary: Summary, review: Review): Promise<void> {
  await keepRoundFact(services, round)
  if (discloseShared(summary, review)) await feedCells(services, round, summary)
  await keepQuotes(services, round, summary, review)
}
