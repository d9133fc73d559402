import type { Permission } from '../../src/domain/team/access.ts'
import { at, type Ids, type RoleName, type Side, seenMeasure, seenReview, weekly } from './access-world.ts'

/** Whom a click is for, beside what `access.ts` says of a permission. */
type Rule =
  | Permission
  /** Whoever clicks in the channel that the card stands in. */
  | 'inChannel'
  /** A coordinator in personal chat. */
  | 'coordinator'
  /** Anybody: what it shows or does is the person's own. */
  | 'anybody'
  /** Likewise, where nobody reads along. */
  | 'alone'

export type ActionCase = {
  readonly verb: string
  readonly by: Rule
  /** Who may although the permission does not say so: it is theirs. */
  readonly also?: readonly RoleName[]
  /** Of those who are alone, who may; the others see what does not exist. */
  readonly only?: readonly RoleName[]
  /** Who may not although the permission says so: it is another's. */
  readonly not?: readonly RoleName[]
  /** What the button carries. `of`: whose things; another's in parts of it is a click that somebody made up. */
  readonly data: (of: Ids, side: Side) => Readonly<Record<string, unknown>>
  /** What is inside a team: the keys that name something of it. */
  readonly names?: readonly string[]
  /** The title of what is shown to who may. */
  readonly shows: string
  /** The title of what is shown to somebody of the team who may not, where it is not whose task it is. */
  readonly refuses?: string
}

const theme = 't1'
const notYours = 'Det er ikke ditt å endre'
const owner = ['owner'] as const
const round = (key: 'openRound' | 'draftRound' | 'signRound' | 'sharedRound', more: object = {}) => ({
  data: (of: Ids) => ({ teamId: of.teamId, roundId: of[key], ...more }),
  names: ['roundId'],
})
const measure = (key: 'proposed' | 'adopted', more: object = {}) => ({
  data: (of: Ids, side: Side) => ({ teamId: of.teamId, measureId: of[key], seen: seenMeasure(side), ...more }),
  names: ['measureId'],
})
const received = (more: object = {}) => ({
  data: (of: Ids) => ({ teamId: of.below, escalation: of.received, step: '0', ...more }),
  names: ['escalation'],
})
const committee = (more: object = {}) => ({
  data: (of: Ids) => ({ teamId: of.teamId, roundId: of.openRound, input: of.input, ...more }),
  names: ['roundId'],
})
const series = (key: 'series' | 'campaignSlot', more: object = {}) => ({
  data: (of: Ids) => ({ teamId: of.teamId, scheduleId: of[key], ...more }),
  names: ['scheduleId'],
})
const words = { what: 'Vi ringer brukeren før vi sender et avslag', purpose: '', owner: 'owner', due: '2026-05-01' }
const proposal = { ...words, level: 'group', goal: '', sure: 'yes' }
const form = { package: 'kom-i-gang', from: '2026-03-09', to: '2026-03-13', opens: '09:00', ends: '15:00' }
const plan = { packageId: 'status', rule: weekly, startsOn: '2026-03-10', anonymity: 'anonymous' }
const settings = { holidays: 'move', open: '2', perMonth: '4', draftDays: '3', home: 'general' }
const quiet = { scope: 'team', from: '2026-07-01', to: '2026-07-31', repeats: 'never' }

const coordinators: readonly RoleName[] = ['coordinatorInTeam', 'coordinator', 'coordinatorOfForeign']
const reviewers: readonly RoleName[] = ['leader', 'unionRep', 'safetyRep', 'leaderOfOther', 'leaderOfForeign']
const release = (state: 'draft' | 'asked' | 'reviewed' | 'published', more: object = {}) => ({
  by: 'alone' as const,
  data: (of: Ids) => ({ release: `${of.releases}-${state}|1`, seen: at, ...more }),
  names: ['release'],
})

