import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type SeenRequest, startConnector, type TestConnector } from '../support/connector.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { type ServiceProcess, startService } from '../support/service-process.ts'
import { createExpectation, type Expectation } from './expectation.ts'
import { createShiftedClock, type ShiftedClock } from './shifted-clock.ts'
import { createHands, enrol, type Hands, type PostedCard, postedPrompts, type SimulatedTeam } from './simulated-team.ts'
import { countStates } from './stored-states.ts'

const shiftedEntry = fileURLToPath(new URL('./shifted-service.ts', import.meta.url))
const packageId = 'kom-i-gang'
/** More than any closing time or grace is away, holidays included. */
const manyDays = 20 * 24 * 3_600_000

/** When a life of the service ends. */
export const moments = ['while people answer', 'while it posts', 'while it closes', 'at closing time'] as const
export type Moment = (typeof moments)[number]

export type KillRun = {
  readonly path: string
  readonly connector: TestConnector
  readonly teams: readonly SimulatedTeam[]
  readonly expectation: Expectation
  readonly kills: Record<Moment, number>
  /** All that the service has logged in all its lives. */
  readonly log: string
  readonly ended: number | null
}

type World = {
  readonly path: string
  readonly connector: TestConnector
  readonly teams: readonly SimulatedTeam[]
  readonly clock: ShiftedClock
  readonly expectation: Expectation
  readonly random: ReturnType<typeof seededRandom>
  /** Is told of each request to Teams, while a life is to end so. */
  onPost: (request: SeenRequest) => void
  nextMarker: number
}

/**
 * Runs the service on one database file and kills it `kills` times at seeded moments, while everybody in three teams
 * answers, edits and withdraws without pause and rounds are closed by command and by the clock. The first half of the
 * lives are `src/main.ts` itself; the rest have a clock that can be set ahead. Then lets everything come to its end.
 */
export async function runKills(options: {
  readonly path: string
  readonly kills: number
  readonly seed: number
  /** Is told after each death. */
  readonly onKill?: () => void
}): Promise<KillRun> {
  const { path, kills, seed, onKill = () => {} } = options
  const clock = createShiftedClock()
  const connector = await startConnector(clock, { onRequest: (request) => world.onPost(request) })
  const teams = [1, 2, 3].map(simulatedTeam)
  for (const team of teams) enrol(connector, team)
  const expectation = createExpectation()
  const random = seededRandom(seed)
  const world: World = { path, connector, teams, clock, expectation, random, onPost: () => {}, nextMarker: 0 }
  const counts: Record<Moment, number> = {
    'while people answer': 0,
    'while it posts': 0,
    'while it closes': 0,
    'at closing time': 0,
  }
  let log = ''
  for (let life = 0; life < kills; life++) {
    const shifted = life >= kills / 2
    const moment = moments[random.integer(shifted ? 4 : 3)]!
    log += await live(world, { shifted, moment, first: life === 0 })
    counts[moment]++
    onKill()
    if (life === Math.ceil(kills / 2) - 1) log += await checkNothingStaysClosing(world)
  }
  const { log: lastLog, ended } = await comeToTheEnd(world)
  return { path, connector, teams, expectation, kills: counts, log: log + lastLog, ended }
}

function simulatedTeam(number: number): SimulatedTeam {
  const person = (n: number) => ({
    userId: `plantet-${number}-${n}-${'0123456789abcdef'.repeat(2).slice(n, n + 16)}`,
    name: `Plantenavn${'abcdefghij'[number]}${'abcdefghij'[n]} Etternavnesen`,
  })
  return {
    teamId: `19:lag${number}@thread.tacv2`,
    channelId: `19:kanal${number}@thread.tacv2`,
    people: [person(0), ...[1, 2, 3, 4, 5, 6, 7].map(person)],
  }
}

function start(world: World, shifted: boolean): Promise<ServiceProcess> {
  // Each end by the clock is twenty days later, and what is kept for the usual ninety would be gone when it is counted.
  const kept = { RETENTION_DAYS: '365' }
  const environment = { SQLITE_PATH: world.path, CLOCK_AHEAD: String(world.clock.ahead()), ...kept }
  return startService({ environment, ...(shifted && { entry: shiftedEntry }) })
}

/** One life: people go on as before, until the moment comes. Resolves with what the service logged. */
async function live(
  world: World,
  { shifted, moment, first }: { shifted: boolean; moment: Moment; first: boolean },
): Promise<string> {
  const { random, connector, teams } = world
  const service = await start(world, shifted)
  const agent = new http.Agent({ keepAlive: true })
  const hands = createHands({ url: service.url, connector, agent })
  if (first) for (const team of teams) await hands.install(team)
  const dead = new AbortController()
  const die = once(dead.signal, 'abort').then(() => service.kill())
  const kill = () => dead.abort()
  // Should the moment not come because everything is closed, the life ends all the same.
  const atLast = setTimeout(kill, 8000)
  let left = 5 + random.integer(60)
  const answered = () => {
    if (--left === 0) reached()
  }
  const reached = () => {
    if (moment === 'while people answer') return kill()
    if (moment === 'while it posts') {
      let posts = 1 + random.integer(4)
      world.onPost = ({ method }) => {
        if (method !== 'GET' && --posts === 0) kill()
      }
    }
    void end(world, service, hands, moment === 'at closing time').catch(() => undefined)
    if (moment !== 'while it posts') setTimeout(kill, random.integer(120) + (moment === 'at closing time' ? 200 : 0))
  }
  const lead = async (team: SimulatedTeam) => {
    if (random.integer(4) === 0) await hands.command(team, team.people[0], `forleng 2 ${packageId}`)
    while (!dead.signal.aborted) {
      await hands.command(team, team.people[0], `start ${packageId}`)
      await sleep(400, undefined, { signal: dead.signal }).catch(() => undefined)
    }
  }
  await Promise.all(
    teams.flatMap((team) => [
      lead(team),
      ...team.people.map((_, who) => answerOnAndOn(world, hands, team, who, dead.signal, answered)),
    ]),
  )
  clearTimeout(atLast)
  await die
  world.onPost = () => {}
  agent.destroy()
  return service.log()
}

