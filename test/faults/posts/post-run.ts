import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Entry } from '../../../src/domain/delivery/entry.ts'
import type { Slot } from '../../../src/domain/schedule/slot.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Stored } from '../../../src/ports/store.ts'
import { startConnector, type TestConnector } from '../../support/connector.ts'
import type { DeliveryPlace } from '../../support/delivery-place.ts'
import { firstDue, plannedChannel, storePlannedTeams } from '../../support/planned-teams.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { type ServiceProcess, startService } from '../../support/service-process.ts'
import { createShiftedClock } from '../shifted-clock.ts'

const entry = fileURLToPath(new URL('../shifted-service.ts', import.meta.url))

/** Nothing happens for so long: then it never will. */
const patience = 60_000

export type PostScale = {
  /** Channels, each with one prompt. */
  readonly posts: number
  readonly kills: number
  readonly processes: number
  /** Over so many minutes the posts fall due, so that the clock's work is killed too, not only the sending. */
  readonly minutes: number
  /** What the simulated tenant allows a second. */
  readonly rps: number
}

/** As much as is promised, at the most that Teams allows an app in a tenant (PLATFORM, "Rate limits"). */
export const fullRun = { posts: 5000, kills: 200, minutes: 2, rps: 50 }
/** A look: what must be there in half a minute. */
export const shortRuns = {
  1: { posts: 120, kills: 4, minutes: 1, rps: 20 },
  3: { posts: 60, kills: 3, minutes: 1, rps: 20 },
}

export type PostRun = {
  /** How many there were: fewer than wanted when there was nothing left to post. */
  readonly kills: number
  readonly connector: TestConnector
  readonly slots: readonly Slot[]
  readonly entries: readonly Entry[]
  /** Milliseconds from each kill to the next post at Teams, where something was due at the kill and no other came first. */
  readonly pauses: readonly number[]
  /** Ids of posts that were claimed by a process when one was killed: what may be in doubt. */
  readonly underway: ReadonlySet<string>
  /** How many of those stood in Teams at that moment already. */
  readonly received: number
  /** Lines of the logs that say that somebody must act. */
  readonly errors: readonly string[]
  readonly ended: readonly (number | null)[]
  readonly seconds: number
}

/**
 * Lets services post one prompt in each channel, and kills one of them again and again, at seeded moments spread over all
 * posts; each is started again at once. Then lets them come to the end by themselves.
 */
export async function runPosts(
  place: DeliveryPlace,
  { posts, kills, processes, minutes, rps }: PostScale,
  /** `onKill` is told after each death. */
  { seed, onKill = () => {} }: { readonly seed: number; readonly onKill?: () => void },
): Promise<PostRun> {
  const random = seededRandom(seed)
  const clock = createShiftedClock(firstDue.epochMilliseconds - Date.now())
  const heard = createListener()
  const connector = await startConnector(clock, {
    rps,
    latency: () => 40 + random.integer(120),
    excerpt: readPrompt,
    onRequest: ({ method }) => void (method === 'POST' && heard.post()),
  })
  for (let i = 0; i < posts; i++) for (const fault of faultOf(i)) connector.failAlways(plannedChannel(i), fault)
  await storePlannedTeams(place.store, { teams: posts, minutes, serviceUrl: connector.serviceUrl })

  const environment = { ...place.environment, TEAMS_RPS: String(rps), CLOCK_AHEAD: String(clock.ahead()) }
  const start = () => startService({ entry, environment })
  const services = await Promise.all(Array.from({ length: processes }, start))
  const begun = Date.now()
  const logs: string[] = []
  const pauses: number[] = []
  const underway = new Set<string>()
  const received = new Set<string>()
  const replacements = new Set<Promise<void>>()

  let deaths = 0
  const kill = async () => {
    while (services.length === 0) await Promise.race(replacements)
    const [victim] = services.splice(random.integer(services.length), 1)
    if (!victim) return
    await victim.kill()
    const own = ++deaths
    const killedAt = Date.now()
    const replacement = start().then((service) => {
      services.push(service)
      replacements.delete(replacement)
    })
    replacements.add(replacement)
    const waiting = await somethingDue(place, clock.now())
    // Where the next kill comes first, the pause is counted from that one.
    heard.next(() => waiting && deaths === own && pauses.push(Date.now() - killedAt))
    logs.push(victim.log())
    const there = new Set(connector.messages.map(({ activity }) => activity.roundId))
    for (const { value } of await claimed(place)) {
      underway.add(value.id)
      if ('roundId' in value.message && there.has(value.message.roundId)) received.add(value.id)
    }
    onKill()
  }
  // So spread that there is something left to post at the last one: what gets in doubt is not posted.
  const moments = Array.from({ length: kills }, () => 1 + random.integer(Math.ceil(posts * 0.7)))
  let killed = 0
  try {
    for (const moment of moments.toSorted((a, b) => a - b)) {
      if (!(await heard.count(moment))) break
      await sleep(random.integer(60))
      await kill()
      killed += 1
    }
    await Promise.all(replacements)
    await allDone(place, posts)
  } catch (cause) {
    const last = services.map((service) => service.log().slice(-2000)).join('\n')
    throw new Error(`${await standing(place)}\n${last}`, { cause })
  }
  const seconds = (Date.now() - begun) / 1000
  const ended = await Promise.all(services.map((service: ServiceProcess) => service.stop()))
  logs.push(...services.map((service) => service.log()))
  const [slots, entries] = await Promise.all([
    place.store.list(documents.slot, {}),
    place.store.list(documents.entry, {}),
  ])
  await connector.close()
  return {
    kills: killed,
    connector,
    slots: slots.map(({ value }) => value),
    entries: entries.map(({ value }) => value),
    pauses,
    underway,
    received: received.size,
    errors: logs.flatMap((log) => log.split('\n').filter((line) => line.startsWith('{"level":50'))),
    ended,
    seconds,
  }
}

