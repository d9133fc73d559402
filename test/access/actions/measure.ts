import { type Ids, type Side, seenMeasure } from '../access-world.ts'
import { type ActionCase, ofRound, theme } from './action-case.ts'

const notYours = 'Du kan ikke endre dette'
const owner = ['owner'] as const
const measure = (key: 'proposed' | 'adopted', more: object = {}) => ({
  data: (of: Ids, side: Side) => ({ teamId: of.teamId, measureId: of[key], seen: seenMeasure(side), ...more }),
  names: ['measureId'],
})
const words = { what: 'Vi ringer brukeren før vi sender et avslag', purpose: '', owner: 'owner', due: '2026-05-01' }
const proposal = { ...words, level: 'group', goal: '', sure: 'yes' }

/** The clicks on measures, and on the output cards that become one. */
export const measureCases: readonly ActionCase[] = [
  { verb: 'fillOutputCard', by: 'proposeMeasure', ...ofRound('draftRound'), shows: 'Ett krav: eier og forslag' },
  {
    verb: 'sendOutputCard',
    by: 'proposeMeasure',
    ...ofRound('draftRound', {
      ...{ draft: 'b'.repeat(24), field0: 'Ukeliste', field1: 'law', field2: 'Ingen', field3: 'Ingenting' },
      field4: 'La den stå',
    }),
    shows: 'Det er skrevet ned',
  },
  {
    verb: 'proposeMeasure',
    by: 'proposeMeasure',
    data: ({ teamId }) => ({ teamId }),
    shows: 'Foreslå et tiltak',
  },
  {
    verb: 'proposeMeasure',
    by: 'proposeMeasure',
    ...ofRound('draftRound', { theme }),
    shows: 'Foreslå et tiltak',
  },
  {
    verb: 'sendMeasure',
    by: 'proposeMeasure',
    ...ofRound('draftRound', { theme, draft: 'ab'.repeat(12), ...proposal }),
    shows: 'Forslag nr. 3 er lagt fram',
  },
  {
    verb: 'editMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('proposed'),
    shows: 'Endre forslag nr. 1',
    refuses: notYours,
  },
  {
    verb: 'saveMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('proposed', { ...proposal, what: 'Vi ringer alle brukere før et avslag' }),
    shows: 'Endringen er lagret',
    refuses: notYours,
  },
  {
    verb: 'backMeasure',
    by: 'read',
    ...measure('proposed', { wish: 'back' }),
    shows: 'Takk, støtten er talt med',
  },
  {
    verb: 'decideMeasure',
    by: 'decideMeasure',
    ...measure('proposed', { answer: 'no' }),
    shows: 'Avslå forslag nr. 1',
  },
  {
    verb: 'sendDecision',
    by: 'decideMeasure',
    ...measure('proposed', { answer: 'no', reason: 'Det har vi ikke tid til', shared: '' }),
    shows: 'Avslått',
  },
  {
    verb: 'followMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { step: 'start' }),
    shows: 'Lagret',
    refuses: notYours,
  },
  {
    verb: 'followMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { step: 'change' }),
    shows: 'Tiltak nr. 2: hvem og når',
    refuses: notYours,
  },
  {
    verb: 'keepMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { days: '14' }),
    shows: 'Lagret',
    refuses: notYours,
  },
  {
    verb: 'sendProgress',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { step: 'done', result: 'Det gikk bra' }),
    shows: 'Lagret',
    refuses: notYours,
  },
  {
    verb: 'sendProgress',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { step: 'change', owner: 'made up' }),
    shows: 'Tiltak nr. 2: hvem og når',
    refuses: notYours,
  },
  {
    verb: 'listMeasures',
    by: 'read',
    data: ({ teamId }) => ({ teamId, filter: 'open', from: '0' }),
    shows: 'Tiltak',
  },
  { verb: 'openMeasure', by: 'read', ...measure('proposed'), shows: 'Forslag til tiltak nr. 1' },
]
