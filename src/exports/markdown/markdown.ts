import { type ExportedRound, endOf } from '../../domain/export/exported-round.ts'
import type { Language } from '../../domain/language.ts'
import { leading } from '../../domain/outcome/detail.ts'
import { type Figure, isBlurred, type Quotes } from '../../domain/summary/result.ts'
import { day, percent } from '../../texts/format.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { reviewFacts } from '../../texts/review-words.ts'
import { agreementWords, blurredWords, flagWords, makerWords, summaryFacts } from '../../texts/summary-words.ts'
import { escalationBlocks, measureBlocks, outcomeBlocks } from '../document/action-blocks.ts'
import type { Block } from '../document/block.ts'
import { emptyWords, totalBlocks } from '../document/report-blocks.ts'
import type { ExportSource } from '../export-source.ts'
import { notHere } from '../not-here.ts'
import { type ShownTexts, shownTexts } from '../shown-texts.ts'
import { blockQuote, inline, ownLine } from './markdown-text.ts'
import { singleBlocks, themeBlocks } from './markdown-themes.ts'

/**
 * A report that a person reads, from first to last. What has nothing to say has no heading. Round by round, so that a long
 * one can be made in parts; then measures, matters that were escalated, and every number of the report.
 */
export function* markdownParts(source: ExportSource): Generator<string> {
  const { job, content, settings } = source
  const { language } = job
  const say = texts(language)
  const written = (blocks: readonly string[]) => blocks.map((block) => `${block}\n`).join('\n')
  yield written([
    `# ${inline(say.export.documentTitle(settings.organisation))}`,
    ownLine(say.export.made(day(language, settings.timeZone, job.createdAt))),
    facts([
      [say.export.columns.language, say.language.names[language]],
      ...(content.part === undefined ? [] : [[say.file.measure.columns.unit, content.part] satisfies [string, string]]),
    ]),
    ...(content.rounds.length === 0 ? [ownLine(emptyWords(say, content))] : []),
  ])
  for (const [index, exported] of content.rounds.entries()) {
    yield `\n${written(roundBlocks(say, language, settings.timeZone, exported, index + 1))}`
  }
  const rest = [
    ...measureBlocks(say, source),
    ...outcomeBlocks(say, source),
    ...escalationBlocks(say, source),
    ...totalBlocks(source),
  ]
  yield `\n${written(rest.flatMap(markdownOf))}`
}

/** Parts of the report that are the same in every format. A chapter is a heading of the second level, beside the rounds. */
function markdownOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${inline(block.text)}`]
    case 'text':
    case 'note':
      return [ownLine(block.text)]
    case 'list':
      return [block.items.map((item) => `- ${ownLine(item)}`).join('\n')]
    case 'facts':
      return [facts(block.rows)]
    case 'quote':
      return [...(block.by === undefined ? [] : [`**${inline(block.by)}**`]), blockQuote(block.text)]
    case 'table':
      return [table(block.head, block.rows, block.numbers)]
    case 'chart':
    case 'bars':
      return [
        `**${inline(block.title)}**`,
        block.bars.map(({ label, text }) => `- ${ownLine(label)}: ${inline(text)}`).join('\n'),
      ]
    case 'page':
      return []
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[], numbers: readonly number[] = []): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`
  const rule = `| ${head.map((_, place) => (numbers.includes(place) ? '--:' : ':--')).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
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
      ownLine,
    ),
    `*${inline(makerWords(say, value).join(' '))}*`,
    ...themeBlocks(say, value, shown),
    ...questionBlocks(say, language, exported, shown),
    ...singleBlocks(say, value, shown),
    ...(lacking.length === 0
      ? []
      : [`### ${inline(say.export.leftOutTitle)}`, lacking.map(({ text }) => `- ${ownLine(text)}`).join('\n')]),
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
    return [`### ${inline(figure.text)}`, ownLine(say.summary.answered(figure.answered)), ownLine(text), ownLine(why)]
  }
  const rows = figure.options.map(
    (row) => `| ${inline(row.text)} | ${row.count} | ${percent(language, row.count, figure.answered)} |`,
  )
  return [
    `### ${inline(figure.text)}`,
    ...[agreementWords(say, figure)].filter((words) => words !== '').map(ownLine),
    ownLine(say.summary.answered(figure.answered)),
    [`| ${inline(option)} | ${inline(count)} | ${inline(share)} |`, '| :-- | --: | --: |', ...rows].join('\n'),
  ]
}

function quoteBlocks(say: Texts, { text, quotes }: Quotes, anonymity: 'anonymous' | 'named'): string[] {
  return [
    `### ${inline(text)}`,
    ownLine(anonymity === 'named' ? say.summary.quotesNamed : say.summary.quotes),
    // The name stands outside the quote, where nobody can write one.
    ...quotes.flatMap((quote) => [
      ...(quote.author === undefined ? [] : [`**${inline(quote.author)}**`]),
      blockQuote(quote.text),
    ]),
  ]
}

function facts(items: readonly (readonly [string, string])[]): string {
  return items.map(([label, text]) => `- ${ownLine(leading(label))} ${inline(text)}`).join('\n')
}
