import { shardOf } from '../../domain/delivery/entry.ts'
import { type Reminder, reminderId } from '../../domain/round/reminder.ts'
import type { Round } from '../../domain/round/round.ts'
import { lastCalls } from '../../domain/schedule/working-days.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored, Where } from '../../ports/store.ts'
import type { Address } from '../../ports/teams.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'
import { eachDue } from '../each-due.ts'
import { hasAnswered } from './own-answer.ts'
import type { Place } from './round-memory.ts'

export type RemindResult =
  | { readonly ok: true; readonly at: Temporal.Instant }
  | { readonly ok: false; readonly reason: 'noSuchRound' | 'closed' | 'tooLate' | 'answered' }

/**
 * Somebody wants to be reminded, in their own chat, if they have not answered shortly before the round closes. Asked for
 * twice it is one reminder. `tooLate`: it closes within two hours, or the reminder's time has come already.
 */
export async function askToBeReminded(
  services: Services,
  place: Place,
  roundId: string,
  userId: string,
  address: Address,
): Promise<RemindResult> {
  const { store, clock } = services
  const own = await hasAnswered(services, place, roundId, userId)
  if (!own.ok) return { ok: false, reason: own.reason }
  if (own.answered) return { ok: false, reason: 'answered' }
  const { dayBefore, hoursBefore } = callsOf(services, own.round)
  const at = [dayBefore, hoursBefore].find((call) => Temporal.Instant.compare(call, clock.now()) > 0)
  if (!at) return { ok: false, reason: 'tooLate' }
  const { teamId } = own.round
  const id = reminderId(roundId, userId)
  const reminder: Reminder = { type: 'reminder', id, teamId, roundId, userId, address, wakeAt: timestamp(at) }
  if ((await store.insert(documents.reminder, reminder)) !== 'exists') return { ok: true, at }
  const known = await store.read(documents.reminder, teamId, id)
  return known?.value.wakeAt === undefined ? { ok: false, reason: 'tooLate' } : { ok: true, at }
}

/** The clock's part: sends the personal reminders whose time has come to those who have not answered. */
export async function remindDue(services: Services): Promise<void> {
  await eachDue(services, {
    kind: documents.reminder,
    batch: 500,
    lane: ({ teamId }) => teamId,
    work: async (stored) => void (await remind(services, stored)),
    failed: ({ teamId, roundId }, error) =>
      services.log.error('reminder could not be sent', { teamId, roundId }, error),
  })
}

async function remind(services: Services, stored: Stored<Reminder>): Promise<void> {
  const { store, clock } = services
  const { wakeAt: _, ...reminder } = stored.value
  const { teamId, roundId, userId } = reminder
  const round = (await store.read(documents.round, teamId, roundId))?.value
  const own = round && (await hasAnswered(services, { teamId, channelId: round.channelId }, roundId, userId))
  if (!own?.ok) {
    await store.remove(documents.reminder, teamId, reminder.id)
    return
  }
  const { dayBefore } = callsOf(services, own.round)
  // Extended since it was asked for: there is time yet.
  if (Temporal.Instant.compare(dayBefore, clock.now()) > 0) {
    await store.replace(documents.reminder, stored, { ...reminder, wakeAt: timestamp(dayBefore) })
    return
  }
  if (!own.answered) {
    await enqueue(services, {
      id: reminderEntryId(reminder),
      tenantId: own.round.tenantId,
      conversationId: `person:${userId}`,
      message: { kind: 'personalReminder', teamId, roundId, userId, address: reminder.address },
      urgent: false,
    })
  }
  await store.replace(documents.reminder, stored, reminder)
}

/** Removes who wanted to be reminded, and from the ledger who was. */
export async function forgetReminders({ store }: Services, where: Pick<Where, 'partition' | 'equals'>): Promise<void> {
  for (const { value: reminder } of await store.list(documents.reminder, where)) {
    const entry = reminderEntryId(reminder)
    await store.remove(documents.entry, shardOf(entry), entry)
    await store.remove(documents.reminder, reminder.teamId, reminder.id)
  }
}

function reminderEntryId({ teamId, roundId, userId }: Reminder): string {
  return entryId(teamId, 'personalReminder', roundId, userId)
}

function callsOf({ settings, isHoliday }: Services, { closesAt }: Round) {
  return lastCalls(Temporal.Instant.from(closesAt), settings.timeZone, isHoliday)
}
