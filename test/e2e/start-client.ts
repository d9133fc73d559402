import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { type App, startApp } from '../../src/app.ts'
import { inputId } from '../../src/cards/prompt-card.ts'
import { readConfig } from '../../src/config.ts'
import type { Message } from '../../src/domain/delivery/entry.ts'
import type { Role } from '../../src/domain/round/answer.ts'
import type { Round, Thread } from '../../src/domain/round/round.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { documents } from '../../src/ports/documents.ts'
import { openOffices } from '../demo/open-offices.ts'
import { launchChromium } from '../support/chromium.ts'
import { contentOf } from '../support/content.ts'
import { createLogRecorder } from '../support/edge.ts'
import { freePort } from '../support/free-port.ts'
import { type Person, type Playground, readPeople, startPlayground } from '../support/playground.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { type PlaygroundPage, playgroundPage } from './playground-page.ts'

/** When every client starts: a weekday morning, so that dates on pictures are always the same. */
export const clientStart = '2026-03-02T08:00:00Z'

const Card = z.object({ type: z.literal('application/vnd.microsoft.card.adaptive'), value: z.looseObject({}) })

export type Client = {
  readonly app: App
  readonly page: PlaygroundPage
  readonly log: ReturnType<typeof createLogRecorder>
  /** Everybody but the person at the client. */
  readonly colleagues: readonly Person[]
  /** Lets that much time be over at once. */
  skip(duration: Temporal.DurationLike): void
  /** The only round that is open. */
  openRound(): Promise<Round>
  /** Where the only post of that kind stands. */
  post(kind: Message['kind']): Promise<Thread>
  /** One colleague presses a button of a post, and gets what the bot answers: a card that nobody else sees. */
  pressAs(colleague: Person, post: Thread, verb: string, data: Readonly<Record<string, unknown>>): Promise<object>
  /** One colleague sends the form of the open round. */
  answerAs(colleague: Person, values: Readonly<Record<string, string>>, role?: Role): Promise<void>
  /** A colleague who is asked to take on an office says yes, in the thread where the team sees the question. */
  takeOffice(colleague: Person): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a client before the tests of the suite that this is called in, and ends it after them. A test that failed
 * leaves a picture, and nothing may have been logged as an error.
 *
 * @returns the client, from the first test on
 */
export function clientOfSuite(
  environment: () => Promise<Readonly<Record<string, string>>> = async () => ({}),
): () => Client {
  let client: Client | undefined
  const started = () => {
    assert.ok(client, 'not started yet')
    return client
  }
  before(async () => {
    client = await startClient(await environment())
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await started().page.screenshot(`failed-${this.currentTest.title}`)
  })
  after(async () => {
    await client?.stop()
    const errors = client?.log.lines.filter(({ level }) => level === 'error') ?? []
    assert.deepEqual(errors, [])
  })
  return started
}

/**
 * From the start it runs as fast as ours. After a skip what is done every second is done at once.
 */
function clockFrom(start: string): Clock & { skip(duration: Temporal.DurationLike): void } {
  const began = performance.now()
  let first = Temporal.Instant.from(start)
  const tasks = new Set<() => unknown>()
  return {
    now: () => first.add({ milliseconds: Math.round(performance.now() - began) }),
    skip(duration) {
      first = first.add(duration)
      for (const task of tasks) void task()
    },
    every(pause, task) {
      const timer = setInterval(() => void task(), pause.total('milliseconds'))
      tasks.add(task)
      return () => {
        clearInterval(timer)
        tasks.delete(task)
      }
    },
    sleep: (pause) => new Promise((resolve) => setTimeout(resolve, pause.total('milliseconds'))),
  }
}

/** Bot, client and browser, with nothing stored yet, as `npm run demo` starts them. */
export async function startClient(environment: Readonly<Record<string, string>> = {}): Promise<Client> {
  const log = createLogRecorder()
  const [, ...colleagues] = await readPeople()
  // Links to exports name the port, so it must be known before the service starts.
  const port = await freePort()
  const config = readConfig({ PORT: String(port), SQLITE_PATH: ':memory:', ...environment })
  const random = seededRandom(randomBytes(4).readInt32LE())
  const clock = clockFrom(clientStart)
  const app = await startApp(config, {
    clock,
    random,
    log,
    folder: `${import.meta.dirname}/../..`,
    content: contentOf(config.profile),
  })
  let playground: Playground | undefined
  let browser: Browser | undefined
  const stop = async () => {
    await browser?.close()
    await playground?.stop()
    await app.close()
  }
  try {
    const started = await startPlayground({ botUrl: `${app.url}/api/messages` })
    playground = started
    browser = await launchChromium()
    const tab = await browser.newPage()
    await tab.addInitScript(dateFrom(clock.now()))
    const page = playgroundPage(tab, started.url)
    const openRound = async () => {
      const rounds = await app.services.store.list(documents.round, {})
      const open = rounds.map(({ value }) => value).filter(({ state, thread }) => state === 'open' && thread)
      if (open.length !== 1) throw new Error(`${open.length} rounds are open`)
      return open[0]!
    }
    const post = async (kind: Message['kind']) => {
      const entries = await app.services.store.list(documents.entry, {})
      const found = entries.flatMap(({ value }) => (value.message.kind === kind && value.posted ? [value.posted] : []))
      if (found.length !== 1) throw new Error(`${found.length} posts are ${kind}`)
      return found[0]!
    }
    const pressAs: Client['pressAs'] = (colleague, where, verb, data) =>
      press(started.url, colleague, where, verb, data)
    return {
      app,
      page,
      log,
      colleagues,
      skip: clock.skip,
      openRound,
      post,
      pressAs,
      answerAs: async (colleague, values, role) => {
        const { id: roundId, thread } = await openRound()
        const inputs = Object.fromEntries(Object.entries(values).map(([question, value]) => [inputId(question), value]))
        assert.ok(thread)
        await pressAs(colleague, thread, 'answer', { roundId, ...(role && { role }), ...inputs })
      },
      takeOffice: async (colleague) => {
        const asked = await openOffices(app.services)
        const question = asked.find(({ userId }) => userId === colleague.aadObjectId)
        assert.ok(question, `${colleague.name} is asked nothing`)
        await pressAs(colleague, question.thread, 'answerOffice', { ...question.click, answer: 'yes' })
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The same click that the client makes, by somebody who sits at another one. */
async function press(url: string, { id }: Person, post: Thread, verb: string, data: object): Promise<object> {
  const answer = await fetch(`${url}/_conversation/v1/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data } },
      from: { id },
      conversation: { id: post.conversationId },
      replyToId: post.activityId,
    }),
  })
  if (!answer.ok) throw new Error(`The client answered ${answer.status}`)
  return Card.parse(await answer.json()).value
}

/**
 * A script for a page in which it is then, and goes on from there: calendars open in the month that the bot is in. Only
 * `Date` is another: Playwright's clock takes the place of timers too, and menus were drawn out of reach.
 */
function dateFrom(start: Temporal.Instant): string {
  return `{
    const ahead = ${start.epochMilliseconds} - Date.now()
    const now = () => performance.timeOrigin + performance.now() + ahead
    Date = new Proxy(Date, {
      construct: (date, of, called) => Reflect.construct(date, of.length === 0 ? [now()] : of, called),
      get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
    })
  }`
}
