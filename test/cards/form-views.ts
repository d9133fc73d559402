import { officeView } from '../../src/cards/views/office-view.ts'
import { emptyForm, formOf } from '../../src/commands/schedule/form-values.ts'
import { formView } from '../../src/commands/schedule/form-view.ts'
import { type Plan, planView } from '../../src/commands/schedule/plan-view.ts'
import { emptyQuiet, quietForm, settingsForm } from '../../src/commands/team/settings-forms.ts'
import { committeeForm } from '../../src/commands/team/users-committee.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Library } from '../../src/domain/package/library.ts'
import { type Rhythm, toRule } from '../../src/domain/schedule/rhythm.ts'
import { Schedule } from '../../src/domain/schedule/schedule.ts'
import type { OfficeNews } from '../../src/domain/team/office-news.ts'
import { TeamSettings } from '../../src/domain/team/settings.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { texts } from '../../src/texts/index.ts'
import { sampleRound } from '../support/sample-round.ts'
import { reviewFormViews } from './review-form-views.ts'

const timeZone = 'Europe/Oslo'
const place = { teamId: '19:team@thread.tacv2', channelId: '19:channel@thread.tacv2', anonymity: 'anonymous' } as const
const rhythm: Rhythm = { every: 'week', interval: 2, weekdays: [2], time: '09:00', ends: { kind: 'times', times: 4 } }
const often: Rhythm = { ...rhythm, interval: 1, weekdays: [2, 4] }

const existing = Schedule.parse({
  ...{ type: 'schedule', id: 'schedule|x|kom-i-gang', teamId: place.teamId, tenantId: 'tenant' },
  ...{ channelId: place.channelId, packageId: 'kom-i-gang', anonymity: 'anonymous', startsOn: '2026-11-21', timeZone },
  ...{ rule: toRule({ ...rhythm, every: 'month', on: { kind: 'weekday', nth: -1, weekday: 5 }, interval: 1 }) },
  ...{ posted: 1, state: 'active', followUps: [14, 30, 90], plannedBy: 'leader', consulted: 'unionRep' },
  createdAt: '2026-11-20T08:00:00.000Z',
})
const draft: Plan['draft'] = {
  ok: true,
  packageId: 'kom-i-gang',
  rhythm,
  rule: toRule(rhythm),
  startsOn: '2026-11-21',
  times: 4,
  isShort: false,
  dates: ['2026-11-24T08:00Z', '2026-12-08T08:00Z', '2026-12-22T08:00Z'].map((at) => Temporal.Instant.from(at)),
  leftOut: [],
  minutes: { each: 5, total: 18 },
  openDays: 5,
  followUps: [14, 30, 90],
  unionReps: ['unionRep'],
  existing: undefined,
}
const busy: Plan['draft'] = {
  ...draft,
  rhythm: often,
  rule: toRule(often),
  leftOut: [
    { date: '2026-12-01', why: 'monthFull' },
    { date: '2026-12-03', why: 'oneOpen' },
    { date: '2026-12-24', why: 'quiet' },
    { date: '2027-01-01', why: 'holiday' },
  ],
  existing,
}
const team: Team = {
  ...{ type: 'team', id: 'team', teamId: place.teamId, tenantId: 'tenant', name: 'Nav Eksempel', language: 'nb' },
  address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' },
  state: 'active',
  channels: [{ id: place.channelId, name: '**Fagprat** [x](http://x)' }],
  officers: [],
  settings: TeamSettings.parse({}),
  createdAt: '2026-11-20T08:00:00.000Z',
}

/** Somebody whose name would be markdown, and whose term ends. */
function officeNews(event: 'asked' | 'ended', language: Language): OfficeNews {
  const { teamId, address } = team
  const until = '2026-12-31T23:00:00.000Z'
  const asked = { id: 'q', userId: 'kari', office: 'unionRep', answerBy: '2026-12-05T08:00:00.000Z' } as const
  return {
    team: { ...team, asked: [{ ...asked, conversationId: 'thread' }] },
    message: {
      ...{ kind: 'office', event, teamId, address, office: 'unionRep', userId: 'kari', until, question: 'q' },
      to: { kind: 'person', userId: 'kari' },
    },
    name: '**Kari** [x](http://x)',
    language,
  }
}

/** Every form that a command shows, once for each part that may be there or not. */
export function formViews(language: Language, library: Library): Record<string, ReplyView> {
  const say = texts(language).schedule
  const plan = (change: Partial<Plan>): ReplyView =>
    planView(language, timeZone, {
      place,
      packageTitle: library.packages.find(({ id }) => id === 'kom-i-gang')!.texts[language].title,
      draft,
      assumed: [],
      unionReps: { kind: 'others', names: 'Amina Yusuf, **Lars** [x](http://x) {{DATE(x)}}' },
      chosen: { consulted: '', followUp: true },
      fault: undefined,
      ...change,
    })
  const { values } = formOf('kom-i-gang', rhythm, Temporal.PlainDate.from('2026-12-01'))
  return {
    plan: plan({ assumed: ['time'] }),
    'plan-busy': plan({
      ...{ draft: busy, assumed: ['morning'], unionReps: { kind: 'none' }, place: { ...place, anonymity: 'named' } },
      ...{ chosen: { consulted: 'noUnionRep', followUp: false }, fault: say.consultedFault },
    }),
    'plan-own': plan({ unionReps: { kind: 'you' } }),
    series: formView(language, library, place, emptyForm),
    'series-filled': formView(language, library, place, values, {
      title: say.refusedTitle,
      words: [say.refused.notUnderstood('hver blåmåne'), say.examples, ...say.exampleLines, say.orForm],
    }),
    'series-faulty': formView(
      language,
      library,
      place,
      { ...values, rhythm: '', weekdays: '', time: '', times: '900', starts: '' },
      { faults: ['rhythmFault', 'weekdaysFault', 'timeFault', 'timesFault', 'startsInPast'] },
    ),
    settings: settingsForm(
      language,
      team,
      { holidays: 'move', open: '', perMonth: '2', draftDays: '3', home: 'general' },
      [say.settings.form.numberFault(say.settings.form.open, 5)],
    ),
    committee: committeeForm(
      { say: texts(language), language },
      sampleRound(),
      { input: 'abcdefgh', text: '**Fet** [x](http://x) {{DATE(x)}}' },
      [texts(language).committee.textFault(2000)],
    ),
    'office-asked': officeView(officeNews('asked', language), timeZone),
    'office-ended': officeView(officeNews('ended', language), timeZone),
    quiet: quietForm(language, { scope: 'organisation' }, emptyQuiet),
    ...reviewFormViews(language),
  }
}
