import type { Reviewed, ReviewedTheme } from '../../domain/summary/reviewed.ts'
import type { Quote } from '../../domain/summary/theme.ts'
import { type Written, writtenTexts } from '../../domain/summary/written.ts'
import type { Texts } from '../../texts/index.ts'
import { themeNotes } from '../../texts/review-words.ts'
import { singlesIntro } from '../../texts/summary-words.ts'
import { execute } from '../button-action.ts'
import { boldRun, quoteRuns, type TextRun, textRun } from '../plain-text.ts'

/** Themes on one card. More are not read; the others come with a button. */
export const mostThemes = 8
/** Single voices on one card. */
const mostSingles = 20

/** What a card shows of its themes and single voices, as data for the template. */
export type ThemeBlocks = {
  readonly themes: readonly object[]
  readonly rest: readonly object[]
  readonly singles: readonly object[]
}

/**
 * The themes from place `from` on, and the single voices, in as many parts as there is room for. Parts come in the order of
 * what a reader would miss most: each theme with what it is and what was said of it, remarks of the team, quotes (the first
 * and the one that sees it otherwise, before the others), the way up for what others decide, proposals, single voices. What
 * is left out is counted or told.
 */
export function themeBlocks(
  say: Texts,
  roundData: Readonly<Record<string, string>>,
  summary: Reviewed,
  from: number,
): { readonly parts: number; readonly blocks: (parts: number) => ThemeBlocks } {
  const written = writtenTexts(summary)
  const shown = summary.themes.slice(from, from + mostThemes)
  const notes = new Map(shown.map((theme) => [theme, theme.hidden ? [] : themeNotes(say, theme)]))
  const singles = from > 0 ? [] : summary.singles.flatMap((id) => written.get(id) ?? [])
  const order: object[] = [
    ...shown,
    ...shown.flatMap((theme) => (notes.get(theme) ?? []).map((_, place) => part(theme, 'note', place))),
    ...byRank(shown, ({ quotes, against }) => quotesByWeight(quotes, against), 'quote'),
    ...shown.filter(({ hidden }) => !hidden).map((theme) => part(theme, 'propose', 0)),
    ...shown.filter(isForOthers).map((theme) => part(theme, 'escalate', 0)),
    ...byRank(shown, notQuoted, 'proposal'),
    ...singles.slice(0, mostSingles),
  ]
  return {
    parts: order.length,
    blocks: (parts) => {
      const kept = new Set(order.slice(0, parts).map((one) => ('key' in one ? one.key : one)))
      const has = (theme: ReviewedTheme, kind: Part['kind'], place: number) => kept.has(part(theme, kind, place).key)
      const themes = shown.filter((theme) => kept.has(theme))
      const later = summary.themes.length - from - themes.length
      const voices = singles.filter((single) => kept.has(single))
      return {
        themes: themes.map((theme) => themeBlock(say, roundData, theme, notes.get(theme) ?? [], written, has)),
        rest: restBlock(say, roundData, later, from, from + themes.length),
        singles: singlesBlock(say, voices, singles.length - voices.length),
      }
    },
  }
}

type Part = { readonly key: string; readonly kind: 'note' | 'quote' | 'propose' | 'escalate' | 'proposal' }

function part(theme: ReviewedTheme, kind: Part['kind'], place: number): Part {
  return { key: `${kind} ${place} ${theme.id}`, kind }
}

/** What somebody above the team decides. It can be sent up from the sources of every theme; of these also from here. */
function isForOthers({ kind, hidden }: ReviewedTheme): boolean {
  return kind === 'outside' && !hidden
}

/** The first of every theme, then the second of every theme, and so on. */
function byRank(
  themes: readonly ReviewedTheme[],
  places: (theme: ReviewedTheme) => readonly number[],
  kind: Part['kind'],
): Part[] {
  const rows = themes.map((theme) => places(theme).map((place) => part(theme, kind, place)))
  const longest = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: longest }, (_, rank) => rows.flatMap((row) => row[rank] ?? [])).flat()
}

/** The first, then who sees it otherwise, then the others. */
function quotesByWeight(quotes: readonly Quote[], against: readonly string[]): number[] {
  const other = quotes.findIndex(({ source }) => against.includes(source))
  const places = [0, other, ...quotes.keys()].filter((place) => place >= 0 && place < quotes.length)
  return [...new Set(places)]
}

