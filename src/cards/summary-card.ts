import type { Disclosed } from '../domain/privacy/disclose.ts'
import type { Round } from '../domain/round/round.ts'
import type { Figure, LeftOut, Quotes } from '../domain/summary/result.ts'
import type { Summary } from '../domain/summary/summary.ts'
import { percent } from '../texts/format.ts'
import { type Texts, texts } from '../texts/index.ts'
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
    facts: [...(note === undefined ? [] : [note]), ...facts(say, summary)].map((text) => ({ text })),
    figures: summary.figures.map((figure) => figureBlock(say, round, figure)),
    quotes: quoteBlocks(say, summary),
    leftOutTitle: say.summary.leftOutTitle,
    leftOut: summary.leftOut.map((item) => ({ text: leftOutText(say, item) })),
    next: summary.shown ? say.summary.next : '',
    machine: say.summary.machine,
  })
}

function facts(say: Texts, summary: Summary): string[] {
  const { answers, invited, simulated, threshold, shown } = summary
  const few = shown && answers < 2 * threshold && answers * 2 < invited
  return [
    answers === 0 ? say.summary.nobody : say.summary.answers(answers, invited),
    ...(simulated > 0 ? [say.summary.simulated(simulated)] : []),
    ...(!shown && answers > 0 ? [say.summary.tooFew(threshold)] : []),
    ...(few ? [say.summary.fewAnswers] : []),
  ]
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

function leftOutText(say: Texts, item: LeftOut): string {
  switch (item.reason) {
    case 'fewAnswered':
      return say.summary.fewAnswered(item.question)
    case 'noWords':
      return say.summary.noWords(item.count)
    case 'thread':
      return say.summary.thread(item.count)
  }
}
