import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { damage } from '../faults/database/damage.ts'
import { createShiftedClock, type ShiftedClock } from '../faults/shifted-clock.ts'
import type { Hands, SimulatedTeam } from '../faults/simulated-team.ts'
import { type Fault, startConnector, type TestConnector } from '../support/connector.ts'
import { embeddedPlace } from '../support/delivery-place.ts'
import { firstDue } from '../support/planned-teams.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { startService } from '../support/service-process.ts'
import { everythingEnded, nothingUnderWay } from './coming-to-rest.ts'
import { campaign, type OrganisationSize, storeOrganisation } from './organisation.ts'
import { type AnswerTimes, createPeople, type People } from './people.ts'
import { type ServiceLives, startLives, type Usage } from './service-lives.ts'
import { troubles } from './troubles.ts'

export type SoakScale = OrganisationSize & {
  /** The eight hours go by in so many steps; between two of them the clock is set ahead. */
  readonly steps: number
  /** Answers in each step. */
  readonly answers: number
  readonly kills: number
  /** Answers in the calm stretch, in which nothing fails. */
  readonly calmAnswers: number
}

/** A Nav. */
export const fullScale: SoakScale = {
  teams: 3000,
  people: 22_000,
  steps: 96,
  answers: 500,
  kills: 8,
  calmAnswers: 9000,
}
/** What must be there in less than three minutes. */
export const shortScale: SoakScale = { teams: 120, people: 900, steps: 12, answers: 150, kills: 2, calmAnswers: 1500 }

export const hours = 8
const perSecond = 300
/**
 * Nobody kills the process from this step on. It begins with the calm stretch: what the heaviest load makes a process take once
 * belongs to its warming up, and so do the first threads that make summaries and files.
 */
const lastLife = ({ steps }: SoakScale) => Math.floor(steps / 4)
/** From this step on what it holds is compared. */
const warm = ({ steps }: SoakScale) => Math.floor(steps / 2)
/** A post that is being sent is claimed for less. */
const longerThanClaims = { seconds: 30 }
/** More than any closing time or grace is away, holidays included. */
const manyDays = 20 * 24 * 3_600_000

/** What Teams does now and then, each in so many of a thousand calls. */
const teamsFaults: readonly { perMille: number; fault: Fault }[] = [
  { perMille: 10, fault: { kind: 'status', status: 429, retryAfter: '1' } },
  { perMille: 4, fault: { kind: 'status', status: 503 } },
  { perMille: 4, fault: { kind: 'status', status: 504, accepted: true } },
  { perMille: 4, fault: { kind: 'reset before' } },
  { perMille: 4, fault: { kind: 'reset after' } },
]

export type SoakRun = {
  readonly path: string
  readonly connector: TestConnector
  readonly teams: readonly SimulatedTeam[]
  readonly people: People
  /** What went wrong, and what leaders did, how often. */
  readonly happened: Readonly<Record<string, number>>
  /** While something may fail, and while nothing does. */
  readonly times: { readonly faulty: readonly AnswerTimes[]; readonly calm: AnswerTimes }
  /** Of the last life, after each step. */
  readonly memory: readonly (Usage & { readonly simulatedHour: number })[]
  /** Milliseconds of processor time that an answer costs the service while nothing fails. */
  readonly calmProcessor: number
  /** Milliseconds from each kill to the service that is ready again. */
  readonly pauses: readonly number[]
  readonly log: string
  readonly ended: number | null
  readonly seconds: number
}

type Day = {
  readonly path: string
  readonly scale: SoakScale
  readonly clock: ShiftedClock
  readonly lives: ServiceLives
  readonly people: People
  readonly teams: readonly SimulatedTeam[]
  /** What people reach the service with, whichever life it is in. */
  readonly hands: () => Hands
  readonly integer: (below: number) => number
  readonly count: (what: string) => void
  /** Lets store and Teams fail now and then, or not. */
  readonly setFaults: (on: boolean) => Promise<void>
}

