import type { Button } from '../domain/delivery/reply-view.ts'
import { detailLine } from '../domain/outcome/detail.ts'
import type { Outcome } from '../domain/outcome/outcome.ts'
import type { Disclosed } from '../domain/privacy/disclose.ts'
import type { Round } from '../domain/round/round.ts'
import { type Figure, isBlurred, type Quotes } from '../domain/summary/result.ts'
import type { Reviewed } from '../domain/summary/reviewed.ts'
import { percent } from '../texts/format.ts'
import { type Texts, texts } from '../texts/index.ts'
import { reviewFacts } from '../texts/review-words.ts'
import {
  agreementWords,
  blurredWords,
  flagWords,
  leftOutWords,
  makerWords,
  summaryFacts,
} from '../texts/summary-words.ts'
import { buttonAction } from './button-action.ts'
import { bytesOf } from './card-size.ts'
import { boldRun, quoteRuns, textRun } from './plain-text.ts'
import type { Render } from './render.ts'
import { reviewButtons } from './review-buttons.ts'
import { largestCard } from './summary/largest-card.ts'
import { themeBlocks } from './summary/theme-blocks.ts'

/** Bytes of JSON that a card may have. Teams' limit is 28 KB; the rest is for what the channel puts around it. */
const mostBytes = 27_000
/** Bytes of JSON for quotes, however much room there is: a longer card is not read, and the export has everything. */
const mostQuoteBytes = 12_000
/** Bytes of JSON for what the team and its parties say of the whole. */
const mostSayBytes = 7_000
/** What a quote costs beside its text: the containers it stands in. */
const bytesAroundQuote = 220
/** Bytes of JSON for what the team has written down; the thread has all of it. */
const mostWrittenBytes = 4000
/** Options on one card that get a bar each. More would leave no room for what people wrote; the words stay. */
const mostBars = 20

export type SummaryPart = {
  /** Stands first. */
  readonly note?: string | undefined
  /** The theme that the card begins with; what comes before it was read already. */
  readonly from?: number
  /** The card that the package ends in, by its name (undefined: none), and what was written on it, oldest first. */
  readonly output?: { readonly title: string | undefined; readonly written: Disclosed<readonly Outcome[]> }
}

/**
 * What became of the round, as its team sees it: how far the team's say has come, every figure as chart and words, the
 * themes with their quotes, or where there are none what people wrote, what is left out and why, and who made it.
 */
export function summaryCard(
  render: Render,
  round: Round,
  disclosed: Disclosed<Reviewed>,
  timeZone: string,
  { note, from: wanted = 0, output }: SummaryPart = {},
): object {
  const summary = disclosed.value
  const from = wanted < summary.themes.length ? wanted : 0
  const say = texts(round.language)
  const options = summary.figures.reduce((sum, figure) => sum + (isBlurred(figure) ? 0 : figure.options.length), 0)
  const facts = [...(note === undefined ? [] : [note]), ...summaryFacts(say, summary)]
  const data = {
    eyebrow: say.prompt.eyebrow(round.prompt.packageTitle, round.prompt.goal),
    title: say.summary.heading(round.prompt.title),
    facts: facts.map((text) => ({ text })),
    // What the parties wrote is among it.
    say: sayLines(say, reviewFacts(say, round.language, timeZone, summary)),
    // On the pages behind the first one they would stand for the second time.
    figures: from > 0 ? [] : summary.figures.map((figure) => figureBlock(say, round, figure, options <= mostBars)),
    ...{ themesHead: [], themes: [], rest: [], singles: [], quotes: [] },
    leftOut: from === 0 ? leftOutBox(say, summary) : [],
    written: from === 0 && output ? writtenBox(say, output.written.value) : [],
    next: summary.shown ? [{ text: say.summary.next }] : [],
    made: makerWords(say, summary).map((text) => ({ text })),
    actions: [...outputButton(round, output?.title), ...reviewButtons(say, round, summary)].map(buttonAction),
  }
  if (summary.themes.length > 0) return withThemes(render, data, say, round, summary, from)
  if (summary.quotes.length === 0) return render('summary', data)
  const room = Math.min(mostQuoteBytes, mostBytes - bytesOf(render('summary', data)))
  return render('summary', { ...data, quotes: quoteBlocks(say, summary, room) })
}

/**
 * What the team's say has come to, as far as there is room; nothing limits how many object to the whole. Whether it is a
 * draft stands first and is not overlooked.
 */
function sayLines(say: Texts, lines: readonly string[]): object[] {
  const runs = lines.map((text, place) => ({ runs: [place === 0 ? boldRun(text) : textRun(text)] }))
  let room = mostSayBytes
  const over = runs.findIndex((line) => {
    room -= bytesOf(line) + bytesAroundQuote
    return room < 0
  })
  if (over === -1) return runs
  return [...runs.slice(0, over), { runs: [textRun(say.themes.moreNotes(runs.length - over))] }]
}

