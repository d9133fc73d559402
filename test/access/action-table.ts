import type { Permission } from '../../src/domain/team/access.ts'
import type { Texts } from '../../src/texts/index.ts'
import { type Ids, type RoleName, type Side, seenMeasure, seenReview, weekly } from './access-world.ts'

/** Whom a click is for, beside what `access.ts` says of a permission. */
type Rule =
  | Permission
  /** Whoever clicks in the channel that the card stands in. */
  | 'inChannel'
  /** A coordinator in personal chat. */
  | 'coordinator'
  /** Anybody: what it shows or does is the person's own. */
  | 'anybody'

export type ActionCase = {
  readonly verb: string
  readonly by: Rule
  /** Who may although the permission does not say so: it is theirs. */
  readonly also?: readonly RoleName[]
  /** Who may not although the permission says so: it is another's. */
  readonly not?: readonly RoleName[]
  /** What the button carries. `of`: whose things; another's in parts of it is a click that somebody made up. */
  readonly data: (of: Ids, side: Side) => Readonly<Record<string, unknown>>
  /** What is inside a team: the keys that name something of it. */
  readonly names?: readonly string[]
  /** The title of what is shown to who may. */
  readonly shows: (say: Texts) => string
  /** The title of what is shown to somebody of the team who may not, where it is not whose task it is. */
  readonly refuses?: (say: Texts) => string
}

const theme = 't1'
const changed = (say: Texts) => say.measure.refused.notYoursTitle
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
const plan = { packageId: 'ki', rule: weekly, startsOn: '2026-03-10', anonymity: 'anonymous' }
const settings = { holidays: 'nextWorkingDay', open: '2', perMonth: '4', draftDays: '3', home: 'general' }
const quiet = { scope: 'team', from: '2026-07-01', to: '2026-07-31', repeats: 'never' }

