import { nextLook, reminded } from '../../domain/measure/escalation/escalation-steps.ts'
import { type Escalation, isLate } from '../../domain/measure/escalation.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { eachDue } from '../each-due.ts'
import { tellAsker, tellReceiver, updateReceiver } from './escalation-posts.ts'

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
 * from, and the cards of those who were asked before. Each has one id, and the time to look again is written last, so
 * whoever comes next goes on where a crash left off. Called by whoever changed it and by the clock.
 */
export async function settleEscalation(services: Services, stored: Stored<Escalation>): Promise<void> {
  const { store, clock } = services
  const now = timestamp(clock.now())
  const escalation = stored.value
  const last = escalation.steps.length - 1
  await tellAsker(services, escalation, 0, 'sent')
  for (let place = 0; place < last; place++) await tellAsker(services, escalation, place, 'passedOn')
  const late = isLate(escalation, now) && escalation.steps[last]?.remindedAt === undefined
  if (escalation.state === 'waiting') await tellReceiver(services, escalation, last, 'asked')
  else await tellAsker(services, escalation, last, escalation.state)
  if (late) {
    await tellReceiver(services, escalation, last, 'reminder')
    await tellAsker(services, escalation, last, 'late')
  }
  const { state, steps, quotesGone = 0 } = escalation
  const version = `${state} ${steps.length} ${quotesGone}`
  for (const [place, { remindedAt }] of steps.entries()) {
    if (place === last && state === 'waiting' && quotesGone === 0) continue
    await updateReceiver(services, escalation, place, 'asked', version)
    if (remindedAt !== undefined) await updateReceiver(services, escalation, place, 'reminder', version)
  }
  const { wakeAt, ...rest } = late ? reminded(escalation, now) : escalation
  const next = nextLook(rest)
  if (wakeAt === next && !late) return
  // Changed meanwhile: whoever did so comes here too.
  await store.replace(documents.escalation, stored, { ...rest, ...(next !== undefined && { wakeAt: next }) })
}
