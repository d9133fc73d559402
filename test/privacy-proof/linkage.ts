import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { Sealed } from '../../src/domain/privacy/seal.ts'
import type { PostedPrompt } from '../../src/domain/round/posted-prompt.ts'
import { Summary } from '../../src/domain/summary/summary.ts'
import { createLog } from '../../src/log.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Random } from '../../src/ports/random.ts'
import { containers } from '../../src/ports/store.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { settleDue } from '../../src/usecases/round/settle-due.ts'
import { closeRound } from '../../src/usecases/round/steer.ts'
import { submitAnswer } from '../../src/usecases/round/submit-answer.ts'
import { readFolder, traces } from '../faults/trace-search.ts'
import { samplePrompt } from '../support/sample-prompt.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { openRound, place, testServices } from '../support/services.ts'
import { concordance, longestChance } from './linkage-chance.ts'

/** People who answer each round. Each chooses another option, so that it is known whose ballot is whose. */
const people = 8
/** Two-sided, 99.9 % over sixteen attacks. */
const largestZ = 4

/**
 * One attack: a round's things that belong to one person each, in the order in which the attacker finds them, by the
 * place of that person in the order that the attacker expects. All right: 0, 1, 2, …
 */
type Found = Readonly<Record<string, readonly number[]>>

export type LinkageFigures = {
  readonly rounds: number
  /** By attack: how often it was right, and how far from chance the order is (z, two-sided). */
  readonly attacks: readonly { readonly name: string; readonly hits: number; readonly z: number }[]
  /** What no attack exceeds by chance in 999 of 1,000 such runs. */
  readonly bound: number
  /** Ids of people, tokens, salts and names that were found in files or logs after closing. */
  readonly traces: number
}

/**
 * Plays rounds through the service over a real database file, closes them and attacks what is left: file, write-ahead log
 * and shared memory byte by byte, the documents in their physical order, and the log. `tamper` changes the service's
 * randomness: tests take the shuffling away and must then be found out.
 */
export async function linkageFigures(
  rounds: number,
  seed: number,
  tamper: (random: Random) => Random = (random) => random,
): Promise<LinkageFigures> {
  const found: Found[] = []
  let left = 0
  for (let i = 0; i < rounds; i++) {
    const round = await attackRound(seed * 100_000 + i, tamper)
    found.push(round.found)
    left += round.traces
  }
  const names = Object.keys(found[0] ?? {})
  const attacks = names.flatMap((name) => {
    const orders = found.map((one) => one[name] ?? [])
    const backwards = orders.map((order) => order.map((who) => people - 1 - who))
    return [
      { name, hits: hits(orders), z: concordance(orders) },
      { name: `${name}, backwards`, hits: hits(backwards), z: concordance(backwards) },
    ]
  })
  return { rounds, attacks, bound: longestChance(people, rounds, 1 - 0.001 / attacks.length), traces: left }
}

function hits(orders: readonly (readonly number[])[]): number {
  return orders.flatMap((order) => order.filter((who, at) => who === at)).length
}

