import { bot, channels, person, team, teams, tenantId } from './cast.ts'

export type Place = { conversation: { id: string; conversationType: string; tenantId: string }; channelData: object }

/** @param place a channel's name, `personal`, `group`, or the id of a conversation that exists */
export function placeOf(who: string, place: string, messageId: string): Place {
  const tenant = { tenant: { id: tenantId } }
  if (place === 'personal' || place.startsWith('a:')) {
    const id = place === 'personal' ? `a:${person(who).aadObjectId}` : place
    return { conversation: { id, conversationType: 'personal', tenantId }, channelData: tenant }
  }
  if (place === 'group') {
    return {
      conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId },
      channelData: tenant,
    }
  }
  const [channelId] = channels[place] ? [channels[place].id] : place.split(';messageid=')
  const known = Object.values(channels).find(({ id }) => id === channelId)
  if (!known || channelId === undefined) throw new Error(`There is no place ${place}`)
  const id = channels[place] ? `${channelId};messageid=${messageId}` : place
  return {
    conversation: { id, conversationType: 'channel', tenantId },
    channelData: { ...tenant, team: { id: team(known.team).id, name: known.team }, channel: { id: channelId } },
  }
}

export function addresses(who: string, serviceUrl: string) {
  return { serviceUrl, channelId: 'msteams', from: person(who), recipient: bot }
}

/** `@Amina` and `@Tillitsbot` as Teams sends them. */
export function mentions(text: string): { text: string; entities: object[] } {
  const entities: object[] = []
  const marked = text.replace(/@(\p{L}+)/gu, (_, name: string) => {
    const mentioned = name === bot.name ? bot : person(name)
    const tag = `<at>${mentioned.name}</at>`
    entities.push({ type: 'mention', mentioned: { id: mentioned.id, name: mentioned.name }, text: tag })
    return tag
  })
  return { text: marked, entities }
}

/** Whether somebody sees what stands in a conversation: their own chat, or a channel of their team. */
export function mayRead(who: string, conversationId: string): boolean {
  const [place = ''] = conversationId.split(';messageid=')
  if (place.startsWith('a:')) return place === `a:${person(who).aadObjectId}`
  return Object.values(teams).some(
    ({ members, channels: list }) => members.some((name) => name === who) && list.some(({ id }) => id === place),
  )
}
