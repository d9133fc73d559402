import type { Disclosed, Progress } from '../../domain/privacy/disclose.ts'
import type { Role, Values } from '../../domain/round/answer.ts'
import { type Round, takesAnswers } from '../../domain/round/round.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { type Place, recallRound } from './round-memory.ts'
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

/** Deletes this person's answer while the round is open. Safe to repeat. */
export async function withdrawAnswer(
  services: Services,
  place: Place,
  roundId: string,
  userId: string,
): Promise<{ ok: true; round: Round; progress: Disclosed<Progress> } | AnswerRefusal> {
  const own = await find(services, place, roundId, userId)
  if (!own.ok) return own
  const removed = await services.store.remove(documents.answer, own.round.teamId, own.id)
  return { ok: true, round: own.round, progress: await progressOf(services, own.round, removed ? -1 : 0) }
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