/** Lets an organisation have its eight hours with the service, while everything fails now and then. */
export async function runSoak(
  folder: string,
  scale: SoakScale,
  { seed, onStep = () => {} }: { readonly seed: number; readonly onStep?: (line: string) => void },
): Promise<SoakRun> {
  const { bytes, integer } = seededRandom(seed)
  const began = Date.now()
  const dayBegins = firstDue.subtract({ minutes: 15 }).epochMilliseconds
  const clock = createShiftedClock(dayBegins - Date.now())
  let faults = true
  const connector = await startConnector(clock, {
    rps: 200,
    latency: () => 40 + integer(80),
    chance: { random: { bytes, integer: (below) => (faults ? integer(below) : below) }, faults: teamsFaults },
  })
  const path = join(folder, 'delivery.sqlite')
  const place = await embeddedPlace(folder)
  const teams = await storeOrganisation(place.store, connector, scale)
  await campaign(place.store, connector)
  await place.close()

  const people = createPeople({ teams, connector, integer })
  const happened: Record<string, number> = {}
  let hands: Hands | undefined
  const lives = await startLives({ path, clock, seed, onStart: (url) => (hands = people.meet(url)) })
  const day: Day = {
    ...{ path, scale, clock, lives, people, teams, integer },
    hands: () => hands!,
    count: (what) => (happened[what] = (happened[what] ?? 0) + 1),
    setFaults: async (on) => {
      faults = on
      await lives.setStoreFaults(on)
    },
  }
  const memory: SoakRun['memory'][number][] = []
  const faulty: AnswerTimes[] = []
  let calm = { times: noAnswers, processor: 0 }
  for (let step = 0; step < scale.steps; step++) {
    const begins = dayBegins + (step * hours * 3_600_000) / scale.steps
    await lives.setAhead(Math.max(clock.ahead(), begins - Date.now()))
    if (step === Math.floor(scale.steps / 2)) await jumpClock(day)
    faulty.push((await Promise.all([people.answer(scale.answers, perSecond), lead(day, step), goWrong(day, step)]))[0])
    await nothingUnderWay(path, () => clock.now().add(longerThanClaims))
    if (step === lastLife(scale)) calm = await calmStretch(day)
    if (step > warm(scale)) {
      memory.push({ ...(await lives.usage()), simulatedHour: (step * hours) / scale.steps })
    }
    onStep(`${step + 1}/${scale.steps}`)
  }
  await comeToTheEnd(day)
  const stopped = await lives.stop()
  if (await refusesDamaged(path)) day.count('damaged database refused')
  await connector.close()
  return {
    ...{ path, connector, teams, people, happened, memory, pauses: lives.pauses, ...stopped },
    times: { faulty, calm: calm.times },
    calmProcessor: calm.processor,
    seconds: (Date.now() - began) / 1000,
  }
}

const noAnswers: AnswerTimes = { latencies: [], outcomes: { stored: 0, withdrawn: 0, refused: 0, unknown: 0 } }

/** An hour ahead, and back again, as when a machine's clock is set right. */
async function jumpClock({ lives, clock, count }: Day): Promise<void> {
  const here = clock.ahead()
  for (const ahead of [here + 3_600_000, here]) {
    await lives.setAhead(ahead)
    await sleep(1500)
    count('clock jumps')
  }
}

/** From the second hour on leaders close rounds before their time and look at the summaries; now and then one exports. */
async function lead({ scale, teams, people, hands, integer, count }: Day, step: number): Promise<void> {
  const [leader] = teams[0]!.people
  if (step % Math.ceil(scale.steps / 12) === 1) {
    const format = ['csv', 'xlsx', 'docx'][integer(3)]
    if (await hands().personal(leader, `eksporter ${format} alle`)) count('exports asked for')
  }
  if (step * hours <= scale.steps) return
  for (let i = 0; i < Math.ceil(scale.teams / 150); i++) {
    const team = teams[integer(teams.length)]!
    const card = people.cards.get(team)
    if (!card) continue
    people.leave(team)
    if (await hands().command(team, leader, 'avslutt kom-i-gang', card.conversationId))
      count('rounds closed by command')
    const target = { teamId: team.teamId, roundId: card.roundId }
    if ((await hands().press(team, leader, card, 'shareSummary', target)) !== undefined) count('reviews looked at')
  }
}

/** In some steps the process is killed; in eight something is wrong with the database for a few seconds. */
async function goWrong({ path, scale, lives, integer, count }: Day, step: number): Promise<void> {
  const troubleEvery = Math.ceil(scale.steps / 8)
  const kills = Array.from({ length: scale.kills }, (_, i) =>
    Math.floor(((i + 1) * lastLife(scale)) / (scale.kills + 1)),
  )
  if (kills.includes(step)) {
    await sleep(integer((scale.answers / perSecond) * 1000))
    count('process killed')
    await lives.kill()
  } else if (step % troubleEvery === Math.min(3, troubleEvery - 1)) {
    const [name, begin] = troubles[integer(troubles.length)]!
    count(name)
    await begin({ path, pid: lives.pid() })
  }
}

/** As fast as people ever answer, while nothing fails. */
async function calmStretch({ scale, people, lives, setFaults }: Day) {
  await setFaults(false)
  const before = await lives.usage()
  const times = await people.answer(scale.calmAnswers, perSecond)
  const after = await lives.usage()
  await setFaults(true)
  return { times, processor: (after.processor - before.processor) / times.latencies.length }
}

/** To the closing times, over the grace of those with too few answers, and for the last sweep. */
async function comeToTheEnd({ path, clock, lives, setFaults }: Day): Promise<void> {
  // What fails now and then would hold up the end for nothing.
  await setFaults(false)
  for (const entirely of ['save those with too few answers', 'all', 'for good'] as const) {
    await lives.setAhead(clock.ahead() + manyDays)
    await everythingEnded(path, entirely)
  }
}

/** Whether the service, started on a damaged copy, says what to do and ends. */
async function refusesDamaged(path: string): Promise<boolean> {
  const copy = `${path}-damaged`
  copyFileSync(path, copy)
  damage(copy)
  const refused = (error: Error) => error.message.includes('put back a backup')
  const started = startService({ environment: { SQLITE_PATH: copy } })
  return started.then((service) => service.kill().then(() => false), refused)
}
