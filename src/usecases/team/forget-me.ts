import type { Sealed } from '../../domain/privacy/seal.ts'
import { isUnfinished, roundSecretId } from '../../domain/round/round.ts'
import { summaryId } from '../../domain/summary/summary.ts'
import { personId } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { forgetReceiver } from '../escalation/receiver/forget-receiver.ts'
import { forgetExports } from '../export/forget-exports.ts'
import { withdrawExports } from '../export/withdraw-exports.ts'
import { forgetMeasures } from '../measure/forget-measures.ts'
import { forgetInReleases } from '../package/release-people.ts'
import { keepRoundFact } from '../report/keep-facts.ts'
import { forgetPost } from '../retention/forget-post.ts'
import { forgetObjections } from '../review/forget-objections.ts'
import { forgetReminders } from '../round/remind.ts'
import { updateSummary } from '../round/round-posts.ts'
import { answerId } from '../round/submit-answer.ts'
import { summariseAgain } from '../round/summarise.ts'
import { withdrawQuestions } from './hand-over.ts'
import { isActive, teamsEverOf } from './standing.ts'

export type Forgotten = {
  readonly answers: number
  readonly replies: number
  /** To lines of summaries. */
  readonly objections: number
  /** In which the person stood, as owner or as who proposed or decided. */
  readonly measures: number
  /** Teams in which the person still holds an office: handed over with `roller`, not deleted. */
  readonly offices: readonly string[]
}

/**
 * Removes what can still be linked to the person: answers in open rounds, answers with a name in named ones, posts
 * collected from threads, objections, their place in measures and their voices for proposals, matters they answered in
 * personal chat, packages that they sent or read and that nobody has published, reminders they asked for, offices they
 * were asked to take, their own choices, and files that lie ready and may hold any of it. Sealed answers can't be found: nobody can tell whose they are.
 */
export async function forgetMe(services: Services, tenantId: string, userId: string): Promise<Forgotten> {
  const { store, settings } = services
  const teams = await teamsEverOf(services, tenantId, userId)
  let answers = 0
  let objections = 0
  let measures = 0
  for (const team of teams) {
    for (const { value: round } of await store.list(documents.round, { partition: team.teamId })) {
      if (!isUnfinished(round)) continue
      const secret = await store.read(documents.roundSecret, round.teamId, roundSecretId(round.id))
      if (!secret) continue
      const id = answerId(settings.pepper, round, secret.value.salt, userId)
      if (await store.remove(documents.answer, round.teamId, id)) answers++
    }
    await withdrawQuestions(services, team.teamId, userId)
    answers += await forgetNamed(services, team.teamId, userId)
    objections += await forgetObjections(services, team.teamId, userId)
    measures += await forgetMeasures(services, team.teamId, userId)
    // Whatever was found: after a crash nobody knows what had gone before.
    await withdrawExports(services, team)
  }
  const replies = await store.list(documents.reply, { equals: { userId } })
  for (const { value } of replies) {
    await store.remove(documents.reply, value.teamId, value.id)
    await forgetPost(services, value)
  }
  await forgetReminders(services, { equals: { userId } })
  await forgetExports(services, tenantId, userId)
  await forgetReceiver(services, tenantId, userId)
  await forgetInReleases(services, tenantId, userId)
  await store.remove(documents.person, tenantId, personId(userId))
  await store.scrub()
  const offices = teams
    .filter((team) => isActive(team) && team.officers.some((held) => held.userId === userId))
    .map(({ name }) => name)
  return { answers, replies: replies.length, objections, measures, offices }
}

/**
 * Takes the person's contributions out of closed named rounds, and makes their summaries, stored and posted, anew. One that
 * counts more than there are was left behind by a crash, and is made anew too.
 */
async function forgetNamed(services: Services, teamId: string, userId: string): Promise<number> {
  const { store } = services
  const sealed = (await store.list(documents.sealed, { partition: teamId })).map(({ value }) => value)
  let removed = 0
  for (const [roundId, parts] of Map.groupBy(sealed, (part) => part.roundId)) {
    const named = parts.filter((part) => part.holds === 'named')
    if (named.length === 0) continue
    let own = 0
    for (const part of named) own += await removeContributions(services, part, userId)
    removed += own
    const round = (await store.read(documents.round, teamId, roundId))?.value
    if (round?.state !== 'closed') continue
    const left = named
      .filter(({ set }) => set === round.sealedSet)
      .flatMap(({ contributions }) => contributions)
      .filter(({ author }) => author?.userId !== userId)
    const summary = await store.read(documents.summary, teamId, summaryId(roundId))
    const counted = summary?.value.answers ?? left.length
    // Without their number the sources are being deleted, and nothing can be made of them.
    const isBehind = counted !== left.length && parts.some(({ holds }) => holds === 'count')
    if (own === 0 && !isBehind) continue
    await summariseAgain(services, round)
    await keepRoundFact(services, round)
    await updateSummary(services, round, timestamp(services.clock.now()))
  }
  return removed
}

/** Takes what the person wrote out of a sealed document as it is now: somebody else may be taking out their own. */
async function removeContributions({ store }: Services, { teamId, id }: Sealed, userId: string): Promise<number> {
  for (;;) {
    const stored = await store.read(documents.sealed, teamId, id)
    if (stored?.value.holds !== 'named') return 0
    const { contributions } = stored.value
    const others = contributions.filter(({ author }) => author?.userId !== userId)
    if (others.length === contributions.length) return 0
    const written = await store.replace(documents.sealed, stored, { ...stored.value, contributions: others })
    if (written !== 'changed') return contributions.length - others.length
  }
}
