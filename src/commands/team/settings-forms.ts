import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import {
  mostDraftDays,
  mostOpen,
  mostPerMonth,
  mostQuietPeriods,
  QuietPeriod,
  TeamSettings,
} from '../../domain/team/settings.ts'
import type { Team } from '../../domain/team/team.ts'
import { texts } from '../../texts/index.ts'
import { actionButton } from '../line/buttons.ts'
import { readDate } from '../schedule/form-values.ts'

/** Whose quiet periods: one team's, or everybody's. */
export type QuietScope = { readonly scope: 'team'; readonly teamId: string } | { readonly scope: 'organisation' }

/** In the form, for a team that has named no other. */
const general = 'general'
const repeats = QuietPeriod.shape.repeats.options

/** What the form of a team's settings holds, as text. */
type SettingsValues = {
  readonly holidays: string
  readonly open: string
  readonly perMonth: string
  readonly draftDays: string
  readonly home: string
}

export function settingsValues({ settings }: Team): SettingsValues {
  const { holidays, budget, draftDays, homeChannelId } = settings
  const numbers = { open: String(budget.open), perMonth: String(budget.perMonth), draftDays: String(draftDays) }
  return { holidays, ...numbers, home: homeChannelId ?? general }
}

/** Reads the form. All faults at once, as words; a channel must be one of the team's. */
export function readSettings(
  language: Language,
  team: Team,
  values: SettingsValues,
): { ok: true; change: (now: TeamSettings) => TeamSettings } | { ok: false; faults: string[] } {
  const { form: say } = texts(language).schedule.settings
  const { field: draftField } = texts(language).review.settings
  const holidays = TeamSettings.shape.holidays.unwrap().safeParse(values.holidays).data
  const open = whole(values.open, mostOpen)
  const perMonth = whole(values.perMonth, mostPerMonth)
  const draftDays = whole(values.draftDays, mostDraftDays)
  const home = channelChoices(language, team).find(({ value }) => value === values.home)?.value
  if (holidays && open !== undefined && perMonth !== undefined && draftDays !== undefined && home !== undefined) {
    const change = ({ homeChannelId: _, ...now }: TeamSettings): TeamSettings => ({
      ...now,
      holidays,
      budget: { open, perMonth },
      draftDays,
      ...(home !== general && { homeChannelId: home }),
    })
    return { ok: true, change }
  }
  const faults = [
    ...(holidays === undefined ? [say.holidaysFault] : []),
    ...(open === undefined ? [say.numberFault(say.open, mostOpen)] : []),
    ...(perMonth === undefined ? [say.numberFault(say.month, mostPerMonth)] : []),
    ...(draftDays === undefined ? [say.numberFault(draftField, mostDraftDays)] : []),
    ...(home === undefined ? [say.homeFault] : []),
  ]
  return { ok: false, faults }
}

export function settingsForm(
  language: Language,
  team: Team,
  values: SettingsValues,
  faults: readonly string[] = [],
): ReplyView {
  const { settings: say } = texts(language).schedule
  const { form } = say
  const { settings: draft } = texts(language).review
  const number = { kind: 'number', required: true, min: 1 } as const
  const choice = { kind: 'choice', required: true } as const
  const fields: Field[] = [
    {
      ...{ ...choice, shape: 'one', id: 'holidays', label: say.holidays, error: form.holidaysFault },
      value: values.holidays,
      choices: (['move', 'skip'] as const).map((value) => ({ title: say.holidayChoices[value], value })),
    },
    {
      ...{ ...number, id: 'open', label: form.open, error: form.numberFault(form.open, mostOpen) },
      ...{ max: mostOpen, value: digits(values.open) },
    },
    {
      ...{ ...number, id: 'perMonth', label: form.month, error: form.numberFault(form.month, mostPerMonth) },
      ...{ max: mostPerMonth, value: digits(values.perMonth) },
    },
    {
      ...{ ...number, id: 'draftDays', label: draft.field, error: form.numberFault(draft.field, mostDraftDays) },
      ...{ max: mostDraftDays, value: digits(values.draftDays) },
    },
    {
      ...{ ...choice, shape: 'folded', id: 'home', label: say.home, error: form.homeFault },
      ...{ value: values.home, choices: channelChoices(language, team) },
    },
  ]
  return view(language, form.title, [], faults, fields, form.save, 'saveSettings', { teamId: team.teamId })
}

