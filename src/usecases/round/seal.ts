import { placesToShuffle, type Sealed, separate, shufflePlaces } from '../../domain/privacy/seal.ts'
import type { Answer } from '../../domain/round/answer.ts'
import { type Round, roundSecretId } from '../../domain/round/round.ts'
import { type SealedMaterial, sealedMaterial } from '../../domain/summary/make/make-summary.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { type Stored, UnreadableDocument } from '../../ports/store.ts'
import { inParts } from '../in-parts.ts'
import { forgetReminders } from './remind.ts'

/** Items per sealed document, so that the longest texts, escaped, stay below the 2 MB that Cosmos DB allows. */
const chunkSize = { separated: 100, named: 25 }
/** Answers that are taken apart, steps of shuffling, and documents that are removed, before others have a turn. */
const partSize = { separated: 250, shuffled: 2000, removed: 40 }

/**
 * Seals a round that is `closing` and returns it with its `sealedSet` (DESIGN §5). May be called again after a crash
 * at any point, and by two processes at once: each attempt writes a set of its own, the round's ETag decides whose set
 * counts, and only then are the answers deleted.
 */
export async function seal(services: Services, round: Stored<Round>): Promise<Stored<Round>> {
  const decided = round.value.sealedSet ? round : await writeSet(services, round)
  await erase(services, decided.value)
  return decided
}

async function writeSet(services: Services, round: Stored<Round>): Promise<Stored<Round>> {
  const { store, random } = services
  const { teamId, id: roundId } = round.value
  const answers = await listAnswers(services, round.value)
  const set = Buffer.from(random.bytes(12)).toString('hex')
  const sealed = await sealedDocuments(services, round.value, set, answers)
  for (const document of sealed) await store.put(documents.sealed, document)
  const decided = await store.replace(documents.round, round, { ...round.value, sealedSet: set })
  if (decided !== 'changed') return decided
  // Somebody else was faster. This attempt's documents go with `erase`, which keeps the winner's set only.
  const winner = await store.read(documents.round, teamId, roundId)
  if (!winner) throw new Error(`Round ${roundId} vanished while it was closing`)
  return winner.value.sealedSet ? winner : writeSet(services, winner)
}

async function sealedDocuments(
  services: Services,
  round: Round,
  set: string,
  answers: readonly Answer[],
): Promise<Sealed[]> {
  const base = { type: 'sealed' as const, teamId: round.teamId, roundId: round.id, set }
  const id = (holds: Sealed['holds'], number = 0) => sealedId(round.id, set, holds, number)
  const simulated = answers.filter((answer) => answer.simulated).length
  const count: Sealed = { ...base, id: id('count'), holds: 'count', answers: answers.length, simulated }
  if (round.anonymity === 'named') {
    const parts = chunks(answers, chunkSize.named).map(
      (part, i): Sealed => ({ ...base, id: id('named', i), holds: 'named', contributions: part }),
    )
    return [count, ...parts]
  }
  // Nothing but the number will ever be shown, so nothing but the number is kept.
  if (answers.length < round.threshold) return [count]
  const { ballots, statements } = await separateInParts(services, round, answers)
  return [
    count,
    ...chunks(ballots, chunkSize.separated).map(
      (part, i): Sealed => ({ ...base, id: id('ballots', i), holds: 'ballots', ballots: part }),
    ),
    ...chunks(statements, chunkSize.separated).map(
      (part, i): Sealed => ({ ...base, id: id('statements', i), holds: 'statements', statements: part }),
    ),
  ]
}

/** As `separate`, and each order is one permutation of the whole. */
async function separateInParts(services: Services, { prompt }: Round, answers: readonly Answer[]) {
  const parts: ReturnType<typeof separate>[] = []
  await inParts(services.clock, answers, partSize.separated, (part) => {
    parts.push(separate(prompt, part, inOrder))
  })
  return {
    ballots: await shuffled(
      services,
      parts.flatMap(({ ballots }) => ballots),
    ),
    statements: await shuffled(
      services,
      parts.flatMap(({ statements }) => statements),
    ),
  }
}

/** As `shuffle`. */
async function shuffled<T>({ clock, random }: Services, items: readonly T[]): Promise<T[]> {
  const out = [...items]
  await inParts(clock, placesToShuffle(out), partSize.shuffled, (places) =>
    shufflePlaces(out, places, (below) => random.integer(below)),
  )
  return out
}

/** Leaves a shuffled list as it is. */
const inOrder = (below: number) => below - 1

function chunks<T>(items: readonly T[], size: number): T[][] {
  const out: T[][] = []
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size))
  return out
}

/**
 * Deletes what could link an answer to a person: the answers, the secret, sealed sets that did not win, and who was
 * reminded, because only those are who had not answered. Safe to
 * repeat; the clock does so an hour after the end, for an answer that was being written at the very moment of closing.
 */
export async function erase(services: Services, round: Round): Promise<void> {
  const { store, clock } = services
  const here = { partition: round.teamId, equals: { roundId: round.id } }
  const answers = await store.list(documents.answer, here)
  await inParts(clock, answers, partSize.removed, (part) =>
    Promise.all(part.map(({ value }) => store.remove(documents.answer, round.teamId, value.id))),
  )
  await store.remove(documents.roundSecret, round.teamId, roundSecretId(round.id))
  await forgetReminders(services, here)
  const sealed = await store.list(documents.sealed, here)
  const losers = sealed.filter(({ value }) => value.set !== round.sealedSet)
  await inParts(clock, losers, partSize.removed, (part) =>
    Promise.all(part.map(({ value }) => store.remove(documents.sealed, round.teamId, value.id))),
  )
  await store.scrub()
}

async function listAnswers({ store }: Services, round: Round): Promise<Answer[]> {
  const stored = await store.list(documents.answer, { partition: round.teamId, equals: { roundId: round.id } })
  return stored.map(({ value }) => value)
}

/** One of a sealed round's documents, of `set`; they are numbered from 0 without a gap. */
export function sealedId(roundId: string, set: string | undefined, holds: Sealed['holds'], number: number): string {
  return `sealed|${roundId}|${set}|${holds}|${number}`
}

/** What a sealed round holds. */
export async function readSealed(services: Services, round: Round): Promise<SealedMaterial> {
  const found: Sealed[] = []
  for await (const one of eachSealed(services, round)) found.push(one)
  return sealedMaterial(round, found)
}

/**
 * The documents of a sealed round one by one, so that nobody needs to hold all of thousands. What can't be read is reported
 * to the log and left out.
 *
 * @throws when they are being forgotten: the number of answers goes first (`forgetSources`), so with it the others were there.
 */
export async function* eachSealed({ store, log }: Services, round: Round): AsyncGenerator<Sealed, undefined> {
  const { teamId, id: roundId, sealedSet } = round
  const read = (holds: Sealed['holds'], number: number) =>
    store.read(documents.sealed, teamId, sealedId(roundId, sealedSet, holds, number))
  for (const holds of round.anonymity === 'named' ? (['named'] as const) : (['statements', 'ballots'] as const)) {
    for (let number = 0; ; number++) {
      try {
        const one = await read(holds, number)
        if (!one) break
        yield one.value
      } catch (cause) {
        if (!(cause instanceof UnreadableDocument)) throw cause
        log.error('unreadable document', { container: cause.container, id: cause.id })
      }
    }
  }
  const count = await read('count', 0)
  if (!count) throw new Error(`Round ${roundId} is sealed but its count is missing`)
  yield count.value
}