async function attackRound(
  seed: number,
  tamper: (random: Random) => Random,
): Promise<{ found: Found; traces: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'tillitsbot-linkage-'))
  try {
    const random = tamper(seededRandom(seed))
    const dice = seededRandom(seed + 1)
    const lines: string[] = []
    const log = createLog({ write: (line) => void lines.push(line) })
    const path = join(folder, 'linkage.sqlite')
    const store = openSqliteStore({ path, kinds: Object.values(documents), log, random: seededRandom(seed + 2) })
    const services = { ...testServices({ store, seed }), random, log }
    const opened = await openRound(services)
    const round = await store.put(documents.round, { ...opened, prompt })
    // Nobody answers in the order of their names, and how long they take says nothing about what they write.
    const names = shuffled(
      dice,
      Array.from({ length: people }, (_, i) => `person-${seed}-${i}`),
    )
    const texts = names.map(() => textOf(dice))
    const options = shuffled(dice, [...names.keys()])
    const pauses = names.map(() => 5 + dice.integer(600))
    for (const [i, name] of names.entries()) {
      services.clock.advance({ seconds: pauses[i]! })
      const submitted = await submitAnswer(services, {
        place,
        roundId: round.value.id,
        person: { userId: name, name: `Navn ${name}` },
        input: { where: `o${options[i]}`, example: texts[i]! },
        role: undefined,
      })
      assert.ok(submitted.ok)
    }
    const secrets = [
      ...(await store.list(documents.roundSecret, {})).map(({ value }) => value.salt),
      ...(await store.list(documents.answer, {})).map(({ value }) => value.id.replace(/^.*\|/, '')),
      ...names,
    ]
    await closeRound(services, place.teamId, round.value.id)
    services.clock.advance({ minutes: 61 })
    await settleDue(services)
    const files = readFolder(folder)
    const rows = readRows(path)
    await store.close()
    const bytes = [...files.values(), ...readFolder(folder).values(), Buffer.from(lines.join(''))]
    const left = secrets.reduce((sum, secret) => sum + traces(bytes, secret), 0)
    return { found: attacks({ texts, options, pauses }, rows, files), traces: left }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const prompt: PostedPrompt = {
  ...samplePrompt,
  questions: [
    {
      ...{ kind: 'choice', id: 'where', text: 'Hvor?', optional: false },
      options: Array.from({ length: people }, (_, i) => ({ id: `o${i}`, text: `Valg ${i}` })),
    },
    { kind: 'open', id: 'example', text: 'Et eksempel?', optional: false, hint: '' },
  ],
}

/** Words of any length, and one that tells this test (and nobody else) whose text it is. */
function textOf(dice: Random): string {
  // Letters only: digits might be taken for somebody's number and masked.
  const mark = Array.from({ length: 12 }, () => 'bdfghjkmnprs'[dice.integer(12)]).join('')
  const words = Array.from({ length: 2 + dice.integer(60) }, () => 'tillit'.slice(0, 2 + dice.integer(5)))
  words.splice(dice.integer(words.length), 0, mark)
  return words.join(' ')
}

function shuffled<T>(dice: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: dice.integer(2 ** 31) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

type Row = { readonly type: string; readonly body: string }
const Row = z.object({ type: z.string(), body: z.string() })

/** Every document, in the order of the tree. */
function readRows(path: string): Row[] {
  const db = new DatabaseSync(path, { readOnly: true })
  const rows = Object.keys(containers).flatMap((name) => db.prepare(`SELECT type, body FROM "${name}"`).all())
  db.close()
  return rows.map((row) => Row.parse(row))
}

type Truth = {
  readonly texts: readonly string[]
  readonly options: readonly number[]
  readonly pauses: readonly number[]
}

function attacks(truth: Truth, rows: readonly Row[], files: ReadonlyMap<string, Buffer>): Found {
  const { texts, options, pauses } = truth
  const sealed = rows.flatMap(({ type, body }) => (type === 'sealed' ? [Sealed.parse(JSON.parse(body))] : []))
  const summaries = rows.flatMap(({ type, body }) => (type === 'summary' ? [Summary.parse(JSON.parse(body))] : []))
  const statements = sealed.flatMap((one) => (one.holds === 'statements' ? one.statements : []))
  const ballots = sealed.flatMap((one) => (one.holds === 'ballots' ? one.ballots : []))
  const whose = (text: string) => texts.indexOf(text)
  const writers = statements.map(({ text }) => whose(text))
  const voters = ballots.map(({ values }) => options.indexOf(Number(String(values.where).slice(1))))
  assert.deepEqual(writers.toSorted(), [...texts.keys()], 'every text is sealed')
  assert.deepEqual(voters.toSorted(), [...texts.keys()], 'every ballot is sealed')

  const main = files.get('linkage.sqlite') ?? Buffer.alloc(0)
  const everything = Buffer.concat([...files.values()])
  const byPlace = (place: (text: string) => number) =>
    [...texts.keys()].toSorted((a, b) => place(texts[a]!) - place(texts[b]!))
  const byLength = writers.toSorted((a, b) => texts[a]!.length - texts[b]!.length)
  const byPause = [...texts.keys()].toSorted((a, b) => pauses[a]! - pauses[b]!)
  return {
    'sealed texts in the order of answering': writers,
    'sealed ballots in the order of answering': voters,
    'texts in the summary': summaries.flatMap(({ quotes }) =>
      quotes.flatMap((group) => group.quotes.map(({ text }) => whose(text))),
    ),
    'first place in the file': byPlace((text) => main.indexOf(text)),
    'last place in file, log and shared memory': byPlace((text) => everything.lastIndexOf(text)),
    'shortest text first': byLength,
    // The place of each writer among the pauses.
    'longer pause, longer text': byLength.map((who) => byPause.indexOf(who)),
    // The place among the ballots of whoever wrote the text in the same place.
    'ballot and text in the same place': writers.map((who) => voters.indexOf(who)),
  }
}

/** Prints the figures and returns the promises that were broken, in words. */
export async function proveUnlinkable(options: {
  readonly short: boolean
  readonly seed: number
  readonly print: (line: string) => void
}): Promise<readonly string[]> {
  const figures = await linkageFigures(options.short ? 20 : 250, options.seed)
  const { rounds, bound } = figures
  options.print(
    `  ${rounds} rounds of ${people} people; by chance ${rounds} right, in 999 of 1,000 runs at most ${bound}`,
  )
  for (const { name, hits: right, z } of figures.attacks) {
    options.print(`    ${String(right).padStart(5)} right, z ${z.toFixed(1).padStart(5)}  ${name}`)
  }
  options.print(`  ids, tokens, salts and names left in files and logs: ${figures.traces}`)
  return linkageFaults(figures)
}

export function linkageFaults({ attacks: all, bound, traces: left }: LinkageFigures): string[] {
  return [
    ...all.flatMap(({ name, hits: right }) =>
      right > bound ? [`${name}: right ${right} times, more than ${bound}`] : [],
    ),
    ...all.flatMap(({ name, z }) =>
      Math.abs(z) > largestZ ? [`${name}: an order shows through, z ${z.toFixed(1)}`] : [],
    ),
    ...(left > 0 ? [`${left} ids, tokens, salts or names were left in files or logs`] : []),
  ]
}
