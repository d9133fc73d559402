import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../../src/ports/clock.ts'
import { createThreadLimits, type ThreadLimits } from './thread-limits.ts'

/** How one of the next calls goes wrong. What is said to happen "after" has been recorded, as in Teams. */
export type Fault = {
  /** Only the next call with this method goes wrong; absent: the next one of any. */
  readonly method?: 'GET' | 'POST' | 'PUT'
} & (
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string; readonly code?: string }
  | { readonly kind: 'reset before' | 'reset after' | 'silence' | 'broken JSON' | 'no ids' }
)

export type Account = {
  readonly id: string
  readonly aadObjectId?: string
  readonly name?: string
  readonly userRole?: string
}
export type Message = {
  readonly conversationId: string
  readonly activityId: string
  /** The latest version. */
  activity: Record<string, unknown>
  /** Earlier versions, oldest first. */
  readonly earlier: Record<string, unknown>[]
  deleted: boolean
}
export type SeenRequest = {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: Record<string, unknown>
}

export type TestConnector = {
  readonly serviceUrl: string
  /** Every request, also those that were made to fail. */
  readonly requests: SeenRequest[]
  /** What a person would see, in the order of posting. */
  readonly messages: Message[]
  setChannels(teamId: string, channels: readonly { readonly id: string; readonly name?: string }[]): void
  setMembers(conversationId: string, members: readonly Account[]): void
  /** One fault for each of the next calls. */
  failNext(...faults: Fault[]): void
  /** Lets posts and updates wait until the returned function is called. Questions are answered all the while. */
  hold(): () => void
  close(): Promise<void>
}

type Answer = { readonly status: number; readonly body?: unknown; readonly retryAfter?: string }

/**
 * A small Bot Connector over HTTP. It keeps what is posted, counts against Teams' limits per thread with the clock that
 * it is given, and fails in every way that PLATFORM.md names.
 *
 * @param options.objectIds whether a member is found by Entra object id, as in Teams, or not, as in the Playground
 * @param options.onRequest hears of every request when it is there in full and before anything is done with it
 */
export async function startConnector(
  clock: Clock,
  options: { readonly objectIds?: boolean; readonly onRequest?: (request: SeenRequest) => void } = {},
): Promise<TestConnector> {
  const { objectIds = true, onRequest = () => {} } = options
  const requests: SeenRequest[] = []
  const messages: Message[] = []
  const members = new Map<string, readonly Account[]>()
  const channels = new Map<string, unknown>()
  const faults: Fault[] = []
  const limits = createThreadLimits(clock)
  let open: Promise<void> | undefined
  const server = http.createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = await readJson(request)
    const { pathname: path, searchParams } = new URL(request.url!, 'http://connector')
    const seen = { method: request.method!, path, authorization: request.headers.authorization, body }
    requests.push(seen)
    onRequest(seen)
    if (request.method !== 'GET') await open
    const at = faults.findIndex(({ method = request.method }) => method === request.method)
    const [fault] = at === -1 ? [] : faults.splice(at, 1)
    if (fault?.kind === 'reset before') return void request.socket.resetAndDestroy()
    if (fault?.kind === 'status') return reply(response, statusAnswer(fault))
    const done = handle(request.method!, path, searchParams, body, { messages, members, channels, limits, objectIds })
    if (fault?.kind === 'reset after') return void request.socket.resetAndDestroy()
    if (fault?.kind === 'silence') return
    if (fault?.kind === 'broken JSON') return void response.end('{"id":"1')
    reply(response, fault?.kind === 'no ids' ? { status: 201, body: {} } : done)
  }
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    requests,
    messages,
    setChannels: (teamId, list) => void channels.set(teamId, list),
    setMembers: (conversationId, accounts) => void members.set(conversationId, accounts),
    failNext: (...next) => void faults.push(...next),
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      open = promise
      return resolve
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type State = {
  messages: Message[]
  members: Map<string, readonly Account[]>
  channels: Map<string, unknown>
  limits: ThreadLimits
  objectIds: boolean
}

function handle(
  method: string,
  path: string,
  query: URLSearchParams,
  body: Record<string, unknown>,
  { messages, members, channels, limits, objectIds }: State,
): Answer {
  // /teams/v3/conversations/<conversation>/<what>/<id>
  const [conversation, what, id] = path.split('/').slice(4).map(decodeURIComponent)
  const post = (conversationId: string, activity: Record<string, unknown>) => {
    const activityId = String(1000 + messages.length)
    const message = { conversationId, activityId, activity, earlier: [], deleted: false }
    messages.push(message)
    return message
  }
  if (method === 'POST' && conversation === undefined) {
    const channelId = String((body.channelData as { channel?: { id?: string } } | undefined)?.channel?.id ?? 'personal')
    const wait = limits.send(channelId)
    if (wait) return tooMany(wait)
    const root = String(1000 + messages.length)
    const message = post(`${channelId};messageid=${root}`, body.activity as Record<string, unknown>)
    return { status: 201, body: { id: message.conversationId, activityId: message.activityId } }
  }
  if (conversation === undefined) return notFound('ConversationNotFound')
  if (method === 'GET') {
    const wait = limits.read(conversation)
    if (wait) return tooMany(wait)
    if (path.includes('/v3/teams/')) return readChannels(channels.get(conversation))
    return readMembers(members.get(conversation), what, id, query, objectIds)
  }
  const wait = limits.send(conversation)
  if (wait) return tooMany(wait)
  if (method === 'POST') return { status: 201, body: { id: post(conversation, body).activityId } }
  const message = messages.find((one) => one.conversationId === conversation && one.activityId === id && !one.deleted)
  if (!message) return notFound('ActivityNotFoundInConversation')
  if (method === 'DELETE') message.deleted = true
  else {
    message.earlier.push(message.activity)
    message.activity = body
  }
  return { status: 200, body: { id } }
}

function readChannels(conversations: unknown): Answer {
  return conversations ? { status: 200, body: { conversations } } : notFound('ConversationNotFound')
}

function readMembers(
  all: readonly Account[] | undefined,
  what: string | undefined,
  id: string | undefined,
  query: URLSearchParams,
  objectIds: boolean,
): Answer {
  if (!all) return notFound('ConversationNotFound')
  if (what === 'members') {
    const one = all.find((account) => account.id === id || (objectIds && account.aadObjectId === id))
    return one ? { status: 200, body: one } : notFound('MemberNotFoundInConversation')
  }
  const start = Number(query.get('continuationToken') ?? 0)
  const end = start + Math.min(500, Number(query.get('pageSize') ?? 200))
  const more = end < all.length ? { continuationToken: String(end) } : {}
  return { status: 200, body: { members: all.slice(start, end), ...more } }
}

function notFound(code: string): Answer {
  return { status: 404, body: { error: { code, message: 'Not found' } } }
}

function tooMany(seconds: number): Answer {
  return statusAnswer({ kind: 'status', status: 429, retryAfter: String(seconds) })
}

function statusAnswer({ status, retryAfter, code = 'Refused' }: Extract<Fault, { kind: 'status' }>): Answer {
  const answer = { status, body: { error: { code, message: 'Refused by the connector' } } }
  return retryAfter === undefined ? answer : { ...answer, retryAfter }
}

function reply(response: http.ServerResponse, { status, body, retryAfter }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  })
  response.end(JSON.stringify(body ?? {}))
}

async function readJson(request: http.IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : JSON.parse(text)
}