/** Of every two hundred channels three refuse for good. */
function faultOf(channel: number): Parameters<TestConnector['failAlways']>[1][] {
  const refusals = {
    20: [404, 'ConversationNotFound'],
    21: [403, 'BotNotInConversationRoster'],
    22: [413, 'MessageSizeTooBig'],
  }
  const [, [status, code] = []] = Object.entries(refusals).find(([number]) => channel % 200 === Number(number)) ?? []
  return status === undefined ? [] : [{ kind: 'status', status: Number(status), code: String(code) }]
}

const Prompt = z.object({
  attachments: z.tuple([
    z.object({ content: z.object({ actions: z.array(z.object({ data: z.object({ roundId: z.string() }) })).min(1) }) }),
  ]),
})
/** Which round a post belongs to; of what is no prompt nothing. */
function readPrompt(activity: Record<string, unknown>): Record<string, unknown> {
  return { roundId: Prompt.safeParse(activity).data?.attachments[0].content.actions[0]?.data.roundId }
}

/** Something can be posted now: between two minutes in which posts fall due, nobody waits for anything. */
async function somethingDue({ store }: DeliveryPlace, now: Temporal.Instant): Promise<boolean> {
  const atMost = { property: 'wakeAt', value: timestamp(now) }
  const slots = await store.list(documents.schedule, { atMost, limit: 1 })
  return slots.length > 0 || (await store.count(documents.entry, { equals: { state: 'due' }, atMost })) > 0
}

function claimed({ store }: DeliveryPlace): Promise<Stored<Entry>[]> {
  return store.list(documents.entry, { equals: { state: 'claimed' } })
}

/** Waits until every slot is decided and every post is sent or given up. */
async function allDone(place: DeliveryPlace, posts: number): Promise<void> {
  let before = ''
  for (let since = Date.now(); Date.now() - since < patience; await sleep(500)) {
    const now = await standing(place)
    if (now === `${posts} slots decided, 0 posts due, 0 claimed`) return
    if (now !== before) since = Date.now()
    before = now
  }
  throw new Error('It does not come to an end')
}

async function standing({ store }: DeliveryPlace): Promise<string> {
  const count = (state: Entry['state']) => store.count(documents.entry, { equals: { state } })
  const slots = await store.count(documents.slot, {})
  return `${slots} slots decided, ${await count('due')} posts due, ${await count('claimed')} claimed`
}

/** Hears of posts as they reach Teams. */
function createListener() {
  const waiting = new Set<() => void>()
  let posts = 0
  /** Calls at each post until it says that it is done. */
  const listen = (tell: () => boolean) => {
    const one = () => void (tell() && waiting.delete(one))
    waiting.add(one)
  }
  return {
    post: () => {
      posts += 1
      for (const tell of [...waiting]) tell()
    },
    /** Calls once, at the next post. */
    next: (tell: () => void) =>
      listen(() => {
        tell()
        return true
      }),
    /** Resolves when there have been so many, those that were refused included; false: nothing comes any more. */
    async count(wanted: number): Promise<boolean> {
      if (posts >= wanted) return true
      const { promise, resolve } = Promise.withResolvers<boolean>()
      const idle = setTimeout(() => resolve(false), patience)
      listen(() => {
        idle.refresh()
        if (posts >= wanted) resolve(true)
        return posts >= wanted
      })
      return promise.finally(() => clearTimeout(idle))
    },
  }
}
