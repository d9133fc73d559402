import { type IdentifierKind, redact } from '../../domain/privacy/redact.ts'
import {
  hasNamedObjection,
  type ObjectRefusal,
  takesObjections,
  withObjection,
} from '../../domain/summary/review/object.ts'
import { reviewLines } from '../../domain/summary/review/review-lines.ts'
import { longestRemark, type Review, reviewSecretId } from '../../domain/summary/review.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { token } from '../privacy/token.ts'
import { changeReview, type NoReview } from './change-review.ts'
import { randomId } from './random-id.ts'
import { type ReviewTarget, readReview, type UnderReview } from './read-review.ts'

export type WrittenObjection = {
  readonly line: string
  readonly reason: string
  readonly person: { readonly userId: string; readonly name: string }
  readonly named: boolean
}

export type Objected =
  /** `masked`: what was taken out of the reason before it was stored. */
  | { readonly ok: true; readonly review: Review; readonly masked: readonly IdentifierKind[] }
  | { readonly ok: false; readonly reason: Exclude<ObjectRefusal, 'draftEnded'> }
  /** `perhaps`: it was written at that very moment, and may be among those that are shown. */
  | { readonly ok: false; readonly reason: 'draftEnded'; readonly perhaps: boolean }
  | NoReview

/**
 * Takes one person's objection to a line; an earlier one of theirs to the same line is replaced. With a name it is seen
 * at once. Without one it is kept until the draft ends: with `ok` it is durable and will be shown then.
 */
export async function object(services: Services, target: ReviewTarget, written: WrittenObjection): Promise<Objected> {
  const found = await readReview(services, target)
  if (!found) return { ok: false, reason: 'noSuchReview' }
  const refused = refusal(services, found, written)
  if (refused) return refused
  const { text, found: masked } = redact(written.reason.trim())
  return written.named
    ? withName(services, target, { ...written, reason: text }, masked)
    : withoutName(services, found, { ...written, reason: text }, masked)
}

function refusal(
  { clock }: Services,
  { review, summary }: UnderReview,
  { line, reason }: WrittenObjection,
): Exclude<Objected, { ok: true }> | undefined {
  const now = timestamp(clock.now())
  if (!takesObjections(review.value, now)) return { ok: false, reason: 'draftEnded', perhaps: false }
  if (!reviewLines(summary, review.value).some(({ id }) => id === line)) return { ok: false, reason: 'noSuchLine' }
  if (reason.trim() === '') return { ok: false, reason: 'noReason' }
  if (reason.trim().length > longestRemark) return { ok: false, reason: 'tooLong' }
  return undefined
}

async function withName(
  services: Services,
  target: ReviewTarget,
  written: WrittenObjection,
  masked: readonly IdentifierKind[],
): Promise<Objected> {
  const { line, reason, person } = written
  const { userId, name } = person
  const result = await changeReview(services, target, (found): Objected => {
    const refused = refusal(services, found, written)
    if (refused) return refused
    const objection = { id: randomId(services), line, reason, author: { userId, name } }
    return { ok: true, review: withObjection(found.review.value, objection), masked }
  })
  if (!result.ok) return result
  // Who says it with their name does not say it a second time without.
  const id = await anonymousId(services, target, userId, line)
  if (id) await services.store.remove(documents.objection, target.teamId, id)
  return result
}

async function withoutName(
  services: Services,
  { round, review }: UnderReview,
  { line, reason, person }: WrittenObjection,
  masked: readonly IdentifierKind[],
): Promise<Objected> {
  const { store } = services
  const target = { teamId: round.teamId, roundId: round.id }
  if (hasNamedObjection(review.value, person.userId, line)) return { ok: false, reason: 'alreadyNamed' }
  const id = await anonymousId(services, target, person.userId, line)
  if (!id) return { ok: false, reason: 'draftEnded', perhaps: false }
  await store.put(documents.objection, { type: 'objection', id, ...target, line, reason })
  // Read after the write: the end of the draft is written before the objections are read.
  const after = (await readReview(services, target))?.review.value
  if (after?.state === 'draft' && after.endedAt === undefined) return { ok: true, review: after, masked }
  // While they are being moved nothing is removed: an earlier one of this person, acknowledged, must not go with it.
  if (after?.state !== 'draft') await store.remove(documents.objection, target.teamId, id)
  return { ok: false, reason: 'draftEnded', perhaps: true }
}

/** The id of this person's objection to a line: the only way from a person to it. Undefined: the draft has ended. */
export async function anonymousId(
  { store, settings }: Services,
  { teamId, roundId }: ReviewTarget,
  userId: string,
  line: string,
): Promise<string | undefined> {
  const secret = await store.read(documents.reviewSecret, teamId, reviewSecretId(roundId))
  return secret && `objection|${token(settings.pepper, secret.value.salt, `${userId}\n${line}`)}`
}
