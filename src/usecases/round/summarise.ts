import { type Closing, discloseRound } from '../../domain/privacy/disclose.ts'
import type { Answer } from '../../domain/round/answer.ts'
import type { Round } from '../../domain/round/round.ts'
import { discussionDuty } from '../../domain/summary/discussion-duty.ts'
import { limitTexts } from '../../domain/summary/limit-texts.ts'
import { gather, type Quotes, signed, tally } from '../../domain/summary/result.ts'
import { oneRoleDominates } from '../../domain/summary/role-flag.ts'
import { type Summary, summaryId } from '../../domain/summary/summary.ts'
import type { Findings, Theme } from '../../domain/summary/theme.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Text } from '../../ports/summariser.ts'
import { breathe, inParts } from '../in-parts.ts'
import { readSealed } from './seal.ts'

/** Texts that are looked through before others have a turn. */
const partSize = 40

/** Stores what became of the round. Once: a summary that exists is never made again from other material. */
export async function summarise(services: Services, round: Round): Promise<void> {
  const { store } = services
  if (await store.read(documents.summary, round.teamId, summaryId(round.id))) return
  const summary = await summaryOfSealed(services, round)
  await store.insert(documents.summary, summary)
  // What follows reads it.
  await breathe(services.clock, summary.answers)
}

/**
 * Makes the summary of a named round anew, after somebody took their contribution out of it; from what is there when it
 * is written, so that of two who do so at once neither's words come back.
 */
export async function summariseAgain(services: Services, round: Round): Promise<void> {
  const { store } = services
  for (;;) {
    const stored = await store.read(documents.summary, round.teamId, summaryId(round.id))
    if (!stored) return
    const summary = await summaryOfSealed(services, round)
    if ((await store.replace(documents.summary, stored, summary)) !== 'changed') return
  }
}

async function summaryOfSealed(services: Services, round: Round): Promise<Summary> {
  const { store, clock, random } = services
  const { answers, simulated, ballots, statements, contributions } = await readSealed(services, round)
  const { teamId, id: roundId, prompt, invited, threshold, anonymity } = round
  const replies = (await store.list(documents.reply, { partition: teamId, equals: { roundId } })).map(
    ({ value }) => value,
  )
  const closing: Closing = {
    id: summaryId(roundId),
    ...{ teamId, roundId, answers, simulated, threshold, anonymity },
    replies: replies.filter(({ from }) => from === undefined).length,
    invited: Math.max(invited, answers),
    createdAt: timestamp(clock.now()),
  }
  // Steps that take long when thousands have answered, with a pause between.
  const pause = () => breathe(clock, answers)
  const named = anonymity === 'named'
  await pause()
  const quotes = named ? signed(prompt, contributions) : gather(prompt, statements)
  await pause()
  const thread = replies
    .map(({ id, text, from }) => ({ id, text, ...(from && { from }) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const draft = { figures: tally(prompt, ballots), quotes, thread, findings: undefined }
  // Of a round that shows nothing nothing is found out either.
  if (!discloseRound(closing, draft).value.shown) return discloseRound(closing, draft).value
  await pause()
  const people = new Map<string, string>()
  // Opaque, and other ones each time: a summariser needs to know that two are one, not who.
  const opaque = (userId: string) =>
    people.getOrInsertComputed(userId, () => Buffer.from(random.bytes(9)).toString('base64url'))
  const texts = [
    ...quotes.flatMap(({ questionId, quotes: answered }) =>
      answered.map(({ id, text, author }): Text => {
        const userId = author === undefined ? undefined : userIdOf(contributions, questionId, text, author)
        return { id, questionId, text, person: userId && opaque(userId) }
      }),
    ),
    ...replies.map(({ id, text, userId }): Text => ({ id, questionId: undefined, text, person: opaque(userId) })),
  ]
  await pause()
  const found = texts.length === 0 ? undefined : await findingsOf(services, round, texts)
  await pause()
  const findings: Findings | undefined = found && {
    ...found,
    themes: await withDuties(services, found.themes, quotes, thread),
    flags: oneRoleDominates(ballots, threshold) ? [...found.flags, 'oneRoleDominates'] : found.flags,
  }
  await pause()
  const whole = discloseRound(closing, { ...draft, findings }).value
  await pause()
  const limited = limitTexts(whole)
  await pause()
  return limited
}

/** What the themes rest on may be lost; figures and texts are not, so they come without themes then. */
async function findingsOf(
  { summariser, library, log }: Services,
  { id: roundId, language, prompt }: Round,
  texts: readonly Text[],
): Promise<Findings | undefined> {
  const seeds = library.packages.find(({ id }) => id === prompt.packageId)?.themes ?? []
  try {
    return await summariser.summarise({ language, prompt, seeds, texts })
  } catch (error) {
    log.error('texts could not be summarised', { roundId, texts: texts.length }, error)
    return undefined
  }
}

/** Of two with the same name who wrote the same, one: too few people are counted then, never too many. */
function userIdOf(
  contributions: readonly Answer[],
  questionId: string,
  text: string,
  name: string,
): string | undefined {
  return contributions.find(({ author, values }) => author?.name === name && values[questionId] === text)?.author
    ?.userId
}

async function withDuties(
  { clock }: Services,
  themes: readonly Theme[],
  quotes: readonly Quotes[],
  thread: Summary['thread'],
): Promise<Theme[]> {
  const texts = new Map<string, string>()
  for (const { quotes: answered } of [...quotes, { quotes: thread }]) {
    for (const { id, text } of answered) texts.set(id, text)
  }
  const out: Theme[] = []
  for (const theme of themes) {
    await breathe(clock, texts.size)
    let discuss: string[] = []
    await inParts(clock, wordsOf(theme, texts), partSize, (part) => {
      discuss = discussionDuty(part, discuss)
    })
    out.push({ ...theme, discuss })
  }
  return out
}

/** Everything that a theme says and rests on, what the reader sees first in front. */
function wordsOf({ label, quotes, proposals, sources }: Theme, texts: ReadonlyMap<string, string>): string[] {
  const own = [...new Set(sources)].flatMap((id) => texts.get(id) ?? [])
  return [label, ...[...quotes, ...proposals].map(({ text }) => text), ...own]
}
