import { type ActionCase, ofRound } from './action-case.ts'

/** The clicks on a prompt's card, and what steers a round. */
export const roundCases: readonly ActionCase[] = [
  {
    verb: 'answer',
    by: 'inChannel',
    data: (of) => ({ roundId: of.openRound, 'q-sure': '3', 'q-where': 'here' }),
    names: ['roundId'],
    shows: 'Takk for svaret',
  },
  {
    verb: 'editAnswer',
    by: 'inChannel',
    data: (of) => ({ roundId: of.openRound }),
    names: ['roundId'],
    shows: 'Når avgjorde du selv?',
  },
  {
    verb: 'withdrawAnswer',
    by: 'inChannel',
    data: (of) => ({ roundId: of.openRound }),
    names: ['roundId'],
    shows: 'Svaret er trukket',
  },
  {
    verb: 'remindMe',
    by: 'inChannel',
    data: (of) => ({ roundId: of.openRound }),
    names: ['roundId'],
    shows: 'Jeg minner deg på det',
  },
  { verb: 'extendRound', by: 'start', ...ofRound('openRound', { days: '2' }), shows: 'Runden er forlenget' },
  { verb: 'cancelRound', by: 'start', ...ofRound('openRound'), shows: 'Runden er avbrutt' },
  {
    verb: 'resolveDoubt',
    by: 'start',
    data: (of) => ({ teamId: of.teamId, entryId: of.doubt, verdict: 'itIsThere' }),
    names: ['entryId'],
    shows: 'Takk',
  },
  {
    verb: 'startWithExample',
    by: 'start',
    data: ({ teamId, channelId }) => ({
      ...{ teamId, channelId, packageId: 'kom-i-gang', promptId: 'limits', anonymity: 'anonymous' },
      example: 'Vi ringer først.',
    }),
    names: ['channelId'],
    shows: 'Runden er i gang',
  },
]
