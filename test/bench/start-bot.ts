import { fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Authority, appId, tenantId } from '../support/authority.ts'
import { seedRounds } from './seed-rounds.ts'

export type Which = 'ours' | 'reference'

export type RunningBot = {
  readonly port: number
  /** When its process was started, in nanoseconds of `process.hrtime`. */
  readonly startedAt: bigint
  /** Resident set size, in bytes. */
  rss(): Promise<number>
  /** Ends the process as an operator would, so that it can write its compile cache, and removes its files. */
  stop(): Promise<void>
}

const programs = {
  ours: new URL('./our-bot.js', import.meta.url),
  reference: new URL('./stock-bot.js', import.meta.url),
} as const

const Listening = z.object({ port: z.int() })
const Memory = z.object({ rss: z.int() })

/** What a line of the benchmark wants beside that. */
export type Start = {
  /** Writes more to our database before the process starts. */
  readonly prepare?: (sqlitePath: string) => Promise<void>
  /** Options of Node, such as its profiler's. */
  readonly execArgv?: readonly string[]
}

/**
 * Starts one of the two bots in a process and folder of its own; ours with a new SQLite file that holds the open rounds
 * of `seed-rounds.ts`. Resolves when it listens. What a bot writes goes to a file, as in production it goes to a pipe.
 *
 * @throws when the process ends before that
 */
export async function startBot(
  which: Which,
  authority: Authority,
  { prepare, execArgv = [] }: Start = {},
): Promise<RunningBot> {
  const folder = await mkdtemp(join(tmpdir(), 'tillitsbot-bench-'))
  const sqlitePath = join(folder, 'bench.sqlite')
  if (which === 'ours') await seedRounds(sqlitePath)
  await prepare?.(sqlitePath)
  const startedAt = process.hrtime.bigint()
  const child = fork(programs[which], {
    env: { ...inherited(), ...environment(authority.url, sqlitePath) },
    execArgv: [...execArgv],
    stdio: ['ignore', openSync(join(folder, 'log'), 'w'), 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const told = async <T>(schema: z.ZodType<T>): Promise<T> => {
    const heard = once(child, 'message').then(([message]) => schema.parse(message))
    return Promise.race([heard, exited.then(() => Promise.reject(new Error(`The bot "${which}" ended`)))])
  }
  const { port } = await told(Listening)
  return {
    port,
    startedAt,
    rss: async () => {
      child.send('rss')
      return (await told(Memory)).rss
    },
    stop: async () => {
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Nothing of the shell that the benchmark runs in may change how a bot behaves. */
function inherited(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR }
}

function environment(metadataUrl: string, sqlitePath: string): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    METADATA_URL: metadataUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    PUBLIC_URL: 'https://tillitsbot.example',
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppPassword: 'not used: nothing is sent to Teams',
    PEPPER: 'not a secret: it guards made-up answers only',
    SQLITE_PATH: sqlitePath,
  }
}
