import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHttpServer } from '@vercel/cosmosdb-server'
import { narrowQueries } from './narrow-queries.ts'

export type CosmosDouble = {
  readonly endpoint: string
  readonly key: string
  /** Every request as `METHOD /path`, in order. */
  readonly requests: string[]
  /**
   * Is asked before each request is served. What it returns happens instead: an answer with this status and headers;
   * or, `lost`, the request is served and the connection breaks before the answer.
   */
  fault: (request: IncomingMessage) => Fault | undefined
  close(): Promise<void>
}

type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'lost'

/** Any key will do: the double doesn't check it, but the client wants base64. */
const anyKey = Buffer.from('not a secret').toString('base64')

/** Starts an empty Cosmos DB double on a free loopback port. What it does wrong is in PLATFORM, "Cosmos DB". */
export async function startCosmosDouble(): Promise<CosmosDouble> {
  narrowQueries()
  const server = createHttpServer({ keepAlive: true })
  // A connection that it closes just when a client writes would look like a fault of the database.
  server.keepAliveTimeout = 0
  const requests: string[] = []
  const handlers = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url}`)
    const fault = double.fault(request)
    if (fault === 'lost') breakAnswer(response)
    else if (fault !== undefined) return answerFault(response, fault)
    if (isContainerChange(request)) return acceptContainer(request, response)
    if (request.headers['x-ms-cosmos-is-query-plan-request']) return answerPlan(request, response)
    for (const handler of handlers) handler.call(server, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The double has no port')
  const double: CosmosDouble = {
    endpoint: `http://127.0.0.1:${address.port}`,
    key: anyKey,
    requests,
    fault: () => undefined,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((cause) => (cause === undefined ? resolve() : reject(cause)))
        server.closeAllConnections()
      }),
  }
  return double
}

function answerFault(response: ServerResponse, fault: Exclude<Fault, 'lost'>): void {
  response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
  response.end(fault.body ?? JSON.stringify({ code: String(fault.status), message: 'planned by the test' }))
}

function breakAnswer(response: ServerResponse): void {
  response.end = () => {
    response.destroy()
    return response
  }
}

function isContainerChange({ method, url }: IncomingMessage): boolean {
  return method === 'PUT' && /^\/dbs\/[^/]+\/colls\/[^/]+\/?$/.test(url ?? '')
}

/** The double loses every document of a container whose definition is replaced. The real one changes its indexes. */
function acceptContainer(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('content-type', 'application/json')
  request.pipe(response)
}

/** The double makes no plans: it would run the whole query, and the client runs it again when no plan comes. */
function answerPlan(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('content-type', 'application/json')
  request.resume().once('end', () => response.end('{"Documents":[],"_count":0}'))
}

/** A real account or emulator to run the contract on as well, when the environment names one. */
export function realCosmos(): { readonly endpoint: string; readonly key: string } | undefined {
  const { COSMOS_TEST_ENDPOINT: endpoint, COSMOS_TEST_KEY: key } = process.env
  return endpoint === undefined || key === undefined ? undefined : { endpoint, key }
}
