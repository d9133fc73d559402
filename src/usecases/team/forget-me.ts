import type { Sealed } from '../../domain/privacy/seal.ts'
import { isUnfinished, roundSecretId } from '../../domain/round/round.ts'
import { personId } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { forgetReceiver } from '../escalation/forget-receiver.ts'
import { forgetExports } from '../export/forget-exports.ts'
import { forgetMeasures } from '../measure/forget-measures.ts'
import { reviseFact } from '../report/shared-facts.ts'
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
 * collected from threads, objections, matters they answered in personal chat, reminders they asked for, offices they were asked to take, their own choices. Sealed answers can't be found: nobody can tell whose they are.
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
  }
  const replies = await store.list(documents.reply, { equals: { userId } })
  for (const { value } of replies) {
    await store.remove(documents.reply, value.teamId, value.id)
    await forgetPost(services, value)
  }
  await forgetReminders(services, { equals: { userId } })
  await forgetExports(services, tenantId, userId)
  await forgetReceiver(services, tenantId, userId)
  await store.remove(documents.person, tenantId, personId(userId))
  await store.scrub()
  const offices = teams
    .filter((team) => isActive(team) && team.officers.some((held) => held.userId === userId))
    .map(({ name }) => name)
  return { answers, replies: replies.length, objections, measures, offices }
}

/** Takes the person's contributions out of closed named rounds, and makes their summaries, stored and posted, anew. */
async function forgetNamed(services: Services, teamId: string, userId: string): Promise<number> {
  const { store } = services
  let removed = 0
  for (const { value } of await store.list(documents.sealed, { partition: teamId })) {
    const own = value.holds === 'named' ? await removeContributions(services, value, userId) : 0
    removed += own
    const round = own > 0 ? await store.read(documents.round, teamId, value.roundId) : undefined
    if (round?.value.state !== 'closed') continue
    await summariseAgain(services, round.value)
    await reviseFact(services, round.value)
    await updateSummary(services, round.value, timestamp(services.clock.now()))
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
