import { randomBytes, randomInt } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { startApp } from './app.ts'
import { BadConfiguration, badConfigurationExitCode, type Config, readConfig } from './config.ts'
import { BadContent } from './content/load-packages.ts'
import { createLog } from './log.ts'
import type { Clock } from './ports/clock.ts'
import type { Random } from './ports/random.ts'
import { startFailure } from './start-failure.ts'

/** The only real clock (Law 6). */
const clock: Clock = {
  now: () => Temporal.Now.instant(),
  every(pause, task) {
    let stopped = false
    const stop = new AbortController()
    const loop = async () => {
      while (!stopped) {
        await task()
        await sleep(pause.total('milliseconds'), undefined, { signal: stop.signal }).catch((error: unknown) => {
          if (!stopped) throw error
        })
      }
    }
    void loop()
    return () => {
      stopped = true
      stop.abort()
    }
  },
  sleep: (pause) => sleep(pause.total('milliseconds')),
}

const random: Random = { bytes: (length) => randomBytes(length), integer: (below) => randomInt(below) }

const log = createLog()
let config: Config | undefined
try {
  config = readConfig()
  const app = await startApp(config, { clock, random, log, folder: `${import.meta.dirname}/..` })
  log.info('ready', { url: app.url, store: config.store.store, development: config.development })
  if (config.development) {
    log.warn('no MicrosoftAppId: requests without a token are accepted, from this machine only')
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info('stopping', { signal })
      void app.close().then(() => process.exit(0))
    })
  }
  await app.warm()
  // Otherwise it is written at a clean exit only, and a process that is killed would leave the next one a slow start.
  flushCompileCache()
} catch (error) {
  // These two say what to mend, in words, and hold no secrets and nothing that people wrote.
  if (error instanceof BadConfiguration || error instanceof BadContent) {
    process.stderr.write(`${error.message}\n`)
    process.exit(badConfigurationExitCode)
  }
  log.error('could not start', {}, error)
  const words = config && startFailure(error, config)
  if (words !== undefined) process.stderr.write(`${words}\n`)
  process.exit(1)
}
