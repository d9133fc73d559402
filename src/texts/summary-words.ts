import type { BlurredFigure, LeftOut } from '../domain/summary/result.ts'
import { isFew, type Summary } from '../domain/summary/summary.ts'
import type { Texts } from './index.ts'

/**
 * What must be known before a round's figures are read: answers of invited, what is simulated, why nothing is shown.
 * The card in the channel and every export say the same.
 */
export function summaryFacts(say: Texts, summary: Summary): string[] {
  const { answers, invited, simulated, threshold, shown } = summary
  return [
    answers === 0 ? say.summary.nobody : say.summary.answers(answers, invited),
    ...(simulated > 0 ? [say.summary.simulated(simulated)] : []),
    ...(!shown && answers > 0 ? [say.summary.tooFew(threshold)] : []),
    ...(isFew(summary) ? [say.summary.fewAnswers] : []),
  ]
}

/** One thing that a summary leaves out, and why. */
export function leftOutWords(say: Texts, item: LeftOut): string {
  switch (item.reason) {
    case 'fewAnswered':
      return say.summary.fewAnswered(item.question)
    case 'noWords':
      return say.summary.noWords(item.count)
    case 'thread':
      return say.summary.thread(item.count)
  }
}

/** What a figure without counts says, and why it has none. `cards` and `exports` say the same. */
export function blurredWords(say: Texts, figure: BlurredFigure): { readonly text: string; readonly why: string } {
  return { text: say.disclosure.nearlyAll(nearlyAllOption(figure)), why: say.disclosure.nearlyAllWhy }
}

/** The words of the option that nearly all chose. */
export function nearlyAllOption({ options, nearlyAll }: BlurredFigure): string {
  return options.find(({ id }) => id === nearlyAll)?.text ?? nearlyAll
}
