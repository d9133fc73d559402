import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { Library } from '../../domain/package/library.ts'
import type { Round } from '../../domain/round/round.ts'
import { mostTimes } from '../../domain/schedule/rhythm.ts'
import { capital } from '../../texts/format.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { weekdayName } from '../../texts/rhythm.ts'
import { actionButton } from '../line/buttons.ts'
import { type FormFault, type FormValues, rhythmChoices } from './form-values.ts'

/** Where a series is planned, and of which kind. Carried by every button on the way to it. */
export type PlanPlace = {
  readonly teamId: string
  readonly channelId: string
  readonly anonymity: Round['anonymity']
}

/** Why the form is shown: words above it, and what was wrong with what was filled in. */
export type FormReason = {
  readonly title?: string
  readonly words?: readonly string[]
  readonly faults?: readonly FormFault[]
}

/** The form that plans a series without a phrase: package, how often, which days, when, how many times, from when. */
export function formView(
  language: Language,
  library: Library,
  place: PlanPlace,
  values: FormValues,
  { title, words, faults = [] }: FormReason = {},
): ReplyView {
  const { schedule } = texts(language)
  const say = schedule.form
  const lines = faults.map((fault) => (fault === 'timesFault' ? say.timesFault(mostTimes) : say[fault]))
  return {
    language,
    title: title ?? say.title,
    blocks: (words ?? [say.intro]).map((text) => ({ kind: 'text', text })),
    form: {
      facts: [],
      notes: [],
      ...(lines.length > 0 && { faults: { title: say.faultsTitle, lines } }),
      fields: fields(language, library, values, schedule),
    },
    buttons: [actionButton(say.show, 'draftSeries', place, 'positive'), actionButton(schedule.cancel, 'cancelPlan')],
  }
}

function fields(language: Language, library: Library, values: FormValues, { form: say }: Texts['schedule']): Field[] {
  const packages = library.packages.map(({ id, texts: words }) => ({ title: words[language].title, value: id }))
  const week = [1, 2, 3, 4, 5, 6, 7]
  return [
    {
      ...{ kind: 'choice', shape: 'folded', id: 'package', label: say.package, error: say.packageFault },
      ...{ required: true, value: values.package, choices: packages },
    },
    {
      ...{ kind: 'choice', shape: 'folded', id: 'rhythm', label: say.rhythm, error: say.rhythmFault },
      ...{ required: true, value: values.rhythm },
      choices: rhythmChoices.map((value) => ({ title: say.rhythms[value], value })),
    },
    {
      ...{ kind: 'choice', shape: 'several', id: 'weekdays', label: say.weekdays, error: say.weekdaysFault },
      ...{ required: true, value: values.weekdays },
      choices: week.map((day) => ({ title: capital(weekdayName(language, day)), value: String(day) })),
    },
    { kind: 'time', id: 'time', label: say.time, error: say.timeFault, required: true, value: values.time },
    {
      ...{ kind: 'number', id: 'times', label: say.times, error: say.timesFault(mostTimes), hint: say.timesHint },
      ...{ required: false, min: 1, max: mostTimes, value: /^\d{1,4}$/.test(values.times) ? values.times : '' },
    },
    { kind: 'date', id: 'starts', label: say.starts, error: say.startsFault, required: false, value: values.starts },
  ]
}
