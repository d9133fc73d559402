import type { Contribution, Flag, Reason } from './analysis.ts'
import type { Reading } from './features.ts'
import { isMasked, plain } from './words/tokens.ts'

/** Fewer contributors than this are a talk, not a picture of the team. */
const few = 6
/** With so few contributions, one that shares no word with the others is nothing unusual. */
const fewToCompare = 8

/** Why a contribution is not summarised; undefined when it is. `repeated` is told by `findRepeated`. */
export function whyLeftOut(
  { text }: Contribution,
  { meaning, shared }: Reading,
  total: number,
): Exclude<Reason, 'repeated'> | undefined {
  if (!/\p{L}{2}/u.test(plain(text))) return isMasked(text) ? 'onlyMasked' : 'noWords'
  if (meaning === 0) return isMasked(text) ? 'onlyMasked' : 'tooShort'
  // No word of the question, of the package's themes, of working life or of anybody else.
  return shared === 0 && total >= fewToCompare ? 'offTopic' : undefined
}

/** The same person saying the same again in the thread. Without persons nothing is repeated: two may think alike. */
export function findRepeated(contributions: readonly Contribution[]): ReadonlySet<Contribution> {
  const said = new Set<string>()
  return new Set(
    contributions.filter(({ text, person }) => {
      if (person === undefined) return false
      const key = JSON.stringify([
        person,
        plain(text)
          .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
          .trim(),
      ])
      if (said.has(key)) return true
      said.add(key)
      return false
    }),
  )
}

/** How many people at least stand behind some contributions (see `Theme.people`). */
export function countPeople(contributions: readonly Contribution[]): number {
  const persons = new Set<string>()
  const byQuestion = new Map<string, number>()
  for (const { person, questionId } of contributions) {
    if (person !== undefined) persons.add(person)
    else byQuestion.set(questionId, (byQuestion.get(questionId) ?? 0) + 1)
  }
  let most = persons.size
  for (const count of byQuestion.values()) most = Math.max(most, count)
  return most
}

type Used = { readonly contribution: Contribution; readonly reading: Reading }

/** What a reader should know before the themes. */
export function flagsOf(used: readonly Used[], singles: number): Flag[] {
  const flags: Flag[] = []
  const words = used.reduce((sum, { reading }) => sum + reading.words, 0)
  const longest = used.reduce((most, { reading }) => Math.max(most, reading.words), 0)
  if (countPeople(used.map(({ contribution }) => contribution)) < few) flags.push('fewAnswers')
  if (used.length >= 3 && longest > 60 && longest > words * 0.4) flags.push('oneLongAnswerDominates')
  const posts = new Map<string, number>()
  for (const { contribution } of used)
    if (contribution.person !== undefined) posts.set(contribution.person, (posts.get(contribution.person) ?? 0) + 1)
  if (used.length >= 6 && Math.max(0, ...posts.values()) * 2 > used.length) flags.push('onePersonDominates')
  if (used.length >= few && singles * 2 > used.length) flags.push('mostlySingleVoices')
  return flags
}