/** Every verb of every card, with everything that it can be sent for. */
export const actionCases: readonly ActionCase[] = [
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
  {
    verb: 'command',
    by: 'read',
    data: (of) => ({ teamId: of.teamId, line: 'status' }),
    shows: 'Status',
  },
  { verb: 'extendRound', by: 'start', ...round('openRound', { days: '2' }), shows: 'Runden er forlenget' },
  { verb: 'cancelRound', by: 'start', ...round('openRound'), shows: 'Runden er avbrutt' },
  {
    verb: 'resolveDoubt',
    by: 'start',
    data: (of) => ({ teamId: of.teamId, entryId: of.doubt, verdict: 'itIsThere' }),
    names: ['entryId'],
    shows: 'Takk',
  },
  {
    verb: 'draftSeries',
    by: 'start',
    data: ({ teamId, channelId }) => ({
      teamId,
      channelId,
      anonymity: 'anonymous',
      package: 'status',
      rhythm: 'week',
      weekdays: '2',
      time: '10:00',
      times: '3',
    }),
    names: ['channelId'],
    shows: 'Slik forstår jeg planen',
  },
  {
    verb: 'changePlan',
    by: 'start',
    data: ({ teamId, channelId }) => ({ teamId, channelId, ...plan }),
    names: ['channelId'],
    shows: 'Planlegg en serie',
  },
  {
    verb: 'confirmPlan',
    by: 'start',
    data: ({ teamId, channelId }) => ({ teamId, channelId, ...plan, consulted: 'unionRep' }),
    names: ['channelId'],
    shows: 'Serien er planlagt',
  },
  { verb: 'cancelPlan', by: 'anybody', data: () => ({}), shows: 'Ingenting er planlagt' },
  { verb: 'changeSeries', by: 'start', ...series('series'), shows: 'Planlegg en serie' },
  { verb: 'endSeries', by: 'start', ...series('series'), shows: 'Vil du avslutte serien?' },
  {
    verb: 'endSeries',
    by: 'start',
    ...series('series', { sure: 'yes' }),
    shows: 'Serien er avsluttet',
  },
  {
    verb: 'postponeSlot',
    by: 'start',
    ...series('campaignSlot', { days: '2' }),
    shows: 'Utsatt',
  },
  { verb: 'swapPrompt', by: 'start', ...series('series'), shows: 'Hvilken samtalestarter skal komme?' },
  { verb: 'setPrompt', by: 'start', ...series('series', { promptId: 'keep' }), shows: 'Byttet' },
  { verb: 'skipPrompt', by: 'start', ...series('series', { promptId: 'own-judgement' }), shows: 'Hoppet over' },
  {
    verb: 'giveExample',
    by: 'start',
    ...series('series', { promptId: 'own-judgement' }),
    shows: 'Legg til et eksempel',
  },
  {
    verb: 'saveExample',
    by: 'start',
    ...series('series', { promptId: 'own-judgement', example: 'Vi ringer først.' }),
    shows: 'Eksempelet er lagret',
  },
  {
    verb: 'suggestPackages',
    by: 'anybody',
    data: () => ({ recognise: 'kom-i-gang', size: 'standard', ending: 'begin' }),
    shows: 'Dette kan passe for dere',
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
  { verb: 'objectTo', by: 'read', ...round('draftRound', { line: theme }), shows: 'Har du en innvending?' },
  {
    verb: 'sendObjection',
    by: 'read',
    ...round('draftRound', { line: theme, reason: 'Det stemmer ikke', how: 'anonymous' }),
    shows: 'Takk for innvendingen',
  },
  {
    verb: 'changeLine',
    by: 'reviewSummary',
    ...round('draftRound', { line: theme }),
    shows: 'Rett eller skjul',
  },
  {
    verb: 'saveChange',
    by: 'reviewSummary',
    ...round('draftRound', { line: theme, what: 'hide', words: '', reason: 'For nært' }),
    shows: 'Lagret',
  },
  {
    verb: 'shareSummary',
    by: 'shareSummary',
    ...round('signRound'),
    shows: 'Signer oppsummeringen: Når avgjorde du selv?',
  },
  {
    verb: 'signShare',
    by: 'shareSummary',
    ...round('signRound', { seen: seenReview, disagreement: '' }),
    shows: 'Signert',
  },
  { verb: 'reportText', by: 'read', ...round('draftRound', { line: theme }), shows: 'Skjul en tekst' },
  {
    verb: 'sendReport',
    by: 'read',
    ...round('draftRound', { source: 'a1' }),
    shows: 'Teksten er skjult',
  },
  { verb: 'lookAtTexts', by: 'reviewSummary', ...round('draftRound'), shows: 'Skjulte tekster' },
  {
    verb: 'judgeText',
    by: 'reviewSummary',
    ...round('draftRound', { source: 'a2', show: 'yes' }),
    shows: 'Skjulte tekster',
  },
  { verb: 'fillOutputCard', by: 'proposeMeasure', ...round('draftRound'), shows: 'Ett krav: eier og forslag' },
  {
    verb: 'sendOutputCard',
    by: 'proposeMeasure',
    ...round('draftRound', {
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
    ...round('draftRound', { theme }),
    shows: 'Foreslå et tiltak',
  },
  {
    verb: 'sendMeasure',
    by: 'proposeMeasure',
    ...round('draftRound', { theme, draft: 'ab'.repeat(12), ...proposal }),
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
  {
    verb: 'escalateTheme',
    by: 'escalate',
    ...round('sharedRound', { theme }),
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
    ...round('sharedRound', { theme, request: 'r9', matter: 'Kan vi få bestille tolk?', days: '10' }),
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
  { verb: 'previewCampaign', by: 'coordinator', data: () => form, shows: 'Kampanje: Hva betyr tillit hos oss?' },
  { verb: 'changeCampaign', by: 'coordinator', data: () => form, shows: 'Ny kampanje' },
  { verb: 'cancelCampaign', by: 'coordinator', data: () => ({}), shows: 'Ingenting er startet' },
  {
    verb: 'startCampaign',
    by: 'coordinator',
    data: () => ({ campaignId: `campaign-${'9'.repeat(24)}`, ...form }),
    shows: 'En kampanje er allerede i gang',
  },
  ...(['show', 'pause', 'resume', 'askStop', 'stop'] as const).map(
    (wish): ActionCase => ({
      verb: 'steerCampaign',
      by: 'coordinator',
      data: ({ campaign }) => ({ campaignId: campaign, wish }),
      names: ['campaignId'],
      shows: wish === 'askStop' ? 'Vil du stoppe kampanjen?' : 'Kampanje: Fra ord til tiltak',
    }),
  ),
  { verb: 'showOverview', by: 'coordinator', data: () => ({}), shows: 'Det teamene har delt' },
  { verb: 'chooseReport', by: 'coordinator', data: () => ({}), shows: 'Hva skal oversikten vise?' },
  {
    verb: 'roleGap',
    by: 'coordinator',
    data: () => ({ question: 'kom-i-gang|1|how-often' }),
    shows: 'Det teamene har delt',
  },
  {
    verb: 'searchRegister',
    by: 'coordinator',
    data: () => ({ words: 'ring' }),
    shows: 'Tiltaksoversikten',
  },
  { verb: 'showRegister', by: 'coordinator', data: () => ({}), shows: 'Tiltaksoversikten' },
  { verb: 'importUnits', by: 'coordinator', data: () => ({ draft: 'of nobody' }), shows: 'Fila gjelder ikke lenger' },
  { verb: 'openRelease', ...release('asked'), only: [...reviewers, ...coordinators], shows: 'Pakke på vei' },
  { verb: 'openRelease', ...release('draft'), only: coordinators, shows: 'Pakke på vei' },
  {
    verb: 'showReleaseText',
    ...release('asked', { form: 'nb', prompt: 'first' }),
    only: [...reviewers, ...coordinators],
    shows: 'Pakke på vei',
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
  { verb: 'openSources', by: 'read', ...round('draftRound', { theme }), shows: 'Kildene til et tema' },
  { verb: 'showSummary', by: 'read', ...round('draftRound'), shows: 'Oppsummering: Når avgjorde du selv?' },
]
