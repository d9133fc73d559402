import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import { longestRemark, type Measure } from '../../domain/measure/measure.ts'
import { texts } from '../../texts/index.ts'
import { measureButton } from '../../texts/measure-view.ts'
import { dueField, longField, ownerFields } from './measure-form.ts'

export const formSteps = ['done', 'stop', 'change'] as const
export type FormStep = (typeof formSteps)[number]

export type FollowValues = {
  readonly result: string
  readonly reason: string
  readonly learning: string
  readonly owner: string
  readonly due: string
}

export function followValues({ owner, due }: Measure): FollowValues {
  return { result: '', reason: '', learning: '', owner: owner?.userId ?? '', due: due ?? '' }
}

/** The form of a step that needs words: what it led to, why it stops, or who and when. */
export function followForm(
  of: { readonly language: Language; readonly members: ReadonlyMap<string, string> },
  measure: Measure,
  step: FormStep,
  values: FollowValues,
  faults: readonly string[] = [],
): ReplyView {
  const say = texts(of.language)
  const { follow, form, buttons } = say.measure
  const learning = longField('learning', follow.learning, form.tooLong(longestRemark), values.learning)
  const parts: Record<FormStep, { title: string; send: string; words: readonly string[]; fields: Field[] }> = {
    done: {
      title: follow.doneTitle(measure.number),
      send: buttons.done,
      words: measure.shared ? [follow.goesUp] : [],
      fields: [longField('result', follow.result, follow.resultFault(longestRemark), values.result, true), learning],
    },
    stop: {
      title: follow.stopTitle(measure.number),
      send: buttons.stop,
      words: measure.shared ? [follow.goesUp] : [],
      fields: [longField('reason', follow.reason, follow.reasonFault(longestRemark), values.reason, true), learning],
    },
    change: {
      title: follow.changeTitle(measure.number),
      send: follow.save,
      words: [follow.changeIntro],
      fields: [...ownerFields(say, { members: of.members, editing: measure }, values), dueField(say, values.due)],
    },
  }
  const { title, send, words, fields } = parts[step]
  return {
    language: of.language,
    title,
    blocks: [measure.what, ...words].map((text) => ({ kind: 'text', text })),
    form: {
      facts: [],
      notes: [],
      ...(faults.length > 0 && { faults: { title: form.faultsTitle, lines: [...faults] } }),
      fields,
    },
    buttons: [
      measureButton(send, 'sendProgress', measure, { step }, 'positive'),
      measureButton(form.cancel, 'openMeasure', measure),
    ],
  }
}
