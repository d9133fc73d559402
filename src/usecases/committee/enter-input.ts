import { type IdentifierKind, redact } from '../../domain/privacy/redact.ts'
import { longestText, usersCommittee } from '../../domain/round/answer.ts'
import type { Round } from '../../domain/round/round.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { forgetPost } from '../retention/forget-post.ts'
import { readRound } from '../round/list-rounds.ts'

/** Which input of which round. `input` is made with the form, so that sending it twice stores it once. */
export type CommitteeInput = { readonly teamId: string; readonly roundId: string; readonly input: string }

export type EnterResult =
  | { readonly ok: true; readonly round: Round; readonly masked: readonly IdentifierKind[] }
  | { readonly ok: false; readonly reason: 'noSuchRound' | 'closed' | 'empty' | 'tooLong' }

/**
 * Keeps what the users' committee says in a round that is not over, beside the posts of its thread; sent again it replaces
 * itself. Identifiers are masked first. Who entered it is not kept: the words are the committee's.
 */
export async function enterInput(services: Services, of: CommitteeInput, text: string): Promise<EnterResult> {
  const { store, clock } = services
  const { teamId, roundId } = of
  const words = text.trim()
  const round = await readRound(services, teamId, roundId)
  if (!round) return { ok: false, reason: 'noSuchRound' }
  if (!takesInput(round)) return { ok: false, reason: 'closed' }
  if (words === '') return { ok: false, reason: 'empty' }
  if (words.length > longestText) return { ok: false, reason: 'tooLong' }
  const redacted = redact(words)
  await store.put(documents.reply, {
    ...{ type: 'reply', id: inputId(of), teamId, roundId, userId: usersCommittee, from: usersCommittee },
    ...{ text: redacted.text, at: timestamp(clock.now()) },
  })
  // Ended meanwhile: the summary may be made with it or without. What is said to be too late must not stand in it.
  const now = await readRound(services, teamId, roundId)
  if (now && takesInput(now)) return { ok: true, round: now, masked: redacted.found }
  const id = inputId(of)
  await store.remove(documents.reply, teamId, id)
  await forgetPost(services, { teamId, id, roundId })
  return { ok: false, reason: 'closed' }
}

/** What was entered. `text` undefined: it is not there, or the round is over. Undefined: there is no such round. */
export async function readInput(
  services: Services,
  of: CommitteeInput,
): Promise<{ readonly round: Round; readonly text: string | undefined } | undefined> {
  const round = await readRound(services, of.teamId, of.roundId)
  if (!round) return undefined
  const reply = (await services.store.read(documents.reply, of.teamId, inputId(of)))?.value
  const isThere = takesInput(round) && reply?.roundId === of.roundId
  return { round, text: isThere ? reply.text : undefined }
}

/** Takes an input out again while the round is not over. What is gone already is gone. */
export async function removeInput(
  services: Services,
  of: CommitteeInput,
): Promise<'removed' | 'closed' | 'noSuchRound'> {
  const found = await readInput(services, of)
  if (!found) return 'noSuchRound'
  if (!takesInput(found.round)) return 'closed'
  if (found.text === undefined) return 'removed'
  const id = inputId(of)
  await services.store.remove(documents.reply, of.teamId, id)
  // Should the round have ended in this moment, its summary must not keep what was taken out.
  await forgetPost(services, { teamId: of.teamId, id, roundId: of.roundId })
  return 'removed'
}

/** When the closing begins, the summary is being made. */
function takesInput({ state }: Round): boolean {
  return state === 'open' || state === 'tooFew'
}

/** No message has such an id: the bar in it would be escaped. */
function inputId({ input }: CommitteeInput): string {
  return `reply|committee|${input}`
}
