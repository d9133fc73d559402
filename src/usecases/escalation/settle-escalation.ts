import { type Escalation, isLate } from '../../domain/escalation/escalation.ts'
import { lost, namesReceivers, nextLook, reminded, withoutReceivers } from '../../domain/escalation/escalation-steps.ts'
import { goneAt } from '../../domain/privacy/retention.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { eachDue } from '../each-due.ts'
import { keepMatterFact } from '../report/keep-facts.ts'
import { isActive, readTeam } from '../team/standing.ts'
import { tellAsker, tellReceiver, updateReceiver } from './escalation-posts.ts'
import { asked, findReceiver } from './receiver/find-receiver.ts'

/** The clock's part: every matter that is late now, or whose posts a process did not get to write down. */
export async function settleEscalationsDue(services: Services): Promise<void> {
  await eachDue(services, {
    kind: documents.escalation,
    batch: 500,
    lane: ({ teamId }) => teamId,
    work: async (stored) => void (await settleEscalation(services, stored)),
    failed: ({ teamId, id: escalationId, state }, error) =>
      services.log.error('escalation could not be settled', { teamId, escalationId, state }, error),
  })
}

/**
 * Writes down every post that follows from how a matter stands: to the level that is asked, into the thread that it came
 * from, and the cards of those who were asked before. Where the bot is gone from who is asked, the next level is; some
 * time after the end it is forgotten which persons were. Each has one id, and the time to look again is written last, so
 * whoever comes next goes on where a crash left off. Called by whoever changed it and by the clock.
 */
export async function settleEscalation(services: Services, stored: Stored<Escalation>): Promise<void> {
  const { store, clock } = services
  const now = timestamp(clock.now())
  const peopleGone = peopleGoneAt(services, stored.value)
  const changed =
    peopleGone !== undefined && peopleGone <= now
      ? withoutReceivers(stored.value)
      : await withoutLost(services, stored.value)
  if (changed) {
    const written = await store.replace(documents.escalation, stored, { ...changed, wakeAt: now })
    return written === 'changed' ? undefined : settleEscalation(services, written)
  }
  const escalation = stored.value
  const last = escalation.steps.length - 1
  await tellAsker(services, escalation, 0, 'sent')
  for (const [place, { lostAt }] of escalation.steps.slice(0, last).entries()) {
    await tellAsker(services, escalation, place, lostAt === undefined ? 'passedOn' : 'lost')
  }
  const late = isLate(escalation, now) && escalation.steps[last]?.remindedAt === undefined
  if (escalation.state === 'waiting') await tellReceiver(services, escalation, last, 'asked')
  else await tellAsker(services, escalation, last, escalation.state)
  if (late) {
    await tellReceiver(services, escalation, last, 'reminder')
    await tellAsker(services, escalation, last, 'late')
  }
  const { state, steps, quotesGone = 0 } = escalation
  const version = `${state} ${steps.length} ${quotesGone}`
  for (const [place, { remindedAt, lostAt }] of steps.entries()) {
    if (lostAt !== undefined || (place === last && state === 'waiting' && quotesGone === 0)) continue
    await updateReceiver(services, escalation, place, 'asked', version)
    if (remindedAt !== undefined) await updateReceiver(services, escalation, place, 'reminder', version)
  }
  await keepMatterFact(services, escalation)
  const { wakeAt, ...rest } = late ? reminded(escalation, now) : escalation
  const next = nextLook(rest) ?? peopleGone
  if (wakeAt === next && !late) return
  // Changed meanwhile: whoever did so comes here too.
  await store.replace(documents.escalation, stored, { ...rest, ...(next !== undefined && { wakeAt: next }) })
}

/** When a matter that is over no longer tells which persons were asked. */
function peopleGoneAt({ settings }: Services, escalation: Escalation): Timestamp | undefined {
  if (escalation.endedAt === undefined || !namesReceivers(escalation)) return undefined
  return goneAt(escalation.endedAt, settings.retentionDays)
}

/**
 * The matter with the next level above asked instead, where the bot was taken out of the team that is asked now. Undefined:
 * there is nothing to change, or nobody to come back to.
 */
async function withoutLost(services: Services, escalation: Escalation): Promise<Escalation | undefined> {
  const to = escalation.steps.at(-1)?.to
  if (escalation.state !== 'waiting' || to?.kind !== 'team') return undefined
  const [asks, isAsked] = await Promise.all([readTeam(services, escalation.teamId), readTeam(services, to.teamId)])
  if (!asks || !isActive(asks) || (isAsked && isActive(isAsked))) return undefined
  const found = await findReceiver(services, asks, escalation.steps)
  const next = found.ok ? asked(services, found.receiver, escalation.days) : undefined
  return lost(escalation, next, timestamp(services.clock.now()))
}
