import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Azurite } from './azurite.ts'

export type QueueProxy = {
  readonly connectionString: string
  /**
   * Is asked before each request is passed on. What it returns happens instead: an answer with this status; `silent`, no
   * answer at all; or, `lost`, the request is served and the connection breaks before the answer.
   */
  fault: (request: IncomingMessage) => number | 'silent' | 'lost' | undefined
  close(): Promise<void>
}

/** Stands before azurite, to fail as the network and the service do. */
export async function startQueueProxy({ connectionString }: Azurite): Promise<QueueProxy> {
  const endpoint = new URL(connectionString.match(/QueueEndpoint=([^;]+)/)![1]!)
  const server = createServer((incoming, response) => {
    const fault = proxy.fault(incoming)
    if (fault === 'silent') return void incoming.resume()
    if (typeof fault !== 'number') return pass(endpoint, incoming, response, fault === 'lost')
    response.statusCode = fault
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  const proxy: QueueProxy = {
    connectionString: connectionString.replace(endpoint.host, `127.0.0.1:${address.port}`),
    fault: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return proxy
}

function pass(endpoint: URL, incoming: IncomingMessage, response: ServerResponse, lost: boolean): void {
  const { method, url: path, headers } = incoming
  const outgoing = request({ host: endpoint.hostname, port: endpoint.port, method, path, headers }, (answer) => {
    if (lost) return void answer.resume().once('end', () => response.destroy())
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  outgoing.once('error', () => response.destroy())
  incoming.pipe(outgoing)
}
