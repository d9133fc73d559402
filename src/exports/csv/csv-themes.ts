import { type Change, keptWith, type Objection } from '../../domain/summary/review.ts'
import type { Reviewed, ReviewedTheme } from '../../domain/summary/reviewed.ts'
import type { Quote } from '../../domain/summary/theme.ts'
import { untold } from '../../domain/summary/upward.ts'
import type { Texts } from '../../texts/index.ts'
import { correctionNote } from '../../texts/review-words.ts'
import type { ShownTexts } from '../shown-texts.ts'

/** A row as far as it tells of themes and texts. */
type ThemeRow = {
  readonly [column in 'kind' | 'question' | 'option' | 'theme' | 'source' | 'author' | 'text']?: string
} & { readonly count?: number }

/** Themes, each with rows of its own for quotes, proposals, corrections and objections; then objections to the whole. */
export function themeRows(say: Texts, { themes, objections, review }: Reviewed, texts: ShownTexts): ThemeRow[] {
  return [
    ...themes.flatMap((theme, index) =>
      theme.hidden ? hiddenTheme(say, theme, index + 1) : rowsOf(say, theme, texts),
    ),
    ...objections.map((objection) => ({
      ...objectionRow(say, objection, review?.changes ?? []),
      theme: say.review.lines.whole,
    })),
  ]
}

/** Every text once, with the themes that rest on it; posts in the thread have a kind of their own. Then single voices. */
export function textRows(say: Texts, { themes, singles }: Reviewed, texts: ShownTexts): ThemeRow[] {
  const { kinds } = say.export
  const themesOf = new Map<string, string[]>()
  for (const { hidden, label, sources } of themes)
    if (!hidden) for (const name of texts.namesOf(sources)) themesOf.set(name, [...(themesOf.get(name) ?? []), label])
  const belongs = (source: string) => ({
    source,
    ...(themesOf.has(source) && { theme: themesOf.get(source)?.join('; ') ?? '' }),
  })
  return [
    ...texts.groups.flatMap(({ text: question, quotes }) =>
      quotes.map(({ id, text, author }) => ({
        ...{ kind: kinds.quote, question, text, ...belongs(id) },
        ...(author !== undefined && { author }),
      })),
    ),
    ...texts.thread.map(({ id, text, isCommittee }) => ({
      ...{ kind: kinds.thread, text, ...belongs(id) },
      ...(isCommittee && { option: say.committee.mark }),
    })),
    ...texts
      .namesOf(singles)
      .map((source) => quoteRow(say, kinds.single, { source, text: texts.textOf(source) }, texts)),
  ]
}

function rowsOf(say: Texts, theme: ReviewedTheme, texts: ShownTexts): ThemeRow[] {
  const { label, people, kind, sources, against, discuss, changes, objections } = theme
  const { kinds } = say.export
  const facts = [
    `${say.themes.people(people)}.`,
    ...(against.length > 0 ? [say.themes.against(against.length, sources.length)] : []),
    ...(discuss.length > 0 ? [`${say.themes.discuss(discuss.join(', '))}.`, say.themes.discussWhy] : []),
  ]
  return [
    { kind: kinds.theme, option: say.themes.kinds[kind], count: people, text: facts.join(' ') },
    ...texts.excerpts(theme.quotes).map((quote) => quoteRow(say, kinds.themeQuote, quote, texts)),
    ...texts.excerpts(theme.proposals).map((quote) => quoteRow(say, kinds.proposal, quote, texts)),
    ...changes.flatMap((change) => (change.kind === 'corrected' ? [correctionRow(say, change)] : [])),
    ...objections.map((objection) => objectionRow(say, objection, changes)),
  ].map((row) => ({ ...row, theme: label }))
}

/** That there was a theme, who hid it and why, and what was held against it. Nothing else of it. */
function hiddenTheme(say: Texts, { hidden, objections, changes }: ReviewedTheme, place: number): ThemeRow[] {
  if (!hidden) return []
  const text = say.review.notes.hidden(say.offices[hidden.by], hidden.reason)
  return [
    { kind: say.export.kinds.theme, option: say.export.hidden, text },
    ...objections.map((objection) => objectionRow(say, objection, changes)),
  ].map((row) => ({ ...row, theme: say.review.lines.hidden(place) }))
}

function correctionRow(say: Texts, change: Extract<Change, { kind: 'corrected' }>): ThemeRow {
  const text = correctionNote(say, change)
  return { kind: say.export.kinds.change, option: say.export.corrected, text }
}

/** Of an anonymous objection the name is empty, as in an anonymous round. */
function objectionRow(say: Texts, { id, reason, author }: Objection, changes: readonly Change[]): ThemeRow {
  const kept = keptWith(changes, id)
  return {
    kind: say.export.kinds.objection,
    text: reason === untold ? say.overview.objection : reason,
    ...(kept && { option: say.export.noted(say.offices[kept.by]) }),
    ...(author && { author: author.name }),
  }
}

function quoteRow(say: Texts, kind: string, { source, text }: Quote, texts: ShownTexts): ThemeRow {
  const author = texts.authorOf(source)
  const option = texts.isCommittee(source) ? say.committee.mark : undefined
  return { kind, source, text, ...(author !== undefined && { author }), ...(option !== undefined && { option }) }
}
