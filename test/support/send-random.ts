import http from 'node:http'
import fc from 'fast-check'
import { randomRequests } from './random-activities.ts'

/** How often each status came. */
export type StatusCounts = Record<number, number>

/**
 * Sends `count` seeded random requests to a service, a few at a time over kept connections.
 * A connection that breaks rejects: the service must answer everything.
 *
 * @param options.serviceUrl an address that the service trusts, so that activities get through to the bot
 */
export async function sendRandom(options: {
  readonly url: string
  readonly serviceUrl: string
  /** Absent: the service is in development mode. */
  readonly authorization?: string
  readonly count: number
  readonly seed: number
}): Promise<StatusCounts> {
  const { url, serviceUrl, authorization, count, seed } = options
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })
  const requests = fc.sample(randomRequests(serviceUrl), { numRuns: count, seed })
  const counts: StatusCounts = {}
  const next = requests.values()
  const work = async () => {
    for (const { contentType, body } of next) {
      const status = await send(
        url,
        agent,
        { 'content-type': contentType, ...(authorization && { authorization }) },
        body,
      )
      counts[status] = (counts[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
  agent.destroy()
  return counts
}

function send(
  url: string,
  agent: http.Agent,
  headers: http.OutgoingHttpHeaders,
  body: string | Uint8Array,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode!))
    })
    request.on('error', reject)
    request.end(body)
  })
}
