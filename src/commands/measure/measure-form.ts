import type { Button, Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import { longestRemark, longestWhat, type Measure, measureLevels, type Owner } from '../../domain/measure/measure.ts'
import { type MeasureWish, type WishFault, wishFault } from '../../domain/measure/proposal.ts'
import { type Unclear, unclearParts } from '../../domain/measure/words/clarity.ts'
import type { Profile } from '../../domain/package/package.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { readDate } from '../schedule/form-values.ts'

/** Names that one form offers: more don't fit on a card. */
const mostMembers = 120

/** A choice needs a value, also for "none". */
const none = 'none'

/** What the form holds, as text, by the ids of its fields. */
export type MeasureValues = {
  readonly what: string
  readonly purpose: string
  readonly owner: string
  readonly due: string
  readonly level: string
  readonly goal: string
  /** Of a proposal that is edited: the texts of its details, in their order. */
  readonly details: readonly string[]
}

export const emptyMeasure: MeasureValues = {
  ...{ what: '', purpose: '', owner: none, due: '', level: 'group', goal: none, details: [] },
}

/** What the form is about, in the reader's language. */
export type MeasureFormOf = {
  readonly language: Language
  /** User id → name, as Teams has them now; empty where it doesn't answer. */
  readonly members: ReadonlyMap<string, string>
  readonly goals: Profile['goals']
  /** The theme that it comes from. Anybody's words. */
  readonly theme: string | undefined
  /** Of a proposal that is edited. */
  readonly editing: Measure | undefined
  /** What the buttons carry. */
  readonly data: Readonly<Record<string, string>>
  /** The way back. */
  readonly back: Button
}

export function valuesOf({ what, purpose, owner, due, level, goalId, details }: Measure): MeasureValues {
  return {
    ...{ what, purpose, level },
    owner: owner?.userId ?? none,
    due: due ?? '',
    goal: goalId ?? none,
    details: details.map(({ text }) => text),
  }
}

type Read =
  | { readonly ok: true; readonly wish: MeasureWish; readonly unclear: readonly Unclear[] }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads what was filled in. All faults at once; what is vague or missing is advice and told beside it. */
export function readMeasureForm(of: MeasureFormOf, values: MeasureValues, today: string): Read {
  const say = texts(of.language)
  const { form } = say.measure
  const owner = readOwner(of, values.owner)
  const due = values.due.trim() === '' ? undefined : readDate(values.due.trim())?.toString()
  const level = measureLevels.find((one) => one === values.level)
  const goal = of.goals.find(({ id }) => id === values.goal)
  const faults = [
    ...(owner === 'unknown' ? [form.ownerFault] : []),
    ...(due === undefined && values.due.trim() !== '' ? [form.dueFault] : []),
    ...(level ? [] : [form.levelFault]),
    ...(goal || values.goal === none || values.goal === '' ? [] : [form.goalFault]),
  ]
  const { what, purpose } = values
  const details = of.editing?.details ?? []
  const wish: MeasureWish = {
    ...{ what, purpose, due, level: level ?? 'group' },
    owner: owner === 'unknown' ? undefined : owner,
    goalId: goal?.id,
    // What was emptied is taken out.
    details: details
      .map((detail, place) => ({ ...detail, text: (values.details[place] ?? detail.text).trim() }))
      .filter(({ text }) => text !== ''),
  }
  const fault = wishFault(wish, today, of.editing?.due)
  const all = fault ? [faultWords(say, fault), ...faults] : faults
  return all.length > 0 ? { ok: false, faults: all } : { ok: true, wish, unclear: unclearParts(wish) }
}

export function faultWords({ measure: { form } }: Texts, fault: WishFault): string {
  switch (fault) {
    case 'noWhat':
      return form.whatFault(longestWhat)
    case 'tooLong':
      return `${form.whatFault(longestWhat)} ${form.tooLong(longestRemark)}`
    case 'dueInPast':
      return form.dueInPast
  }
}

/** What of who, what and when does not tell yet, and how to mend it. */
export function unclearWords({ measure: { unclear } }: Texts, found: Unclear): string {
  switch (found.kind) {
    case 'short':
      return unclear.whatShort
    case 'missing':
      return found.part === 'who' ? unclear.whoMissing : unclear.whenMissing
    case 'vague':
      return { what: unclear.whatVague, who: unclear.whoVague, when: unclear.whenVague }[found.part](found.words)
  }
}

/** `advice`: it was sent and could be clearer; sent once more it is taken as it is. */
export function measureForm(
  of: MeasureFormOf,
  values: MeasureValues,
  told: { readonly faults?: readonly string[]; readonly advice?: readonly Unclear[] } = {},
): ReplyView {
  const say = texts(of.language)
  const { form, facts } = say.measure
  const { editing } = of
  const faults = told.faults ?? []
  const advice = (told.advice ?? []).map((found) => unclearWords(say, found))
  const sure = faults.length === 0 && advice.length > 0
  const title = editing ? (sure ? form.saveAnyway : form.save) : sure ? form.sendAnyway : form.send
  return {
    language: of.language,
    title: editing ? form.editTitle(editing.number) : form.newTitle,
    blocks: [{ kind: 'text', text: editing ? form.editIntro : form.intro }],
    form: {
      facts: [],
      notes: of.theme === undefined ? [] : [facts.theme(of.theme)],
      ...(faults.length > 0 && { faults: { title: form.faultsTitle, lines: [...faults] } }),
      ...(sure && { faults: { title: form.adviceTitle, lines: advice, isAdvice: true } }),
      fields: [...whatFields(say, values), ...whoAndWhenFields(say, of, values), ...detailFields(say, of, values)],
    },
    buttons: [
      {
        ...{ kind: 'do', title, verb: editing ? 'saveMeasure' : 'sendMeasure', style: 'positive' },
        data: { ...of.data, ...(sure && { sure: 'yes' }) },
      },
      of.back,
    ],
  }
}

function whatFields({ measure: { form } }: Texts, values: MeasureValues): Field[] {
  return [
    {
      ...{ kind: 'text', id: 'what', label: form.what, error: form.whatFault(longestWhat), required: true },
      ...{ value: values.what, most: longestWhat, long: true },
    },
    longField('purpose', form.purpose, form.tooLong(longestRemark), values.purpose),
  ]
}

/** What every measure is asked for, whatever it is about. */
export function whoAndWhenFields(
  say: Texts,
  of: Pick<MeasureFormOf, 'language' | 'members' | 'goals' | 'editing'>,
  values: Pick<MeasureValues, 'owner' | 'due' | 'level' | 'goal'>,
): Field[] {
  const { form, levels } = say.measure
  return [
    ...ownerFields(say, of, values),
    dueField(say, values.due),
    {
      ...{ kind: 'choice', shape: 'folded', id: 'level', label: form.level, error: form.levelFault, required: false },
      value: values.level,
      choices: measureLevels.map((value) => ({ title: levels[value], value })),
    },
    {
      ...{ kind: 'choice', shape: 'folded', id: 'goal', label: form.goal, error: form.goalFault, required: false },
      value: of.goals.some(({ id }) => id === values.goal) ? values.goal : none,
      choices: [
        { title: form.noGoal, value: none },
        ...of.goals.map(({ id, name }) => ({ title: name[of.language], value: id })),
      ],
    },
  ]
}

/** One of the team's members, by name. Where Teams doesn't tell them: who it was before, and a word about it. */
export function ownerFields(
  { measure: { form } }: Texts,
  { members, editing }: Pick<MeasureFormOf, 'members' | 'editing'>,
  { owner }: Pick<MeasureValues, 'owner'>,
): Field[] {
  const before: [string, string][] = editing?.owner ? [[editing.owner.userId, editing.owner.name]] : []
  const all = [...new Map([...before, ...members])].toSorted(([, a], [, b]) => a.localeCompare(b, 'nb'))
  const shown = all.slice(0, mostMembers)
  const chosen = all.find(([userId]) => userId === owner)
  const offered = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown
  const hint =
    members.size === 0 ? form.ownerNotNow : all.length > shown.length ? form.ownerFirst(shown.length) : undefined
  return [
    {
      ...{ kind: 'choice', shape: 'folded', id: 'owner', label: form.owner, error: form.ownerFault, required: false },
      ...(hint !== undefined && { hint }),
      value: chosen ? owner : none,
      choices: [{ title: form.nobody, value: none }, ...offered.map(([value, title]) => ({ title, value }))],
    },
  ]
}

/** Who is meant by a choice of `ownerFields`. */
export function readOwner(
  { members, editing }: Pick<MeasureFormOf, 'members' | 'editing'>,
  value: string,
): Owner | undefined | 'unknown' {
  if (value === none || value === '') return undefined
  const name = members.get(value)
  if (name !== undefined) return { userId: value, name }
  return editing?.owner?.userId === value ? editing.owner : 'unknown'
}

export function dueField({ measure: { form } }: Texts, value: string): Field {
  const known = readDate(value.trim())?.toString() ?? ''
  return { kind: 'date', id: 'due', label: form.due, error: form.dueFault, required: false, value: known }
}

/** What the output card asked for, to be worded anew; the card itself may be gone. */
function detailFields({ measure: { form } }: Texts, { editing }: MeasureFormOf, values: MeasureValues): Field[] {
  return (editing?.details ?? []).map(({ label, text }, place) =>
    longField(`field${place}`, label, form.tooLong(longestRemark), values.details[place] ?? text),
  )
}

/** Sentences that may be left out. */
export function longField(id: string, label: string, error: string, value: string, required = false): Field {
  return { kind: 'text', id, label, error, required, value, most: longestRemark, long: true }
}
