import type { Origin } from '../../src/commands/line/command.ts'
import { place } from './services.ts'

const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' }

/** Something that a person says or clicks in the channel of `place`, or in personal chat. */
export function originOf(userId: string, where: 'channel' | 'personal', change: Partial<Origin> = {}): Origin {
  return {
    asker: { userId, name: `Navn ${userId}` },
    tenantId: 'tenant',
    address,
    conversationId: where === 'channel' ? `${place.channelId};messageid=1` : `a:${userId}`,
    here: where === 'channel' ? { ...place, channelKind: 'standard', threadId: undefined } : undefined,
    personal: where === 'personal',
    mentioned: [],
    requestId: '1772438400000',
    ...change,
  }
}
