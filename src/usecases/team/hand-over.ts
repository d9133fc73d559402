import {
  answered,
  asking,
  daysToAnswer,
  given,
  lapsed,
  openQuestions,
  withoutLapsed,
} from '../../domain/team/hand-over.ts'
import type { AskedOffice, Officer, Team, TeamRole } from '../../domain/team/team.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'
import { eachDue } from '../each-due.ts'
import { randomId } from '../review/random-id.ts'
import { isActive } from './standing.ts'
import { changeTeam } from './team-state.ts'

export type OfficeWish = {
  readonly userId: string
  readonly office: TeamRole
  readonly until: Timestamp | undefined
  /** Who wants it. */
  readonly byUserId: string
  /** Where the answer is told. */
  readonly conversationId: string
}

export type AskResult =
  /** They asked themselves. */
  | { readonly done: 'given' }
  /** They hold it already, for as long. */
  | { readonly done: 'holds' }
  | { readonly done: 'asked'; readonly question: AskedOffice }

/**
 * Asks somebody to take on an office: nobody has one that they did not say yes to. They are asked in their own chat too.
 * Who names themselves has said yes. Undefined: there is no such team.
 */
export async function askOfficer(
  services: Services,
  teamId: string,
  { userId, office, until, byUserId, conversationId }: OfficeWish,
): Promise<AskResult | undefined> {
  const now = services.clock.now()
  const term = { userId, office, ...(until !== undefined && { until }) }
  const answerBy = timestamp(now.add({ hours: 24 * daysToAnswer }))
  const fresh: AskedOffice = { id: randomId(services), ...term, answerBy, conversationId }
  const outcome: { result: AskResult } = { result: { done: 'holds' } }
  const team = await changeTeam(services, teamId, (known) => {
    outcome.result = { done: 'holds' }
    if (known.officers.some((held) => held.userId === userId && held.office === office && held.until === until)) {
      return known
    }
    if (userId === byUserId) {
      outcome.result = { done: 'given' }
      return given(known, term, timestamp(now))
    }
    const { team: next, question } = asking(known, fresh)
    outcome.result = { done: 'asked', question }
    return next
  })
  if (!team) return undefined
  if (outcome.result.done === 'asked') await tellPerson(services, team, outcome.result.question)
  return outcome.result
}

export type OfficeAnswer =
  | { readonly ok: true; readonly until: Timestamp | undefined }
  /** `notYours`: somebody else is asked. `gone`: answered already, withdrawn, or too late. */
  | { readonly ok: false; readonly reason: 'notYours' | 'gone' }

/**
 * The person who was asked says yes or no; the team is told where it saw the question. A yes that is said again is the
 * same yes. The answer is written together with the wish to be told, so that a crash leaves nothing unsaid.
 */
export async function answerOffice(
  services: Services,
  teamId: string,
  answer: { readonly id: string; readonly userId: string; readonly office: TeamRole; readonly yes: boolean },
): Promise<OfficeAnswer> {
  const { id, userId, office, yes } = answer
  const now = timestamp(services.clock.now())
  const found = { isAnswered: false }
  const team = await changeTeam(services, teamId, (known) => {
    const next = answered(known, answer, now)
    found.isAnswered = next !== undefined
    return next ?? known
  })
  if (!team) return { ok: false, reason: 'gone' }
  const term = team.officers.find((held) => held.userId === userId && held.office === office)
  if (found.isAnswered) {
    await endTermsOf(services, team)
    return { ok: true, until: term?.until }
  }
  const isOthers = openQuestions(team).some((question) => question.id === id && question.userId !== userId)
  if (isOthers) return { ok: false, reason: 'notYours' }
  return yes && term ? { ok: true, until: term.until } : { ok: false, reason: 'gone' }
}

/** Takes back what somebody was asked and has not answered. */
export async function withdrawQuestions(services: Services, teamId: string, userId: string): Promise<void> {
  await changeTeam(services, teamId, (team) => {
    const { asked, ...rest } = team
    const others = asked?.filter((question) => question.userId !== userId) ?? []
    if (others.length === (asked?.length ?? 0)) return team
    return others.length === 0 ? rest : { ...rest, asked: others }
  })
}

/** The clock's part: ends terms that are over and questions that are answered or that nobody answered, and tells the team. */
export async function endTerms(services: Services): Promise<void> {
  await eachDue(services, {
    kind: documents.team,
    batch: 200,
    lane: ({ teamId }) => teamId,
    work: async ({ value }) => void (await endTermsOf(services, value)),
    failed: ({ teamId }, error) => services.log.error('terms could not be ended', { teamId }, error),
  })
}

/** Told first, under ids of their own: whoever comes after a crash tells nothing twice, and forgets nothing. */
async function endTermsOf(services: Services, team: Team): Promise<void> {
  const now = timestamp(services.clock.now())
  const { ended, settled } = lapsed(team, now)
  if (isActive(team)) {
    for (const held of ended) await tellEnd(services, team, held)
    for (const question of settled) await tellTeam(services, team, question)
  }
  await changeTeam(services, team.teamId, (known) => withoutLapsed(known, now))
}

async function tellPerson(services: Services, { teamId, tenantId, address }: Team, question: AskedOffice) {
  const { id, userId, office, until } = question
  await enqueue(services, {
    id: entryId(teamId, 'office', 'asked', id),
    tenantId,
    conversationId: `person:${userId}`,
    message: {
      ...{
        kind: 'office',
        event: 'asked',
        teamId,
        office,
        userId,
        question: id,
        address,
        to: { kind: 'person', userId },
      },
      ...(until !== undefined && { until }),
    },
    urgent: false,
  })
}

async function tellTeam(
  services: Services,
  { teamId, tenantId, address }: Team,
  { id, userId, office, until, conversationId, answer }: AskedOffice,
): Promise<void> {
  const event = answer ?? 'unanswered'
  await enqueue(services, {
    id: entryId(teamId, 'office', event, id),
    tenantId,
    teamId,
    conversationId,
    message: {
      ...{ kind: 'office', event, teamId, office, userId, address, to: { kind: 'conversation', conversationId } },
      ...(until !== undefined && { until }),
    },
    urgent: event !== 'unanswered',
  })
}

async function tellEnd(services: Services, team: Team, { userId, office, since, until }: Officer): Promise<void> {
  const { teamId, tenantId, address, settings } = team
  const channelId = settings.homeChannelId ?? teamId
  await enqueue(services, {
    id: entryId(teamId, 'office', 'ended', office, userId, since),
    tenantId,
    teamId,
    conversationId: channelId,
    message: {
      ...{
        kind: 'office',
        event: 'ended',
        teamId,
        office,
        userId,
        address,
        to: { kind: 'channel', teamId, channelId },
      },
      ...(until !== undefined && { until }),
    },
    urgent: false,
  })
}
