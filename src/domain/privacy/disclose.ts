import type { Draft } from '../summary/draft.ts'
import type { Summary } from '../summary/summary.ts'

let disclosed: <T>(value: T) => Disclosed<T>

/**
 * Something about people that may be seen outside the store (Law 4). Only the functions of this file can make one;
 * cards and exports accept nothing else, so a leak does not compile.
 */
export class Disclosed<T> {
  // A private field makes the type nominal: no other object fits it.
  readonly #value: T
  private constructor(value: T) {
    this.#value = value
  }
  static {
    disclosed = (value) => new Disclosed(value)
  }
  get value(): T {
    return this.#value
  }
}

/** How many answered. The only thing about an open round that anyone may see (DESIGN §5). */
export type Progress = { readonly answers: number; readonly invited: number; readonly simulated: number }

export function discloseProgress(progress: Progress): Disclosed<Progress> {
  return disclosed(progress)
}

/** What a round leaves when it closes, before the rules are applied. */
export type Closing = Pick<
  Summary,
  | 'id'
  | 'teamId'
  | 'roundId'
  | 'createdAt'
  | 'answers'
  | 'invited'
  | 'simulated'
  | 'replies'
  | 'threshold'
  | 'anonymity'
>

/**
 * The threshold rules of DESIGN §5 for one closed round:
 * - anonymous and fewer than k answers: the number, nothing else;
 * - a question that fewer than k answered: no figures, and the summary says so;
 * - texts are shown when the round has k answers: whoever wrote one is among k or more who may have;
 * - a named round shows what people chose to say under their names.
 */
export function discloseRound(closing: Closing, draft: Draft): Disclosed<Summary> {
  const base = { type: 'summary' as const, ...closing }
  const thread = closing.replies > 0 ? [{ reason: 'thread' as const, count: closing.replies }] : []
  const enough = closing.anonymity === 'named' ? closing.answers > 0 : closing.answers >= closing.threshold
  if (!enough) return disclosed({ ...base, shown: false, figures: [], quotes: [], leftOut: thread })
  const visible = draft.figures.filter(
    (figure) => closing.anonymity === 'named' || figure.answered >= closing.threshold,
  )
  const hidden = draft.figures.filter((figure) => !visible.includes(figure) && figure.answered > 0)
  return disclosed({
    ...base,
    shown: true,
    figures: visible,
    quotes: [...draft.quotes],
    leftOut: [
      ...hidden.map(({ text }) => ({ reason: 'fewAnswered' as const, question: text })),
      ...(draft.noWords > 0 ? [{ reason: 'noWords' as const, count: draft.noWords }] : []),
      ...thread,
    ],
  })
}

/**
 * A summary that comes back from the store. It was disclosed when it was written; the rules are applied again, so that
 * a document from somewhere else (a restored backup, a hand-edited row) can't show what they forbid.
 */
export function discloseStored(summary: Summary): Disclosed<Summary> {
  const { type: _, shown, figures, quotes, leftOut, ...closing } = summary
  const again = discloseRound(closing, { figures, quotes, noWords: 0 }).value
  if (!shown && again.shown) return disclosed({ ...again, shown, figures: [], quotes: [], leftOut })
  return disclosed({ ...again, leftOut: again.shown ? leftOut : again.leftOut })
}
