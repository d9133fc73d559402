/** Something that somebody does on a day. */
export type Deed = () => Promise<void>

/** What is going to be done, working day by working day. What would be after the last day is not done. */
export type Diary = {
  /** In so many working days; 0: later today. */
  in(days: number, deed: Deed): void
  /** So many working days after the day of a moment, but not before today. */
  after(moment: Temporal.Instant, days: number, deed: Deed): void
  /** Does what is planned for a day, and what is added for the same day meanwhile. */
  live(day: number): Promise<void>
}

/** @param days local dates, in order */
export function createDiary(days: readonly Temporal.PlainDate[], timeZone: string): Diary {
  const pages = days.map((): Deed[] => [])
  const dates = days.map((day) => day.toString())
  let today = 0
  const write = (day: number, deed: Deed) => void pages[Math.max(day, today)]?.push(deed)
  return {
    in: (count, deed) => write(today + count, deed),
    after(moment, count, deed) {
      const date = moment.toZonedDateTimeISO(timeZone).toPlainDate().toString()
      const day = dates.findIndex((one) => one >= date)
      if (day >= 0) write(day + count, deed)
    },
    async live(day) {
      today = day
      for (const deed of pages[day] ?? []) await deed()
    },
  }
}
