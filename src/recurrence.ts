import { RRuleTemporal } from 'rrule-temporal'
import type { Recurrence } from './domain/schedule/occurrences.ts'

/**
 * RFC 5545 recurrence, from `rrule-temporal`.
 *
 * The library is given wall time under the name UTC, where no time is missing or repeated: with a real zone it leaves
 * out times in the gap of a change night, as the RFC wants and people who wait for a post don't. The zone comes last,
 * in `occurrences.ts`.
 *
 * @throws Error when the rule can't be read, or has no date and no UNTIL that ends the search.
 */
export const recurrence: Recurrence = (rule, startsOn) => {
  const series = new RRuleTemporal({
    rruleString: rule.replace(/(UNTIL=\d{8}T\d{6})(?!Z)/, '$1Z'),
    dtstart: startsOn.toZonedDateTime('UTC'),
    temporal: Temporal,
  })
  return (from) => series.next(from.toZonedDateTime('UTC'), true)?.toPlainDateTime()
}
