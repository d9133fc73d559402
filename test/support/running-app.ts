import { type App, startApp, type World } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { contentOf } from './content.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'
import { type RecordedLog, recordedLog } from './recorded-log.ts'
import { seededRandom } from './seeded-random.ts'
import { folder } from './services.ts'

export type RunningApp = App & { readonly clock: ManualClock; readonly log: RecordedLog }

/** The whole service in this process, on a free port of loopback and with an empty store in memory, where nobody waits too long. */
export async function runApp(
  environment: Readonly<Record<string, string>> = {},
  world: Partial<World> = {},
): Promise<RunningApp> {
  const clock = createManualClock()
  const log = recordedLog()
  const config = readConfig({ PORT: '0', SQLITE_PATH: ':memory:', ...environment })
  const app = await startApp(config, {
    clock,
    random: seededRandom(1),
    log,
    folder,
    content: contentOf(config.profile),
    deadline: () => () => {},
    ...world,
  })
  return { ...app, clock, log }
}
