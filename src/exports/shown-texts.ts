import { usersCommittee } from '../domain/round/answer.ts'
import type { Quotes } from '../domain/summary/result.ts'
import { type Reviewed, type ReviewedTheme, reportedSources } from '../domain/summary/reviewed.ts'
import type { Quote } from '../domain/summary/theme.ts'
import { untold } from '../domain/summary/upward.ts'

/** The texts of a round that a file may hold. Each has a name that means nothing outside the round and the file. */
export type ShownTexts = {
  /** Answers, by question. */
  readonly groups: readonly Quotes[]
  /** Posts in the thread: `t1`, `t2` and so on. What they are called in the store is the id of a message. */
  readonly thread: readonly { readonly id: string; readonly text: string; readonly isCommittee: boolean }[]
  /** The names of those texts that the file holds. */
  namesOf(sources: readonly string[]): string[]
  /** Parts of texts that the file holds, by its names. */
  excerpts(quotes: readonly Quote[]): Quote[]
  /** A text by its name. */
  textOf(name: string): string
  /** In named rounds: who wrote an answer, by its name. */
  authorOf(name: string): string | undefined
  isPost(name: string): boolean
  /** Of posts: the users' committee says it. */
  isCommittee(name: string): boolean
  /** How many texts are not here because only themes rest on them that the parties hid. */
  readonly withheld: number
  /** How many texts that themes and single voices rest on are deleted. */
  readonly gone: number
}

/**
 * Leaves out what only hidden themes rest on: their quotes are parts of these texts, and a line that is hidden must not
 * come back as its source. How many they are is told.
 */
export function shownTexts({ themes, singles, quotes, thread, review }: Reviewed): ShownTexts {
  const hidden = onlyHidden(themes)
  const groups = quotes.map((group) => ({ ...group, quotes: group.quotes.filter(({ id }) => !hidden.has(id)) }))
  const posts = thread.filter(({ id }) => !hidden.has(id))
  const named = [
    ...groups.flatMap((group) =>
      group.quotes.map(({ id, text, author }) => ({ id, name: id, text, author, post: false, isCommittee: false })),
    ),
    ...posts.map(({ id, text, from }, index) => ({
      ...{ id, name: `t${index + 1}`, text, author: undefined, post: true },
      isCommittee: from === usersCommittee,
    })),
  ]
  const byId = new Map(named.map((text) => [text.id, text]))
  const byName = new Map(named.map((text) => [text.name, text]))
  const namesOf = (sources: readonly string[]) => sources.flatMap((source) => byId.get(source)?.name ?? [])
  const reported = reportedSources(review)
  const rested = [...new Set([...themes.flatMap(({ sources }) => sources), ...singles])]
  const stored = quotes.reduce((sum, group) => sum + group.quotes.length, thread.length)
  return {
    groups,
    thread: named.filter(({ post }) => post).map(({ name, text, isCommittee }) => ({ id: name, text, isCommittee })),
    namesOf,
    excerpts: (parts) => parts.flatMap(({ source, text }) => namesOf([source]).map((name) => ({ source: name, text }))),
    textOf: (name) => byName.get(name)?.text ?? '',
    authorOf: (name) => byName.get(name)?.author,
    isPost: (name) => byName.get(name)?.post ?? false,
    isCommittee: (name) => byName.get(name)?.isCommittee ?? false,
    withheld: stored - named.length,
    gone: rested.filter((id) => id !== untold && !byId.has(id) && !hidden.has(id) && !reported.has(id)).length,
  }
}

function onlyHidden(themes: readonly ReviewedTheme[]): ReadonlySet<string> {
  const sourcesOf = (hidden: boolean) =>
    themes.filter((theme) => (theme.hidden !== undefined) === hidden).flatMap(({ sources }) => sources)
  return new Set(sourcesOf(true)).difference(new Set(sourcesOf(false)))
}
