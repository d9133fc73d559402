import type { Reviewed, ReviewedTheme } from '../../domain/summary/reviewed.ts'
import type { Quote } from '../../domain/summary/theme.ts'
import { type Written, writtenTexts } from '../../domain/summary/written.ts'
import type { Texts } from '../../texts/index.ts'
import { themeNotes } from '../../texts/review-words.ts'
import { singlesIntro } from '../../texts/summary-words.ts'
import { execute } from '../button-action.ts'
import { bytesOf } from '../card-size.ts'
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

/** A part of the card that is there or not: a theme, or something that belongs to one; its data; how large it makes a card. */
type Part = { readonly data: object; readonly bytes: number }

/** A theme on the card: what stands there in any case, and its parts in the order in which they stand. */
type ThemeParts = {
  readonly theme: ReviewedTheme
  readonly self: Part
  readonly notes: readonly Part[]
  readonly quotes: readonly Part[]
  readonly proposals: readonly Part[]
  /** Undefined: hidden, and nothing can be opened. */
  readonly open: object | undefined
  readonly buttons: readonly Part[]
}

/** What a part costs beside its data: the containers that it stands in, about. */
const bytesAround = 100

function part(data: object): Part {
  return { data, bytes: bytesOf(data) + bytesAround }
}

/**
 * The themes from place `from` on, and the single voices, in as many parts as there is room for. Parts come in the order of
 * what a reader would miss most: each theme with what it is and what was said of it, remarks of the team, quotes (the first
 * and the one that sees it otherwise, before the others), the way up for what others decide, proposals, single voices. What
 * is left out is counted or told. `sizes`: about how many bytes each part makes a card larger.
 */
export function themeBlocks(
  say: Texts,
  roundData: Readonly<Record<string, string>>,
  summary: Reviewed,
  from: number,
): { readonly sizes: readonly number[]; readonly blocks: (parts: number) => ThemeBlocks } {
  const written = writtenTexts(summary)
  const shown = summary.themes.slice(from, from + mostThemes).map((theme) => themeParts(say, roundData, theme, written))
  const singles = from > 0 ? [] : summary.singles.flatMap((id) => written.get(id) ?? [])
  const voices = singles.slice(0, mostSingles).map((single) => part(quote(say, single.text, single, [])))
  const order: Part[] = [
    ...shown.map(({ self }) => self),
    ...shown.flatMap(({ notes }) => notes),
    ...byRank(shown.map(({ theme, quotes }) => quotesByWeight(theme).flatMap((place) => quotes[place] ?? []))),
    ...byRank(shown.map(({ buttons }) => buttons)),
    ...byRank(shown.map(({ proposals }) => proposals)),
    ...voices,
  ]
  return {
    sizes: order.map(({ bytes }) => bytes),
    blocks: (parts) => {
      const kept: ReadonlySet<Part> = new Set(order.slice(0, parts))
      const themes = shown.filter(({ self }) => kept.has(self))
      const later = summary.themes.length - from - themes.length
      const heard = voices.filter((voice) => kept.has(voice))
      return {
        themes: themes.map((theme) => themeBlock(say, theme, kept)),
        rest: restBlock(say, roundData, later, from, from + themes.length),
        singles: singlesBlock(say, heard, singles.length - heard.length),
      }
    },
  }
}

/** What somebody above the team decides. It can be sent up from the sources of every theme; of these also from here. */
function isForOthers({ kind, hidden }: ReviewedTheme): boolean {
  return kind === 'outside' && !hidden
}

/** The first of every theme, then the second of every theme, and so on. */
function byRank(rows: readonly (readonly Part[])[]): Part[] {
  const longest = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: longest }, (_, rank) => rows.flatMap((row) => row[rank] ?? [])).flat()
}

/** The first, then who sees it otherwise, then the others. */
function quotesByWeight({ quotes, against }: ReviewedTheme): number[] {
  const other = quotes.findIndex(({ source }) => against.includes(source))
  const places = [0, other, ...quotes.keys()].filter((place) => place >= 0 && place < quotes.length)
  return [...new Set(places)]
}

function themeParts(
  say: Texts,
  roundData: Readonly<Record<string, string>>,
  theme: ReviewedTheme,
  written: ReadonlyMap<string, Written>,
): ThemeParts {
  const words = say.themes
  if (theme.hidden) {
    // Objections to it may quote what was hidden.
    const why = themeNotes(say, { ...theme, objections: [] }).map((note) => ({ runs: [textRun(note)] }))
    const self = part({ label: [boldRun(words.hiddenTitle)], about: [], lines: why })
    return { theme, self, notes: [], quotes: [], proposals: [], open: undefined, buttons: [] }
  }
  const { id, label, people, kind, sources, against, quotes, proposals, discuss } = theme
  const lines = [
    ...(against.length > 0 ? [textRun(words.against(against.length, sources.length))] : []),
    ...(discuss.length > 0 ? [boldRun(words.discuss(discuss.join(', ')))] : []),
  ]
  const themeData = { ...roundData, theme: id }
  return {
    theme,
    self: part({
      label: [boldRun(label)],
      about: [{ text: `${words.people(people)} · ${words.kinds[kind]}` }],
      lines: lines.map((run) => ({ runs: [run] })),
    }),
    notes: themeNotes(say, theme).map((note) => part({ runs: [textRun(note)] })),
    quotes: quotes.map((one) =>
      part(
        quote(say, one.text, written.get(one.source), [
          proposals.some((proposal) => holds(one, proposal)) ? words.proposal : undefined,
          against.includes(one.source) ? words.otherView : undefined,
        ]),
      ),
    ),
    proposals: notQuoted(theme).map(({ source, text }) => part(quote(say, text, written.get(source), []))),
    open: execute(words.open, 'openSources', themeData),
    buttons: [
      part(execute(say.measure.buttons.propose, 'proposeMeasure', themeData)),
      ...(isForOthers(theme) ? [part(execute(say.escalation.button, 'escalateTheme', themeData))] : []),
    ],
  }
}

function themeBlock(
  say: Texts,
  { self, notes, quotes, proposals, open, buttons }: ThemeParts,
  kept: ReadonlySet<Part>,
): object {
  const words = say.themes
  const shown = (parts: readonly Part[]) => parts.filter((one) => kept.has(one)).map(({ data }) => data)
  const [noted, quoted, proposed] = [shown(notes), shown(quotes), shown(proposals)]
  const isShort = quoted.length < quotes.length || proposed.length < proposals.length
  const silent = notes.length - noted.length
  return {
    ...self.data,
    quotes: quoted,
    proposals: proposed.length > 0 ? [{ title: words.proposals, texts: proposed }] : [],
    notes: [...noted, ...(silent > 0 ? [{ runs: [textRun(words.moreNotes(silent))] }] : [])],
    more: isShort ? [{ text: words.moreQuotes }] : [],
    rows: open ? [{ actions: [open, ...shown(buttons)] }] : [],
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

/** Proposals that do not stand in a quote already. */
function notQuoted({ quotes, proposals }: ReviewedTheme): Quote[] {
  return proposals.filter((proposal) => !quotes.some((one) => holds(one, proposal)))
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

function singlesBlock(say: Texts, voices: readonly Part[], left: number): object[] {
  if (voices.length + left === 0) return []
  return [
    {
      title: say.themes.singlesTitle,
      intro: singlesIntro(say),
      texts: voices.map(({ data }) => data),
      more: left > 0 ? [{ text: say.summary.more(left) }] : [],
    },
  ]
}
