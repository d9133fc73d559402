import type { ScheduleTexts } from './nb.ts'

export const nn: ScheduleTexts = {
  schedule: {},
}
