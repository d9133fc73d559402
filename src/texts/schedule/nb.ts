/** What the bot says about schedules, in bokmål: the source of the keys. */
export const nb = {
  schedule: {},
}

export type ScheduleTexts = typeof nb
