import type { CampaignWindow } from '../../domain/campaign/campaign.ts'
import type { DateRange } from '../../domain/schedule/occurrences.ts'
import { quietRanges } from '../../domain/schedule/quiet.ts'
import type { QuietPeriod } from '../../domain/team/settings.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import type { Services } from '../../ports/services.ts'

/** Room for planning, before the first post is due. */
const leadTime = Temporal.Duration.from({ minutes: 1 })

/** The first whole minute in which a campaign that is started, or taken up again, now may post. */
export function earliestPost({ clock }: Services): Temporal.Instant {
  const minute = 60_000
  const at = clock.now().add(leadTime).epochMilliseconds
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil(at / minute) * minute)
}

export function localTime(at: Temporal.Instant, timeZone: string): Temporal.PlainDateTime {
  return at.toZonedDateTimeISO(timeZone).toPlainDateTime()
}

/** The end of a window's last day. */
export function windowEnd({ to }: CampaignWindow, timeZone: string): Timestamp {
  return timestamp(Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime(timeZone).toInstant())
}

/** The no-go windows that touch a campaign's dates. */
export function quietDays(periods: readonly QuietPeriod[], { from, to }: CampaignWindow): DateRange[] {
  return quietRanges(periods, Temporal.PlainDate.from(from), Temporal.PlainDate.from(to))
}
