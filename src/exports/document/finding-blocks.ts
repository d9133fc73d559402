import type { ExportedRound } from '../../domain/export/exported-round.ts'
import { number } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import type { ExportSource } from '../export-source.ts'
import type { ShownTexts } from '../shown-texts.ts'
import { nameOfGoal } from '../tables/total-rows.ts'
import { leadIn, text } from './action-blocks.ts'
import type { Block } from './block.ts'
import { type Found, type Topic, topicsOf } from './topics.ts'

/** Topics of one goal, and of one view, that the first part shows; the appendix has them all. */
const mostTopics = 8
/** Disagreements of parties that it shows, and quotes and proposals of a topic. */
const mostDisagreements = 10
const mostQuotes = 3

/** What people say, by the goal of the prompt. A goal that nobody talked about has no heading. */
export function findingBlocks(say: Texts, source: ExportSource, found: readonly Found[]): Block[] {
  const { language } = source.job
  const { rounds, goals, report, of } = source.content
  const ids: (string | undefined)[] = [...goals.map(({ id }) => id), undefined]
  const known = new Set(goals.map(({ id }) => id))
  const goalOf = ({ goalId }: ExportedRound) => (goalId !== undefined && known.has(goalId) ? goalId : undefined)
  const sections = ids.flatMap((goalId): Block[] => {
    const about = rounds.filter((exported) => goalOf(exported) === goalId)
    if (about.length === 0) return []
    const name = goalId === undefined ? say.file.noGoal : nameOfGoal(goals, language, goalId)
    const numbers = report.value.goals.find((goal) => goal.goalId === goalId)
    const topics = topicsOf(
      source,
      found.filter(({ exported }) => goalOf(exported) === goalId),
    )
    const shown = topics.slice(0, mostTopics)
    const facts = [
      say.file.rounds(about.length),
      ...(of === 'shared' ? [say.file.units(new Set(about.map(({ round }) => round.teamId)).size)] : []),
      ...(numbers && numbers.measures > 0 ? [say.file.measures(numbers.measures)] : []),
    ]
    return [
      { kind: 'heading', level: 2, text: name },
      leadIn(`${facts.join(' · ')}.`),
      ...(topics.length === 0 ? [text(say.file.noThemes)] : []),
      ...(shown.length > 1 ? [topicsChart(say, source, name, shown)] : []),
      ...(topics.length > shown.length ? [text(say.file.largest(shown.length))] : []),
      ...shown.flatMap((topic) => topicBlocks(say, source, topic)),
    ]
  })
  return sections.length === 0 ? [] : [{ kind: 'heading', level: 1, text: say.file.chapters.findings }, ...sections]
}

/** By teams, where teams share topics; else by the people of the one team that each comes from. */
function topicsChart(
  say: Texts,
  { job: { language }, content }: ExportSource,
  goal: string,
  topics: readonly Topic[],
): Block {
  const isByTeams = topics.some(({ teams }) => teams > 1)
  return {
    kind: 'chart',
    title: isByTeams ? say.file.topic.chart(goal) : say.file.themesChart(goal),
    bars: topics.map((topic) => {
      const value = isByTeams ? topic.teams : (topic.found[0]?.theme.people ?? 0)
      return {
        label: isByTeams ? topic.name : named(topic, content.of === 'shared'),
        value,
        text: number(language, value),
      }
    }),
  }
}

/** What several people see alike, where views differ, and where the parties do. */
export function viewBlocks(say: Texts, source: ExportSource, found: readonly Found[]): Block[] {
  const { content } = source
  const { views } = say.file
  const isShared = content.of === 'shared'
  const topics = topicsOf(source, found)
  // One text of ten or more that sees it differently makes it a matter of different views.
  const isApart = ({ against, texts }: Topic) => against * 10 >= texts
  const alike = topics.filter((topic) => !isApart(topic)).slice(0, mostTopics)
  const apart = topics
    .filter(isApart)
    .toSorted((a, b) => b.against - a.against)
    .slice(0, mostTopics)
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
  const line = (topic: Topic) => `${named(topic, isShared)}: ${topicFacts(say, topic).join(' · ')}`
  const blocks: Block[] = [
    ...listed(views.common, alike.map(line)),
    ...listed(views.different, apart.map(line)),
    ...listed(views.parties, parties.slice(0, mostDisagreements)),
    ...(parties.length > mostDisagreements ? [text(views.more(parties.length - mostDisagreements))] : []),
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

/** How many say it, and how many see it differently. */
function topicFacts(say: Texts, { found: [first], teams, texts, against }: Topic): string[] {
  return [
    teams > 1 ? say.file.topic.teams(teams, texts) : say.themes.people(first?.theme.people ?? 0),
    ...(against > 0 ? [say.file.views.sides(against, texts)] : []),
  ]
}

function topicBlocks(say: Texts, { content }: ExportSource, topic: Topic): Block[] {
  const { name, language, found, teams } = topic
  const discuss = [...new Set(found.flatMap(({ theme }) => theme.discuss.map((word) => word.toLowerCase())))]
  const kinds = [...new Set(found.map(({ theme }) => say.themes.kinds[theme.kind]))]
  const [first] = found
  const facts = [
    ...topicFacts(say, topic),
    ...(kinds.length === 1 ? kinds : []),
    ...(content.of === 'shared' && teams === 1 && first ? [first.exported.teamName] : []),
    ...(discuss.length > 0 ? [say.themes.discuss(discuss.slice(0, mostQuotes).join(', '))] : []),
  ]
  const proposals = chosen(topic, ({ proposals: all }) => all, say)
  return [
    { kind: 'heading', level: 3, text: name, language },
    leadIn(`${facts.join(' · ')}.`),
    ...chosen(topic, ({ quotes }) => quotes, say),
    ...(proposals.length === 0 ? [] : [leadIn(`${say.themes.proposals}:`), ...proposals]),
  ]
}

/** Of a topic of one team all of them; of many teams one of each of the largest, with the team's name. No two alike. */
function chosen(
  { found, teams }: Topic,
  partsOf: (theme: Found['theme']) => Found['theme']['quotes'],
  say: Texts,
): Block[] {
  const ofAll = found.map(({ exported, theme, texts }) => ({ exported, texts, parts: texts.excerpts(partsOf(theme)) }))
  if (teams === 1) return ofAll.flatMap(({ parts, texts }) => quoteBlocks(say, parts, texts))
  const seen = new Set<string>()
  const blocks: Block[] = []
  for (const { exported, parts } of ofAll) {
    const part = parts.find((one) => !seen.has(one.text.toLowerCase()))
    if (!part || seen.has(exported.round.teamId) || blocks.length === mostQuotes) continue
    seen.add(part.text.toLowerCase()).add(exported.round.teamId)
    blocks.push({ kind: 'quote', text: part.text, by: exported.teamName })
  }
  return blocks
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

/** With its team, where it is one team's of several. */
function named({ name, teams, found: [first] }: Topic, isShared: boolean): string {
  return isShared && teams === 1 && first ? `${name} (${first.exported.teamName})` : name
}
