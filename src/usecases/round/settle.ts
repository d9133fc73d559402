import { type Round, roundSecretId } from '../../domain/round/round.ts'
import { afterWorkingDays } from '../../domain/schedule/working-days.ts'
import { summaryId } from '../../domain/summary/summary.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { forgetSources, sourcesGoneAt } from '../retention/forget-sources.ts'
import { openReview } from '../review/open-review.ts'
import { forgetRound } from './round-memory.ts'
import { postPrompt, postReminder, postSummary, postTooFew, updatePrompt, updateSummary } from './round-posts.ts'
import { erase, seal } from './seal.ts'
import { summarise } from './summarise.ts'

/** Working days in which a round with too few answers can still be extended. */
const graceDays = 3
/** How long after the end the clock looks once more for an answer that was being written at that moment. */
const sweepAfter = Temporal.Duration.from({ hours: 1 })

/**
 * Brings a round to where it should be now: posted, asked for extension, sealed, summarised, swept, and in the end without its sources. Every step is
 * idempotent and the state is written last, so whoever comes next goes on where a crash left off. Used by commands
 * right after they changed a round and by the clock for every round whose `wakeAt` has come.
 */
export async function settle(services: Services, stored: Stored<Round>): Promise<void> {
  const round = stored.value
  switch (round.state) {
    case 'open':
      return settleOpen(services, stored)
    case 'tooFew':
      return settleTooFew(services, stored)
    case 'closing':
      return settleClosing(services, stored)
    case 'closed':
    case 'cancelled':
      return settleEnded(services, stored)
  }
}

async function settleOpen(services: Services, stored: Stored<Round>): Promise<void> {
  const round = stored.value
  // Waked to remind or to close it has its secret and its prompt since it opened.
  if (round.wakeAt !== round.closesAt && round.wakeAt !== round.remindAt) {
    await ensureSecret(services, round)
    await postPrompt(services, round)
  }
  if (round.extensions > 0) await updatePrompt(services, round)
  if (isDue(services, round.closesAt)) {
    await endAnswering(services, stored)
    return
  }
  const { remindAt, ...rest } = round
  const reminded = isDue(services, remindAt)
  if (reminded && !isTooLateToRemind(services, round)) await postReminder(services, round)
  // From here on only to be waked: what was to be posted is in the ledger now.
  const waiting: Round = reminded || remindAt === undefined ? rest : round
  const wakeAt = waiting.remindAt ?? round.closesAt
  if (round.wakeAt !== wakeAt) await services.store.replace(documents.round, stored, { ...waiting, wakeAt })
}

/** After a downtime: somebody who has not answered in three quarters of the time is not reminded of the last one. */
function isTooLateToRemind({ clock }: Services, { openedAt, closesAt }: Round): boolean {
  const opened = Temporal.Instant.from(openedAt).epochMilliseconds
  const open = Temporal.Instant.from(closesAt).epochMilliseconds - opened
  return clock.now().epochMilliseconds - opened > 0.75 * open
}

/** Before anybody can answer. The round itself comes first, so that a start that dies leaves no secret without one. */
async function ensureSecret({ store, random }: Services, { id, teamId }: Round): Promise<void> {
  const salt = Buffer.from(random.bytes(32)).toString('hex')
  await store.insert(documents.roundSecret, { type: 'roundSecret', id: roundSecretId(id), teamId, salt })
}

/**
 * No more answers. With k or more the round closes; with fewer it waits for somebody to extend it, because sealing
 * can't be undone. False: somebody else changed the round meanwhile, and nothing was done.
 */
export async function endAnswering(services: Services, stored: Stored<Round>): Promise<boolean> {
  const { store, clock } = services
  const round = stored.value
  const now = clock.now()
  const answers = await store.count(documents.answer, { partition: round.teamId, equals: { roundId: round.id } })
  if (round.anonymity === 'named' ? answers > 0 : answers >= round.threshold) {
    return advance(services, stored, { state: 'closing', wakeAt: timestamp(now), endedAt: timestamp(now) })
  }
  return advance(services, stored, { state: 'tooFew', wakeAt: timestamp(now), endedAt: timestamp(now) })
}

