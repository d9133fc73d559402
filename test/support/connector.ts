import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { laneOf } from '../../src/domain/delivery/entry.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Random } from '../../src/ports/random.ts'
import { type Deadline, realDeadline } from '../../src/teams/deadline.ts'
import { type Breaches, createThreadLimits } from './thread-limits.ts'

/** How a call goes wrong. What is said to happen "after" has been recorded, as in Teams. */
export type Fault = {
  /** Only a call with this method goes wrong; absent: any. */
  readonly method?: 'GET' | 'POST' | 'PUT'
} & (
  | {
      readonly kind: 'status'
      readonly status: number
      readonly retryAfter?: string
      readonly code?: string
      /** It was recorded all the same, as a gateway may say 504 of a message that got in. */
      readonly accepted?: true
    }
  /** Silence: recorded, and answered after 30 s, when nobody listens any more. */
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
  /** Requests that were over a limit, and therefore got 429. */
  readonly breaches: Readonly<Breaches>
  setChannels(teamId: string, channels: readonly { readonly id: string; readonly name?: string }[]): void
  setMembers(conversationId: string, members: readonly Account[]): void
  /** One fault for each of the next calls. */
  failNext(...faults: Fault[]): void
  /** A fault for every call to a channel and its threads from now on, as when the channel was deleted. */
  failAlways(channelId: string, fault: Fault): void
  /** Lets posts and updates wait until the returned function is called. Questions are answered all the while. */
  hold(): () => void
  close(): Promise<void>
}

export type ConnectorOptions = {
  /** Whether a member is found by Entra object id, as in Teams, or not, as in the Playground. Default: found. */
  readonly objectIds?: boolean
  /** Hears of every request when it is there in full and before anything is done with it. */
  readonly onRequest?: (request: SeenRequest) => void
  /** What the app may do in its tenant in any second. Default: no limit. */
  readonly rps?: number
  /** Whether a 429 says how long to wait. Default: it does. */
  readonly retryAfter?: boolean
  /** Milliseconds from a post to its answer. Default: none. */
  readonly latency?: () => number
  /** How latency and silence pass. Default: in real time. */
  readonly deadline?: Deadline
  /** Faults by chance, each in so many of a thousand calls. */
  readonly chance?: { readonly random: Random; readonly faults: readonly { perMille: number; fault: Fault }[] }
  /** For long runs: of each activity only this is kept, of requests nothing. */
  readonly excerpt?: (activity: Record<string, unknown>) => Record<string, unknown>
}

type Answer = { readonly status: number; readonly body?: unknown; readonly retryAfter?: string }

/** How long a silent Teams takes (PLATFORM). */
const silence = Temporal.Duration.from({ seconds: 30 })

/**
 * A small Bot Connector over HTTP. It keeps what is posted, counts against Teams' limits with the clock that it is given,
 * and fails in every way that PLATFORM.md names. A channel and its threads count as one thread: the stricter reading.
 */
export async function startConnector(clock: Clock, options: ConnectorOptions = {}): Promise<TestConnector> {
  const { objectIds = true, onRequest = () => {}, latency, deadline = realDeadline, chance, excerpt } = options
  const requests: SeenRequest[] = []
  const faults: Fault[] = []
  const always = new Map<string, Fault>()
  const limits = createThreadLimits(clock, options.rps)
  const state: State = {
    messages: [],
    byId: new Map(),
    members: new Map(),
    channels: new Map(),
    objectIds,
    kept: excerpt ?? ((activity) => activity),
  }
  let open: Promise<void> | undefined
  const server = http.createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = await readJson(request)
    // The process that was writing it was killed.
    if (!body) return
    const { pathname: path, searchParams } = new URL(request.url!, 'http://connector')
    const seen = { method: request.method!, path, authorization: request.headers.authorization, body }
    if (!excerpt) requests.push(seen)
    onRequest(seen)
    if (request.method !== 'GET') await open
    const call = readCall(seen, searchParams)
    const fault = nextFault(call)
    if (fault?.kind === 'reset before') return void request.socket.resetAndDestroy()
    if (fault?.kind === 'status' && !fault.accepted) return reply(response, statusAnswer(fault))
    const wait = call.method === 'GET' ? limits.read(call.thread) : limits.send(call.thread)
    const done = wait ? tooMany(wait, options.retryAfter) : handle(call, state)
    if (fault?.kind === 'reset after') return void request.socket.resetAndDestroy()
    if (fault?.kind === 'silence') return later(response, silence, statusAnswer({ kind: 'status', status: 504 }))
    if (fault?.kind === 'broken JSON') return void response.end('{"id":"1')
    const told = fault?.kind === 'status' ? statusAnswer(fault) : fault ? { status: 201, body: {} } : done
    if (!latency || call.method === 'GET' || wait) return reply(response, told)
    later(response, Temporal.Duration.from({ milliseconds: latency() }), told)
  }
  function nextFault({ method, thread }: Call): Fault | undefined {
    const fits = (fault: Fault) => (fault.method ?? method) === method
    const at = faults.findIndex(fits)
    if (at !== -1) return faults.splice(at, 1)[0]
    const lasting = always.get(laneOf(thread))
    if (lasting && fits(lasting)) return lasting
    return chance?.faults.find(({ perMille, fault }) => fits(fault) && chance.random.integer(1000) < perMille)?.fault
  }
  /** Whoever hangs up meanwhile is not answered. */
  function later(response: http.ServerResponse, pause: Temporal.Duration, told: Answer): void {
    response.once(
      'close',
      deadline(pause, () => reply(response, told)),
    )
  }
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    requests,
    messages: state.messages,
    breaches: limits.breaches,
    setChannels: (teamId, list) => void state.channels.set(teamId, list),
    setMembers: (conversationId, accounts) => void state.members.set(conversationId, accounts),
    failNext: (...next) => void faults.push(...next),
    failAlways: (channelId, fault) => void always.set(channelId, fault),
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