/** As much of the themes as the card takes: all of it, or the largest number of parts with which it stays small enough. */
function withThemes(
  render: Render,
  data: object,
  say: Texts,
  { teamId, id: roundId }: Round,
  summary: Reviewed,
  from: number,
): object {
  const { sizes, blocks } = themeBlocks(say, { teamId, roundId }, summary, from)
  const flags = flagWords(say, summary).map((text) => ({ text }))
  const why = summary.themes.some(({ hidden, discuss }) => !hidden && discuss.length > 0)
  const themesHead = [
    { title: say.themes.title, notes: from > 0 ? [] : [...flags, ...(why ? [{ text: say.themes.discussWhy }] : [])] },
  ]
  const head = { ...data, themesHead }
  return largestCard(mostBytes, bytesOf(head), sizes, (parts) => render('summary', { ...head, ...blocks(parts) }))
}

/**
 * A question's figures, every option in words with a bar below. The bars are plain columns: Teams' own chart elements
 * are unknown to other clients, and these look the same everywhere (docs/decisions/0008-bars.md).
 */
function figureBlock(say: Texts, round: Round, figure: Figure, withBars: boolean): object {
  const question = { title: figure.text, answered: say.summary.answered(figure.answered) }
  if (isBlurred(figure)) {
    // No bar: its length would be a number.
    const { text, why } = blurredWords(say, figure)
    return { ...question, rows: [text, why].map((line) => ({ text: line, bar: [] })) }
  }
  const agreement = agreementWords(say, figure)
  return {
    ...question,
    answered: [agreement, question.answered].filter((words) => words !== '').join(' '),
    rows: figure.options.map(({ text, count }) => ({
      text: say.summary.row(text, count, percent(round.language, count, figure.answered)),
      // A column can't have no width at all.
      bar: withBars && count > 0 ? [{ filled: count, rest: Math.max(figure.answered - count, 0.01) }] : [],
    })),
  }
}

/**
 * Quotes as far as `room`, in bytes, goes. Each question gets its share, and what one leaves goes to the next. A text
 * that is too long for what is left is counted, not cut: a quote is given word for word or not at all.
 */
function quoteBlocks(say: Texts, summary: Reviewed, room: number): object[] {
  let left = room
  return summary.quotes.map(({ text: title, quotes }: Quotes, index) => {
    let share = Math.floor(left / (summary.quotes.length - index))
    const shown = quotes
      .map(({ text, author }) => ({ runs: quoteRuns(text, [author]) }))
      .filter((quote) => {
        const cost = bytesOf(quote) + bytesAroundQuote
        if (cost > share) return false
        share -= cost
        left -= cost
        return true
      })
    const rest = quotes.length - shown.length
    return {
      title,
      intro: summary.anonymity === 'named' ? say.summary.quotesNamed : say.summary.quotes,
      texts: shown,
      more: rest > 0 ? [{ text: say.summary.more(rest) }] : [],
    }
  })
}

/** The way to the card that the package ends in. Everybody sees that it is there. */
function outputButton({ teamId, id: roundId }: Round, title: string | undefined): Button[] {
  if (title === undefined) return []
  return [{ kind: 'do', title, verb: 'fillOutputCard', data: { teamId, roundId }, style: 'default' }]
}

/** What the team has written down, the newest first, as far as there is room. */
function writtenBox({ outcome }: Texts, written: readonly Outcome[]): object[] {
  if (written.length === 0) return []
  const items = written.toReversed().map(({ details: [about, ...rest] }) => ({
    runs: [boldRun(about?.text ?? ''), ...rest.map((detail) => textRun(`\n${detailLine(detail)}`))],
  }))
  let room = mostWrittenBytes
  const over = items.findIndex((item) => {
    room -= bytesOf(item) + bytesAroundQuote
    return room < 0
  })
  const shown = over === -1 ? items : items.slice(0, over)
  const left = items.length - shown.length
  return [{ title: outcome.written, items: shown, more: left > 0 ? [{ text: outcome.more(left) }] : [] }]
}

/** Where there are no themes, no text is left out of the list that stands instead. */
function leftOutBox(say: Texts, { leftOut, themes }: Reviewed): object[] {
  const left = leftOut.filter(({ reason }) => themes.length > 0 || reason === 'fewAnswered')
  if (left.length === 0) return []
  return [{ title: say.summary.leftOutTitle, reasons: left.map((item) => ({ text: leftOutWords(say, item) })) }]
}
