import type { Escalation, EscalationStep } from '../../src/domain/escalation/escalation.ts'

export function askedStep(change: Partial<EscalationStep> = {}): EscalationStep {
  return {
    ...{
      unitId: 'region',
      unitName: 'Nav Øst',
      level: 'region',
      to: { kind: 'team', teamId: '19:region@thread.tacv2' },
    },
    ...{ askedAt: '2026-03-02T08:00:00.000Z', dueAt: '2026-03-16T14:00:00.000Z' },
    ...change,
  }
}

/** A theme of six people that waits for the region. */
export function sampleEscalation(change: Partial<Escalation> = {}): Escalation {
  const teamId = '19:team@thread.tacv2'
  return {
    ...{ type: 'escalation', id: 'escalation|1', teamId, tenantId: 'tenant', request: 'r1', number: 1 },
    ...{ unitName: 'Nav Eksempel', channelId: '19:channel@thread.tacv2', language: 'nb' },
    ...{ title: 'Dobbel rapportering tar tid', matter: 'Kan vi slutte å rapportere det samme to ganger?', people: 6 },
    quotes: ['Vi rapporterer det samme i to systemer.'],
    ...{ by: 'leader', days: 10, state: 'waiting', receiver: '19:region@thread.tacv2', steps: [askedStep()] },
    createdAt: '2026-03-02T08:00:00.000Z',
    ...change,
  }
}
