import type { Button } from '../domain/delivery/reply-view.ts'
import type { Language } from '../domain/language.ts'
import type { Disclosed } from '../domain/privacy/disclose.ts'
import type { PerceptionGap } from '../domain/summary/perception-gap.ts'
import { percent } from '../texts/format.ts'
import { gapWords } from '../texts/gap-words.ts'
import { texts } from '../texts/index.ts'
import { buttonAction } from './button-action.ts'
import type { Render } from './render.ts'

/**
 * How differently roles see one question: words first, then a row and a bar for each part of each role's answers. No
 * colour and no order says that one of them is right: roles stand as they always do, and all bars are alike.
 */
export function gapCard(
  render: Render,
  language: Language,
  question: { readonly text: string; readonly eyebrow: string },
  disclosed: Disclosed<PerceptionGap>,
  buttons: readonly Button[],
): object {
  const gap = disclosed.value
  const say = texts(language).gap
  const words = gapWords(language, gap)
  return render('gap', {
    eyebrow: question.eyebrow,
    title: say.heading(question.text),
    facts: words.map((text) => ({ text })),
    roles: gap.roles.map(({ role, answers, agree, between, disagree }) => ({
      title: say.role(say.roles[role], answers),
      rows: [
        { name: say.disagree, count: disagree },
        { name: say.between, count: between },
        { name: say.agree, count: agree },
      ].map(({ name, count }) => ({
        text: `${name}: ${percent(language, count, answers)}`,
        bar: count > 0 ? [{ filled: count, rest: Math.max(answers - count, 0.01) }] : [],
      })),
    })),
    machine: texts(language).summary.machine,
    actions: buttons.map(buttonAction),
  })
}