function themeBlock(
  say: Texts,
  roundData: Readonly<Record<string, string>>,
  theme: ReviewedTheme,
  notes: readonly string[],
  written: ReadonlyMap<string, Written>,
  has: (theme: ReviewedTheme, kind: Part['kind'], place: number) => boolean,
): object {
  const words = say.themes
  const none = { quotes: [], proposals: [], more: [], rows: [] }
  if (theme.hidden) {
    // Objections to it may quote what was hidden.
    const why = themeNotes(say, { ...theme, objections: [] }).map((note) => ({ runs: [textRun(note)] }))
    return { ...none, label: [boldRun(words.hiddenTitle)], about: [], lines: why, notes: [] }
  }
  const { id, label, people, kind, sources, against, quotes, proposals, discuss } = theme
  const lines = [
    ...(against.length > 0 ? [textRun(words.against(against.length, sources.length))] : []),
    ...(discuss.length > 0 ? [boldRun(words.discuss(discuss.join(', ')))] : []),
  ]
  const quoted = quotes.filter((_, place) => has(theme, 'quote', place))
  const proposed = proposals.filter((_, place) => has(theme, 'proposal', place))
  const noted = notes.filter((_, place) => has(theme, 'note', place))
  const missing = quoted.length < quotes.length || proposed.length < notQuoted(theme).length
  return {
    label: [boldRun(label)],
    about: [{ text: `${words.people(people)} · ${words.kinds[kind]}` }],
    lines: lines.map((run) => ({ runs: [run] })),
    quotes: quoted.map((one) =>
      quote(say, one.text, written.get(one.source), [
        proposals.some((proposal) => holds(one, proposal)) ? words.proposal : undefined,
        against.includes(one.source) ? words.otherView : undefined,
      ]),
    ),
    proposals:
      proposed.length > 0
        ? [
            {
              title: words.proposals,
              texts: proposed.map(({ source, text }) => quote(say, text, written.get(source), [])),
            },
          ]
        : [],
    notes: [
      ...noted.map((note) => ({ runs: [textRun(note)] })),
      ...(noted.length < notes.length ? [{ runs: [textRun(words.moreNotes(notes.length - noted.length))] }] : []),
    ],
    more: missing ? [{ text: words.moreQuotes }] : [],
    rows: [
      {
        actions: [
          execute(words.open, 'openSources', { ...roundData, theme: id }),
          ...(has(theme, 'propose', 0)
            ? [execute(say.measure.buttons.propose, 'proposeMeasure', { ...roundData, theme: id })]
            : []),
          ...(has(theme, 'escalate', 0)
            ? [execute(say.escalation.button, 'escalateTheme', { ...roundData, theme: id })]
            : []),
        ],
      },
    ],
  }
}

/** Word for word, and whose it is where that is known, whether it stood in the thread, and what else there is to say. */
function quote(
  say: Texts,
  text: string,
  written: Written | undefined,
  about: readonly (string | undefined)[],
): { readonly runs: readonly TextRun[] } {
  const inThread = written !== undefined && written.question === undefined
  const where = written?.isCommittee ? say.committee.mark : say.themes.inThread
  return { runs: quoteRuns(text, [written?.author, inThread ? where : undefined, ...about]) }
}

/** The places of proposals that do not stand in a quote already. */
function notQuoted({ quotes, proposals }: ReviewedTheme): number[] {
  return proposals.flatMap((proposal, place) => (quotes.some((one) => holds(one, proposal)) ? [] : [place]))
}

function holds(quoted: Quote, proposal: Quote): boolean {
  return quoted.source === proposal.source && quoted.text.includes(proposal.text)
}

function restBlock(
  say: Texts,
  roundData: Readonly<Record<string, string>>,
  later: number,
  from: number,
  next: number,
): object[] {
  if (later === 0 && from === 0) return []
  const buttons = [
    ...(from > 0 ? [execute(say.themes.first, 'showSummary', roundData)] : []),
    ...(later > 0 ? [execute(say.themes.next, 'showSummary', { ...roundData, from: String(next) })] : []),
  ]
  return [{ words: later > 0 ? [{ text: say.themes.rest(later) }] : [], rows: [{ actions: buttons }] }]
}

function singlesBlock(say: Texts, voices: readonly Written[], left: number): object[] {
  if (voices.length + left === 0) return []
  return [
    {
      title: say.themes.singlesTitle,
      intro: singlesIntro(say),
      texts: voices.map((single) => quote(say, single.text, single, [])),
      more: left > 0 ? [{ text: say.summary.more(left) }] : [],
    },
  ]
}
