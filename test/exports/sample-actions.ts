import type { Escalation } from '../../src/domain/escalation/escalation.ts'
import type { Measure } from '../../src/domain/measure/measure.ts'
import { secretIds } from './sample-rounds.ts'

const teamId = '19:team-id@thread.tacv2'

/** An adopted measure of the sample team, with an owner. */
export function sampleMeasure(given: Partial<Measure> = {}): Measure {
  return {
    type: 'measure',
    id: 'measure|one',
    teamId,
    tenantId: 'tenant-id',
    channelId: secretIds[1]!,
    number: 1,
    language: 'nb',
    what: 'Godkjenne små innkjøp uten å spørre',
    purpose: 'Kortere vei til svar',
    owner: { userId: 'user-owner', name: 'Ailo Eksempel' },
    start: '2026-11-01',
    due: '2026-12-01',
    level: 'group',
    goalId: 'mal1',
    state: 'underWay',
    createdAt: '2026-10-20T08:00:00.000Z',
    adoptedAt: '2026-10-21T08:00:00.000Z',
    details: [],
    views: [
      { office: 'leader', userId: 'user-leader', yes: true, reason: '', at: '2026-10-21T08:00:00.000Z' },
      { office: 'unionRep', userId: 'user-union', yes: true, reason: '', at: '2026-10-21T08:00:00.000Z' },
    ],
    voices: 4,
    shared: true,
    noUnionRep: false,
    result: '',
    learning: '',
    checkedIn: [],
    history: [],
    ...given,
  }
}

/** A theme that went one level up, and was answered. */
export function sampleEscalation(given: Partial<Escalation> = {}): Escalation {
  return {
    type: 'escalation',
    request: 'request',
    unitName: 'Nav Eksempel',
    id: 'escalation|one',
    teamId,
    tenantId: 'tenant-id',
    channelId: secretIds[1]!,
    number: 1,
    language: 'nb',
    themeId: 't1',
    title: 'Fullmakter',
    matter: 'Kan vi få avgjøre innkjøp under 5000 kroner selv?',
    people: 4,
    quotes: ['Alt må godkjennes to ganger.'],
    by: 'leader',
    days: 10,
    state: 'answered',
    steps: [
      {
        unitId: 'region',
        unitName: 'Nav Region',
        level: 'region',
        to: {
          kind: 'person',
          userId: 'user-region',
          address: { serviceUrl: 'https://x.example', tenantId: 't', botId: 'b' },
        },
        askedAt: '2026-10-22T08:00:00.000Z',
        dueAt: '2026-11-05T08:00:00.000Z',
        answer: { kind: 'yes', text: 'Ja, fra nyttår.', at: '2026-10-29T08:00:00.000Z' },
      },
    ],
    createdAt: '2026-10-22T08:00:00.000Z',
    ...given,
  }
}
