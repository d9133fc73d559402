import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Round } from '../../../../src/domain/round/round.ts'
import { summaryId } from '../../../../src/domain/summary/summary.ts'
import { timestamp } from '../../../../src/domain/time.ts'
import { documents } from '../../../../src/ports/documents.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { spread } from '../../measurement.ts'
import type { Figure } from '../figure.ts'
import { type Click, percentile } from './open-loop.ts'
import { largeRound, seedAnswers, smallRound } from './seed-answers.ts'
import { longestStalls, type Stall } from './stalls.ts'
import { withClicks } from './with-clicks.ts'

export type ClosingScale = {
  /** Answers of 60 words in the round that closes. */
  readonly answers: number
  /** Clicks a second. */
  readonly rate: number
  /** Clicks before anything is measured, so that the service is compiled. */
  readonly warmUp: number
  /** Clicks while nothing else happens. */
  readonly idle: number
}

const fullScale: ClosingScale = { answers: 22_000, rate: 100, warmUp: 1500, idle: 1500 }

const noteStalls = new URL('./note-stalls.ts', import.meta.url).href

/** Of clicks that are answers: the milliseconds within which 99 of 100 were answered, and the slowest of the closing. */
export type ClosingRun = {
  readonly idle: number
  /** While the answers are sealed, deleted, and their traces scrubbed from the file. */
  readonly sealing: number
  /** From then on to the stored summary. */
  readonly summarising: number
  readonly slowest: number
  /** From the round's end to its stored summary. */
  readonly seconds: number
}

/** How fast people are answered while the service closes a round of 22,000 beside; each time in a new process, medians. */
export async function measureClosing(rounds: number, scale = fullScale): Promise<Figure[]> {
  const runs: ClosingRun[] = []
  for (let i = 0; i < rounds; i++) runs.push(await closeBesideAnswers(scale))
  const middle = (pick: (run: ClosingRun) => number) => spread(runs.map(pick)).median
  const holds = middle(({ idle, summarising }) => summarising / idle) <= 2
  // Once more under the profiler, which makes it slower: to name what is slow, not to measure it.
  const stalls = holds ? [] : await findStalls(scale)
  return [
    {
      name: 'answers while 22,000 others are summarised, p99, ms',
      ours: middle(({ summarising }) => summarising),
      against: { idle: middle(({ idle }) => idle) },
      target: { text: '≤ 2 × idle', holds },
    },
    {
      name: 'answers before that, while they are sealed and scrubbed, p99, ms',
      ours: middle(({ sealing }) => sealing),
      against: { idle: middle(({ idle }) => idle) },
    },
    { name: 'answers meanwhile, slowest, ms', ours: middle(({ slowest }) => slowest), against: {} },
    { name: 'from the end to the stored summary, s', ours: middle(({ seconds }) => seconds), against: {} },
    ...stalls.map(({ milliseconds, step }) => ({ name: `stall in ${step}, ms`, ours: milliseconds, against: {} })),
  ]
}

async function findStalls(scale: ClosingScale): Promise<Stall[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tillitsbot-profile-'))
  try {
    const { seconds } = await closeBesideAnswers(scale, folder)
    return await longestStalls(folder, 3, seconds + 1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Clicks while the service is idle, then clicks while its clock closes, seals and summarises the large round. */
export function closeBesideAnswers(scale: ClosingScale, profiles?: string): Promise<ClosingRun> {
  const seed = async (store: Store) => {
    await seedAnswers(store, smallRound, 20)
    await seedAnswers(store, largeRound, scale.answers)
  }
  const execArgv = profiles === undefined ? [] : ['--import', noteStalls, '--cpu-prof', `--cpu-prof-dir=${profiles}`]
  return withClicks({ rate: scale.rate, seed, execArgv }, async ({ clicks, store, path }) => {
    await endNow(store, smallRound)
    await clicks.run(async (sent) => sent >= scale.warmUp && (await isClosed(store, smallRound)))
    const idle = await clicks.run((sent) => sent >= scale.idle)
    await endNow(store, largeRound)
    const log = watchLog(path)
    const closing = await clicks.run(async () => {
      await log.look()
      return await isClosed(store, largeRound)
    })
    await checkSummary(store, scale.answers)
    const [sealing, summarising] = partition(closing.clicks, ({ due }) => due < log.cutAt())
    return {
      idle: p99(idle.clicks),
      sealing: p99(sealing),
      summarising: p99(summarising),
      slowest: Math.max(...closing.clicks.map(({ latency }) => latency)),
      seconds: closing.seconds,
    }
  })
}

/** When the write-ahead log was cut to nothing: the last thing that sealing does. Nothing else makes it shorter. */
function watchLog(path: string) {
  let longest = 0
  let cut: number | undefined
  return {
    look: async () => {
      const { size } = await stat(`${path}-wal`)
      longest = Math.max(longest, size)
      if (size < longest / 2) cut ??= performance.now()
    },
    /** @throws when it was never seen: then nothing was measured */
    cutAt: () => {
      if (cut === undefined) throw new Error('The log was not cut while the round closed')
      return cut
    },
  }
}

function partition<T>(items: readonly T[], first: (item: T) => boolean): [T[], T[]] {
  return [items.filter(first), items.filter((item) => !first(item))]
}

function p99(clicks: readonly Click[]): number {
  return percentile(
    clicks.map(({ latency }) => latency),
    0.99,
  )
}

/** As if its closing time were now. The service's clock looks every second. */
async function endNow(store: Store, round: Round): Promise<void> {
  const now = timestamp(Temporal.Now.instant())
  await store.put(documents.round, { ...round, closesAt: now, wakeAt: now })
}

async function isClosed(store: Store, { teamId, id }: Round): Promise<boolean> {
  return (await store.read(documents.round, teamId, id))?.value.state === 'closed'
}

/** @throws when what was measured was not the closing of all answers */
async function checkSummary(store: Store, answers: number): Promise<void> {
  const { teamId, id } = largeRound
  const summary = (await store.read(documents.summary, teamId, summaryId(id)))?.value
  const left = await store.count(documents.answer, { partition: teamId, equals: { roundId: id } })
  if (summary?.answers !== answers || summary.themes.length === 0 || left !== 0) {
    throw new Error(`A summary of ${summary?.answers} answers, ${summary?.themes.length} themes, ${left} answers left`)
  }
}
