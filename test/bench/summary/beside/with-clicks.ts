import type { Store } from '../../../../src/ports/store.ts'
import { withAuthority } from '../../bots.ts'
import { answerClick } from '../../clicks.ts'
import { startBot } from '../../start-bot.ts'
import { openLoop } from './open-loop.ts'
import { openBenchStore } from './seed-answers.ts'

export type Beside = {
  readonly clicks: ReturnType<typeof openLoop>
  /** The service's own database, opened beside it. */
  readonly store: Store
  readonly path: string
}

export type BesideOptions = {
  /** Clicks a second. */
  readonly rate: number
  /** What the database holds when the service starts. */
  readonly seed: (store: Store) => Promise<void>
  /** Options of Node, such as its profiler's. */
  readonly execArgv?: readonly string[]
}

/** The real service in a process of its own, on SQLite, with clicks that are answers; `measure` does something beside. */
export function withClicks<T>(
  { rate, seed, execArgv = [] }: BesideOptions,
  measure: (beside: Beside) => Promise<T>,
): Promise<T> {
  return withAuthority(async (authority, token) => {
    let path = ''
    const bot = await startBot('ours', authority, {
      prepare: async (sqlitePath) => {
        path = sqlitePath
        const seeded = openBenchStore(path)
        await seed(seeded)
        await seeded.close()
      },
      execArgv,
    })
    const clicks = openLoop({ port: bot.port, token, click: answerClick, expected: 'withdrawAnswer', rate })
    const store = openBenchStore(path)
    try {
      return await measure({ clicks, store, path })
    } finally {
      await store.close()
      clicks.close()
      await bot.stop()
    }
  })
}