/** Ends the rounds of one or two teams by command, or all by the clock. */
async function end(world: World, service: ServiceProcess, hands: Hands, byClock: boolean): Promise<void> {
  const { clock, teams, random } = world
  if (byClock) {
    clock.setAhead(clock.ahead() + manyDays)
    await service.ask({ ahead: clock.ahead() })
    return
  }
  const from = random.integer(teams.length)
  const some = [...teams, ...teams].slice(from, from + 1 + random.integer(2))
  await Promise.all(some.map((team) => hands.command(team, team.people[0], `avslutt ${packageId}`)))
}

async function answerOnAndOn(
  world: World,
  hands: Hands,
  team: SimulatedTeam,
  who: number,
  dead: AbortSignal,
  answered: () => void,
): Promise<void> {
  const { expectation, random, connector } = world
  const person = team.people[who]!
  let over: string | undefined
  while (!dead.aborted) {
    const card = postedPrompts(connector.messages, team.channelId).at(-1)
    if (!card || card.roundId === over) {
      await sleep(30)
      continue
    }
    const key = `${team.teamId} ${card.roundId}`
    const withdraw = random.integer(12) === 0
    const marker = withdraw ? undefined : markerOf(world.nextMarker++)
    const data = marker === undefined ? { roundId: card.roundId } : filledIn(card, marker, random.integer)
    const click = () => hands.click(team, person, card, withdraw ? 'withdrawAnswer' : 'answer', data)
    // Teams delivers a slow click again; so two of the same may be on their way at once.
    const outcomes = await Promise.all(random.integer(10) === 0 ? [click(), click()] : [click()])
    if (marker !== undefined && outcomes.includes('stored')) {
      expectation.stored(key, person.userId, marker)
      answered()
    } else if (withdraw && outcomes.includes('withdrawn')) expectation.withdrawn(key, person.userId)
    else expectation.unsure(key, person.userId, marker)
    if (outcomes.includes('refused')) over = card.roundId
    await sleep(random.integer(60))
  }
}

/** Letters only, so that no redaction rule takes it for a number; all of one length, so that none is part of another. */
export function markerOf(number: number): string {
  const letters = Array.from({ length: 5 }, (_, place) => 'abcdefghij'[Math.floor(number / 10 ** (4 - place)) % 10])
  return `merke${letters.join('')}x`
}
export const markerPattern = /merke[a-j]{5}x/g

/** A card filled in: the marker with a number in every text, and any of the choices. */
export function filledIn(card: PostedCard, marker: string, integer: (below: number) => number): Record<string, string> {
  return {
    roundId: card.roundId,
    ...Object.fromEntries(card.textInputs.map((id, i) => [id, i === 0 ? marker : `Tekst ${'abc'[i]}`])),
    ...Object.fromEntries(card.choiceInputs.map(({ id, values }) => [id, values[integer(values.length)] ?? ''])),
  }
}

/** Without any help of the clock, a round whose closing was cut off is closed soon after the next start. */
async function checkNothingStaysClosing(world: World): Promise<string> {
  const service = await start(world, false)
  await until(world, (states) => states.rounds.closing === undefined)
  await service.stop()
  return service.log()
}

/** Sets the clock ahead until every round has ended and nothing is left to post. */
async function comeToTheEnd(world: World): Promise<{ log: string; ended: number | null }> {
  const { clock } = world
  const service = await start(world, true)
  // First to the closing times, then over the grace of those with too few answers, then for the last sweep.
  for (let times = 0; times <= 2; times++) {
    clock.setAhead(clock.ahead() + manyDays)
    await service.ask({ ahead: clock.ahead() })
    await until(world, ({ rounds, entries, waking }) => {
      const unfinished = [rounds.open, rounds.closing, ...(times > 0 ? [rounds.tooFew] : [])]
      const idle = [...unfinished, entries.due, entries.claimed].every((count) => count === undefined)
      return idle && (times < 2 || waking === 0)
    })
  }
  const ended = await service.stop()
  await world.connector.close()
  return { log: service.log(), ended }
}

/** Waits for what must come, for a minute and a half at most: then it never comes. */
async function until(world: World, done: (states: ReturnType<typeof countStates>) => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (done(countStates(world.path))) return
    await sleep(300)
  }
  throw new Error(`It does not come to an end: ${JSON.stringify(countStates(world.path))}`)
}
