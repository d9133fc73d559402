import type { Language } from '../../language.ts'
import type { Seed } from '../../package/package.ts'
import { type Closing, discloseRound } from '../../privacy/disclose.ts'
import { type Ballot, type Sealed, type Statement, separate } from '../../privacy/seal.ts'
import type { Answer } from '../../round/answer.ts'
import type { PostedPrompt } from '../../round/posted-prompt.ts'
import type { Draft } from '../draft.ts'
import { gather, type Quotes, signed, tally } from '../result.ts'
import type { Summary } from '../summary.ts'
import type { Findings, Theme } from '../theme.ts'
import { discussionDuty } from './discussion-duty.ts'
import { limitTexts } from './limit-texts.ts'
import { oneRoleDominates } from './role-flag.ts'

/** A round that has ended, without what people answered. Plain data. */
export type EndedRound = {
  readonly closing: Omit<Closing, 'answers' | 'simulated'>
  readonly language: Language
  readonly prompt: PostedPrompt
  /** Themes that the package expects. */
  readonly seeds: readonly Seed[]
  readonly posts: readonly Post[]
}

/** A post in the round's thread. `person`: whose it is, opaque. */
export type Post = Summary['thread'][number] & { readonly person: string }

/** One text: an answer to a question, or a post in the thread. */
export type Text = {
  /** What themes name it by (`Summary.quotes`, `Summary.thread`). */
  readonly id: string
  /** Of a post in the thread: undefined. */
  readonly questionId: string | undefined
  readonly text: string
  /** Whose it is, opaque, where that is known: posts in the thread, answers in a named round. */
  readonly person: string | undefined
}

/** What a sealed round holds. */
export type SealedMaterial = {
  readonly answers: number
  readonly simulated: number
  readonly ballots: readonly Ballot[]
  readonly statements: readonly Statement[]
  /** Named rounds only. */
  readonly contributions: readonly Answer[]
}

/** @throws when the document that holds the number of answers is not among them */
export function sealedMaterial(
  { prompt, anonymity }: { readonly prompt: PostedPrompt; readonly anonymity: Closing['anonymity'] },
  sealed: readonly Sealed[],
): SealedMaterial {
  const count = sealed.find((one) => one.holds === 'count')
  if (!count) throw new Error('A round is sealed but its count is missing')
  const contributions = sealed.flatMap((one) => (one.holds === 'named' ? one.contributions : []))
  if (anonymity === 'named') {
    return {
      // They are counted, since a person may have taken theirs out.
      answers: contributions.length,
      simulated: contributions.filter((contribution) => contribution.simulated).length,
      ...separate(prompt, contributions, (below) => below - 1),
      contributions,
    }
  }
  return {
    answers: count.answers,
    simulated: count.simulated,
    ballots: sealed.flatMap((one) => (one.holds === 'ballots' ? one.ballots : [])),
    statements: sealed.flatMap((one) => (one.holds === 'statements' ? one.statements : [])),
    contributions,
  }
}

/** What was said in a round, counted and in the order in which a summary tells it, before themes are found in it. */
export type Told = {
  readonly closing: Closing
  readonly draft: Omit<Draft, 'findings'>
  readonly oneRoleDominates: boolean
  /** What themes are to be found in: none of a round that shows nothing. */
  readonly texts: readonly Text[]
}

export function tell(round: EndedRound, material: SealedMaterial): Told {
  const { prompt, posts } = round
  const { answers, simulated, ballots, statements, contributions } = material
  const closing = { ...round.closing, answers, simulated, invited: Math.max(round.closing.invited, answers) }
  const quotes = closing.anonymity === 'named' ? signed(prompt, contributions) : gather(prompt, statements)
  const thread = posts.map(({ person: _, ...post }) => post).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const draft = { figures: tally(prompt, ballots), quotes, thread }
  const { shown } = discloseRound(closing, { ...draft, findings: undefined }).value
  return {
    ...{ closing, draft },
    oneRoleDominates: oneRoleDominates(ballots, closing.threshold),
    texts: shown ? textsOf(quotes, contributions, posts) : [],
  }
}

/** The summary, as the rules of disclosure let it be. `findings`: undefined where no themes could be looked for. */
export function summaryOf({ closing, draft, oneRoleDominates }: Told, findings: Findings | undefined): Summary {
  const texts = new Map(
    [...draft.quotes.flatMap(({ quotes }) => quotes), ...draft.thread].map((one) => [one.id, one.text]),
  )
  const whole = findings && {
    ...findings,
    themes: findings.themes.map((theme) => ({ ...theme, discuss: discussionDuty(wordsOf(theme, texts)) })),
    flags: oneRoleDominates ? [...findings.flags, 'oneRoleDominates' as const] : findings.flags,
  }
  return limitTexts(discloseRound(closing, { ...draft, findings: whole }).value)
}

function textsOf(quotes: readonly Quotes[], contributions: readonly Answer[], posts: readonly Post[]): Text[] {
  const personOf = authors(contributions)
  return [
    ...quotes.flatMap(({ questionId, quotes: answered }) =>
      answered.map(({ id, text, author }): Text => {
        const person = author === undefined ? undefined : personOf.get(saidBy(author, questionId, text))
        return { id, questionId, text, person }
      }),
    ),
    ...posts.map(({ id, text, person }): Text => ({ id, questionId: undefined, text, person })),
  ]
}

/** Of two with the same name who wrote the same, one: too few people are counted then, never too many. */
function authors(contributions: readonly Answer[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { author, values } of contributions) {
    if (!author) continue
    for (const [questionId, text] of Object.entries(values)) {
      found.getOrInsert(saidBy(author.name, questionId, String(text)), author.userId)
    }
  }
  return found
}

function saidBy(name: string, questionId: string, text: string): string {
  return JSON.stringify([name, questionId, text])
}

/** Everything that a theme says and rests on, what the reader sees first in front. */
function* wordsOf({ label, quotes, proposals, sources }: Theme, texts: ReadonlyMap<string, string>): Generator<string> {
  yield label
  for (const { text } of [...quotes, ...proposals]) yield text
  for (const id of new Set(sources)) {
    const text = texts.get(id)
    if (text !== undefined) yield text
  }
}
