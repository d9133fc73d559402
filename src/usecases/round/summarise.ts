import { discloseRound } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import { signed } from '../../domain/summary/result.ts'
import { type Summary, summaryId } from '../../domain/summary/summary.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { readSealed } from './seal.ts'

/** Stores what became of the round. Once: a summary that exists is never made again from other material. */
export async function summarise(services: Services, round: Round): Promise<void> {
  const { store } = services
  if (await store.read(documents.summary, round.teamId, summaryId(round.id))) return
  await store.insert(documents.summary, await summaryOfSealed(services, round))
}

/** Makes the summary of a named round anew, after somebody took their contribution out of it. */
export async function summariseAgain(services: Services, round: Round): Promise<void> {
  await services.store.put(documents.summary, await summaryOfSealed(services, round))
}

async function summaryOfSealed(services: Services, round: Round): Promise<Summary> {
  const { store, clock, summariser } = services
  const { answers, simulated, ballots, statements, contributions } = await readSealed(services, round)
  const { teamId, id: roundId, language, prompt, invited, threshold, anonymity } = round
  const draft = await summariser.summarise({ language, prompt, ballots, statements })
  const replies = await store.count(documents.reply, { partition: teamId, equals: { roundId } })
  const id = summaryId(roundId)
  const createdAt = timestamp(clock.now())
  const closing = { id, teamId, roundId, createdAt, answers, simulated, replies, threshold, anonymity }
  return discloseRound(
    { ...closing, invited: Math.max(invited, answers) },
    anonymity === 'named' ? { ...draft, quotes: signed(prompt, contributions) } : draft,
  ).value
}