type Call = {
  readonly method: string
  readonly asksTeam: boolean
  /** Undefined: a new one is to be created. */
  readonly conversation: string | undefined
  readonly what: string | undefined
  readonly id: string | undefined
  readonly query: URLSearchParams
  readonly body: Record<string, unknown>
  /** What the limits are counted by. */
  readonly thread: string
}

/** `/teams/v3/conversations/<conversation>/<what>/<id>` */
function readCall({ method, path, body }: SeenRequest, query: URLSearchParams): Call {
  const [conversation, what, id] = path.split('/').slice(4).map(decodeURIComponent)
  const channelId = (body.channelData as { channel?: { id?: string } } | undefined)?.channel?.id ?? 'personal'
  const thread = laneOf(conversation ?? channelId)
  return { method, asksTeam: path.includes('/v3/teams/'), conversation, what, id, query, body, thread }
}

type State = {
  readonly messages: Message[]
  readonly byId: Map<string, Message>
  readonly members: Map<string, readonly Account[]>
  readonly channels: Map<string, unknown>
  readonly objectIds: boolean
  readonly kept: (activity: Record<string, unknown>) => Record<string, unknown>
}

function handle(call: Call, state: State): Answer {
  const { method, conversation, what, id, body } = call
  // Opening the chat with a person posts nothing, and gives the same one each time.
  if (method === 'POST' && conversation === undefined && body.isGroup === false) {
    const [member] = Array.isArray(body.members) ? body.members : []
    return { status: 201, body: { id: `a:${member?.id}` } }
  }
  if (method === 'POST' && conversation === undefined) {
    const root = nextId(state)
    const message = record(state, `${call.thread};messageid=${root}`, body.activity as Record<string, unknown>)
    return { status: 201, body: { id: message.conversationId, activityId: message.activityId } }
  }
  if (conversation === undefined) return notFound('ConversationNotFound')
  if (method === 'GET' && call.asksTeam) return readChannels(state.channels.get(conversation))
  if (method === 'GET') {
    return readMembers(state.members.get(conversation), what, id, call.query, state.objectIds)
  }
  if (method === 'POST') return { status: 201, body: { id: record(state, conversation, body).activityId } }
  const message = state.byId.get(id ?? '')
  if (message?.conversationId !== conversation || message.deleted) return notFound('ActivityNotFoundInConversation')
  if (method === 'DELETE') message.deleted = true
  else {
    message.earlier.push(message.activity)
    message.activity = state.kept(body)
  }
  return { status: 200, body: { id } }
}

function record(state: State, conversationId: string, activity: Record<string, unknown>): Message {
  const activityId = nextId(state)
  const message = { conversationId, activityId, activity: state.kept(activity), earlier: [], deleted: false }
  state.messages.push(message)
  state.byId.set(activityId, message)
  return message
}

function nextId({ messages }: State): string {
  return String(1000 + messages.length)
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

function tooMany(seconds: number, retryAfter = true): Answer {
  return statusAnswer({ kind: 'status', status: 429, ...(retryAfter && { retryAfter: String(seconds) }) })
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

/** Undefined: the connection broke before it was there in full. */
async function readJson(request: http.IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk)
  } catch {
    return undefined
  }
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : JSON.parse(text)
}
