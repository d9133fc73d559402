import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { documents } from '../../src/ports/documents.ts'
import type { Store } from '../../src/ports/store.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createShiftedClock, type ShiftedClock } from '../faults/shifted-clock.ts'
import { type Authority, appId, startAuthority, tenantId } from '../support/authority.ts'
import { startConnector, type TestConnector } from '../support/connector.ts'
import { freePort } from '../support/free-port.ts'
import { type Answer, request } from '../support/http.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { type ServiceProcess, startService } from '../support/service-process.ts'
import { botToken, type Outside, startOutside } from './outside.ts'

export type Target = {
  readonly url: () => string
  readonly port: () => number
  readonly metricsUrl: string
  readonly authority: Authority
  readonly clock: ShiftedClock
  /** What Teams was asked to post, and who else was asked for anything. */
  readonly connector: TestConnector
  readonly outside: Outside
  /** As Teams sends it, with a token that is good. */
  post(activity: Record<string, unknown>): Promise<Answer>
  /** Any request. What comes back is looked at when the part is over, whatever was asked. */
  ask(url: string, options?: Parameters<typeof request>[1]): Promise<Answer>
  /** Everything that the service has answered to a request that it refused, or that it failed at. */
  readonly refusals: readonly string[]
  /** Everything that it has written to standard output and error, in all its lives. */
  log(): string
  /** Bytes, now. */
  rss(): Promise<number>
  /** Dies at once, and starts again on the same database. */
  killAndRestart(): Promise<void>
  /** Of stored documents, read beside the running service: as text, by where and what they are. */
  stored(where?: { readonly teamId?: string; readonly type?: string }): readonly string[]
  /** Locks the database, so that the service can't write, until the returned function is called. */
  holdStore(): () => void
}

/** When the documents of the tests are from: their rounds are open then. */
const start = Temporal.Instant.from('2026-03-02T08:01:00Z')

/** Two of the secrets of production. What they guard is made up. */
export const pepper = 'PEPPER-that-nothing-may-repeat-0123456789abcdef'
const password = 'PASSWORD-that-nothing-may-repeat'

const entry = fileURLToPath(new URL('./attacked-service.ts', import.meta.url))

/** What is right in a part that makes the service fail on purpose. */
export type Expected = {
  /** Of the messages of error lines. */
  readonly errors?: RegExp
  /** It may answer that it is not ready, or that it failed. */
  readonly fails?: boolean
}

/**
 * Starts the service in production mode with nothing but itself in its database, or what `seed` puts there, hands it to
 * `attack`, and stops it. Adds to the faults that the attack found what holds in every part: the service lives and ends well,
 * never answered with 5xx, logged no error and nothing but JSON lines, asked no stranger for anything, sent its token to Teams
 * only, and repeated no secret anywhere.
 */
