import type { Round } from '../../domain/round/round.ts'
import { afterWorkingDays } from '../../domain/schedule/working-days.ts'
import { reviewId, reviewSecretId } from '../../domain/summary/review.ts'
import { TeamSettings } from '../../domain/team/settings.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { readTeam } from '../team/standing.ts'

/**
 * Makes the review of a round that has just been summarised and shows something: a draft for some working days, counted
 * from now, so that a service that was down takes no time from anybody. Once.
 */
export async function openReview(services: Services, round: Round): Promise<void> {
  const { store, random } = services
  const { teamId, tenantId, id: roundId } = round
  if (await store.read(documents.review, teamId, reviewId(roundId))) return
  // Before anybody can object.
  const salt = Buffer.from(random.bytes(32)).toString('hex')
  await store.insert(documents.reviewSecret, { type: 'reviewSecret', id: reviewSecretId(roundId), teamId, salt })
  const draftUntil = await endOfDraft(services, teamId)
  await store.insert(documents.review, {
    type: 'review',
    id: reviewId(roundId),
    ...{ teamId, tenantId, roundId },
    state: 'draft',
    ...{ draftUntil, wakeAt: draftUntil },
    ...{ objections: [], changes: [], reports: [], disagreements: [], signatures: [] },
    noUnionRep: false,
  })
}

/** The same time of day, as many working days later as the team has chosen. */
async function endOfDraft(services: Services, teamId: string): Promise<Timestamp> {
  const { settings, clock, isHoliday } = services
  const { draftDays } = (await readTeam(services, teamId))?.settings ?? TeamSettings.parse({})
  return timestamp(afterWorkingDays(clock.now(), draftDays, settings.timeZone, isHoliday))
}
