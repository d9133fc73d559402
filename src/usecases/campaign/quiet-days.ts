import type { CampaignWindow } from '../../domain/campaign/campaign.ts'
import type { DateRange } from '../../domain/schedule/occurrences.ts'
import { quietRanges } from '../../domain/schedule/quiet.ts'
import type { QuietPeriod } from '../../domain/team/settings.ts'

/** The no-go windows that touch a campaign's dates. */
export function quietDays(periods: readonly QuietPeriod[], { from, to }: CampaignWindow): DateRange[] {
  return quietRanges(periods, Temporal.PlainDate.from(from), Temporal.PlainDate.from(to))
}
