import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { Decider } from '../../domain/measure/decide.ts'
import { longestRemark, type Measure } from '../../domain/measure/measure.ts'
import { seenOf } from '../../domain/measure/proposal.ts'
import { unclearParts } from '../../domain/measure/words/clarity.ts'
import { texts } from '../../texts/index.ts'
import { measureButton } from '../../texts/measure-view.ts'
import { longField, unclearWords } from './measure-form.ts'

export type DecisionValues = { readonly reason: string; readonly shared: string }

/**
 * What a party is about to say of a proposal, with its words. `seen` goes with the answer, so that nobody decides on what
 * was changed meanwhile.
 */
export function decideForm(
  language: Language,
  measure: Measure,
  party: { readonly office: Decider; readonly alone: boolean; readonly yes: boolean },
  values: DecisionValues = { reason: '', shared: 'yes' },
  faults: readonly string[] = [],
): ReplyView {
  const say = texts(language)
  const { decide, form } = say.measure
  const { yes } = party
  const fault = decide.reasonFault(longestRemark)
  const register: Field = {
    ...{ kind: 'choice', shape: 'one', id: 'shared', label: decide.shared, error: decide.sharedFault, required: true },
    ...{ hint: decide.sharedHint, value: values.shared },
    choices: [
      { title: form.yes, value: 'yes' },
      { title: form.no, value: 'no' },
    ],
  }
  return {
    language,
    title: (yes ? decide.adoptTitle : decide.declineTitle)(measure.number),
    blocks: [measure.what, decide.as(say.offices[party.office]), ...(party.alone && yes ? [decide.alone] : [])].map(
      (text) => ({ kind: 'text', text }),
    ),
    form: {
      facts: [],
      notes: yes ? unclearParts(measure).map((found) => unclearWords(say, found)) : [],
      ...(faults.length > 0 && { faults: { title: form.faultsTitle, lines: [...faults] } }),
      fields: [
        longField('reason', yes ? decide.adoptReason : decide.declineReason, fault, values.reason, !yes),
        ...(yes ? [register] : []),
      ],
    },
    buttons: [
      measureButton(
        yes ? decide.adopt : decide.decline,
        'sendDecision',
        measure,
        { answer: yes ? 'yes' : 'no', seen: seenOf(measure) },
        'positive',
      ),
      measureButton(form.cancel, 'openMeasure', measure),
    ],
  }
}
