import { finishedAt, type PromptHistory } from '../round/next-prompt.ts'
import type { Timestamp } from '../time.ts'
import type { ConversationPackage, OutcomeKind } from './package.ts'

/** From the shortest on. */
export const sizes = ['mini', 'standard', 'full'] as const satisfies ConversationPackage['size'][]
export type Size = (typeof sizes)[number]

/** What a team may want to end with: something it does itself, something the level above must answer, a place to begin. */
export const endings = ['ourselves', 'above', 'begin'] as const
export type Ending = (typeof endings)[number]

/** What a team said of itself; what it left open is not counted. */
export type Fit = {
  /** Ids of packages in whose `fitsWhen` it recognises itself. */
  readonly recognised: readonly string[]
  readonly size: Size | undefined
  readonly ending: Ending | undefined
}

export type FitReason =
  | { readonly kind: 'recognised' }
  | { readonly kind: 'ending'; readonly ending: Ending }
  | { readonly kind: 'size'; readonly size: Size }
  /** Nothing that was said points to it, but it is new to the team. */
  | { readonly kind: 'new' }
  /** The team finished it lately, and nothing else fits. */
  | { readonly kind: 'finished'; readonly at: Timestamp }

export type Suggestion = {
  readonly pack: ConversationPackage
  /** At least one, the weightiest first. */
  readonly reasons: readonly [FitReason, ...FitReason[]]
}

const mostSuggestions = 2

/**
 * Two packages, the one that fits better what a team said first; fewer where the team has no more ahead of it. A package
 * fits when the team recognises itself in it or it ends as the team wants; how long it takes decides between those. What
 * the team finished within `restTime` comes only when nothing else fits, and then before what does not.
 */
export function suggestPackages(
  packages: readonly ConversationPackage[],
  fit: Fit,
  history: PromptHistory | undefined,
): Suggestion[] {
  const judged = packages
    .map((pack) => ({ pack, ...judge(pack, fit), finished: history && finishedAt(pack, history) }))
    .toSorted((a, b) => b.score - a.score)
  const fresh = judged.filter(({ finished }) => finished === undefined)
  const fitting = fresh.filter(({ fits }) => fits)
  const had = judged.flatMap(({ pack, reasons, fits, finished }): Suggestion[] =>
    fits && finished !== undefined ? [{ pack, reasons: [{ kind: 'finished', at: finished }, ...reasons] }] : [],
  )
  const others = fresh.filter(({ fits }) => !fits)
  const suggestions = [...fitting, ...others].map(
    ({ pack, reasons: [first = { kind: 'new' }, ...more] }): Suggestion => ({ pack, reasons: [first, ...more] }),
  )
  return [...(fitting.length === 0 ? had : []), ...suggestions].slice(0, mostSuggestions)
}

/**
 * Two packages, or as many as there are, to go on with when a team is through with one: those of the same goals first, none
 * that follows up what was said, and none that the team finished lately.
 */
export function packagesAfter(
  packages: readonly ConversationPackage[],
  done: ConversationPackage,
  history: PromptHistory,
): ConversationPackage[] {
  const isNear = (pack: ConversationPackage) => pack.goals.some((goal) => done.goals.includes(goal))
  return packages
    .filter((pack) => pack.id !== done.id && !pack.recurring && finishedAt(pack, history) === undefined)
    .toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)))
    .slice(0, mostSuggestions)
}

function judge(
  pack: ConversationPackage,
  { recognised, size, ending }: Fit,
): { readonly score: number; readonly fits: boolean; readonly reasons: readonly FitReason[] } {
  const isRecognised = recognised.includes(pack.id)
  const endsSo = ending !== undefined && endingsOf(pack).has(ending)
  const isOfSize = size === pack.size
  const isTooLong = size !== undefined && sizes.indexOf(pack.size) > sizes.indexOf(size)
  return {
    score: (isRecognised ? 4 : 0) + (endsSo ? 2 : 0) + (isOfSize ? 1 : 0) - (isTooLong ? 1 : 0),
    fits: isRecognised || endsSo,
    reasons: [
      ...(isRecognised ? [{ kind: 'recognised' as const }] : []),
      ...(endsSo ? [{ kind: 'ending' as const, ending }] : []),
      ...(isOfSize && (isRecognised || endsSo) ? [{ kind: 'size' as const, size }] : []),
    ],
  }
}

/** What the package's output card becomes; of one without a card its measures are what the team does itself. */
function endingsOf({ output }: ConversationPackage): ReadonlySet<Ending> {
  const of = { measure: 'ourselves', escalation: 'above', package: 'begin' } as const
  const { becomes } = output.card ?? {}
  const kinds: readonly OutcomeKind[] =
    becomes === undefined
      ? output.measures > 0
        ? ['measure']
        : []
      : typeof becomes === 'string'
        ? [becomes]
        : Object.values(becomes.options)
  return new Set(kinds.flatMap((kind) => (kind === 'note' || kind === 'duty' ? [] : [of[kind]])))
}
