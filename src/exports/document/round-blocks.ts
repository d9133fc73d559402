import { type ExportedRound, endOf } from '../../domain/export/exported-round.ts'
import { type Figure, isBlurred, type Quotes } from '../../domain/summary/result.ts'
import type { ReviewedTheme } from '../../domain/summary/reviewed.ts'
import { day, percent } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import { reviewFacts, themeNotes } from '../../texts/review-words.ts'
import { blurredWords, flagWords, makerWords, singlesIntro, summaryFacts } from '../../texts/summary-words.ts'
import type { ExportSource } from '../export-source.ts'
import { notHere } from '../not-here.ts'
import { shownTexts } from '../shown-texts.ts'
import { text } from './action-blocks.ts'
import type { Block } from './block.ts'
import { quoteBlocks } from './finding-blocks.ts'

/** One round, whole: the appendix has one after the other. `number` counts them in the file. */
export function roundBlocks(
  say: Texts,
  { job: { language }, settings: { timeZone } }: Pick<ExportSource, 'job' | 'settings'>,
  exported: ExportedRound,
  number: number,
): Block[] {
  const { round, summary } = exported
  const { value } = summary
  const named = value.anonymity === 'named'
  const { columns } = say.export
  const shown = shownTexts(value)
  const facts: [string, string][] = [
    [columns.package, round.prompt.packageTitle],
    [columns.goal, round.prompt.goal],
    [columns.closed, day(language, timeZone, endOf(exported))],
    [columns.language, say.language.names[round.language]],
    [say.prompt.kind, named ? say.prompt.named : say.prompt.anonymous],
    ...(named ? [] : [[columns.threshold, String(value.threshold)] satisfies [string, string]]),
  ]
  const lacking = notHere(say, value, shown).map((item) => item.text)
  const singles = shown.namesOf(value.singles).map((source) => ({ source, text: shown.textOf(source) }))
  return [
    {
      kind: 'heading',
      level: 3,
      text: say.file.appendix.round(number, round.prompt.title),
      language: round.language,
    },
    { kind: 'facts', rows: facts.filter(([, words]) => words !== '') },
    ...[...summaryFacts(say, value), ...reviewFacts(say, language, timeZone, value), ...flagWords(say, value)].map(
      text,
    ),
    { kind: 'note', text: makerWords(say, value).join(' ') },
    ...(value.themes.length === 0 ? [] : [heading(say.file.appendix.themes)]),
    ...value.themes.flatMap((theme) => themeLines(say, theme)),
    ...questionBlocks(say, language, exported),
    ...(singles.length === 0
      ? []
      : [heading(say.themes.singlesTitle), text(singlesIntro(say)), ...quoteBlocks(say, singles, shown)]),
    ...(lacking.length === 0
      ? []
      : [heading(say.export.leftOutTitle), { kind: 'list', items: lacking } satisfies Block]),
  ]
}

function heading(words: string): Block {
  return { kind: 'heading', level: 4, text: words }
}

/** A theme without its quotes, which stand with the questions; what was done to it and held against it. */
function themeLines(say: Texts, theme: ReviewedTheme): Block[] {
  const { hidden, label, people, kind, sources, against, discuss } = theme
  const notes = themeNotes(say, theme)
  if (hidden) return [{ kind: 'list', items: [say.themes.hiddenTitle, ...notes] }]
  const facts = [
    `${label}: ${say.file.atLeast(people)}`,
    say.themes.kinds[kind],
    ...(against.length > 0 ? [say.file.views.sides(against.length, sources.length)] : []),
    ...(discuss.length > 0 ? [say.themes.discuss(discuss.join(', '))] : []),
  ]
  return [{ kind: 'list', items: [facts.join(' · '), ...notes] }]
}

/** Figures and quotes in the order of the card that people answered; then what was written in the thread. */
function questionBlocks(say: Texts, language: 'nb' | 'nn' | 'en', { round, summary }: ExportedRound): Block[] {
  const { figures, anonymity } = summary.value
  const texts = shownTexts(summary.value)
  const place = ({ questionId }: { questionId: string }) =>
    round.prompt.questions.findIndex(({ id }) => id === questionId)
  const sections = [
    ...figures
      .filter(({ answered }) => answered > 0)
      .map((figure) => ({ at: place(figure), blocks: figureBlocks(say, language, figure, round.language) })),
    ...texts.groups
      .filter((group) => group.quotes.length > 0)
      .map((group) => ({ at: place(group), blocks: groupBlocks(say, group, anonymity, round.language) })),
  ]
  return [
    ...sections.toSorted((a, b) => a.at - b.at).flatMap(({ blocks }) => blocks),
    ...(texts.thread.length === 0
      ? []
      : [
          heading(say.sources.thread),
          ...quoteBlocks(
            say,
            texts.thread.map(({ id, text: words }) => ({ source: id, text: words })),
            texts,
          ),
        ]),
  ]
}

function figureBlocks(say: Texts, language: 'nb' | 'nn' | 'en', figure: Figure, of: 'nb' | 'nn' | 'en'): Block[] {
  const title: Block = { kind: 'heading', level: 4, text: figure.text, language: of }
  const answered = text(say.summary.answered(figure.answered))
  if (isBlurred(figure)) {
    const words = blurredWords(say, figure)
    return [title, answered, text(words.text), { kind: 'note', text: words.why }]
  }
  return [
    title,
    answered,
    {
      kind: 'bars',
      title: figure.text,
      bars: figure.options.map((option) => ({
        label: option.text,
        value: option.count,
        text: `${option.count} (${percent(language, option.count, figure.answered)})`,
      })),
    },
  ]
}

function groupBlocks(say: Texts, group: Quotes, anonymity: 'anonymous' | 'named', of: 'nb' | 'nn' | 'en'): Block[] {
  return [
    { kind: 'heading', level: 4, text: group.text, language: of },
    text(anonymity === 'named' ? say.summary.quotesNamed : say.summary.quotes),
    ...group.quotes.map(
      ({ text: words, author }): Block => ({ kind: 'quote', text: words, ...(author !== undefined && { by: author }) }),
    ),
  ]
}
