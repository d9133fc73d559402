import { seenReview } from '../access-world.ts'
import { type ActionCase, ofRound, theme } from './action-case.ts'

/** The clicks on a summary. */
export const reviewCases: readonly ActionCase[] = [
  { verb: 'objectTo', by: 'read', ...ofRound('draftRound', { line: theme }), shows: 'Har du en innvending?' },
  {
    verb: 'sendObjection',
    by: 'read',
    ...ofRound('draftRound', { line: theme, reason: 'Det stemmer ikke', how: 'anonymous' }),
    shows: 'Takk for innvendingen',
  },
  {
    verb: 'changeLine',
    by: 'reviewSummary',
    ...ofRound('draftRound', { line: theme }),
    shows: 'Rett eller skjul',
  },
  {
    verb: 'saveChange',
    by: 'reviewSummary',
    ...ofRound('draftRound', { line: theme, what: 'hide', words: '', reason: 'For nært' }),
    shows: 'Lagret',
  },
  {
    verb: 'shareSummary',
    by: 'shareSummary',
    ...ofRound('signRound'),
    shows: 'Signer oppsummeringen: Når avgjorde du selv?',
  },
  {
    verb: 'signShare',
    by: 'shareSummary',
    ...ofRound('signRound', { seen: seenReview, disagreement: '' }),
    shows: 'Signert',
  },
  { verb: 'reportText', by: 'read', ...ofRound('draftRound', { line: theme }), shows: 'Skjul en tekst' },
  {
    verb: 'sendReport',
    by: 'read',
    ...ofRound('draftRound', { source: 'a1' }),
    shows: 'Teksten er skjult',
  },
  { verb: 'lookAtTexts', by: 'reviewSummary', ...ofRound('draftRound'), shows: 'Skjulte tekster' },
  {
    verb: 'judgeText',
    by: 'reviewSummary',
    ...ofRound('draftRound', { source: 'a2', show: 'yes' }),
    shows: 'Skjulte tekster',
  },
  { verb: 'openSources', by: 'read', ...ofRound('draftRound', { theme }), shows: 'Kildene til et tema' },
  { verb: 'showSummary', by: 'read', ...ofRound('draftRound'), shows: 'Oppsummering: Når avgjorde du selv?' },
]
