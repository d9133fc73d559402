import type { Disclosed, Progress } from '../../domain/privacy/disclose.ts'
import type { Role, Values } from '../../domain/round/answer.ts'
import { type Round, takesAnswers } from '../../domain/round/round.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { forgetRound, type Place, recallRound, roundAt } from './round-memory.ts'
import { type AnswerRefusal, answerId, progressOf } from './submit-answer.ts'

type OwnAnswer = { readonly ok: true; readonly round: Round; readonly values: Values; readonly role: Role | undefined }

/** What this person has answered, to be changed. No answer yet: empty values. Nobody else can ask for it. */
export async function readOwnAnswer(
  services: Services,
  place: Place,
  roundId: string,
  userId: string,
): Promise<OwnAnswer | AnswerRefusal> {
  const own = await find(services, place, roundId, userId)
  if (!own.ok) return own
  const stored = await services.store.read(documents.answer, own.round.teamId, own.id)
  return { ok: true, round: own.round, values: stored?.value.values ?? {}, role: stored?.value.role }
}

/** Whether this person has answered. For what they asked to be told themselves, and never for anybody else. */
export async function hasAnswered(
  services: Services,
  place: Place,
  roundId: string,
  userId: string,
): Promise<{ readonly ok: true; readonly round: Round; readonly answered: boolean } | AnswerRefusal> {
  const own = await find(services, place, roundId, userId)
  if (!own.ok) return own
  const stored = await services.store.read(documents.answer, own.round.teamId, own.id)
  return { ok: true, round: own.round, answered: stored !== undefined }
}

/** Deletes this person's answer while the round is open. Safe to repeat. With `ok` it will not be in the summary. */
export async function withdrawAnswer(
  services: Services,
  place: Place,
  roundId: string,
  userId: string,
): Promise<{ ok: true; round: Round; progress: Disclosed<Progress> } | AnswerRefusal> {
  const own = await find(services, place, roundId, userId)
  if (!own.ok) return own
  const removed = await services.store.remove(documents.answer, own.round.teamId, own.id)
  // Read after the removal: if closing has begun, the answer may have been sealed before it was gone.
  const after = await roundAt(services, place, roundId)
  if (after?.state !== 'open') forgetRound(services, place, roundId)
  if (after?.state !== 'open' && after?.state !== 'tooFew') {
    return { ok: false, reason: 'closed', round: after ?? own.round }
  }
  return { ok: true, round: after, progress: await progressOf(services, after, removed ? -1 : 0) }
}

async function find(
  services: Services,
  place: Place,
  roundId: string,
  userId: string,
): Promise<{ ok: true; round: Round; id: string } | AnswerRefusal> {
  const known = await recallRound(services, place, roundId)
  if (!known) return { ok: false, reason: 'noSuchRound' }
  const { round, salt } = known
  if (!salt || !takesAnswers(round, timestamp(services.clock.now()))) return { ok: false, reason: 'closed', round }
  return { ok: true, round, id: answerId(services.settings.pepper, round, salt, userId) }
}
