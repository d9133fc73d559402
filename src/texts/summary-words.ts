import { judgeVotes } from '../domain/summary/judge-votes.ts'
import { type BlurredFigure, type CountedFigure, type LeftOut, scaleEnds } from '../domain/summary/result.ts'
import { isFew, type Summary } from '../domain/summary/summary.ts'
import { fewestPeople } from '../domain/summary/theme.ts'
import type { Texts } from './index.ts'

/**
 * What must be known before a round's figures are read: answers of invited, what is simulated, why nothing is shown.
 * The card in the channel and every export say the same.
 */
export function summaryFacts(say: Texts, summary: Omit<Summary, 'themes'>): string[] {
  const { answers, invited, simulated, threshold, shown } = summary
  return [
    answers === 0 ? say.summary.nobody : say.summary.answers(answers, invited),
    ...(simulated > 0 ? [say.summary.simulated(simulated)] : []),
    ...(!shown && answers > 0 ? [say.summary.tooFew(threshold)] : []),
    ...(isFew(summary) ? [say.summary.fewAnswers] : []),
  ]
}

/** What must be known before the themes are read. What `summaryFacts` says already is not said again. */
export function flagWords(say: Texts, summary: Omit<Summary, 'themes'>): string[] {
  return summary.flags.flatMap((flag) => (flag === 'fewAnswers' && isFew(summary) ? [] : [say.themes.flags[flag]]))
}

/** One thing that a summary leaves out, and why. */
export function leftOutWords(say: Texts, item: LeftOut): string {
  return item.reason === 'fewAnswered' ? say.summary.fewAnswered(item.question) : say.summary[item.reason](item.count)
}

/** Who made the themes and how far to trust them; where a language model was asked and did not do, why. */
export function makerWords(say: Texts, { maker, quotes, shown }: Omit<Summary, 'themes'>): string[] {
  const { machine, machineModel, machineDropped, machineInstead, noThemes } = say.summary
  // Texts, and nobody who read them: the summariser failed.
  if (!maker) return shown && quotes.length > 0 ? [noThemes, machine] : [machine]
  if (maker.kind === 'local') return maker.instead ? [machineInstead[maker.instead], machine] : [machine]
  return [machineModel(maker.name), ...(maker.dropped > 0 ? [machineDropped(maker.dropped)] : [])]
}

/** Whether people agree, where the answers to a scale tell; empty where they don't, or where there is no scale. */
export function agreementWords(say: Texts, figure: CountedFigure): string {
  if (figure.kind !== 'scale') return ''
  const [lowest = 0, low = 0, neither = 0, high = 0, highest = 0] = figure.options.map(({ count }) => count)
  const votes = { for: high + highest, against: lowest + low, neither }
  const judged = judgeVotes(votes)
  if (judged === 'open') return ''
  if (judged === 'disagreement') return say.summary.divided
  const ends = scaleEnds(figure)
  return say.summary.agreed(votes.for > votes.against ? ends.high : ends.low)
}

/** What stands above the single voices. */
export function singlesIntro(say: Texts): string {
  return say.themes.singles(fewestPeople)
}

/** What a figure without counts says, and why it has none. `cards` and `exports` say the same. */
export function blurredWords(say: Texts, figure: BlurredFigure): { readonly text: string; readonly why: string } {
  return { text: say.disclosure.nearlyAll(nearlyAllOption(figure)), why: say.disclosure.nearlyAllWhy }
}

/** The words of the option that nearly all chose. */
export function nearlyAllOption({ options, nearlyAll }: BlurredFigure): string {
  return options.find(({ id }) => id === nearlyAll)?.text ?? nearlyAll
}
