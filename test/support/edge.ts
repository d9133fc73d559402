import type { Log } from '../../src/ports/log.ts'
import { TillitsbotAdapter } from '../../src/teams/adapter.ts'
import type { Deadline } from '../../src/teams/deadline.ts'
import { createAuthenticator } from '../../src/teams/door/authenticate.ts'
import { createMessages } from '../../src/teams/door/messages.ts'
import { createServer, type Page } from '../../src/teams/door/server.ts'
import { isTrustedServiceUrl } from '../../src/teams/door/service-url.ts'
import { createSigningKeys, type SigningKeys } from '../../src/teams/door/signing-keys.ts'
import type { Adapter, OnTurnError, Turn } from '../../src/teams/turn.ts'
import { type Authority, appId, tenantId } from './authority.ts'
import type { ManualClock } from './manual-clock.ts'

export type LogLine = { level: string; message: string; facts: Readonly<Record<string, unknown>>; cause?: unknown }

export function createLogRecorder(): Log & { lines: LogLine[] } {
  const lines: LogLine[] = []
  const record =
    (level: string) =>
    (message: string, facts = {}, cause?: unknown) =>
      void lines.push({ level, message, facts, cause })
  return { lines, error: record('error'), warn: record('warn'), info: record('info') }
}

export type Edge = {
  readonly url: string
  readonly port: number
  readonly keys: SigningKeys
  readonly log: ReturnType<typeof createLogRecorder>
  close(): Promise<void>
}

/**
 * The whole way in, on a free port of loopback: restify, body, authentication, adapter, and then `turn`.
 *
 * @param options.authority absent: development, no token is asked for
 * @param options.adapter absent: the service's own
 */
export async function startEdge(options: {
  readonly clock: ManualClock
  readonly turn: Turn
  readonly authority?: Authority
  readonly pages?: readonly Page[]
  readonly deadline?: Deadline
  readonly onError?: OnTurnError
  readonly adapter?: (onError: OnTurnError) => Adapter
}): Promise<Edge> {
  const { clock, turn, authority, pages = [], deadline } = options
  const log = createLogRecorder()
  const isTrusted = (url: unknown) => isTrustedServiceUrl(url, { development: true })
  const keys = createSigningKeys({ clock, log, url: authority?.url ?? 'http://127.0.0.1:1/' })
  const authenticate = createAuthenticator({ appId: authority && appId, tenantId: authority && tenantId, keys, clock })
  const onError: OnTurnError = options.onError ?? (async (_context, error) => log.error('A turn failed', {}, error))
  const adapter = options.adapter?.(onError) ?? new TillitsbotAdapter(onError)
  const messages = createMessages({
    authenticate,
    isTrusted,
    log,
    run: (caller, activity) => adapter.run(caller, activity, turn),
  })
  const random = { bytes: (length: number) => new Uint8Array(length).fill(7), integer: () => 0 }
  const server = createServer({ log, random, messages, pages, ...(deadline ? { deadline } : {}) })
  const { port } = await server.listen('127.0.0.1', 0)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    keys,
    log,
    async close() {
      await server.close(Temporal.Duration.from({ milliseconds: 50 }))
    },
  }
}
