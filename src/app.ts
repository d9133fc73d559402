import { join } from 'node:path'
import { norwegianHolidays } from './calendar.ts'
import { loadTemplates } from './cards/render.ts'
import type { Config } from './config.ts'
import { loadContent } from './content/load-packages.ts'
import { createPace } from './domain/delivery/pace.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { pages } from './pages/pages.ts'
import type { Clock } from './ports/clock.ts'
import { documents } from './ports/documents.ts'
import type { Log } from './ports/log.ts'
import type { Random } from './ports/random.ts'
import type { Services } from './ports/services.ts'
import type { Store } from './ports/store.ts'
import type { Teams } from './ports/teams.ts'
import { openQueue } from './queue/open-queue.ts'
import { recurrence } from './recurrence.ts'
import { openStore } from './store/open-store.ts'
import { createOutages } from './store/outages.ts'
import { openSummariser } from './summariser/open-summariser.ts'
import { TillitsbotAdapter } from './teams/adapter.ts'
import { createBot } from './teams/bot.ts'
import { createConnector } from './teams/connector.ts'
import { createTokenSource } from './teams/credentials.ts'
import { type Deadline, realDeadline } from './teams/deadline.ts'
import { createAuthenticator } from './teams/door/authenticate.ts'
import { createMessages } from './teams/door/messages.ts'
import { createServer } from './teams/door/server.ts'
import { isTrustedServiceUrl } from './teams/door/service-url.ts'
import { createSigningKeys } from './teams/door/signing-keys.ts'
import { createDownload, type Download } from './teams/files/download.ts'
import type { Limits } from './teams/limits/admission.ts'
import { measureConnector } from './teams/measure-connector.ts'
import { createTeamsSender } from './teams/sender.ts'
import type { Adapter, OnTurnError } from './teams/turn.ts'
import { type Upload, uploadToOneDrive } from './teams/upload.ts'
import { measureStore } from './telemetry/measure-store.ts'
import { openTelemetry } from './telemetry/open-telemetry.ts'
import { alone, createWorkers } from './usecases/delivery/workers.ts'
import { createLibraries } from './usecases/package/libraries.ts'
import { createRoundMemory } from './usecases/round/round-memory.ts'

/** Well below the lease of a ledger entry, so that no second worker takes over what is still being sent. */
const sendLimit = Temporal.Duration.from({ seconds: 10 })

/** Milliseconds. While another process holds the database nobody is answered, and a card should be within 3 s. */
const busyTimeout = 1000

/** Between two steps of warming up, so that requests are answered meanwhile. */
const breath = Temporal.Duration.from({ milliseconds: 20 })

export type App = {
  readonly url: string
  readonly services: Services
  /** Loads what the first card would wait for. To be called when the service takes requests. */
  warm(): Promise<void>
  /** Takes nothing new, finishes what runs, closes queue and store. */
  close(): Promise<void>
}

/** What the world gives: real in `main.ts`, fixed in tests. */
export type World = {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Where `cards/` is. */
  readonly folder: string
  /** What it holds for the profile, where that was read before. */
  readonly content?: ReturnType<typeof loadContent>
  /** Where Bot Framework's signing keys are published, if not in the usual place. */
  readonly signingKeysUrl?: string
  /** The demo's simulated colleagues. */
  readonly simulated?: ReadonlySet<string>
  /** How a file gets into a person's OneDrive, if not for real. */
  readonly upload?: Upload
  /** How a file that a person sent gets here, if not for real. */
  readonly download?: Download
  /** How much one may ask for, if not as much as usual. */
  readonly limits?: Limits
  /** How long somebody who clicked waits, if not for real. */
  readonly deadline?: Deadline
  /** Lets the store fail. */
  readonly wrapStore?: (store: Store) => Store
  /** Another bot SDK than the usual one. */
  readonly adapter?: (onError: OnTurnError) => Adapter
}

/**
 * Puts the service together and starts it: the composition root. Resolves when it takes requests.
 * @throws BadContent, StoreUnavailable, QueueUnavailable, or what listening throws; nothing is left open then.
 */
