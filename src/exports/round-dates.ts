import type { ExportedRound } from '../domain/export/exported-round.ts'

/** When a round ended, UTC. A round without that mark has a summary, which is made right after. */
export function endOf({ round, summary }: ExportedRound): string {
  return round.endedAt ?? summary.value.createdAt
}

/** "2026-11-21": the day in `timeZone` on which an instant falls. */
export function isoDay(timeZone: string, at: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
