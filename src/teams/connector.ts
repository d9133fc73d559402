import http from 'node:http'
import https from 'node:https'
import { type Deadline, realDeadline } from './deadline.ts'

export type ConnectorRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Relative to the service url, with its parts escaped: `v3/conversations/…`. */
  readonly path: string
  readonly body?: unknown
}

/** What became of one request. The three ways to fail must not be mixed up (ports/teams.ts, `SendOutcome`). */
export type ConnectorAnswer =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly retryAfter: string | undefined
      /** Parsed JSON; `undefined` when there is none or it can't be read. */
      readonly body: unknown
    }
  /** The address is not on the allow-list, or the path leads out of it; nothing was sent anywhere. */
  | { readonly kind: 'untrusted' }
  /** No connection, or no token: not one byte of the request left this machine. */
  | { readonly kind: 'notSent'; readonly cause: unknown }
  /** The request left, wholly or partly, and no answer tells what became of it. */
  | { readonly kind: 'lost'; readonly cause: unknown }

export interface Connector {
  /** Sends once. Never rejects, never repeats, follows no redirect. */
  call(serviceUrl: string, request: ConnectorRequest): Promise<ConnectorAnswer>
  /** Closes the connections that are kept open. */
  close(): void
}

/** A page of 500 members is about 250 KB. */
const longestAnswer = 4 * 1024 * 1024

/**
 * The Bot Connector's REST interface, one request at a time (learn.microsoft.com, "Bot Framework REST API reference").
 *
 * Not the SDK's `ConnectorClient`: its pipeline repeats a POST up to three times after 429, 5xx and broken
 * connections without saying so, and hides whether the bytes had left. Here each call is one request, and the answer
 * says exactly that.
 *
 * @param options.token the bot's token for the channel; `undefined` in development
 * @param options.timeLimit for token, connection and answer together; default 15 seconds
 */
export function createConnector(options: {
  readonly isTrusted: (serviceUrl: string) => boolean
  readonly token: () => Promise<string | undefined>
  readonly timeLimit?: Temporal.Duration
  readonly deadline?: Deadline
}): Connector {
  const { isTrusted, token, timeLimit = Temporal.Duration.from({ seconds: 15 }), deadline = realDeadline } = options
  // An idle connection is closed here before the other side does: one closed while we write would leave us in doubt.
  // With NODE_USE_ENV_PROXY Node's own agents go through the proxy of the environment: these as well.
  const { proxyEnv } = https.globalAgent.options
  const agentOptions = { keepAlive: true, maxSockets: 100, timeout: 4000, proxyEnv }
  const agents = { http: new http.Agent(agentOptions), https: new https.Agent(agentOptions) }

  return {
    async call(serviceUrl, { method, path, body }) {
      const address = `${serviceUrl}${serviceUrl.endsWith('/') ? '' : '/'}${path}`
      const url = URL.parse(address)
      // An id such as `..` is not escaped by anybody, and would lead to another path.
      if (url?.href !== address || !isTrusted(serviceUrl)) return { kind: 'untrusted' }
      const expiry = new AbortController()
      const cancel = deadline(timeLimit, () => expiry.abort(new Error('Time limit')))
      try {
        const text = body === undefined ? undefined : JSON.stringify(body)
        const headers = headersFor(await orAborted(token(), expiry.signal), text)
        return await send(url, { method, headers, signal: expiry.signal, ...agentFor(url) }, text)
      } catch (cause) {
        return { kind: 'notSent', cause }
      } finally {
        cancel()
      }
    },
    close() {
      agents.http.destroy()
      agents.https.destroy()
    },
  }

  function agentFor(url: URL): { agent: http.Agent } {
    return { agent: url.protocol === 'https:' ? agents.https : agents.http }
  }
}

function headersFor(token: string | undefined, text: string | undefined): http.OutgoingHttpHeaders {
  return {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(text === undefined
      ? {}
      : { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }),
  }
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}

function send(url: URL, options: https.RequestOptions, text: string | undefined): Promise<ConnectorAnswer> {
  return new Promise((resolve) => {
    let left = false
    const request = (url.protocol === 'https:' ? https : http).request(url, options)
    request.on('socket', (socket) => {
      if (!socket.connecting) left = true
      // With TLS nothing of the request leaves before the other side has shown its certificate.
      else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (left = true))
    })
    const fail = (cause: unknown) => resolve({ kind: left ? 'lost' : 'notSent', cause })
    request.on('error', fail)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        chunks.push(chunk)
        if (size > longestAnswer) request.destroy(new Error('The answer is too long'))
      })
      response.on('end', () => resolve(answered(response, Buffer.concat(chunks, size))))
      response.on('error', fail)
    })
    request.end(text)
  })
}

function answered(response: http.IncomingMessage, bytes: Buffer): ConnectorAnswer {
  const { statusCode: status = 0, headers } = response
  return { kind: 'answered', status, retryAfter: headers['retry-after'], body: readJson(bytes) }
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
