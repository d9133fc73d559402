import { isDocumentId } from '../../domain/document-id.ts'
import { longestWait, planned, postponed, type Rules } from '../../domain/schedule/plan.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { type Change, changeSchedule, changeSchedules } from './change-schedules.ts'

/** The longest pause, in weeks. */
export const longestPause = 26

/**
 * Holds the active series of a team or channel for so many weeks, counted from today; then they go on by themselves. A
 * campaign's prompt is not the team's to stop: it is postponed, by no more than it may be.
 */
export async function pauseSeries(
  services: Services,
  teamId: string,
  channelId: string | undefined,
  weeks: number,
): Promise<Schedule[]> {
  const hold: Change = (schedule, rules, now) => {
    if (schedule.campaignId !== undefined) return putOff(schedule, weeks * 7, rules)
    const until = now.toZonedDateTimeISO(schedule.timeZone).toPlainDate().add({ weeks })
    return planned({ ...schedule, pausedUntil: until.toString() }, rules, now)
  }
  return changeSchedules(services, { partition: teamId }, (one) => isIn(one, channelId) && one.state === 'active', hold)
}

/** The furthest that a campaign's prompt can be put off, within what is asked for. */
function putOff(schedule: Schedule, days: number, rules: Rules): Schedule {
  for (let left = Math.min(days, longestWait.days); left > 0; left--) {
    const at = postponed(schedule, left, rules)
    if (typeof at === 'object') return { ...schedule, wakeAt: timestamp(at) }
  }
  return schedule
}

/** Ends pauses, and takes up series that stopped because Teams refused the channel. Follow-ups that were missed stay so. */
export async function resumeSeries(
  services: Services,
  teamId: string,
  channelId: string | undefined,
): Promise<Schedule[]> {
  const rests = (schedule: Schedule) =>
    schedule.state === 'stopped' || (schedule.state === 'active' && schedule.pausedUntil !== undefined)
  return changeSchedules(
    services,
    { partition: teamId },
    (one) => isIn(one, channelId) && one.campaignId === undefined && rests(one),
    ({ pausedUntil: _, reason: __, ...schedule }, rules, now) => {
      const today = now.toZonedDateTimeISO(schedule.timeZone).toPlainDate()
      const followUps = schedule.followUps.filter((days) => isAhead(schedule, days, today))
      return planned({ ...schedule, followUps, state: 'active' }, rules, now)
    },
  )
}

function isAhead({ lastPromptOn }: Schedule, days: number, today: Temporal.PlainDate): boolean {
  if (lastPromptOn === undefined) return true
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(lastPromptOn).add({ days }), today) >= 0
}

/** Ends a series for good, follow-ups included. An open round goes on. Undefined: this team has no such series. */
export async function endSeries(services: Services, teamId: string, scheduleId: string): Promise<Schedule | undefined> {
  const stored = await find(services, teamId, scheduleId)
  if (!stored) return undefined
  return changeSchedule(
    services,
    stored,
    ({ state, campaignId }) => state !== 'ended' && campaignId === undefined,
    ({ nextSlot: _, wakeAt: __, pausedUntil: ___, ...schedule }) => ({ ...schedule, state: 'ended' }),
  )
}

export type Postponed =
  | { readonly ok: true; readonly at: Temporal.Instant }
  | { readonly ok: false; readonly reason: 'notFound' | 'tooFar' | 'noDates' }

/**
 * Puts a campaign's prompt off by so many days, to the next working day outside of windows. However often it is asked
 * for: never more than fourteen days after the coordinator's date.
 */
export async function postponeCampaignSlot(
  services: Services,
  teamId: string,
  scheduleId: string,
  days: number,
): Promise<Postponed> {
  const stored = await find(services, teamId, scheduleId)
  let outcome: Postponed = { ok: false, reason: 'notFound' }
  if (!stored) return outcome
  await changeSchedule(
    services,
    stored,
    ({ state, campaignId, decidedTo }) => state === 'active' && campaignId !== undefined && decidedTo === undefined,
    (schedule, rules) => {
      const at = postponed(schedule, days, rules)
      outcome = typeof at === 'object' ? { ok: true, at } : { ok: false, reason: at }
      return typeof at === 'object' ? { ...schedule, wakeAt: timestamp(at) } : schedule
    },
  )
  return outcome
}

async function find({ store }: Services, teamId: string, scheduleId: string) {
  return isDocumentId(scheduleId) ? store.read(documents.schedule, teamId, scheduleId) : undefined
}

function isIn(schedule: Schedule, channelId: string | undefined): boolean {
  return channelId === undefined || schedule.channelId === channelId
}
