import { teamsUrl, tenantId } from './authority.ts'

/** A message as Teams sends it to the bot, with what is changed. */
export function createActivity(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1772438400000',
    timestamp: '2026-03-02T08:00:00Z',
    serviceUrl: teamsUrl,
    channelId: 'msteams',
    from: { id: '29:person', name: 'Kari Nordmann', aadObjectId: '00000000-0000-0000-0000-000000000001' },
    conversation: { conversationType: 'channel', tenantId, id: '19:channel@thread.tacv2;messageid=1' },
    recipient: { id: '28:11111111-2222-3333-4444-555555555555', name: 'Tillitsbot' },
    channelData: { tenant: { id: tenantId }, team: { id: '19:team@thread.tacv2' } },
    text: 'hjelp',
    ...change,
  }
}
