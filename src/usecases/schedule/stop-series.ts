import type { Schedule } from '../../domain/schedule/schedule.ts'
import type { Services } from '../../ports/services.ts'
import { changeSchedules } from './change-schedules.ts'

/** Teams refuses a channel for good: its active series wait until somebody resumes them. `reason` is a `RefusedSend`. */
export async function stopSeriesOf(
  services: Services,
  where: { readonly teamId: string; readonly channelId: string; readonly reason: string },
): Promise<void> {
  await stopSeries(services, where.teamId, ({ channelId }) => channelId === where.channelId, where.reason)
}

/** Stops the active series of a team that are meant. A campaign's prompt stays: the clock says that it was left out. */
export async function stopSeries(
  services: Services,
  teamId: string,
  meant: (schedule: Schedule) => boolean,
  reason: string,
): Promise<void> {
  const wanted = (schedule: Schedule) =>
    schedule.state === 'active' && schedule.campaignId === undefined && meant(schedule)
  await changeSchedules(services, { partition: teamId }, wanted, ({ nextSlot: _, wakeAt: __, ...rest }) => ({
    ...rest,
    state: 'stopped',
    reason,
  }))
}
