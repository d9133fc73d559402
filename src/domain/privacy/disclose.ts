import type { Draft } from '../summary/draft.ts'
import type { PerceptionGap } from '../summary/perception-gap.ts'
import { perceptionGap } from '../summary/perception-gap.ts'
import type { Quotes } from '../summary/result.ts'
import type { RoleCounts } from '../summary/role-counts.ts'
import type { Summary } from '../summary/summary.ts'
import { blur } from './blur.ts'
import { type ReleaseCell, type RollUp, rollUp } from './release-cell.ts'
import { type RoleSplit, roleSplit } from './role-split.ts'

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
 * - a question to which all, or all but one, gave the same answer: that answer, and no counts (`blur.ts`);
 * - texts are shown when the round has k answers: whoever wrote one is among k or more who may have;
 * - a named round shows what people chose to say under their names.
 */
export function discloseRound(closing: Closing, draft: Draft): Disclosed<Summary> {
  const base = { type: 'summary' as const, ...closing }
  const thread = closing.replies > 0 ? [{ reason: 'thread' as const, count: closing.replies }] : []
  const enough = closing.anonymity === 'named' ? closing.answers > 0 : closing.answers >= closing.threshold
  if (!enough) return disclosed({ ...base, shown: false, figures: [], quotes: [], leftOut: thread })
  const named = closing.anonymity === 'named'
  const visible = draft.figures.filter(({ answered }) => named || answered >= closing.threshold)
  const hidden = draft.figures.filter((figure) => !visible.includes(figure) && figure.answered > 0)
  return disclosed({
    ...base,
    shown: true,
    figures: named ? visible : visible.map(blur),
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

/**
 * How the roles in one team answered one question; undefined where it can't be shown, which is always so inside an
 * ordinary team (`role-split.ts`). Why is not told, since it may say something. Of anonymous rounds that are shown.
 */
export function discloseRoleSplit(rows: readonly RoleCounts[], threshold: number): Disclosed<RoleSplit> | undefined {
  const split = roleSplit(rows, threshold)
  return typeof split === 'string' ? undefined : disclosed(split)
}

/** The sum of the closed cells whose teams all lie in the selection; undefined when there is none (`release-cell.ts`). */
export function discloseRollUp(
  cells: readonly ReleaseCell[],
  selection: ReadonlySet<string>,
): Disclosed<RollUp> | undefined {
  const sum = rollUp(cells, selection)
  return sum && disclosed(sum)
}

/** How differently roles see one question. Made of what a roll-up shows already, so it tells nothing more. */
export function discloseGap(sum: Disclosed<RollUp>): Disclosed<PerceptionGap> | undefined {
  const gap = perceptionGap(sum.value)
  return gap && disclosed(gap)
}

/** Answers that a round needs before its texts are quoted outside the team (DOMAIN, "Thresholds"; Viva Glint: 10). */
export const quoteThreshold = 10

/** Texts that may be listed above the team: from a summary of ten answers or more, and never with a name. */
export function quotesUpward({ value }: Disclosed<Summary>): Disclosed<Quotes[]> {
  const enough = value.shown && value.answers >= quoteThreshold
  const quotes = enough ? value.quotes : []
  return disclosed(quotes.map((group) => ({ ...group, quotes: group.quotes.map(({ text }) => ({ text })) })))
}
