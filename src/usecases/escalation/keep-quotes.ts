import { discloseTheme } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Review } from '../../domain/summary/review.ts'
import type { Summary } from '../../domain/summary/summary.ts'
import type { Services } from '../../ports/services.ts'
import { changeEscalation } from './change-escalation.ts'
import { listTeamEscalations } from './list-escalations.ts'

/**
 * Takes the quotes out of what was sent up that the shared summary shows no more: a text that is hidden is gone from
 * everywhere, the cards of those who were asked included, and so is one whose theme is gone. Idempotent.
 */
export async function keepQuotes(services: Services, round: Round, summary: Summary, review: Review): Promise<void> {
  for (const { teamId, id, roundId, themeId, quotes } of await listTeamEscalations(services, round.teamId)) {
    if (roundId !== round.id || themeId === undefined || quotes.length === 0) continue
    const shown = new Set(discloseTheme(summary, review, themeId)?.value.quotes)
    await changeEscalation(services, { teamId, id }, (escalation) => {
      const kept = escalation.quotes.filter((quote) => shown.has(quote))
      const gone = escalation.quotes.length - kept.length
      const quotesGone = (escalation.quotesGone ?? 0) + gone
      return { ok: true, escalation: gone === 0 ? escalation : { ...escalation, quotes: kept, quotesGone } }
    })
  }
}
