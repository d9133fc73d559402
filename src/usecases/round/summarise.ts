import { packageIn } from '../../domain/package/library.ts'
import type { Round } from '../../domain/round/round.ts'
import { type EndedRound, type Post, summaryOf, tell } from '../../domain/summary/make/make-summary.ts'
import { type Summary, summaryId } from '../../domain/summary/summary.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Material } from '../../ports/summariser.ts'
import { eachSealed, readSealed } from './seal.ts'

/** Stores what became of the round. Once: a summary that exists is never made again from other material. */
export async function summarise(services: Services, round: Round): Promise<Summary> {
  const { store } = services
  const stored = await store.read(documents.summary, round.teamId, summaryId(round.id))
  if (stored) return stored.value
  const summary = await makeSummary(services, round)
  // Where somebody else was faster theirs stands, made of the same.
  await store.insert(documents.summary, summary)
  return summary
}

/**
 * Makes the summary of a named round anew, after somebody took their contribution out of it; from what is there when it
 * is written, so that of two who do so at once neither's words come back.
 */
export async function summariseAgain(services: Services, round: Round): Promise<void> {
  const { store } = services
  for (;;) {
    const stored = await store.read(documents.summary, round.teamId, summaryId(round.id))
    if (!stored) return
    const summary = await makeSummary(services, round)
    if ((await store.replace(documents.summary, stored, summary)) !== 'changed') return
  }
}

async function makeSummary(services: Services, round: Round): Promise<Summary> {
  const { random, summariser, log } = services
  const people = new Map<string, string>()
  // A summariser needs to know that two are one, not who.
  const opaque = (userId: string) =>
    people.getOrInsertComputed(userId, () => Buffer.from(random.bytes(9)).toString('base64url'))
  const ended = await endedRound(services, round, opaque)
  const sealed = eachSealed(services, round)
  let isReading = false
  const next: Material['next'] = async () => {
    isReading = true
    const { value } = await sealed.next()
    isReading = false
    if (value?.holds !== 'named') return value
    return {
      ...value,
      contributions: value.contributions.map(({ author, ...answer }) => ({
        ...answer,
        ...(author && { author: { name: author.name, userId: opaque(author.userId) } }),
      })),
    }
  }
  try {
    return await summariser.summarise({ ...ended, next })
  } catch (error) {
    // The store's failure: whoever comes next tries again.
    if (isReading) throw error
    // What the themes rest on may be lost; figures and texts are not, so they come without themes then.
    log.error('texts could not be summarised', { roundId: round.id }, error)
    return summaryOf(tell(ended, await readSealed(services, round)), undefined)
  }
}

async function endedRound(
  { store, clock, library }: Services,
  round: Round,
  opaque: (userId: string) => string,
): Promise<EndedRound> {
  const { teamId, tenantId, id: roundId, language, prompt, invited, threshold, anonymity } = round
  const replies = await store.list(documents.reply, { partition: teamId, equals: { roundId } })
  const posts = replies.map(
    ({ value: { id, text, from, userId } }): Post => ({ id, text, ...(from && { from }), person: opaque(userId) }),
  )
  return {
    closing: {
      id: summaryId(roundId),
      ...{ teamId, roundId, threshold, anonymity, invited },
      replies: posts.filter(({ from }) => from === undefined).length,
      createdAt: timestamp(clock.now()),
    },
    ...{ language, prompt, posts },
    seeds: packageIn(library.of(tenantId), prompt.packageId, prompt.packageVersion)?.themes ?? [],
  }
}
