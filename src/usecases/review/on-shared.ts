import { discloseShared } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Review } from '../../domain/summary/review.ts'
import type { Summary } from '../../domain/summary/summary.ts'
import type { Services } from '../../ports/services.ts'
import { feedCells } from '../privacy/feed-cells.ts'

/**
 * What follows upward when a summary is shared: its answers by role wait, with those of other teams, to be shown as sums.
 * Idempotent: it is called again whenever a shared review is settled. Does nothing for what coordinators may not see.
 */
export async function onShared(services: Services, round: Round, summary: Summary, review: Review): Promise<void> {
  if (discloseShared(summary, review)) await feedCells(services, round, summary)
}