async function settleTooFew(services: Services, stored: Stored<Round>): Promise<void> {
  const round = stored.value
  await postTooFew(services, round)
  await updatePrompt(services, round)
  const until = graceEnd(services, round)
  if (isDue(services, until)) {
    await advance(services, stored, { state: 'closing', wakeAt: until })
    return
  }
  if (round.wakeAt !== until) await services.store.replace(documents.round, stored, { ...round, wakeAt: until })
}

/** Until when a round with too few answers can be extended: the same time of day, some working days later. */
export function graceEnd({ settings, isHoliday }: Services, round: Round): Timestamp {
  const ended = Temporal.Instant.from(round.endedAt ?? round.closesAt)
  return timestamp(afterWorkingDays(ended, graceDays, settings.timeZone, isHoliday))
}

/**
 * Ends a round that takes no more answers but could still be extended: the next one of its package has come. Does nothing
 * to any other.
 */
export async function endGrace(services: Services, teamId: string, roundId: string): Promise<void> {
  const { store, clock } = services
  for (;;) {
    const stored = await store.read(documents.round, teamId, roundId)
    if (stored?.value.state === 'tooFew') {
      await advance(services, stored, { state: 'closing', wakeAt: timestamp(clock.now()) })
    } else if (stored?.value.state === 'open' && isDue(services, stored.value.closesAt)) {
      await endAnswering(services, stored)
    } else return
  }
}

/** Writes the change and settles what follows from it. False: somebody else was faster, and the next tick looks again. */
async function advance(services: Services, stored: Stored<Round>, change: Partial<Round>): Promise<boolean> {
  const next = await services.store.replace(documents.round, stored, { ...stored.value, ...change })
  if (next === 'changed') return false
  await settle(services, next)
  return true
}

async function settleClosing(services: Services, stored: Stored<Round>): Promise<void> {
  const { store, clock } = services
  forgetRound(services, stored.value, stored.value.id)
  const sealed = await seal(services, stored)
  const round = sealed.value
  const summary = await summarise(services, round)
  if (summary.shown) await openReview(services, round)
  await postSummary(services, round)
  await updatePrompt(services, { ...round, state: 'closed' })
  const { wakeAt: _, ...rest } = round
  const wakeAt = timestamp(clock.now().add(sweepAfter))
  await store.replace(documents.round, sealed, { ...rest, state: 'closed', wakeAt })
}

async function settleEnded(services: Services, stored: Stored<Round>): Promise<void> {
  const { store, clock } = services
  const round = stored.value
  if (round.state === 'cancelled') await updatePrompt(services, round)
  const goneAt = sourcesGoneAt(services, round)
  const gone = isDue(services, goneAt)
  const found = gone && (await forgetSources(services, round))
  await erase(services, round)
  if (gone && (await hasTexts(services, round))) await updateSummary(services, round, `sources ${goneAt}`)
  const sweepAt = timestamp(Temporal.Instant.from(round.endedAt ?? round.closesAt).add(sweepAfter))
  // When the sources went, somebody may have been writing one of them back: then it is looked at once more.
  const last = found ? timestamp(clock.now().add(sweepAfter)) : undefined
  const wakeAt = [sweepAt, goneAt].find((at) => !isDue(services, at)) ?? last
  if (round.wakeAt === wakeAt) return
  const { wakeAt: _, ...rest } = round
  await store.replace(documents.round, stored, wakeAt === undefined ? rest : { ...rest, wakeAt })
}

/** Whether the summary's card showed anything that people wrote. */
async function hasTexts({ store }: Services, { teamId, id }: Round): Promise<boolean> {
  const summary = await store.read(documents.summary, teamId, summaryId(id))
  return summary?.value.maker !== undefined
}

function isDue(services: Services, at: string | undefined): boolean {
  return at !== undefined && at <= timestamp(services.clock.now())
}