export async function startApp(config: Config, world: World): Promise<App> {
  const { clock, random } = world
  // Closed in the reverse order: here when the start fails, else by whoever closes the app.
  await using opened = new AsyncDisposableStack()
  const telemetry = await openTelemetry(config.telemetry, world.log)
  opened.defer(telemetry.close)
  const outages = createOutages({ clock, log: telemetry.log, settings: config.store })
  const { log } = outages
  const { identity } = config
  const keys = createSigningKeys({ clock, log, ...(world.signingKeysUrl && { url: world.signingKeysUrl }) })
  // Asked for first, since the answer takes a while.
  const keysLoaded = identity.type === 'none' ? undefined : keys.load()
  const content = world.content ?? loadContent(join(world.folder, 'cards'), config.profile)
  const { render, warm } = loadTemplates(join(world.folder, 'cards'))
  const kinds = Object.values(documents)
  const opens = openStore(config.store, { kinds, log, random, busyTimeout })
  const { wrapStore = (store) => store } = world
  const store = outages.watch(measureStore(wrapStore(await opens), telemetry, clock))
  opened.defer(() => store.close())
  const library = createLibraries(store, content)
  await library.refresh()
  const queue = await openQueue(config.queue, { store, clock, log })
  opened.defer(() => queue.close())

  const isTrusted = (url: unknown) => isTrustedServiceUrl(url, { development: config.development })
  const token = createTokenSource(config.identity)
  const connector = measureConnector(createConnector({ isTrusted, token, timeLimit: sendLimit }), telemetry, clock)
  opened.defer(() => connector.close())

  const pace = createPace({ rps: config.teamsRps })
  const crew = queue.shared ? createWorkers({ store, clock, random, pace }) : alone
  let wake: (entryId?: string) => void = () => {}
  let url = ''
  const services: Services = {
    store,
    queue,
    teams: counted(createTeamsSender({ connector, clock }), () => pace.count(clock.now())),
    clock,
    random,
    log,
    library,
    summariser: await openSummariser(config.summariser, { deadline: realDeadline, clock, log }),
    isHoliday: norwegianHolidays(),
    recurrence,
    settings: {
      ...config.settings,
      // The port is known only when it is taken: 0 means any free one.
      get publicUrl() {
        return config.settings.publicUrl ?? url
      },
      simulated: world.simulated ?? new Set(),
      teamsRps: config.teamsRps,
    },
    memory: createRoundMemory(),
    metrics: telemetry.metrics,
    trace: telemetry.trace,
    pace,
    workers: crew,
    untold: new Set(),
    wake: (entryId) => wake(entryId),
  }
  const { development } = config
  const files = {
    upload: world.upload ?? uploadToOneDrive,
    download: world.download ?? createDownload({ development }),
  }
  const bot = createBot(services, render, files, {
    ...(world.limits && { limits: world.limits }),
    ...(world.deadline && { deadline: world.deadline }),
  })
  const adapter = world.adapter?.(bot.failed) ?? new TillitsbotAdapter(bot.failed)
  const authenticate = createAuthenticator({
    appId: identity.type === 'none' ? undefined : identity.appId,
    tenantId: identity.type === 'none' ? undefined : identity.tenantId,
    keys,
    clock,
  })
  const messages = createMessages({
    authenticate,
    isTrusted,
    log,
    run: (caller, activity) => adapter.run(caller, activity, bot.turn),
  })
  const server = createServer({
    log,
    random,
    messages,
    pages: pages(services, () => identity.type === 'none' || keys.ready()),
  })
  await keysLoaded
  const jobs = runJobs(services, render, crew)
  opened.defer(jobs.stop)
  wake = jobs.wake
  const { port } = await server.listen(config.host, config.port)
  opened.defer(() => server.close())
  url = `http://${config.host}:${port}`
  const running = opened.move()
  return {
    url,
    services,
    async warm() {
      const pause = () => clock.sleep(breath)
      await pause()
      await import('jose')
      await pause()
      await warm(pause)
    },
    close: () => running.disposeAsync(),
  }
}

/** What is asked while somebody waits, and the second request of a post to a person, count against Teams' limit too. */
function counted(teams: Teams, count: () => void): Teams {
  const counting =
    <Asked extends unknown[], T>(ask: (...asked: Asked) => Promise<T>) =>
    (...asked: Asked): Promise<T> => {
      count()
      return ask(...asked)
    }
  return {
    update: teams.update,
    post(address, to, content) {
      if (to.kind === 'person') count()
      return teams.post(address, to, content)
    },
    members: counting(teams.members),
    member: counting(teams.member),
    channels: counting(teams.channels),
  }
}
