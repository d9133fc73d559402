import type { Reviewed, ReviewedTheme } from '../../domain/summary/reviewed.ts'
import type { Quote } from '../../domain/summary/theme.ts'
import type { Texts } from '../../texts/index.ts'
import { themeNotes } from '../../texts/review-words.ts'
import { singlesIntro } from '../../texts/summary-words.ts'
import type { ShownTexts } from '../shown-texts.ts'
import { blockQuote, inline, ownLine } from './markdown-text.ts'

/** What several people say: a heading for each theme, and below it what it rests on and what the team says of it. */
export function themeBlocks(say: Texts, { themes }: Reviewed, texts: ShownTexts): string[] {
  return [
    ...(themes.length === 0 ? [] : [`### ${inline(say.themes.title)}`]),
    ...themes.flatMap((theme) => (theme.hidden ? hiddenTheme(say, theme) : oneTheme(say, theme, texts))),
  ]
}

/** Texts in no theme. Answers and posts in the thread are told apart. */
export function singleBlocks(say: Texts, { singles }: Reviewed, texts: ShownTexts): string[] {
  const quotes = texts.namesOf(singles).map((source) => ({ source, text: texts.textOf(source) }))
  if (quotes.length === 0) return []
  return [`### ${inline(say.themes.singlesTitle)}`, ownLine(singlesIntro(say)), ...quoteBlocks(say, quotes, texts)]
}

function oneTheme(say: Texts, theme: ReviewedTheme, texts: ShownTexts): string[] {
  const { label, people, kind, discuss, sources, against } = theme
  const quotes = texts.excerpts(theme.quotes)
  const proposals = texts.excerpts(theme.proposals)
  const facts = [
    say.themes.people(people),
    say.themes.kinds[kind],
    ...(against.length > 0 ? [say.themes.against(against.length, sources.length)] : []),
    ...(discuss.length > 0 ? [say.themes.discuss(discuss.join(', ')), say.themes.discussWhy] : []),
    ...themeNotes(say, theme),
  ]
  return [
    `#### ${inline(label)}`,
    items(facts),
    ...quoteBlocks(say, quotes, texts),
    ...(proposals.length === 0 ? [] : [ownLine(`${say.themes.proposals}:`), ...quoteBlocks(say, proposals, texts)]),
  ]
}

/** That there was a theme, who hid it and why, and what was held against it. Nothing else of it. */
function hiddenTheme(say: Texts, theme: ReviewedTheme): string[] {
  return [`#### ${inline(say.themes.hiddenTitle)}`, items(themeNotes(say, theme))]
}

function items(lines: readonly string[]): string {
  return lines.map((line) => `- ${ownLine(line)}`).join('\n')
}

/** What a quote is stands outside it, where nobody can write it: a name in named rounds, or that it is from the thread. */
function quoteBlocks(say: Texts, quotes: readonly Quote[], texts: ShownTexts): string[] {
  return quotes.flatMap(({ source, text }) => {
    const post = texts.isCommittee(source) ? say.committee.mark : say.themes.inThread
    const who = texts.isPost(source) ? post : texts.authorOf(source)
    return [...(who === undefined ? [] : [`**${inline(who)}**`]), blockQuote(text)]
  })
}