/** What the form of a quiet period holds, as text. */
type QuietValues = { readonly from: string; readonly to: string; readonly repeats: string }
export const emptyQuiet: QuietValues = { from: '', to: '', repeats: 'never' }

/** Reads a quiet period. `known` is what there is already; the same one twice is one. */
export function readQuiet(
  language: Language,
  known: readonly QuietPeriod[],
  values: QuietValues,
): { ok: true; period: QuietPeriod } | { ok: false; faults: string[] } {
  const { quietForm: say } = texts(language).schedule.settings
  const [from, to] = [readDate(values.from), readDate(values.to)]
  const often = repeats.find((one) => one === values.repeats)
  const faults = [
    ...(from ? [] : [say.dateFault(say.from)]),
    ...(to ? [] : [say.dateFault(say.to)]),
    ...(from && to && Temporal.PlainDate.compare(from, to) > 0 ? [say.order] : []),
    ...(often === undefined ? [say.repeatsFault] : []),
    ...(from && to && often && comesBackTooSoon(from, to, often) ? [say.tooLong] : []),
    ...(known.length >= mostQuietPeriods ? [say.full(mostQuietPeriods)] : []),
  ]
  if (!from || !to || !often || faults.length > 0) return { ok: false, faults }
  return { ok: true, period: QuietPeriod.parse({ from: from.toString(), to: to.toString(), repeats: often }) }
}

/** One that comes back before it is over would never end. */
function comesBackTooSoon(from: Temporal.PlainDate, to: Temporal.PlainDate, often: QuietPeriod['repeats']): boolean {
  if (often === 'never') return false
  const again = from.add(often === 'monthly' ? { months: 1 } : { years: 1 })
  return Temporal.PlainDate.compare(to, again.subtract({ days: 1 })) >= 0
}

export function quietForm(
  language: Language,
  scope: QuietScope,
  values: QuietValues,
  faults: readonly string[] = [],
): ReplyView {
  const { quietForm: say } = texts(language).schedule.settings
  const date = { kind: 'date', required: true } as const
  const fields: Field[] = [
    { ...date, id: 'from', label: say.from, error: say.dateFault(say.from), value: values.from },
    { ...date, id: 'to', label: say.to, error: say.dateFault(say.to), value: values.to },
    {
      ...{ kind: 'choice', shape: 'one', id: 'repeats', label: say.repeats, error: say.repeatsFault, required: true },
      value: values.repeats,
      choices: repeats.map((value) => ({ title: say.repeatChoices[value], value })),
    },
  ]
  return view(language, say.title, [say.intro], faults, fields, say.add, 'addQuiet', { ...scope })
}

function view(
  language: Language,
  title: string,
  words: readonly string[],
  faults: readonly string[],
  fields: Field[],
  send: string,
  verb: string,
  data: Record<string, string>,
): ReplyView {
  const { schedule } = texts(language)
  const { faultsTitle } = schedule.settings.form
  return {
    language,
    title,
    blocks: words.map((text) => ({ kind: 'text', text })),
    form: {
      facts: [],
      notes: [],
      ...(faults.length > 0 && { faults: { title: faultsTitle, lines: [...faults] } }),
      fields,
    },
    buttons: [actionButton(send, verb, data, 'positive'), actionButton(schedule.cancel, 'cancelSettings')],
  }
}

/** The general channel first: every client calls it by a word of its own, so it has no name. */
function channelChoices(language: Language, { channels }: Team): { title: string; value: string }[] {
  const named = channels.map(({ id, name }) => ({ title: name, value: id }))
  return [{ title: texts(language).bot.generalChannel, value: general }, ...named]
}

function whole(text: string, most: number): number | undefined {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return value >= 1 && value <= most ? value : undefined
}

/** Only digits fit into a field for numbers; what else was sent is told in the faults. */
function digits(text: string): string {
  return /^\d{1,4}$/.test(text) ? text : ''
}
