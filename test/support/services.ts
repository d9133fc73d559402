import { join } from 'node:path'
import { norwegianHolidays } from '../../src/calendar.ts'
import type { Entry } from '../../src/domain/delivery/entry.ts'
import { createPace } from '../../src/domain/delivery/pace.ts'
import type { Answer } from '../../src/domain/round/answer.ts'
import type { Round } from '../../src/domain/round/round.ts'
import { TeamSettings } from '../../src/domain/team/settings.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import { noMetrics } from '../../src/ports/metrics.ts'
import type { Services } from '../../src/ports/services.ts'
import type { Store } from '../../src/ports/store.ts'
import { noTrace } from '../../src/ports/trace.ts'
import { embeddedQueue } from '../../src/queue/embedded.ts'
import { recurrence } from '../../src/recurrence.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { createSummariser } from '../../src/summariser/create-summariser.ts'
import { localFinder } from '../../src/summariser/local.ts'
import { alone } from '../../src/usecases/delivery/workers.ts'
import { createLibraries } from '../../src/usecases/package/libraries.ts'
import { createRoundMemory } from '../../src/usecases/round/round-memory.ts'
import { type StartResult, startRound } from '../../src/usecases/round/start.ts'
import { type SubmitResult, submitAnswer } from '../../src/usecases/round/submit-answer.ts'
import { contentOf } from './content.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'
import { type RecordedLog, recordedLog } from './recorded-log.ts'
import { type RecordedTeams, recordedTeams } from './recorded-teams.ts'
import { seededRandom } from './seeded-random.ts'

export const folder = join(import.meta.dirname, '../..')
const content = contentOf('nav')
const isHoliday = norwegianHolidays()

export type TestServices = Services & {
  readonly clock: ManualClock
  readonly teams: RecordedTeams
  readonly log: RecordedLog
}

/** What a process has, over an empty store in memory, a clock that is moved by hand, and fixed randomness. */
export function testServices(
  options: { readonly store?: Store; readonly seed?: number; readonly settings?: Partial<Services['settings']> } = {},
): TestServices {
  const store = options.store ?? memoryStore()
  const clock = createManualClock()
  const random = seededRandom(options.seed ?? 20_260_302)
  const log = recordedLog()
  return {
    store,
    teams: recordedTeams(),
    clock,
    random,
    log,
    library: createLibraries(store, content),
    queue: embeddedQueue({ store, clock }),
    summariser: createSummariser(localFinder),
    isHoliday,
    recurrence,
    settings: {
      organisation: 'Nav',
      timeZone: 'Europe/Oslo',
      defaultLanguage: 'nb',
      threshold: 5,
      retentionDays: 90,
      coordinators: new Set(['coordinator']),
      publicUrl: 'http://127.0.0.1:3978',
      pepper: 'a pepper that only tests know of, no longer than this',
      fileConsent: true,
      simulated: new Set(),
      teamsRps: 30,
      ...options.settings,
    },
    memory: createRoundMemory(),
    metrics: noMetrics,
    trace: noTrace,
    pace: createPace({ rps: 30 }),
    workers: alone,
    untold: new Set(),
    wake: () => undefined,
  }
}

export function memoryStore(): Store {
  const kinds = Object.values(documents)
  return openSqliteStore({ path: ':memory:', kinds, log: recordedLog(), random: seededRandom(1) })
}

export const place = { teamId: '19:team@thread.tacv2', channelId: '19:channel@thread.tacv2' }

/** A stored team with a leader, a union representative and a safety representative. */
export async function addTeam(services: Services, change: Partial<Team> = {}): Promise<Team> {
  const since = timestamp(services.clock.now())
  const team: Team = {
    type: 'team',
    id: 'team',
    teamId: place.teamId,
    tenantId: 'tenant',
    name: 'Nav Eksempel',
    address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' },
    language: 'nb',
    state: 'active',
    channels: [{ id: place.channelId, name: 'Fagprat' }],
    settings: TeamSettings.parse({}),
    officers: [
      { userId: 'leader', office: 'leader', since },
      { userId: 'unionRep', office: 'unionRep', since },
      { userId: 'safetyRep', office: 'safetyRep', since },
    ],
    createdAt: since,
    ...change,
  }
  await services.store.put(documents.team, team)
  return team
}

export async function tryStart(
  services: Services,
  team: Team,
  change: Partial<Parameters<typeof startRound>[1]> = {},
): Promise<StartResult> {
  return startRound(services, {
    team,
    channelId: place.channelId,
    packageId: 'kom-i-gang',
    days: undefined,
    anonymity: 'anonymous',
    startedBy: 'leader',
    ...change,
  })
}

/** A team that may be asked as often as it likes, for tests of something else. */
export const generous = TeamSettings.parse({ budget: { open: 5, perMonth: 31 } })

/** A team with an open round of `kom-i-gang`; one that is made here is `generous`. */
export async function openRound(
  services: Services,
  change: Partial<Parameters<typeof startRound>[1]> = {},
): Promise<Round> {
  const started = await tryStart(services, change.team ?? (await addTeam(services, { settings: generous })), change)
  if (!started.ok) throw new Error(started.reason)
  return started.round
}

/** One person's answer to the first prompt of `kom-i-gang`; its text names the person, so that it can be found again. */
export function submit(
  services: Services,
  round: Pick<Round, 'id'>,
  userId: string,
  text = `Dette mener ${userId}`,
): Promise<SubmitResult> {
  return submitAnswer(services, {
    place,
    roundId: round.id,
    person: { userId, name: `Navn ${userId}` },
    input: { 'how-often': '4', example: text },
    role: undefined,
  })
}

export async function readRound(services: Services, id: string): Promise<Round> {
  const stored = await services.store.read(documents.round, place.teamId, id)
  if (!stored) throw new Error('no such round')
  return stored.value
}

/** Every text in the stored summary of a round. */
export async function quotesOf(services: Services, round: Pick<Round, 'id'>): Promise<string[]> {
  const stored = await services.store.read(documents.summary, place.teamId, `summary|${round.id}`)
  return stored?.value.quotes.flatMap(({ quotes }) => quotes.map(({ text }) => text)).toSorted() ?? []
}

export async function roundsOf(services: Services): Promise<Round[]> {
  return (await services.store.list(documents.round, {})).map(({ value }) => value)
}

export async function entriesOf(services: Services): Promise<Entry[]> {
  return (await services.store.list(documents.entry, {})).map(({ value }) => value)
}

export async function answersOf(services: Services): Promise<Answer[]> {
  return (await services.store.list(documents.answer, {})).map(({ value }) => value)
}
