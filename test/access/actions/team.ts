import type { Ids } from '../access-world.ts'
import type { ActionCase } from './action-case.ts'

const committee = (more: object = {}) => ({
  data: (of: Ids) => ({ teamId: of.teamId, roundId: of.openRound, input: of.input, ...more }),
  names: ['roundId'],
})
const settings = { holidays: 'move', open: '2', perMonth: '4', draftDays: '3', home: 'general' }
const quiet = { scope: 'team', from: '2026-07-01', to: '2026-07-31', repeats: 'never' }

/** The clicks about a team, its offices and its users' committee, and about oneself. */
export const teamCases: readonly ActionCase[] = [
  {
    verb: 'command',
    by: 'read',
    data: (of) => ({ teamId: of.teamId, line: 'status' }),
    shows: 'Status',
  },
  {
    verb: 'showSettingsForm',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId }),
    shows: 'Endre innstillinger',
  },
  {
    verb: 'saveSettings',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId, ...settings }),
    shows: 'Innstillinger',
  },
  {
    verb: 'showQuietForm',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId, scope: 'team' }),
    shows: 'Ny stille periode',
  },
  {
    verb: 'addQuiet',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId, ...quiet }),
    shows: 'Innstillinger',
  },
  {
    verb: 'removeQuiet',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId, ...quiet }),
    shows: 'Innstillinger',
  },
  {
    verb: 'showQuietForm',
    by: 'coordinator',
    data: () => ({ scope: 'organisation' }),
    shows: 'Ny stille periode',
  },
  {
    verb: 'addQuiet',
    by: 'coordinator',
    data: () => ({ ...quiet, scope: 'organisation' }),
    shows: 'Alle team i Nav',
  },
  {
    verb: 'removeQuiet',
    by: 'coordinator',
    data: () => ({ ...quiet, scope: 'organisation' }),
    shows: 'Alle team i Nav',
  },
  { verb: 'cancelSettings', by: 'anybody', data: () => ({}), shows: 'Ingenting er endret' },
  {
    verb: 'answerOffice',
    by: 'read',
    not: ['member', 'leader', 'unionRep', 'safetyRep', 'facilitator', 'coordinatorInTeam'],
    data: (of) => ({ teamId: of.teamId, question: of.question, office: 'safetyRep', answer: 'yes' }),
    shows: 'Takk, rollen er din',
    refuses: 'Spørsmålet er til en annen',
  },
  {
    verb: 'saveCommittee',
    by: 'enterCommittee',
    ...committee({ text: 'Vi vil ha svar' }),
    shows: 'Innspillet er tatt med',
  },
  { verb: 'changeCommittee', by: 'enterCommittee', ...committee(), shows: 'Hva sier brukerutvalget?' },
  { verb: 'removeCommittee', by: 'enterCommittee', ...committee(), shows: 'Tatt ut' },
  { verb: 'forgetMe', by: 'anybody', data: () => ({}), shows: 'Slettet' },
]
