import type { ExportedRound } from '../../domain/export/exported-round.ts'
import type { ReviewedTheme } from '../../domain/summary/reviewed.ts'
import { number } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import type { ExportSource } from '../export-source.ts'
import { type ShownTexts, shownTexts } from '../shown-texts.ts'
import { nameOfGoal } from '../tables/total-rows.ts'
import { text } from './action-blocks.ts'
import type { Block } from './block.ts'

/** Themes of one goal, and of one view, that the first part shows; the appendix has them all. */
const mostThemes = 8

/** A theme that is shown, with the round that it comes from. */
type Found = { readonly exported: ExportedRound; readonly theme: ReviewedTheme; readonly texts: ShownTexts }

/** All themes of the file that are not hidden, those that most people say first. */
export function foundThemes(rounds: readonly ExportedRound[]): Found[] {
  const found = rounds.flatMap((exported) => {
    const texts = shownTexts(exported.summary.value)
    return exported.summary.value.themes.filter(({ hidden }) => !hidden).map((theme) => ({ exported, theme, texts }))
  })
  return found.toSorted((a, b) => b.theme.people - a.theme.people)
}

/** What people say, by the goal of the prompt. A goal that nobody talked about has no heading. */
export function findingBlocks(say: Texts, { job, content }: ExportSource, found: readonly Found[]): Block[] {
  const { language } = job
  const { rounds, goals, report } = content
  const ids: (string | undefined)[] = [...goals.map(({ id }) => id), undefined]
  const known = new Set(goals.map(({ id }) => id))
  const goalOf = ({ goalId }: ExportedRound) => (goalId !== undefined && known.has(goalId) ? goalId : undefined)
  const sections = ids.flatMap((goalId): Block[] => {
    const about = rounds.filter((exported) => goalOf(exported) === goalId)
    if (about.length === 0) return []
    const name = goalId === undefined ? say.file.noGoal : nameOfGoal(goals, language, goalId)
    const numbers = report.value.goals.find((goal) => goal.goalId === goalId)
    const themes = found.filter(({ exported }) => goalOf(exported) === goalId)
    const shown = themes.slice(0, mostThemes)
    const facts = [
      say.file.rounds(about.length),
      ...(content.of === 'shared' ? [say.file.units(new Set(about.map(({ round }) => round.teamId)).size)] : []),
      ...(numbers && numbers.measures > 0 ? [say.file.measures(numbers.measures)] : []),
    ]
    return [
      { kind: 'heading', level: 2, text: name },
      text(`${facts.join(' · ')}.`),
      ...(themes.length === 0 ? [text(say.file.noThemes)] : []),
      ...(shown.length > 1 ? [themesChart(say, name, shown)] : []),
      ...(themes.length > shown.length ? [text(say.file.largest(shown.length))] : []),
      ...shown.flatMap((one) => themeBlocks(say, one, content.of === 'shared')),
    ]
    function themesChart(words: Texts, title: string, all: readonly Found[]): Block {
      return {
        kind: 'chart',
        title: words.file.themesChart(title),
        bars: all.map(({ theme, exported }) => ({
          label: named(theme.label, exported, content.of === 'shared'),
          value: theme.people,
          text: number(language, theme.people),
        })),
      }
    }
  })
  return sections.length === 0 ? [] : [{ kind: 'heading', level: 1, text: say.file.chapters.findings }, ...sections]
}

/** What several people see alike, where views differ, and where the parties do. */
export function viewBlocks(say: Texts, { content }: ExportSource, found: readonly Found[]): Block[] {
  const { views, atLeast } = say.file
  const isShared = content.of === 'shared'
  const alike = found.filter(({ theme }) => theme.against.length === 0).slice(0, mostThemes)
  const apart = found
    .filter(({ theme }) => theme.against.length > 0)
    .toSorted((a, b) => b.theme.against.length - a.theme.against.length)
    .slice(0, mostThemes)
  const parties = content.rounds.flatMap(({ teamName, summary }) =>
    (summary.value.review?.disagreements ?? []).map(({ by, text: words }) => {
      const said = say.review.facts.disagreement(say.review.parties[by], words)
      return isShared ? `${teamName}: ${said}` : said
    }),
  )
  const objections = content.rounds.reduce(
    (sum, { summary: { value } }) =>
      sum + value.objections.length + value.themes.reduce((all, theme) => all + theme.objections.length, 0),
    0,
  )
  const blocks: Block[] = [
    ...listed(
      views.common,
      alike.map(({ theme, exported }) => `${named(theme.label, exported, isShared)}: ${atLeast(theme.people)}`),
    ),
    ...listed(
      views.different,
      apart.map(
        ({ theme, exported }) =>
          `${named(theme.label, exported, isShared)}: ${views.sides(theme.against.length, theme.sources.length)}`,
      ),
    ),
    ...listed(views.parties, parties),
    ...(objections > 0 ? [text(views.objections(objections))] : []),
  ]
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: say.file.chapters.views }, ...blocks]
}

function listed(title: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', items },
      ]
}

function themeBlocks(say: Texts, { exported, theme, texts }: Found, isShared: boolean): Block[] {
  const { label, people, kind, against, sources, discuss } = theme
  const facts = [
    say.themes.people(people),
    say.themes.kinds[kind],
    ...(isShared ? [exported.teamName] : []),
    ...(against.length > 0 ? [say.file.views.sides(against.length, sources.length)] : []),
    ...(discuss.length > 0 ? [say.themes.discuss(discuss.join(', '))] : []),
  ]
  const proposals = texts.excerpts(theme.proposals)
  return [
    { kind: 'heading', level: 3, text: label, language: exported.round.language },
    text(`${facts.join(' · ')}.`),
    ...quoteBlocks(say, texts.excerpts(theme.quotes), texts),
    ...(proposals.length === 0 ? [] : [text(`${say.themes.proposals}:`), ...quoteBlocks(say, proposals, texts)]),
  ]
}

/** What a quote is stands outside it, where nobody can write it: a name in named rounds, or that it is from the thread. */
export function quoteBlocks(
  say: Texts,
  quotes: readonly { readonly source: string; readonly text: string }[],
  texts: ShownTexts,
): Block[] {
  return quotes.map(({ source, text: words }) => {
    const post = texts.isCommittee(source) ? say.committee.mark : say.themes.inThread
    const by = texts.isPost(source) ? post : texts.authorOf(source)
    return { kind: 'quote', text: words, ...(by !== undefined && { by }) }
  })
}

function named(label: string, { teamName }: ExportedRound, isShared: boolean): string {
  return isShared ? `${label} (${teamName})` : label
}
