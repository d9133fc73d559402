import type { Ids } from '../access-world.ts'
import { type ActionCase, ofRound, theme } from './action-case.ts'

const received = (more: object = {}) => ({
  data: (of: Ids) => ({ teamId: of.below, escalation: of.received, step: '0', ...more }),
  names: ['escalation'],
})

/** The clicks on matters that go one level up. */
export const escalationCases: readonly ActionCase[] = [
  {
    verb: 'escalateTheme',
    by: 'escalate',
    ...ofRound('sharedRound', { theme }),
    shows: 'Løft saken ett nivå opp',
  },
  {
    verb: 'sendEscalation',
    by: 'escalate',
    data: ({ teamId }) => ({ teamId, request: 'r9', matter: 'Kan vi få bestille tolk?', days: '10' }),
    shows: 'Sendt',
  },
  {
    verb: 'sendEscalation',
    by: 'escalate',
    ...ofRound('sharedRound', { theme, request: 'r9', matter: 'Kan vi få bestille tolk?', days: '10' }),
    shows: 'Sendt',
  },
  {
    verb: 'showEscalations',
    by: 'read',
    data: ({ teamId }) => ({ teamId, from: '0' }),
    shows: 'Saker som er løftet',
  },
  { verb: 'showEscalations', by: 'alone', data: () => ({ from: '0' }), shows: 'Saker som er løftet' },
  {
    verb: 'withdrawEscalation',
    by: 'escalate',
    data: (of) => ({ teamId: of.teamId, escalation: of.sent }),
    names: ['escalation'],
    shows: 'Trekk saken',
  },
  {
    verb: 'withdrawEscalation',
    by: 'escalate',
    data: (of) => ({ teamId: of.teamId, escalation: of.sent, sure: 'yes' }),
    names: ['escalation'],
    shows: 'Saken er trukket',
  },
  {
    verb: 'answerEscalation',
    by: 'answerEscalation',
    ...received({ what: 'yes' }),
    shows: 'Svar ja',
  },
  {
    verb: 'sendEscalationAnswer',
    by: 'answerEscalation',
    ...received({ what: 'yes', reason: 'Ja' }),
    shows: 'Takk for svaret',
  },
  { verb: 'showEscalation', by: 'answerEscalation', ...received(), shows: 'Et team ber om svar' },
]
