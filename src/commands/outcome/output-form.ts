import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Unclear } from '../../domain/measure/words/clarity.ts'
import type { Round } from '../../domain/round/round.ts'
import { outputFields } from '../../texts/output-fields.ts'
import type { OutputCardOf } from '../../usecases/outcome/output-card.ts'
import { roundButton, summaryButton } from '../line/buttons.ts'
import type { TeamScene } from '../line/command.ts'
import {
  emptyMeasure,
  type MeasureFormOf,
  type MeasureValues,
  unclearWords,
  whoAndWhenFields,
} from '../measure/measure-form.ts'

/** What the form holds, as text. */
export type OutputValues = Pick<MeasureValues, 'owner' | 'due' | 'level' | 'goal'> & {
  /** Of the card's fields, in their order. */
  readonly given: readonly string[]
}

export const emptyOutput: OutputValues = { ...emptyMeasure, given: [] }

/** What the form is about. */
export type OutputFormOf = {
  readonly round: Pick<Round, 'teamId' | 'id'>
  readonly of: Pick<OutputCardOf, 'card' | 'words'>
  /** Names what is filled in, so that it is sent once. */
  readonly draft: string
  /** Who, when and which goal are asked for too, because it becomes a measure. */
  readonly measure: Pick<MeasureFormOf, 'language' | 'members' | 'goals' | 'editing'> | undefined
  /** The summary is with the coordinators: what is written down from now on is not. */
  readonly isShared: boolean
}

/** What is wrong with what was sent; what could be clearer. */
export type Told = { readonly faults?: readonly string[]; readonly advice?: readonly Unclear[] }

/** The card that a package ends in, in the reader's language. `advice`: as in `measureForm`. */
export function outputForm(
  { say, language }: Pick<TeamScene, 'say' | 'language'>,
  { round, of, draft, measure, isShared }: OutputFormOf,
  values: OutputValues,
  told: Told = {},
): ReplyView {
  const { outcome } = say
  const { form } = say.measure
  const words = of.words(language)
  const faults = told.faults ?? []
  const advice = (told.advice ?? []).map((found) => unclearWords(say, found))
  const sure = faults.length === 0 && advice.length > 0
  const send = measure ? (sure ? form.sendAnyway : form.send) : outcome.send
  const notes = [
    ...(measure && of.card.becomes !== 'measure' ? [outcome.becomesMeasure] : []),
    ...(isShared && of.card.becomes !== 'measure' ? [outcome.staysHere] : []),
  ]
  return {
    language,
    title: words.title,
    blocks: [words.intro, ...notes].map((text) => ({ kind: 'text', text })),
    form: {
      ...{ facts: [], notes: [] },
      ...(faults.length > 0 && { faults: { title: form.faultsTitle, lines: [...faults] } }),
      ...(sure && { faults: { title: form.adviceTitle, lines: advice, isAdvice: true } }),
      fields: [
        ...outputFields(language, of.card, words, values.given),
        ...(measure ? whoAndWhenFields(say, measure, values) : []),
      ],
    },
    buttons: [
      roundButton(
        send,
        'sendOutputCard',
        round,
        { draft, ...(measure && { asked: 'yes' }), ...(sure && { sure: 'yes' }) },
        'positive',
      ),
      summaryButton({ say }, round),
    ],
  }
}
