import type { Message } from '../../domain/delivery/entry.ts'
import { type Escalation, type EscalationStep, isAsked } from '../../domain/escalation/escalation.ts'
import type { EscalationShown } from '../../domain/escalation/escalation-shown.ts'
import type { Language } from '../../domain/language.ts'
import { discloseEscalation } from '../../domain/privacy/disclose.ts'
import type { Services } from '../../ports/services.ts'
import type { Address, Destination } from '../../ports/teams.ts'
import { homeChannel } from '../campaign/campaign-teams.ts'
import { type PostedCard, postedCard } from '../delivery/posted-card.ts'
import type { Resolved } from '../delivery/resolve-message.ts'
import { readersLanguage } from '../team/person.ts'
import { readTeam } from '../team/standing.ts'
import { readEscalation } from './change-escalation.ts'
import { escalationEntryId } from './escalation-posts.ts'

type Post = Extract<Message, { kind: 'escalation' }>
type Update = Extract<Message, { kind: 'escalationUpdate' }>

/** Looks up a post about a matter as it is now. */
export async function resolveEscalation(services: Services, message: Post | Update): Promise<Resolved> {
  const { teamId, escalationId, step } = message
  const escalation = (await readEscalation(services, { teamId, id: escalationId }))?.value
  const team = await readTeam(services, teamId)
  const level = escalation?.steps[step]
  if (!escalation || !team || !level) return { ok: false, reason: 'obsolete' }
  const about = { kind: 'escalation', escalation: discloseEscalation(escalation), step, team: team.name } as const
  if (message.kind === 'escalation' && message.post !== 'asked' && message.post !== 'reminder') {
    if (team.state === 'removed') return { ok: false, reason: 'botRemoved' }
    if (message.post === 'late' && !isAsked(escalation, step)) return { ok: false, reason: 'obsolete' }
    const shown = { ...about, post: message.post, language: escalation.language }
    const first = await postedCard(services, escalationEntryId(escalation, 0, 'sent'))
    if (message.post !== 'sent' && !escalation.thread && first.state === 'notYet') {
      return { ok: false, reason: 'notYet', pause: first.pause }
    }
    return { ok: true, address: team.address, to: inThread(escalation, first), shown }
  }
  const there = await placeOf(services, escalation, level)
  if (!there) return { ok: false, reason: 'botRemoved' }
  const { address, language } = there
  if (message.kind === 'escalationUpdate') {
    const card = await postedCard(services, escalationEntryId(escalation, step, message.of))
    return updateOf(card, address, { ...about, post: 'update', language })
  }
  if (!isAsked(escalation, step)) return { ok: false, reason: 'obsolete' }
  const shown = { ...about, post: message.post, language }
  const asked = await postedCard(services, escalationEntryId(escalation, step, 'asked'))
  const own = message.post === 'reminder' ? threadOf(asked) : undefined
  return { ok: true, address, to: own ?? there.to, shown }
}

function updateOf(card: PostedCard, address: Address, shown: EscalationShown): Resolved {
  switch (card.state) {
    case 'there':
      return { ok: true, address, update: card.posted, shown }
    case 'notYet':
      return { ok: false, reason: 'notYet', pause: card.pause }
    case 'never':
      return { ok: false, reason: 'obsolete' }
  }
}

/** Where a level is asked. Undefined: the bot was taken out of its team, or the person asked to be forgotten. */
async function placeOf(
  services: Services,
  { tenantId }: Escalation,
  { to }: EscalationStep,
): Promise<{ readonly address: Address; readonly to: Destination; readonly language: Language } | undefined> {
  if (to.kind === 'forgotten') return undefined
  if (to.kind === 'person') {
    const { userId, address } = to
    const language = await readersLanguage(services, { tenantId, userId }, services.settings.defaultLanguage)
    return { address, to: { kind: 'person', userId }, language }
  }
  const team = await readTeam(services, to.teamId)
  if (team?.state !== 'active') return undefined
  const { teamId, address, language } = team
  return { address, to: { kind: 'channel', teamId, channelId: homeChannel(team) }, language }
}

/** The thread that the matter came from; where there was none, the one that its first word began. */
function inThread({ thread, teamId, channelId }: Escalation, first: PostedCard): Destination {
  if (thread) return { kind: 'conversation', conversationId: thread.conversationId }
  return threadOf(first) ?? { kind: 'channel', teamId, channelId }
}

function threadOf(card: PostedCard): Destination | undefined {
  return card.state === 'there' ? { kind: 'conversation', conversationId: card.posted.conversationId } : undefined
}
