import type { Outcome } from '../../src/domain/outcome/outcome.ts'

/** Something that a team has written down, with what is changed. */
export function sampleOutcome(change: Partial<Outcome> = {}): Outcome {
  return {
    ...{ type: 'outcome', id: 'outcome|sample', teamId: '19:team@thread.tacv2', tenantId: 'tenant' },
    ...{ channelId: '19:channel@thread.tacv2', language: 'nb', roundId: 'round|19%3Achannel%40thread.tacv2|sample|1' },
    ...{ packageId: 'partssamarbeid', version: 1, kind: 'note', title: 'En sak vi vil tidlig inn i', by: 'member' },
    details: [
      { fieldId: 'matter', label: 'Hva gjelder saken?', text: 'Nytt fagsystem' },
      { fieldId: 'kind', label: 'Hva er vi enige om?', text: 'Vi får vite om den tidlig' },
    ],
    at: '2026-03-10T08:00:00.000Z',
    ...change,
  }
}
