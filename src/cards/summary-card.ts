import type { Disclosed } from '../domain/privacy/disclose.ts'
import type { Round } from '../domain/round/round.ts'
import type { Figure, Quotes } from '../domain/summary/result.ts'
import type { Summary } from '../domain/summary/summary.ts'
import { percent } from '../texts/format.ts'
import { type Texts, texts } from '../texts/index.ts'
import { leftOutWords, summaryFacts } from '../texts/summary-words.ts'
import type { Render } from './render.ts'

/** Characters of quotes on one card. With everything else it stays far below Teams' 28 KB, also in UTF-16. */
const quoteBudget = 6000

/** What became of the round: every figure as chart and words, what people wrote, and what is left out and why. `note` comes first. */
export function summaryCard(render: Render, round: Round, disclosed: Disclosed<Summary>, note?: string): object {
  const summary = disclosed.value
  const say = texts(round.language)
  return render('summary', {
    language: round.language,
    eyebrow: say.prompt.eyebrow(round.prompt.packageTitle, round.prompt.goal),
    title: say.summary.heading(round.prompt.title),
    facts: [...(note === undefined ? [] : [note]), ...summaryFacts(say, summary)].map((text) => ({ text })),
    figures: summary.figures.map((figure) => figureBlock(say, round, figure)),
    quotes: quoteBlocks(say, summary),
    leftOutTitle: say.summary.leftOutTitle,
    leftOut: summary.leftOut.map((item) => ({ text: leftOutWords(say, item) })),
    next: summary.shown ? say.summary.next : '',
    machine: say.summary.machine,
  })
}

function figureBlock(say: Texts, round: Round, figure: Figure): object {
  return {
    title: figure.text,
    answered: say.summary.answered(figure.answered),
    bars: figure.options.map(({ text, count }) => ({ x: text, y: count })),
    rows: figure.options.map(({ text, count }) => ({
      text: say.summary.row(text, count, percent(round.language, count, figure.answered)),
    })),
  }
}

/** Quotes as far as there is room, the same share for each question, and how many there are beside. */
function quoteBlocks(say: Texts, summary: Summary): object[] {
  const share = Math.floor(quoteBudget / Math.max(1, summary.quotes.length))
  return summary.quotes.map(({ text: title, quotes }: Quotes) => {
    let left = share
    const shown = quotes.filter(({ text }) => {
      left -= text.length
      return left >= 0
    })
    const rest = quotes.length - shown.length
    return {
      title,
      intro: summary.anonymity === 'named' ? say.summary.quotesNamed : say.summary.quotes,
      texts: shown.map(({ text, author }) => ({ text, author: author ?? '' })),
      more: rest > 0 ? say.summary.more(rest) : '',
    }
  })
}
