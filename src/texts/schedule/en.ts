import type { ScheduleTexts } from './nb.ts'

export const en: ScheduleTexts = {
  schedule: {},
}
