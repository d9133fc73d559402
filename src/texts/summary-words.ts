import type { LeftOut } from '../domain/summary/result.ts'
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
