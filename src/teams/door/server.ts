import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import restify from 'restify'
import type { Log } from '../../ports/log.ts'
import type { Random } from '../../ports/random.ts'
import { type Deadline, realDeadline } from '../deadline.ts'
import { readBody } from './body.ts'
import type { Messages } from './messages.ts'

// @types/restify is for version 8. Version 12 has `first`: handlers that run before anything else, where `false` ends it.
declare module 'restify' {
  interface Server {
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void
  }
}

/** What a page may know of the request. */
export type PageFacts = {
  readonly query: URLSearchParams
  /** The header `accept-language`. */
  readonly languages: string | undefined
  /** The header `cookie`. */
  readonly cookies: string | undefined
}
export type PageReply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** Teams may show the page inside its own, as a tab. Absent: nobody may. */
  readonly inTeams?: true
}
/** `path` as restify reads it: `/exports/:token`. */
export type Page = {
  readonly method: 'GET'
  readonly path: string
  readonly respond: (params: Readonly<Record<string, string>>, facts: PageFacts) => Promise<PageReply>
}

export type RunningServer = {
  /** Port 0 means any free one. Resolves with what was taken; rejects when the port is busy. */
  listen(host: string, port: number): Promise<{ readonly host: string; readonly port: number }>
  /** Takes no new connection, lets running requests end for up to `grace`, then cuts them off. */
  close(grace?: Temporal.Duration): Promise<void>
}

/** No script runs on any page; styles may stand in the page. */
const contentPolicy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
const securityHeaders = {
  'content-security-policy': `${contentPolicy}; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const

/** Where Teams runs (Microsoft Learn, "Prerequisites for tabs"). The older header knows no list of hosts, so it is left out. */
const teamsHosts =
  'https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.cloud.microsoft'
const { 'x-frame-options': _, ...framedHeaders } = securityHeaders
const inTeamsHeaders = {
  ...framedHeaders,
  'content-security-policy': `${contentPolicy}; frame-ancestors ${teamsHosts}`,
} as const

/** Longer than the idle time of common load balancers (60 s), so that they, not we, close an idle connection. */
const keepAliveTimeout = 75_000
const headersTimeout = 10_000
const requestTimeout = 30_000
/** The router's own limit of 100 would turn a signed token away. */
const longestParameter = 2048

/**
 * The HTTP server: `POST /api/messages` and the pages. Every failure is one line of JSON, `{"error":"…"}`; what was not
 * foreseen gets 500 with a reference that is in the log.
 */
export function createServer(options: {
  readonly log: Log
  readonly random: Random
  /** Absent: no `/api/messages`. */
  readonly messages?: Messages
  readonly pages: readonly Page[]
  readonly deadline?: Deadline
}): RunningServer {
  const { messages, pages, deadline = realDeadline } = options
  const server = restify.createServer({ name: '', maxParamLength: longestParameter })
  Object.assign(server.server, { keepAliveTimeout, headersTimeout, requestTimeout })
  let closing = false
  server.first((request, response) => {
    // A kept connection becomes idle only now, and would hold `close` up until its client lets go.
    response.once('close', () => {
      if (closing) server.server.closeIdleConnections()
    })
    if (messages && request.url === '/api/messages') {
      void guard(response, () => answerMessage(request, response, messages))
      return false
    }
    if (isReadable(request)) return true
    sendError(response, 400, 'The address or the host name can not be read.')
    return false
  })
  server.on('restifyError', (_request: IncomingMessage, response: ServerResponse, error: Error) => {
    // restify's own text would repeat the path. Not calling back leaves the answer to this one.
    const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
    sendError(response, status, status === 405 ? 'This method is not allowed here.' : 'There is nothing here.')
  })
  for (const page of pages) {
    // restify takes a function without `next` only when it is async.
    server.get(page.path, async (request, response) => {
      await guard(response, async () => answerPage(page, request, response))
    })
  }

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          const { address, port: taken } = server.address()
          resolve({ host: address, port: taken })
        })
      }),
    close: (grace = Temporal.Duration.from({ seconds: 10 })) =>
      new Promise((resolve) => {
        closing = true
        const cancel = deadline(grace, () => server.server.closeAllConnections())
        server.close(() => {
          cancel()
          resolve()
        })
        server.server.closeIdleConnections()
      }),
  }

  async function guard(response: ServerResponse, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (cause) {
      const reference = Buffer.from(options.random.bytes(5)).toString('hex')
      options.log.error('A request failed', { reference }, cause)
      sendError(response, 500, 'Something failed here.', reference)
    }
  }

  async function answerMessage(request: IncomingMessage, response: ServerResponse, handle: Messages): Promise<void> {
    if (request.method !== 'POST') return refuseMethod(response)
    const body = await readBody(request, { deadline })
    if (!body.ok) return sendError(response, body.status, body.error)
    const reply = await handle(authorizationOf(request), body.value)
    sendJson(response, reply.status, reply.body)
  }
}

async function answerPage(page: Page, request: restify.Request, response: ServerResponse): Promise<void> {
  const { searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const { 'accept-language': languages, cookie: cookies } = request.headers
  const { status, headers, body, inTeams } = await page.respond(request.params, { query, languages, cookies })
  const length = Buffer.byteLength(body)
  // Not chained: restify replaces `writeHead` of the whole process with one that returns nothing.
  response.writeHead(status, { ...(inTeams ? inTeamsHeaders : securityHeaders), ...headers, 'content-length': length })
  response.end(body)
}

/** restify builds a URL of host and path outside any handler, so that one bad `Host` would end the process. */
function isReadable({ url = '', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  return url.startsWith('/') && /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}${url}`)
}

/** Node keeps the first of several headers and drops the rest. Here they are joined, and so refused as no token. */
function authorizationOf({ rawHeaders, headers }: IncomingMessage): string | undefined {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.length === 13 && rawHeaders[at]?.toLowerCase() === 'authorization') count += 1
  }
  return count > 1 ? `${headers.authorization}, ` : headers.authorization
}

function refuseMethod(response: ServerResponse): void {
  response.setHeader('allow', 'POST')
  sendError(response, 405, 'This method is not allowed here.')
}

/** The connection is closed: the rest of a refused body is not worth reading. */
function sendError(response: ServerResponse, status: number, error: string, reference?: string): void {
  if (response.headersSent) return void response.destroy()
  sendJson(response, status, reference === undefined ? { error } : { error, reference }, { connection: 'close' })
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: OutgoingHttpHeaders = {}): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  const type = text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }
  const length = Buffer.byteLength(text)
  response.writeHead(status, { ...securityHeaders, ...type, ...headers, 'content-length': length })
  response.end(text)
}
