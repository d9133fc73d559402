import { withoutPerson } from '../../domain/summary/review/object.ts'
import type { Review } from '../../domain/summary/review.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { changeReview } from './change-review.ts'
import { anonymousId } from './object.ts'

/**
 * Takes a person's objections out of a team's reviews: those with their name, and those without one as long as they can
 * be found. Their signatures go where nothing is shared yet; where it is, only who signed is forgotten, not that the
 * office did. Resolves with how many objections there were.
 */
export async function forgetObjections(services: Services, teamId: string, userId: string): Promise<number> {
  const { store } = services
  let removed = 0
  for (const { value } of await store.list(documents.review, { partition: teamId })) {
    const { roundId, objections, signatures } = value
    const anonymous = await forgetAnonymous(services, value, userId)
    const named = objections.filter(({ author }) => author?.userId === userId).length
    removed += anonymous + named
    if (anonymous + named === 0 && !signatures.some((one) => one.userId === userId)) continue
    // Written even if nothing in it changed: should the objections be on their way into the review, they are read anew.
    await changeReview(services, { teamId, roundId }, ({ review }) => ({
      ok: true,
      review: withoutPerson(review.value, userId),
    }))
  }
  return removed
}

async function forgetAnonymous(services: Services, { teamId, roundId }: Review, userId: string): Promise<number> {
  const { store } = services
  let removed = 0
  for (const { value } of await store.list(documents.objection, { partition: teamId, equals: { roundId } })) {
    const own = await anonymousId(services, { teamId, roundId }, userId, value.line)
    if (own === value.id && (await store.remove(documents.objection, teamId, own))) removed++
  }
  return removed
}
