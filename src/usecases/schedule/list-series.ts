import type { Schedule } from '../../domain/schedule/schedule.ts'
import type { Slot } from '../../domain/schedule/slot.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

export type SeriesView = {
  readonly schedule: Schedule
  readonly next: Temporal.Instant | undefined
  /** What was skipped lately, newest first, at most five. */
  readonly recent: readonly Slot[]
}

const mostRecent = 5
/** Days after which nobody asks any more why a prompt did not come. */
const lately = 60

/** A team's series and prompts of campaigns that are not over, or those of one channel; what comes next comes first. */
export async function listSeries(
  { store, clock }: Services,
  teamId: string,
  channelId?: string,
): Promise<SeriesView[]> {
  const where = channelId === undefined ? {} : { equals: { channelId } }
  const found = await store.list(documents.schedule, { partition: teamId, ...where })
  const schedules = found.map(({ value }) => value).filter(({ state }) => state !== 'ended')
  if (schedules.length === 0) return []
  const since = timestamp(clock.now().subtract({ hours: 24 * lately }))
  const skipped = (await store.list(documents.slot, { equals: { teamId, result: 'skipped' } }))
    .map(({ value }) => value)
    .filter(({ dueAt }) => dueAt >= since)
    .toSorted((a, b) => b.dueAt.localeCompare(a.dueAt))
  return schedules
    .toSorted((a, b) => (a.wakeAt ?? '~').localeCompare(b.wakeAt ?? '~'))
    .map((schedule) => ({
      schedule,
      next: nextOf(schedule),
      recent: skipped.filter(({ scheduleId }) => scheduleId === schedule.id).slice(0, mostRecent),
    }))
}

/** A pause wakes the clock too, but that is nothing to look forward to. */
function nextOf({ wakeAt, nextSlot }: Schedule): Temporal.Instant | undefined {
  return wakeAt === undefined || nextSlot === undefined ? undefined : Temporal.Instant.from(wakeAt)
}
