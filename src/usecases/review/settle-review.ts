import { createHash } from 'node:crypto'
import { shuffle } from '../../domain/privacy/seal.ts'
import { afterDraft } from '../../domain/summary/review/object.ts'
import { type Review, reviewSecretId } from '../../domain/summary/review.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { eachDue } from '../each-due.ts'
import { withdrawExports } from '../export/withdraw-exports.ts'
import { postReviewOpen, postShared, updateSummary } from '../round/round-posts.ts'
import { onShared } from './on-shared.ts'
import { randomId } from './random-id.ts'
import { readReview } from './read-review.ts'

/** How long after the end of a draft the clock looks once more for an objection that was being written at that moment. */
const sweepAfter = Temporal.Duration.from({ hours: 1 })

/** The clock's part: every review whose time has come. One that fails is reported, and tried again at the next tick. */
export async function settleReviewsDue(services: Services): Promise<void> {
  await eachDue(services, {
    kind: documents.review,
    batch: 500,
    lane: ({ teamId }) => teamId,
    work: async (stored) => void (await settleReview(services, stored)),
    failed: ({ id: reviewId, state }, error) =>
      services.log.error('review could not be settled', { reviewId, state }, error),
  })
}

/**
 * Does what follows from the state of a review: ends the draft, removes what could still link an objection to a person,
 * updates the card, tells the thread, passes on what is shared, throws away files that may hold what is hidden. Every step
 * is idempotent and the time to look again is written last, so whoever comes next goes on where a crash left off. Called by
 * whoever changed the review and by the clock.
 */
export async function settleReview(services: Services, stored: Stored<Review>): Promise<void> {
  const { store, clock } = services
  const review = stored.value
  const now = timestamp(clock.now())
  if (review.state === 'draft' && (review.draftUntil <= now || review.endedAt)) return endDraft(services, stored, now)
  const sweepAt = review.endedAt && timestamp(Temporal.Instant.from(review.endedAt).add(sweepAfter))
  const found = await readReview(services, review)
  if (sweepAt && (now < sweepAt || review.wakeAt === sweepAt)) {
    await eraseObjections(services, review)
    if (found) await postReviewOpen(services, found.round)
  }
  if (found) {
    await updateSummary(services, found.round, versionOf(review))
    if (review.state === 'shared') {
      await onShared(services, found.round, found.summary, review)
      await postShared(services, found.round)
    }
    // When the text is gone from what was sent up as well: a file that is made from now on lacks it.
    if (hidesText(review)) await withdrawExports(services, review)
  }
  const { wakeAt, ...rest } = review
  const next = review.state === 'draft' ? review.draftUntil : sweepAt && now < sweepAt ? sweepAt : undefined
  if (wakeAt !== next) await store.replace(documents.review, stored, { ...rest, ...(next && { wakeAt: next }) })
}

/**
 * First the end is written down, then the objections without a name are read: one that was acknowledged was stored
 * before, so it is among them. They come into the review all at once, in random order and under new ids; only then are
 * they deleted where they came from.
 */
async function endDraft(services: Services, stored: Stored<Review>, now: Timestamp): Promise<void> {
  const { store, random } = services
  const { teamId, roundId, endedAt } = stored.value
  const ending = endedAt
    ? stored
    : await store.replace(documents.review, stored, { ...stored.value, endedAt: now, wakeAt: now })
  // Somebody changed it meanwhile: the next tick begins anew.
  if (ending === 'changed') return
  const found = await store.list(documents.objection, { partition: teamId, equals: { roundId } })
  const shuffled = shuffle(found, (below) => random.integer(below))
  const anonymous = shuffled.map(({ value: { line, reason } }) => ({ id: randomId(services), line, reason }))
  const next = await store.replace(documents.review, ending, {
    ...afterDraft(ending.value, anonymous),
    wakeAt: now,
  })
  if (next !== 'changed') await settleReview(services, next)
}

/** After this no one can tell who objected. Safe to repeat. */
async function eraseObjections({ store }: Services, { teamId, roundId }: Review): Promise<void> {
  const found = await store.list(documents.objection, { partition: teamId, equals: { roundId } })
  await Promise.all(found.map(({ value }) => store.remove(documents.objection, teamId, value.id)))
  await store.remove(documents.reviewSecret, teamId, reviewSecretId(roundId))
  await store.scrub()
}

/** Of one that was settled before, files are thrown away once more: nothing tells which text was hidden last. */
function hidesText({ reports, changes }: Review): boolean {
  return reports.length > 0 || changes.some(({ kind }) => kind === 'hidden')
}

/** Names what the card shows of a review, so that each change is shown once. */
function versionOf({ wakeAt: _, ...review }: Review): string {
  return createHash('sha256').update(JSON.stringify(review)).digest('base64url').slice(0, 22)
}