export async function withTarget(
  options: {
    readonly seed?: (store: Store) => Promise<void>
    readonly coordinators?: readonly string[]
    /** One person and one team may send as much as in production. Absent: as much as they like. */
    readonly limited?: true
    /** What the signing authority shall know before the service asks it. */
    readonly prepare?: (authority: Authority, clock: ShiftedClock) => void
  } & Expected,
  attack: (target: Target) => Promise<readonly string[]>,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tillitsbot-attack-'))
  const path = join(folder, 'attack.sqlite')
  const clock = createShiftedClock(start.epochMilliseconds - Temporal.Now.instant().epochMilliseconds)
  const authority = await startAuthority(clock)
  const [connector, outside, metricsPort] = await Promise.all([startConnector(clock), startOutside(), freePort()])
  const lives: ServiceProcess[] = []
  try {
    options.prepare?.(authority, clock)
    if (options.seed) await seedStore(path, options.seed)
    const live = () =>
      startService({
        entry,
        environment: {
          NODE_ENV: 'production',
          HOST: '127.0.0.1',
          METRICS_PORT: String(metricsPort),
          MicrosoftAppId: appId,
          MicrosoftAppTenantId: tenantId,
          MicrosoftAppPassword: password,
          PEPPER: pepper,
          PUBLIC_URL: 'https://tillitsbot.example',
          COORDINATORS: (options.coordinators ?? []).join(' '),
          SQLITE_PATH: path,
          OUTSIDE: JSON.stringify({
            keysUrl: authority.url,
            ahead: clock.ahead(),
            limited: options.limited ?? false,
            teams: Number(new URL(connector.serviceUrl).port),
            others: outside.port,
          }),
        },
      })
    lives.push(await live())
    const last = () => lives.at(-1)!
    const url = () => last().url
    const log = () => lives.map((life) => life.log()).join('')
    const refusals: string[] = []
    const failures: string[] = []
    const good = `Bearer ${await authority.mint()}`
    const ask: Target['ask'] = async (address, given) => {
      const answer = await request(address, given)
      if (answer.status >= 400) refusals.push(answer.text)
      if (answer.status >= 500) failures.push(`${answer.status} ${new URL(address).pathname.slice(0, 60)}`)
      return answer
    }
    const target: Target = {
      ...{ url, metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`, authority, clock, connector, outside },
      ...{ refusals, ask, log },
      port: () => Number(new URL(url()).port),
      post: (activity) =>
        ask(`${url()}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8', authorization: good },
          body: JSON.stringify(activity),
        }),
      rss: async () => Number(await last().ask('rss')),
      async killAndRestart() {
        await last().kill()
        lives.push(await live())
      },
      stored: (where) => readStored(path, where),
      holdStore: () => holdStore(path),
    }
    const found = await attack(target)
    // In the full log, since a fault may come late.
    const alive = await request(`${url()}/livez`).then(
      ({ status }) => status === 200,
      () => false,
    )
    const code = await last().stop()
    const said = [log(), ...refusals].join('\n')
    return [
      ...found,
      ...(options.fails ? [] : failures).slice(0, 5).map((one) => `answered ${one}`),
      ...(alive ? [] : ['the service does not answer any more']),
      ...(code === 0 ? [] : [`the service ended with ${code}`]),
      ...strangeLines(log(), options),
      ...outside.strangers.slice(0, 5).map(({ host, path: asked }) => `a stranger was asked: ${host}${asked}`),
      ...connector.requests
        .filter(({ authorization }) => authorization !== `Bearer ${botToken}`)
        .slice(0, 5)
        .map(({ method, path: asked }) => `Teams was asked without the token: ${method} ${asked}`),
      ...[pepper, password, botToken, good.slice(7)]
        .filter((one) => said.includes(one))
        .map(() => 'a secret was repeated'),
    ]
  } finally {
    await Promise.all(lives.map((life) => life.kill()))
    await Promise.all([authority.close(), connector.close(), outside.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seedStore(path: string, seed: (store: Store) => Promise<void>): Promise<void> {
  const random = { bytes: (length: number) => randomBytes(length), integer: () => 0 }
  const store = await openStore(
    { store: 'sqlite', path },
    { kinds: Object.values(documents), log: recordedLog(), random },
  )
  await seed(store)
  await store.close()
}

function readStored(path: string, { teamId, type }: { teamId?: string; type?: string } = {}): readonly string[] {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    const tables = ['teamData', 'deliveries', 'organisation']
    return tables
      .flatMap((table) => db.prepare(`SELECT type, body FROM "${table}"`).all())
      .filter((row) => type === undefined || row.type === type)
      .map((row) => String(row.body))
      .filter((body) => teamId === undefined || JSON.parse(body).teamId === teamId)
      .toSorted()
  } finally {
    db.close()
  }
}

function holdStore(path: string): () => void {
  const db = new DatabaseSync(path, { timeout: 5000 })
  db.exec('BEGIN IMMEDIATE')
  return () => {
    db.exec('ROLLBACK')
    db.close()
  }
}

/** Who writes a line break or a colour into a text must not thereby write a line of the log. */
function strangeLines(log: string, { errors }: Expected): string[] {
  const lines = log.split('\n').filter((line) => line !== '')
  const strange = lines.flatMap((line) => {
    const read = readLine(line)
    if (read === undefined) return [`not a line of the log: ${line.slice(0, 200)}`]
    const isError = read.level >= 50 && !errors?.test(read.msg)
    return isError ? [`an error was logged: ${line.slice(0, 600)}`] : []
  })
  return strange.slice(0, 5)
}

function readLine(line: string): { readonly level: number; readonly msg: string } | undefined {
  try {
    const { level, msg } = JSON.parse(line)
    return typeof level === 'number' && typeof msg === 'string' ? { level, msg } : undefined
  } catch {
    return undefined
  }
}
