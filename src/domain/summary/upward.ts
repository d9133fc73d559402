import type { Quotes } from './result.ts'
import { type Objection, type Review, signatories } from './review.ts'
import { type Reviewed, type ReviewedTheme, reviewed } from './reviewed.ts'
import type { Summary } from './summary.ts'
import type { Quote, Theme } from './theme.ts'

/** Answers that a round needs before anything of its texts is quoted outside the team (DOMAIN, "Thresholds"; Viva Glint: 10). */
export const quoteThreshold = 10

/** Stands for words, or for the id of a text, that stay in the team: only that there is one is told. */
export const untold = ''

/**
 * What leaves the team when the parties have signed: the themes that they did not hide, how many people and for and
 * against, in the words that the parties settled on, the figures, and where the parties disagree. What people wrote leaves
 * as the passages that a shown theme quotes, from `quoteThreshold` answers on, never from the thread, and never from a
 * named round, whose words others of the team know again. Single voices, whole texts, the words of objections, what a line
 * said before, who signed: none of it.
 *
 * Undefined: the parties have not signed this. So it is too when the summary was made again since, as that of a named round
 * is when somebody is forgotten: nobody has signed what it says now.
 */
export function upward(summary: Summary, review: Review): Reviewed | undefined {
  if (!isSigned(summary, review)) return undefined
  const inTeam = reviewed(summary, review)
  const quotable = quotableSources(summary, inTeam)
  const themes = inTeam.themes.filter(({ hidden }) => !hidden).map((theme) => themeUpward(theme, quotable))
  return {
    ...inTeam,
    themes,
    quotes: passages(inTeam.quotes, themes),
    thread: [],
    singles: [],
    objections: inTeam.objections.map(withoutWords),
    review: {
      ...review,
      objections: [],
      changes: [],
      reports: [],
      signatures: review.signatures.map((signature) => ({ ...signature, userId: untold })),
    },
  }
}

function isSigned({ createdAt }: Summary, { state, signatures, noUnionRep }: Review): boolean {
  const needed = signatories.filter((office) => office === 'leader' || !noUnionRep)
  const all = needed.every((office) => signatures.some((signature) => signature.office === office))
  return state === 'shared' && all && signatures.every(({ at }) => at >= createdAt)
}

/** Answers, not posts, that nobody reported, and that no hidden line rests on: its words must not come back in another. */
function quotableSources(summary: Summary, { themes, quotes }: Reviewed): ReadonlySet<string> {
  if (summary.anonymity === 'named' || summary.answers < quoteThreshold) return new Set()
  const hidden = themes.filter((theme) => theme.hidden).flatMap(({ sources }) => sources)
  const answers = quotes.flatMap((group) => group.quotes.map(({ id }) => id))
  return new Set(answers).difference(new Set(hidden))
}

function quotedIn({ quotes, proposals }: Pick<Theme, 'quotes' | 'proposals'>): Quote[] {
  return [...quotes, ...proposals]
}

/** Texts that are not quoted are only counted: which of them are in several themes is told to nobody. */
function themeUpward(theme: ReviewedTheme, quotable: ReadonlySet<string>): ReviewedTheme {
  const mayQuote = ({ source }: Quote) => quotable.has(source)
  const quotes = theme.quotes.filter(mayQuote)
  const proposals = theme.proposals.filter(mayQuote)
  const quoted = new Set(quotedIn({ quotes, proposals }).map(({ source }) => source))
  const counted = (sources: readonly string[]) => sources.map((id) => (quoted.has(id) ? id : untold))
  return {
    ...theme,
    ...{ quotes, proposals },
    sources: counted(theme.sources),
    for: counted(theme.for),
    against: counted(theme.against),
    changes: theme.changes
      .filter((change) => change.kind === 'corrected')
      .map((change) => ({ ...change, before: untold, reason: untold })),
    objections: theme.objections.map(withoutWords),
  }
}

/** That there is one is told, and no more. */
function withoutWords({ line }: Objection, place: number): Objection {
  return { id: `${line}|${place + 1}`, line, reason: untold }
}

/** Of each text that a theme quotes, what is quoted of it. */
function passages(groups: readonly Quotes[], themes: readonly ReviewedTheme[]): Quotes[] {
  const quoted = Map.groupBy(themes.flatMap(quotedIn), ({ source }) => source)
  return groups.flatMap((group) => {
    const quotes = group.quotes.flatMap(({ id }) => {
      const parts = new Set(quoted.get(id)?.map(({ text }) => text))
      return parts.size > 0 ? [{ id, text: [...parts].join(' […] ') }] : []
    })
    return quotes.length > 0 ? [{ ...group, quotes }] : []
  })
}
