import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { EscalationStep } from '../../domain/escalation/escalation.ts'
import { type answerKinds, longestMatter } from '../../domain/escalation/escalation.ts'
import { textStart } from '../../domain/text-start.ts'
import { unitWords } from '../../texts/escalation-words.ts'
import type { EscalationTarget } from '../../usecases/escalation/change-escalation.ts'
import { textBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'

export type AnswerKind = (typeof answerKinds)[number]

/** The form of an answer. `next`: to whom it would be passed on. */
export function answerForm(
  { say, language }: Pick<Scene, 'say' | 'language'>,
  target: EscalationTarget & { readonly step: number },
  of: {
    readonly kind: AnswerKind
    readonly text: string
    readonly title: string
    readonly matter: string
    readonly next?: Pick<EscalationStep, 'unitName' | 'level'> | undefined
    readonly skipped?: readonly string[]
  },
  faults: readonly string[] = [],
): ReplyView {
  const { answer, form } = say.escalation
  const { kind, text, title, matter, next, skipped = [] } = of
  const data = { teamId: target.teamId, escalation: target.id, step: String(target.step) }
  const field: Field = {
    ...{ kind: 'text', id: 'reason', label: answer.why[kind], hint: answer.hint, long: true, most: longestMatter },
    required: kind === 'no',
    error: kind === 'no' ? answer.noFault(longestMatter) : answer.longFault(longestMatter),
    value: textStart(text, longestMatter),
  }
  return {
    language,
    title: answer.titles[kind],
    blocks: [
      title,
      ...(matter === title ? [] : [matter]),
      ...(next ? [answer.to(unitWords(say, next))] : []),
      ...skipped,
    ].map(textBlock),
    form: {
      ...{ facts: [], notes: [], fields: [field] },
      ...(faults.length > 0 && { faults: { title: form.faultsTitle, lines: [...faults] } }),
    },
    buttons: [
      actionButton(
        kind === 'passedOn' ? answer.passOn : answer.send,
        'sendEscalationAnswer',
        { ...data, what: kind },
        'positive',
      ),
      actionButton(answer.back, 'showEscalation', data),
    ],
  }
}
