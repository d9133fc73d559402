import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { z } from 'zod'

const startDeadline = 60_000
const teamFile = fileURLToPath(new URL('../../m365agentsplayground.yml', import.meta.url))

const Person = z.strictObject({
  id: z.string(),
  name: z.string(),
  userPrincipleName: z.string(),
  aadObjectId: z.string(),
  givenName: z.string(),
  surname: z.string(),
  email: z.string(),
})
/** A member of the Playground's team, under the names that the Playground gives the properties. */
export type Person = z.infer<typeof Person>

const Team = z.looseObject({ currentUser: Person, users: z.array(Person) })

const Place = z.object({
  tenantId: z.string(),
  bot: z.object({ id: z.string() }),
  personalChat: z.object({ id: z.string() }),
  team: z.object({ id: z.string(), name: z.string() }),
})

export type Playground = {
  /** What a person opens. */
  readonly url: string
  /** The `serviceUrl` of the activities that it sends. */
  readonly connectorUrl: string
  /** Ends the client's process, and waits until it is gone. Calling it again does nothing. */
  stop(): Promise<void>
}

type Options = {
  /** Where the bot listens, path included. It may start later than the Playground. */
  readonly botUrl: string
  /** Six, the first is the one who sits at the client. Absent: those of `m365agentsplayground.yml`. */
  readonly people?: readonly Person[]
  /** Where configuration and log are written. Absent: a new directory, removed by `stop`. */
  readonly workingDirectory?: string
  /** Absent or 0: any free one. An occupied port is silently replaced by a free one: read `url`. */
  readonly port?: number
}

/** The six people of `m365agentsplayground.yml`; the first is the one who sits at the client. */
export async function readPeople(): Promise<Person[]> {
  const team = await readTeam()
  return [team.currentUser, ...team.users]
}

/** Where they are: tenant, bot and team, by the ids that the Playground gives them. */
export async function readPlace(): Promise<z.infer<typeof Place>> {
  return Place.parse(parse(await readFile(teamFile, 'utf8')))
}

/**
 * Starts Microsoft 365 Agents Playground, without telemetry and without opening a browser.
 * Everything that it writes lands in the working directory.
 *
 * @throws when it hasn't answered a request within a minute, with what it wrote to its log
 */
export async function startPlayground(options: Options): Promise<Playground> {
  const directory = options.workingDirectory ?? (await mkdtemp(join(tmpdir(), 'tillitsbot-playground-')))
  const configPath = join(directory, 'm365agentsplayground.yml')
  const logPath = join(directory, 'm365agentsplayground.log')
  await writeFile(configPath, stringify(withPeople(await readTeam(), options.people)))

  const child = spawn(process.execPath, [commandLine(), ...flags(options)], {
    cwd: directory,
    env: environment({ configPath, logPath }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ownDirectory = options.workingDirectory === undefined
  const killWithParent = () => {
    child.kill('SIGKILL')
    if (ownDirectory) rmSync(directory, { recursive: true, force: true })
  }
  process.once('exit', killWithParent)

  let stopping: Promise<void> | undefined
  const stopOnce = async () => {
    await end(child)
    process.removeListener('exit', killWithParent)
    if (ownDirectory) await rm(directory, { recursive: true, force: true })
  }
  const stop = () => {
    stopping ??= stopOnce()
    return stopping
  }

  try {
    const url = `http://localhost:${await readPort(child)}`
    const answer = await fetch(`${url}/_debug/ping`, { signal: AbortSignal.timeout(startDeadline) })
    if (!answer.ok) throw new Error(`The Playground answered ${answer.status}`)
    return { url, connectorUrl: `${url}/_connector`, stop }
  } catch (cause) {
    const log = await readFile(logPath, 'utf8').catch(() => '')
    await stop()
    throw new Error(`The Playground did not start. ${log}`.trim(), { cause })
  }
}

async function readTeam(): Promise<z.infer<typeof Team>> {
  return Team.parse(parse(await readFile(teamFile, 'utf8')))
}

function withPeople(team: z.infer<typeof Team>, people: readonly Person[] | undefined): z.infer<typeof Team> {
  const [currentUser, ...users] = people ?? []
  return currentUser === undefined ? team : { ...team, currentUser, users }
}

function commandLine(): string {
  const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')
  return join(dirname(manifest), 'cli.js')
}

function flags({ botUrl, port }: Options): string[] {
  return [
    ...['start', '--app-endpoint', botUrl, '--channel-id', 'msteams'],
    ...['--port', String(port ?? 0), '--disable-telemetry'],
  ]
}

function environment(paths: { configPath: string; logPath: string }): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    // The client honours proxies even for loopback, where there is none; and its own settings must not leak in.
    ([name]) => !/^(https?_proxy|all_proxy|TEAMSAPPTESTER_.*|M365_AGENTS_PLAYGROUND_.*|BOT_ENDPOINT)$/i.test(name),
  )
  return {
    ...Object.fromEntries(inherited),
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: paths.configPath,
    M365_AGENTS_PLAYGROUND_LOGFILE: paths.logPath,
    TEAMSAPPTESTER_BROWSER: 'none',
  }
}

/** The Playground prints `Listening on <port>` as the first thing when its output is not a terminal. */
function readPort(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let output = ''
  const read = (bytes: Buffer) => {
    output += bytes.toString()
    const port = /Listening on (\d+)\n/.exec(output)?.[1]
    if (port !== undefined) resolve(Number(port))
  }
  child.stdout?.on('data', read)
  child.stderr?.on('data', read)
  child.once('error', reject)
  child.once('exit', (code) => reject(new Error(`It ended with code ${code}. ${output}`)))
  const deadline = setTimeout(() => reject(new Error(`It printed no port in time. ${output}`)), startDeadline)
  return promise.finally(() => clearTimeout(deadline))
}

function end(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) resolve()
  child.once('exit', () => resolve())
  child.kill('SIGTERM')
  const harder = setTimeout(() => child.kill('SIGKILL'), 5_000)
  return promise.finally(() => clearTimeout(harder))
}
