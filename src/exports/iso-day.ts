/** "2026-11-21": the day in `timeZone` on which an instant falls. */
export function isoDay(timeZone: string, at: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
