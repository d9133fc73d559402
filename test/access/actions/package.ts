import { at, type Ids, type RoleName } from '../access-world.ts'
import type { ActionCase } from './action-case.ts'

const coordinators: readonly RoleName[] = ['coordinatorInTeam', 'coordinator', 'coordinatorOfForeign']
const reviewers: readonly RoleName[] = ['leader', 'unionRep', 'safetyRep', 'leaderOfOther', 'leaderOfForeign']
const release = (state: 'draft' | 'asked' | 'reviewed' | 'published', more: object = {}) => ({
  by: 'alone' as const,
  data: (of: Ids) => ({ release: `${of.releases}-${state}|1`, seen: at, ...more }),
  names: ['release'],
})

/** The clicks that choose packages, and that review and publish them. */
export const packageCases: readonly ActionCase[] = [
  {
    verb: 'suggestPackages',
    by: 'anybody',
    data: () => ({ recognise: 'kom-i-gang', size: 'standard', ending: 'begin' }),
    shows: 'Dette kan passe for dere',
  },
  { verb: 'openRelease', ...release('asked'), only: [...reviewers, ...coordinators], shows: 'Pakke på vei' },
  { verb: 'openRelease', ...release('draft'), only: coordinators, shows: 'Pakke på vei' },
  {
    verb: 'showReleasePart',
    ...release('asked', { form: 'nb', part: 'first' }),
    only: [...reviewers, ...coordinators],
    shows: 'Test',
  },
  { verb: 'stepRelease', ...release('draft', { step: 'ask' }), only: coordinators, shows: 'Pakke på vei' },
  { verb: 'stepRelease', ...release('asked', { step: 'approve' }), only: reviewers, shows: 'Pakke på vei' },
  { verb: 'stepRelease', ...release('reviewed', { step: 'publish' }), only: coordinators, shows: 'Pakke på vei' },
  { verb: 'askReleaseReason', ...release('asked', { step: 'sendBack' }), only: reviewers, shows: 'Hva må endres?' },
  {
    verb: 'askReleaseReason',
    ...release('published', { step: 'withdraw' }),
    only: coordinators,
    shows: 'Hvorfor trekkes pakken tilbake?',
  },
  {
    verb: 'giveReleaseReason',
    ...release('asked', { step: 'sendBack', reason: 'For lang' }),
    only: reviewers,
    shows: 'Pakke på vei',
  },
  {
    verb: 'giveReleaseReason',
    ...release('published', { step: 'withdraw', reason: 'Utdatert' }),
    only: coordinators,
    shows: 'Pakke på vei',
  },
]
