import { type IdentifierKind, redact } from '../../domain/privacy/redact.ts'
import { type Signed, type Signing, sign } from '../../domain/summary/review/sign.ts'
import { timestamp } from '../../domain/time.ts'
import type { Services } from '../../ports/services.ts'
import { readTeam } from '../team/standing.ts'
import { changeReview, type NoReview } from './change-review.ts'
import { type ReviewTarget, readReview, type UnderReview } from './read-review.ts'
import { settleReview } from './settle-review.ts'

/** One side signs; with the last signature the summary is shared (`domain/summary/review/sign.ts`). */
export async function signSummary(
  services: Services,
  target: ReviewTarget,
  signing: Omit<Signing, 'at'>,
): Promise<(Signed & { readonly masked: readonly IdentifierKind[] }) | NoReview> {
  const { clock } = services
  await readSettled(services, target)
  const { text: disagreement, found: masked } = redact(signing.disagreement)
  return changeReview(services, target, async ({ review, summary, round }) => {
    // As the offices are held now: somebody may have handed theirs over a moment ago.
    const team = await readTeam(services, round.teamId)
    const refused: Signed = { ok: false, reason: 'notAllowed' }
    const by = { ...signing, disagreement, at: timestamp(clock.now()) }
    return { ...(team ? sign(review.value, summary, team, by) : refused), masked }
  })
}

/** The review as it should be now: a draft whose time is over is ended, although the clock has not come by yet. */
export async function readSettled(services: Services, target: ReviewTarget): Promise<UnderReview | undefined> {
  const found = await readReview(services, target)
  if (found?.review.value.state !== 'draft') return found
  if (found.review.value.draftUntil > timestamp(services.clock.now())) return found
  await settleReview(services, found.review)
  return readReview(services, target)
}
