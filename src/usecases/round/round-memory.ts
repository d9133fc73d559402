import { isDocumentId } from '../../domain/document-id.ts'
import { type Round, roundSecretId, takesAnswers } from '../../domain/round/round.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { RoundMemory, Services } from '../../ports/services.ts'

type Known = { readonly round: Round; readonly salt: string | undefined; readonly until: Temporal.Instant }

/** How long a remembered round may be used. Also the longest that a salt outlives its round in a process's memory. */
const keepRound = Temporal.Duration.from({ seconds: 60 })
const keepCount = Temporal.Duration.from({ seconds: 2 })
const mostRounds = 500

export function createRoundMemory(): RoundMemory {
  return { rounds: new Map(), counts: new Map() }
}

/** Where a click came from. A round of another team or channel is refused as if it did not exist. */
export type Place = { readonly teamId: string; readonly channelId: string }

/** The round at this place with its salt, remembered only while it takes answers. */
export async function recallRound(services: Services, place: Place, roundId: string): Promise<Known | undefined> {
  const { rounds } = services.memory
  const now = services.clock.now()
  const key = `${place.teamId} ${roundId}`
  const known = rounds.get(key)
  if (known && Temporal.Instant.compare(now, known.until) < 0 && takesAnswers(known.round, timestamp(now))) {
    return known.round.channelId === place.channelId ? known : undefined
  }
  rounds.delete(key)
  const round = await roundAt(services, place, roundId)
  if (!round) return undefined
  const secret = await services.store.read(documents.roundSecret, round.teamId, roundSecretId(round.id))
  const fresh = { round, salt: secret?.value.salt, until: now.add(keepRound) }
  if (takesAnswers(round, timestamp(now)) && fresh.salt) {
    const oldest = rounds.keys().next().value
    if (rounds.size >= mostRounds && oldest !== undefined) rounds.delete(oldest)
    rounds.set(key, fresh)
  }
  return fresh
}

/** Drops what is too old to be used, so that no salt outlives its round in a process's memory by more than `keepRound`. */
export function forgetExpired({ memory, clock }: Services): void {
  const now = clock.now()
  for (const [key, { until }] of memory.rounds) {
    if (Temporal.Instant.compare(until, now) <= 0) memory.rounds.delete(key)
  }
}

export function forgetRound({ memory }: Services, place: { teamId: string }, roundId: string): void {
  memory.rounds.delete(`${place.teamId} ${roundId}`)
  memory.counts.delete(roundId)
}

/** The round as it is now, or undefined when this place has no such round. */
export async function roundAt({ store }: Services, place: Place, roundId: string): Promise<Round | undefined> {
  if (!isDocumentId(roundId)) return undefined
  const stored = await store.read(documents.round, place.teamId, roundId)
  return stored?.value.channelId === place.channelId ? stored.value : undefined
}

/**
 * How many have answered, at most two seconds old plus what this process saw since (`change`): a count over all
 * answers for every answer would cost more and more as a round grows.
 */
export async function countAnswers(services: Services, round: Round, change = 0): Promise<number> {
  const { counts } = services.memory
  const now = services.clock.now()
  const known = counts.get(round.id)
  if (known && Temporal.Instant.compare(now, known.until) < 0) {
    known.answers += change
    return known.answers
  }
  const here = { partition: round.teamId, equals: { roundId: round.id } }
  const answers = await services.store.count(documents.answer, here)
  if (counts.size >= mostRounds) counts.clear()
  counts.set(round.id, { answers, until: now.add(keepCount) })
  return answers
}
