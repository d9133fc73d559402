import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { Assumption } from '../../domain/schedule/read-rhythm.ts'
import { fromRule } from '../../domain/schedule/rhythm.ts'
import { dateInWords, list, moment } from '../../texts/format.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { rhythmInWords } from '../../texts/rhythm.ts'
import type { SeriesDraft } from '../../usecases/schedule/draft-series.ts'
import { actionButton } from '../line/buttons.ts'
import type { PlanPlace } from './form-view.ts'

/** Who speaks for the employees here: the person who plans, others by name, or nobody that is registered. */
export type UnionReps =
  | { readonly kind: 'you' }
  | { readonly kind: 'others'; readonly names: string }
  | { readonly kind: 'none' }

export type Plan = {
  readonly place: PlanPlace
  readonly packageTitle: string
  readonly draft: Extract<SeriesDraft, { ok: true }>
  readonly assumed: readonly Assumption[]
  readonly unionReps: UnionReps
  /** What the person has chosen so far. */
  readonly chosen: { readonly consulted: string; readonly followUp: boolean }
  /** Why it could not be confirmed. */
  readonly fault: string | undefined
}

/** The plan as it was understood, before anything is stored: what, when, how much, and what must be settled first. */
export function planView(language: Language, timeZone: string, plan: Plan): ReplyView {
  const { schedule: say, prompt } = texts(language)
  const { draft, place, assumed, fault } = plan
  const { rhythm } = draft
  const morning = say.assumedMorning(rhythm.time)
  const words = [
    say.comes(plan.packageTitle, rhythmInWords(language, rhythm)),
    ...assumed.map((what) => (what === 'time' ? say.assumedTime(rhythm.time) : morning)),
  ]
  const data = { ...place, packageId: draft.packageId, rule: draft.rule, startsOn: draft.startsOn }
  const dates = draft.dates.map((at, i) => ({
    title: say.dateLabel(String(i + 1)),
    value: moment(language, timeZone, at.toString()),
  }))
  return {
    language,
    title: say.planTitle,
    blocks: words.map((text) => ({ kind: 'text', text })),
    form: {
      facts: [
        { title: say.timesLabel, value: say.times(draft.times) },
        ...dates,
        { title: say.minutesLabel, value: say.minutes(draft.minutes.each, draft.minutes.total) },
        { title: say.openLabel, value: say.open(draft.openDays) },
        { title: prompt.kind, value: place.anonymity === 'named' ? prompt.named : prompt.anonymous },
      ],
      notes: notes(language, say, plan),
      ...(fault !== undefined && { faults: { title: say.form.faultsTitle, lines: [fault] } }),
      fields: fields(language, say, plan),
    },
    buttons: [
      actionButton(say.confirm, 'confirmPlan', data, 'positive'),
      actionButton(say.change, 'changePlan', data),
      actionButton(say.cancel, 'cancelPlan'),
    ],
  }
}

function notes(language: Language, say: Texts['schedule'], { draft, unionReps }: Plan): string[] {
  const rows = draft.leftOut.map(({ date, why }) => say.leftOutRow(dateInWords(language, date), say.why[why]))
  const before = draft.existing && fromRule(draft.existing.rule)
  const who = { you: say.youAreUnionRep, others: '', none: '' }[unionReps.kind]
  return [
    ...(rows.length > 0 ? [say.leftOut, ...rows] : []),
    ...(draft.isShort ? [texts(language).packages.series.short(draft.times)] : []),
    ...(before ? [say.replaces(rhythmInWords(language, before))] : []),
    unionReps.kind === 'others' ? say.unionReps(unionReps.names) : who,
    say.nothingYet,
  ].filter((words) => words !== '')
}

function fields(language: Language, say: Texts['schedule'], { draft, unionReps, chosen }: Plan): Field[] {
  const followUp: Field = {
    ...{ kind: 'choice', shape: 'several', id: 'followUp', label: say.followUp, error: say.followUpError },
    ...{ required: false, value: chosen.followUp ? 'yes' : '' },
    choices: [{ title: say.followUpChoice(list(language, draft.followUps.map(String))), value: 'yes' }],
  }
  if (unionReps.kind === 'you') return [followUp]
  const yes = { title: say.consultedYes, value: 'unionRep' }
  const none = { title: say.consultedNone, value: 'noUnionRep' }
  const consulted: Field = {
    ...{ kind: 'choice', shape: 'one', id: 'consulted', label: say.consulted, error: say.consultedMissing },
    ...{ hint: say.consultedHint, required: true, value: chosen.consulted },
    // Only a team that has none may say so.
    choices: unionReps.kind === 'none' ? [yes, none] : [yes],
  }
  return [followUp, consulted]
}