/** Every verb of every card, with everything that it can be sent for. */
export const actionCases: readonly ActionCase[] = [
  {
    verb: 'answer',
    by: 'inChannel',
    data: (of) => ({ roundId: of.openRound, q_sure: '3', q_where: 'here' }),
    names: ['roundId'],
    shows: (say) => say.receipt.title,
  },
  {
    verb: 'editAnswer',
    by: 'inChannel',
    data: (of) => ({ roundId: of.openRound }),
    names: ['roundId'],
    shows: () => 'Når avgjorde du selv?',
  },
  {
    verb: 'withdrawAnswer',
    by: 'inChannel',
    data: (of) => ({ roundId: of.openRound }),
    names: ['roundId'],
    shows: (say) => say.receipt.withdrawnTitle,
  },
  {
    verb: 'remindMe',
    by: 'inChannel',
    data: (of) => ({ roundId: of.openRound }),
    names: ['roundId'],
    shows: (say) => say.schedule.remind.title,
  },
  {
    verb: 'command',
    by: 'read',
    data: (of) => ({ teamId: of.teamId, line: 'status' }),
    shows: (say) => say.status.title,
  },
  { verb: 'extendRound', by: 'start', ...round('openRound', { days: '2' }), shows: (say) => say.steer.extendedTitle },
  { verb: 'cancelRound', by: 'start', ...round('openRound'), shows: (say) => say.steer.cancelledTitle },
  {
    verb: 'resolveDoubt',
    by: 'start',
    data: (of) => ({ teamId: of.teamId, entryId: of.doubt, verdict: 'itIsThere' }),
    names: ['entryId'],
    shows: (say) => say.status.resolvedTitle,
  },
  {
    verb: 'draftSeries',
    by: 'start',
    data: ({ teamId, channelId }) => ({
      teamId,
      channelId,
      anonymity: 'anonymous',
      package: 'ki',
      rhythm: 'week',
      weekdays: '2',
      time: '10:00',
      times: '3',
    }),
    names: ['channelId'],
    shows: (say) => say.schedule.planTitle,
  },
  {
    verb: 'changePlan',
    by: 'start',
    data: ({ teamId, channelId }) => ({ teamId, channelId, ...plan }),
    names: ['channelId'],
    shows: (say) => say.schedule.form.title,
  },
  {
    verb: 'confirmPlan',
    by: 'start',
    data: ({ teamId, channelId }) => ({ teamId, channelId, ...plan, consulted: 'unionRep' }),
    names: ['channelId'],
    shows: (say) => say.schedule.plannedTitle,
  },
  { verb: 'cancelPlan', by: 'anybody', data: () => ({}), shows: (say) => say.schedule.cancelledTitle },
  { verb: 'changeSeries', by: 'start', ...series('series'), shows: (say) => say.schedule.form.title },
  { verb: 'endSeries', by: 'start', ...series('series'), shows: (say) => say.schedule.list.confirmEndTitle },
  {
    verb: 'endSeries',
    by: 'start',
    ...series('series', { sure: 'yes' }),
    shows: (say) => say.schedule.list.endedTitle,
  },
  {
    verb: 'postponeSlot',
    by: 'start',
    ...series('campaignSlot', { days: '2' }),
    shows: (say) => say.schedule.list.postponedTitle,
  },
  {
    verb: 'showSettingsForm',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId }),
    shows: (say) => say.schedule.settings.form.title,
  },
  {
    verb: 'saveSettings',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId, ...settings }),
    shows: (say) => say.schedule.settings.title,
  },
  {
    verb: 'showQuietForm',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId, scope: 'team' }),
    shows: (say) => say.schedule.settings.quietForm.title,
  },
  {
    verb: 'addQuiet',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId, ...quiet }),
    shows: (say) => say.schedule.settings.title,
  },
  {
    verb: 'removeQuiet',
    by: 'setTeamSettings',
    data: ({ teamId }) => ({ teamId, ...quiet }),
    shows: (say) => say.schedule.settings.title,
  },
  {
    verb: 'showQuietForm',
    by: 'coordinator',
    data: () => ({ scope: 'organisation' }),
    shows: (say) => say.schedule.settings.quietForm.title,
  },
  {
    verb: 'addQuiet',
    by: 'coordinator',
    data: () => ({ ...quiet, scope: 'organisation' }),
    shows: (say) => say.schedule.settings.organisationTitle,
  },
  {
    verb: 'removeQuiet',
    by: 'coordinator',
    data: () => ({ ...quiet, scope: 'organisation' }),
    shows: (say) => say.schedule.settings.organisationTitle,
  },
  { verb: 'cancelSettings', by: 'anybody', data: () => ({}), shows: (say) => say.schedule.settings.cancelledTitle },
  { verb: 'objectTo', by: 'read', ...round('draftRound', { line: theme }), shows: (say) => say.review.object.title },
  {
    verb: 'sendObjection',
    by: 'read',
    ...round('draftRound', { line: theme, reason: 'Det stemmer ikke', how: 'anonymous' }),
    shows: (say) => say.review.object.sentTitle,
  },
  {
    verb: 'changeLine',
    by: 'reviewSummary',
    ...round('draftRound', { line: theme }),
    shows: (say) => say.review.change.title,
  },
  {
    verb: 'saveChange',
    by: 'reviewSummary',
    ...round('draftRound', { line: theme, what: 'hide', words: '', reason: 'For nært' }),
    shows: (say) => say.review.change.savedTitle,
  },
  { verb: 'shareSummary', by: 'shareSummary', ...round('signRound'), shows: (say) => say.review.share.title },
  {
    verb: 'signShare',
    by: 'shareSummary',
    ...round('signRound', { seen: seenReview, disagreement: '' }),
    shows: (say) => say.review.share.signedTitle,
  },
  { verb: 'reportText', by: 'read', ...round('draftRound', { line: theme }), shows: (say) => say.review.report.title },
  {
    verb: 'sendReport',
    by: 'read',
    ...round('draftRound', { source: 'a1' }),
    shows: (say) => say.review.report.doneTitle,
  },
  { verb: 'lookAtTexts', by: 'reviewSummary', ...round('draftRound'), shows: (say) => say.review.look.title },
  {
    verb: 'judgeText',
    by: 'reviewSummary',
    ...round('draftRound', { source: 'a2', show: 'yes' }),
    shows: (say) => say.review.look.title,
  },
  {
    verb: 'proposeMeasure',
    by: 'proposeMeasure',
    data: ({ teamId }) => ({ teamId }),
    shows: (say) => say.measure.form.title,
  },
  {
    verb: 'proposeMeasure',
    by: 'proposeMeasure',
    ...round('draftRound', { theme }),
    shows: (say) => say.measure.form.title,
  },
  {
    verb: 'sendMeasure',
    by: 'proposeMeasure',
    ...round('draftRound', { theme, draft: 'ab'.repeat(12), ...proposal }),
    shows: (say) => say.measure.sent.title(3),
  },
  {
    verb: 'editMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('proposed'),
    shows: (say) => say.measure.form.editTitle,
    refuses: changed,
  },
  {
    verb: 'saveMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('proposed', { ...proposal, what: 'Vi ringer alle brukere før et avslag' }),
    shows: (say) => say.measure.sent.savedTitle,
    refuses: changed,
  },
  {
    verb: 'backMeasure',
    by: 'read',
    ...measure('proposed', { wish: 'back' }),
    shows: (say) => say.measure.backed.title,
  },
  {
    verb: 'decideMeasure',
    by: 'decideMeasure',
    ...measure('proposed', { answer: 'no' }),
    shows: (say) => say.measure.decide.noTitle,
  },
  {
    verb: 'sendDecision',
    by: 'decideMeasure',
    ...measure('proposed', { answer: 'no', reason: 'Det har vi ikke tid til', shared: '' }),
    shows: (say) => say.measure.decide.declinedTitle,
  },
  {
    verb: 'followMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { step: 'start' }),
    shows: (say) => say.measure.follow.savedTitle,
    refuses: changed,
  },
  {
    verb: 'followMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { step: 'change' }),
    shows: (say) => say.measure.follow.changeTitle,
    refuses: changed,
  },
  {
    verb: 'keepMeasure',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { days: '14' }),
    shows: (say) => say.measure.follow.savedTitle,
    refuses: changed,
  },
  {
    verb: 'sendProgress',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { step: 'done', result: 'Det gikk bra' }),
    shows: (say) => say.measure.follow.savedTitle,
    refuses: changed,
  },
  {
    verb: 'sendProgress',
    by: 'followMeasure',
    also: owner,
    ...measure('adopted', { step: 'change', owner: 'made up' }),
    shows: (say) => say.measure.follow.changeTitle,
    refuses: changed,
  },
  {
    verb: 'listMeasures',
    by: 'read',
    data: ({ teamId }) => ({ teamId, filter: 'open', from: '0' }),
    shows: (say) => say.measure.list.title,
  },
  { verb: 'openMeasure', by: 'read', ...measure('proposed'), shows: (say) => say.measure.card.proposed(1) },
  {
    verb: 'escalateTheme',
    by: 'escalate',
    ...round('sharedRound', { theme }),
    shows: (say) => say.escalation.form.title,
  },
  {
    verb: 'sendEscalation',
    by: 'escalate',
    data: ({ teamId }) => ({ teamId, request: 'r9', matter: 'Kan vi få bestille tolk?', days: '10' }),
    shows: (say) => say.escalation.sentTitle,
  },
  {
    verb: 'sendEscalation',
    by: 'escalate',
    ...round('sharedRound', { theme, request: 'r9', matter: 'Kan vi få bestille tolk?', days: '10' }),
    shows: (say) => say.escalation.sentTitle,
  },
  {
    verb: 'showEscalations',
    by: 'read',
    data: ({ teamId }) => ({ teamId, from: '0' }),
    shows: (say) => say.escalation.list.title,
  },
  { verb: 'showEscalations', by: 'anybody', data: () => ({ from: '0' }), shows: (say) => say.escalation.list.title },
  {
    verb: 'withdrawEscalation',
    by: 'escalate',
    data: (of) => ({ teamId: of.teamId, escalation: of.sent }),
    names: ['escalation'],
    shows: (say) => say.escalation.list.withdraw,
  },
  {
    verb: 'withdrawEscalation',
    by: 'escalate',
    data: (of) => ({ teamId: of.teamId, escalation: of.sent, sure: 'yes' }),
    names: ['escalation'],
    shows: (say) => say.escalation.list.withdrawnTitle,
  },
  {
    verb: 'answerEscalation',
    by: 'answerEscalation',
    ...received({ what: 'yes' }),
    shows: (say) => say.escalation.answer.yesTitle,
  },
  {
    verb: 'sendEscalationAnswer',
    by: 'answerEscalation',
    ...received({ what: 'yes', reason: 'Ja' }),
    shows: (say) => say.escalation.answer.sentTitle,
  },
  { verb: 'showEscalation', by: 'answerEscalation', ...received(), shows: (say) => say.escalation.asked.title },
  { verb: 'previewCampaign', by: 'coordinator', data: () => form, shows: (say) => say.campaign.previewTitle },
  { verb: 'changeCampaign', by: 'coordinator', data: () => form, shows: (say) => say.campaign.title },
  { verb: 'cancelCampaign', by: 'coordinator', data: () => ({}), shows: (say) => say.campaign.cancelledTitle },
  {
    verb: 'startCampaign',
    by: 'coordinator',
    data: () => ({ campaignId: `campaign-${'9'.repeat(24)}`, ...form }),
    shows: (say) => say.campaign.startedTitle,
  },
  ...(['show', 'pause', 'resume', 'askStop', 'stop'] as const).map(
    (wish): ActionCase => ({
      verb: 'steerCampaign',
      by: 'coordinator',
      data: ({ campaign }) => ({ campaignId: campaign, wish }),
      names: ['campaignId'],
      shows: (say) => (wish === 'askStop' ? say.campaign.progress.confirmStopTitle : say.campaign.progress.title),
    }),
  ),
  { verb: 'showOverview', by: 'coordinator', data: () => ({}), shows: (say) => say.report.title },
  { verb: 'chooseReport', by: 'coordinator', data: () => ({}), shows: (say) => say.report.card.chooseTitle },
  {
    verb: 'roleGap',
    by: 'coordinator',
    data: () => ({ question: 'kom-i-gang|1|how-often' }),
    shows: (say) => say.report.title,
  },
  {
    verb: 'searchRegister',
    by: 'coordinator',
    data: () => ({ words: 'ring' }),
    shows: (say) => say.file.register.title,
  },
  { verb: 'showRegister', by: 'coordinator', data: () => ({}), shows: (say) => say.file.register.title },
  {
    verb: 'answerOffice',
    by: 'read',
    not: ['member', 'leader', 'unionRep', 'safetyRep', 'facilitator', 'coordinatorInTeam'],
    data: (of) => ({ teamId: of.teamId, question: of.question, office: 'safetyRep', answer: 'yes' }),
    shows: (say) => say.handOver.thanksTitle,
    refuses: (say) => say.handOver.notYoursTitle,
  },
  {
    verb: 'saveCommittee',
    by: 'enterCommittee',
    ...committee({ text: 'Vi vil ha svar' }),
    shows: (say) => say.committee.savedTitle,
  },
  { verb: 'changeCommittee', by: 'enterCommittee', ...committee(), shows: (say) => say.committee.title },
  { verb: 'removeCommittee', by: 'enterCommittee', ...committee(), shows: (say) => say.committee.removedTitle },
  { verb: 'forgetMe', by: 'anybody', data: () => ({}), shows: (say) => say.forget.doneTitle },
  { verb: 'openSources', by: 'read', ...round('draftRound', { theme }), shows: (say) => say.summary.sourcesTitle },
  { verb: 'showSummary', by: 'read', ...round('draftRound'), shows: (say) => say.summary.title },
]
