import { seenBy } from '../../src/domain/summary/review/sign.ts'
import { type Review, reviewId, reviewSecretId } from '../../src/domain/summary/review.ts'
import { summaryId } from '../../src/domain/summary/summary.ts'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import { amendLine } from '../../src/usecases/review/amend-line.ts'
import { object } from '../../src/usecases/review/object.ts'
import { readReview } from '../../src/usecases/review/read-review.ts'
import { settleReviewsDue } from '../../src/usecases/review/settle-review.ts'
import { signSummary } from '../../src/usecases/review/sign-summary.ts'
import { sampleReview, sampleSummary } from './sample-review.ts'
import { sampleRound } from './sample-round.ts'
import { addTeam, place, type TestServices, testServices } from './services.ts'

const round = sampleRound({ state: 'closed', endedAt: '2026-03-09T14:00:00.000Z' })
export const target = { teamId: place.teamId, roundId: round.id }

/** A closed round with a summary of two themes, whose draft ends in three days. */
export async function drafted(services: TestServices = testServices()) {
  const { store, clock } = services
  const team = await addTeam(services)
  const draftUntil = timestamp(clock.now().add({ hours: 72 }))
  await store.put(documents.round, round)
  await store.put(documents.summary, sampleSummary({ id: summaryId(round.id), createdAt: timestamp(clock.now()) }))
  await store.put(documents.reviewSecret, {
    ...{ type: 'reviewSecret', id: reviewSecretId(round.id), teamId: place.teamId, salt: 'ab'.repeat(32) },
  })
  await store.put(documents.review, sampleReview({ id: reviewId(round.id), draftUntil, wakeAt: draftUntil }))
  return { services, team, ...reviewing(services) }
}

/** What people do with the review of `drafted`. */
export function reviewing(services: TestServices) {
  const review = async (): Promise<Review> => {
    const found = await readReview(services, target)
    if (!found) throw new Error('no review')
    return found.review.value
  }
  return {
    review,
    objectTo: (userId: string, line: string, reason: string, named = false, of: Services = services) =>
      object(of, target, { line, reason, named, person: { userId, name: `Navn ${userId}` } }),
    correct: (words: string, line = 't1') =>
      amendLine(services, target, 'leader', { do: 'correct', line, words, reason: 'Mer presist' }),
    hide: (line = 't1') => amendLine(services, target, 'unionRep', { do: 'hide', line, reason: 'For nært' }),
    keep: (line = 't1') => amendLine(services, target, 'safetyRep', { do: 'keep', line }),
    signAs: async (userId: string, disagreement = '') => {
      const found = await readReview(services, target)
      const seen = found ? seenBy(found.review.value, found.summary) : ''
      return signSummary(services, target, { userId, disagreement, seen })
    },
    async endDraft() {
      services.clock.advance({ hours: 73 })
      await settleReviewsDue(services)
    },
  }
}
