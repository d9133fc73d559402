import type { ExportedRound } from '../../domain/export/exported-round.ts'
import type { Language } from '../../domain/language.ts'
import { type Figure, isBlurred, type Quotes } from '../../domain/summary/result.ts'
import { day, percent } from '../../texts/format.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { reviewFacts } from '../../texts/review-words.ts'
import { agreementWords, blurredWords, flagWords, makerWords, summaryFacts } from '../../texts/summary-words.ts'
import type { ExportSource } from '../export-file.ts'
import { notHere } from '../not-here.ts'
import { endOf } from '../round-dates.ts'
import { type ShownTexts, shownTexts } from '../shown-texts.ts'
import { blockQuote, inline } from './markdown-text.ts'
import { singleBlocks, themeBlocks } from './markdown-themes.ts'

/** A report that a person reads, from first to last. What has nothing to say has no heading. */
export function markdownExport({ job, rounds, settings }: ExportSource): string {
  const { language } = job
  const say = texts(language)
  const blocks = [
    `# ${inline(say.export.documentTitle(settings.organisation))}`,
    inline(say.export.made(day(language, settings.timeZone, job.createdAt))),
    facts([[say.export.columns.language, say.language.names[language]]]),
    ...(rounds.length === 0 ? [inline(say.export.empty)] : []),
    ...rounds.flatMap((round, index) => roundBlocks(say, language, settings.timeZone, round, index + 1)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function roundBlocks(
  say: Texts,
  language: Language,
  timeZone: string,
  exported: ExportedRound,
  number: number,
): string[] {
  const { teamName, round, summary } = exported
  const { value } = summary
  const { columns } = say.export
  const named = value.anonymity === 'named'
  const items: [string, string][] = [
    [columns.team, teamName],
    [columns.package, round.prompt.packageTitle],
    [columns.goal, round.prompt.goal],
    [columns.closed, day(language, timeZone, endOf(exported))],
    [columns.language, say.language.names[round.language]],
    [say.prompt.kind, named ? say.prompt.named : say.prompt.anonymous],
    ...(named ? [] : [[columns.threshold, String(value.threshold)] satisfies [string, string]]),
  ]
  const shown = shownTexts(value)
  const lacking = notHere(say, value, shown)
  return [
    `## ${number}. ${inline(round.prompt.title)}`,
    facts(items.filter(([, text]) => text !== '')),
    ...[...summaryFacts(say, value), ...reviewFacts(say, language, timeZone, value), ...flagWords(say, value)].map(
      inline,
    ),
    `*${inline(makerWords(say, value).join(' '))}*`,
    ...themeBlocks(say, value, shown),
    ...questionBlocks(say, language, exported, shown),
    ...singleBlocks(say, value, shown),
    ...(lacking.length === 0
      ? []
      : [`### ${inline(say.export.leftOutTitle)}`, lacking.map(({ text }) => `- ${inline(text)}`).join('\n')]),
  ]
}

/** Figures and quotes in the order of the card that people answered. */
function questionBlocks(
  say: Texts,
  language: Language,
  { round, summary }: ExportedRound,
  { groups }: ShownTexts,
): string[] {
  const { figures, anonymity } = summary.value
  const place = ({ questionId }: { questionId: string }) =>
    round.prompt.questions.findIndex(({ id }) => id === questionId)
  const sections = [
    ...figures
      .filter(({ answered }) => answered > 0)
      .map((figure) => ({ at: place(figure), blocks: figureBlocks(say, language, figure) })),
    ...groups
      .filter((group) => group.quotes.length > 0)
      .map((group) => ({ at: place(group), blocks: quoteBlocks(say, group, anonymity) })),
  ]
  return sections.toSorted((a, b) => a.at - b.at).flatMap(({ blocks }) => blocks)
}

function figureBlocks(say: Texts, language: Language, figure: Figure): string[] {
  const { option, count, share } = say.export.columns
  if (isBlurred(figure)) {
    const { text, why } = blurredWords(say, figure)
    return [`### ${inline(figure.text)}`, inline(say.summary.answered(figure.answered)), inline(text), inline(why)]
  }
  const rows = figure.options.map(
    (row) => `| ${inline(row.text)} | ${row.count} | ${percent(language, row.count, figure.answered)} |`,
  )
  return [
    `### ${inline(figure.text)}`,
    ...[agreementWords(say, figure)].filter((words) => words !== '').map(inline),
    inline(say.summary.answered(figure.answered)),
    [`| ${inline(option)} | ${inline(count)} | ${inline(share)} |`, '| :-- | --: | --: |', ...rows].join('\n'),
  ]
}

function quoteBlocks(say: Texts, { text, quotes }: Quotes, anonymity: 'anonymous' | 'named'): string[] {
  return [
    `### ${inline(text)}`,
    inline(anonymity === 'named' ? say.summary.quotesNamed : say.summary.quotes),
    // The name stands outside the quote, where nobody can write one.
    ...quotes.flatMap((quote) => [
      ...(quote.author === undefined ? [] : [`**${inline(quote.author)}**`]),
      blockQuote(quote.text),
    ]),
  ]
}

function facts(items: readonly (readonly [string, string])[]): string {
  return items.map(([label, text]) => `- ${inline(label)}: ${inline(text)}`).join('\n')
}
