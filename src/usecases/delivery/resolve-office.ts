import type { OfficeNews } from '../../domain/team/office-news.ts'
import type { Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { TeamsUnavailable } from '../../ports/teams.ts'
import { readersLanguage } from '../team/person.ts'
import type { Resolved } from './resolve-message.ts'

/** With the name that Teams has for the person now. */
export async function resolveOffice(services: Services, message: OfficeNews['message']): Promise<Resolved> {
  const stored = await services.store.read(documents.team, message.teamId, 'team')
  if (!stored) return { ok: false, reason: 'obsolete' }
  const team = stored.value
  if (team.state === 'removed') return { ok: false, reason: 'botRemoved' }
  // Answered or taken back before it got out.
  if (message.event === 'asked' && !team.asked?.some(({ id }) => id === message.question)) {
    return { ok: false, reason: 'obsolete' }
  }
  const { to, userId } = message
  const { tenantId, language: spoken } = team
  const language = to.kind === 'person' ? await readersLanguage(services, { tenantId, userId }, spoken) : spoken
  const news = { message, team, name: await nameOf(services, team, userId), language }
  return { ok: true, address: message.address, to, shown: { kind: 'office', news } }
}

async function nameOf({ teams }: Services, team: Team, userId: string): Promise<string | undefined> {
  try {
    return (await teams.member(team.address, team.teamId, userId))?.name
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    return undefined
  }
}
