import type { Button } from '../domain/delivery/reply-view.ts'
import type { Round } from '../domain/round/round.ts'
import { openReports } from '../domain/summary/review/report-text.ts'
import type { Reviewed } from '../domain/summary/reviewed.ts'
import type { Texts } from '../texts/index.ts'

/**
 * What can be done with the summary now, by the team and by the parties. Everybody sees the same card, so everybody sees
 * all of them; who may not is told whose task it is.
 */
export function reviewButtons(say: Texts, { teamId, id: roundId }: Round, { review }: Reviewed): Button[] {
  if (!review) return []
  const { buttons: titles } = say.review
  const button = (title: string, verb: string): Button => ({
    ...{ kind: 'do', title, verb, style: 'default' },
    data: { teamId, roundId },
  })
  const object = button(titles.object, 'objectTo')
  const change = button(titles.change, 'changeLine')
  const share = button(titles.share, 'shareSummary')
  const report = button(titles.report, 'reportText')
  const look = openReports(review).length > 0 ? [button(titles.look, 'lookAtTexts')] : []
  switch (review.state) {
    case 'draft':
      return [object, change, report, ...look]
    case 'review':
      return [change, share, report, ...look]
    case 'shared':
      return [report, ...look]
  }
}
