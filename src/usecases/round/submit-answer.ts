import { type Disclosed, discloseProgress, type Progress } from '../../domain/privacy/disclose.ts'
import { type IdentifierKind, identifierKinds, redact } from '../../domain/privacy/redact.ts'
import { type Answer, type AnswerFault, type Role, readAnswer, type Values } from '../../domain/round/answer.ts'
import type { PostedQuestion } from '../../domain/round/posted-prompt.ts'
import { type Round, takesAnswers } from '../../domain/round/round.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { token } from '../privacy/token.ts'
import { countAnswers, forgetRound, type Place, recallRound, roundAt } from './round-memory.ts'

/** A person who answers. The name is used in named rounds only. */
export type Respondent = { readonly userId: string; readonly name: string }

export type AnswerRefusal =
  | { readonly ok: false; readonly reason: 'noSuchRound' }
  /** Too late. The round tells what to do instead. */
  | { readonly ok: false; readonly reason: 'closed'; readonly round: Round }

export type SubmitResult =
  | {
      readonly ok: true
      readonly round: Round
      readonly progress: Disclosed<Progress>
      /** What was masked before the text was stored. */
      readonly masked: readonly IdentifierKind[]
    }
  | { readonly ok: false; readonly reason: 'faulty'; readonly round: Round; readonly faults: readonly AnswerFault[] }
  /** Nothing was stored: the person may change the text, or send it anew with `hide`. */
  | { readonly ok: false; readonly reason: 'identifiers'; readonly round: Round; readonly found: readonly Finding[] }
  | AnswerRefusal

/** What looks like something that must not be stored, as it was written. For the person who wrote it, and no one else. */
export type Finding = { readonly question: PostedQuestion; readonly kind: IdentifierKind; readonly stretch: string }

export type Submission = {
  readonly place: Place
  readonly roundId: string
  readonly person: Respondent
  /** Question id → what the input held. */
  readonly input: Readonly<Record<string, string>>
  readonly role: Role | undefined
  /** The person has seen what was found and wants it masked. Absent: where something is found nothing is stored. */
  readonly hide?: boolean
}

/**
 * Takes one person's answer; an earlier one of the same person is replaced. When it resolves with `ok` the answer is
 * durable and will be in the summary: it was written before closing began, which is read *after* the write, and
 * closing begins to read answers only after its beginning is written. An answer that crosses a closing time with too
 * few answers counts too: nothing is sealed then, and the round may be extended.
 */
export async function submitAnswer(services: Services, submission: Submission): Promise<SubmitResult> {
  const { store, clock, settings } = services
  const { place, person } = submission
  const known = await recallRound(services, place, submission.roundId)
  if (!known) return { ok: false, reason: 'noSuchRound' }
  const { round } = known
  if (!known.salt || !takesAnswers(round, timestamp(clock.now()))) return { ok: false, reason: 'closed', round }

  const read = readAnswer(round.prompt, submission.input)
  if (!read.ok) return { ok: false, reason: 'faulty', round, faults: read.faults }
  const { values, masked, found } = mask(round, read.values)
  if (found.length > 0 && !submission.hide) return { ok: false, reason: 'identifiers', round, found }
  const answer: Answer = {
    type: 'answer',
    id: answerId(settings.pepper, round, known.salt, person.userId),
    teamId: round.teamId,
    roundId: round.id,
    values,
    ...(submission.role && { role: submission.role }),
    ...(round.anonymity === 'named' && { author: { userId: person.userId, name: person.name } }),
    ...(settings.simulated.has(person.userId) && { simulated: true as const }),
  }
  const { created } = await store.put(documents.answer, answer)

  const after = await roundAt(services, place, round.id)
  if (after?.state !== 'open') forgetRound(services, place, round.id)
  if (after?.state !== 'open' && after?.state !== 'tooFew') {
    // While it closes nothing is removed: an earlier answer of this person, acknowledged, was replaced by this one, and
    // must not go with it. Whether sealing saw it nobody knows, and the refusal says so. Later it is settled.
    if (after?.state !== 'closing') await store.remove(documents.answer, round.teamId, answer.id)
    return { ok: false, reason: 'closed', round: after ?? round }
  }
  services.metrics.count('answers', {})
  return { ok: true, round: after, progress: await progressOf(services, after, created ? 1 : 0), masked }
}

/** How far a round has come: all that anyone may know while it is open. */
export async function progressOf(services: Services, round: Round, change = 0): Promise<Disclosed<Progress>> {
  const answers = await countAnswers(services, round, change)
  const simulated = services.settings.simulated.size > 0 ? await countSimulated(services, round) : 0
  return discloseProgress({ answers, invited: Math.max(round.invited, answers), simulated })
}

/**
 * The id of this person's answer in this round: the only way from a person to an answer, and it ends with the round's
 * secret.
 */
export function answerId(pepper: string, round: Round, salt: string, userId: string): string {
  if (round.anonymity === 'named') return `answer|${round.id}|${encodeURIComponent(userId)}`
  return `answer|${token(pepper, salt, userId)}`
}

function mask(
  { prompt }: Round,
  values: Values,
): { values: Values; masked: readonly IdentifierKind[]; found: readonly Finding[] } {
  const out: Values = { ...values }
  const found = prompt.questions.flatMap((question): Finding[] => {
    const text = values[question.id]
    if (question.kind !== 'open' || typeof text !== 'string') return []
    const redacted = redact(text)
    out[question.id] = redacted.text
    return redacted.where.map(({ start, end, kind }) => ({ question, kind, stretch: text.slice(start, end) }))
  })
  return { values: out, masked: identifierKinds.filter((kind) => found.some((one) => one.kind === kind)), found }
}

async function countSimulated({ store }: Services, round: Round): Promise<number> {
  const answers = await store.list(documents.answer, { partition: round.teamId, equals: { roundId: round.id } })
  return answers.filter(({ value }) => value.simulated).length
}
