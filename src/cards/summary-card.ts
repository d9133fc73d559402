import type { Disclosed } from '../domain/privacy/disclose.ts'
import type { Round } from '../domain/round/round.ts'
import { type Figure, isBlurred, type Quotes } from '../domain/summary/result.ts'
import type { Summary } from '../domain/summary/summary.ts'
import { percent } from '../texts/format.ts'
import { type Texts, texts } from '../texts/index.ts'
import { blurredWords, leftOutWords, summaryFacts } from '../texts/summary-words.ts'
import { textRun } from './plain-text.ts'
import type { Render } from './render.ts'

/** Bytes of JSON that a card may have. Teams' limit is 28 KB; the rest is for what the channel puts around it. */
const mostBytes = 27_000
/** Bytes of JSON for quotes, however much room there is: a longer card is not read, and the export has everything. */
const mostQuoteBytes = 12_000
/** What a quote costs beside its text: the containers it stands in. */
const bytesAroundQuote = 220
/** Options on one card that get a bar each. More would leave no room for what people wrote; the words stay. */
const mostBars = 20

/** What became of the round: every figure as chart and words, what people wrote, and what is left out and why. `note` comes first. */
export function summaryCard(render: Render, round: Round, disclosed: Disclosed<Summary>, note?: string): object {
  const summary = disclosed.value
  const say = texts(round.language)
  const options = summary.figures.reduce((sum, figure) => sum + (isBlurred(figure) ? 0 : figure.options.length), 0)
  const data = {
    eyebrow: say.prompt.eyebrow(round.prompt.packageTitle, round.prompt.goal),
    title: say.summary.heading(round.prompt.title),
    facts: [...(note === undefined ? [] : [note]), ...summaryFacts(say, summary)].map((text) => ({ text })),
    figures: summary.figures.map((figure) => figureBlock(say, round, figure, options <= mostBars)),
    quotes: quoteBlocks(say, summary, 0),
    leftOut: summary.leftOut.length > 0 ? [leftOutBox(say, summary)] : [],
    next: summary.shown ? [{ text: say.summary.next }] : [],
    machine: say.summary.machine,
  }
  if (summary.quotes.length === 0) return render('summary', data)
  const room = Math.min(mostQuoteBytes, mostBytes - bytesOf(render('summary', data)))
  return render('summary', { ...data, quotes: quoteBlocks(say, summary, room) })
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
  return {
    ...question,
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
function quoteBlocks(say: Texts, summary: Summary, room: number): object[] {
  let left = room
  return summary.quotes.map(({ text: title, quotes }: Quotes, index) => {
    let share = Math.floor(left / (summary.quotes.length - index))
    const shown = quotes
      .map(({ text, author }) => ({
        runs: [textRun(text), ...(author === undefined ? [] : [{ ...textRun(` – ${author}`), isSubtle: true }])],
      }))
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

function leftOutBox(say: Texts, { leftOut }: Summary): object {
  return { title: say.summary.leftOutTitle, reasons: leftOut.map((item) => ({ text: leftOutWords(say, item) })) }
}

/** As it goes over the wire, in UTF-8. */
function bytesOf(data: object): number {
  return Buffer.byteLength(JSON.stringify(data))
}
