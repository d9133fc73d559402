import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { text } from 'node:stream/consumers'
import { tenantId } from '../faults/simulated-team.ts'
import type { Authority } from '../support/authority.ts'
import { createCertificate } from '../support/certificate.ts'
import type { TestConnector } from '../support/connector.ts'

/** Where people's browsers find the service, and where Teams says that it is. */
export const publicUrl = 'https://tillitsbot.example'
export const teamsUrl = 'https://smba.trafficmanager.net/teams/'

/** What the local Entra ID knows of the bot, and what it gives for it. */
export const botPassword = 'made up: known to the local Entra ID only'
const botToken = 'a-token-from-the-local-Entra-ID'

export type OutsideWorld = {
  /** Of the proxy that a process must ask for everything that is not on this machine. */
  readonly proxyUrl: string
  /** What that process must trust. */
  readonly certificate: string
  /** Every host that it asked for, as `host:port`; those that are not there were refused. */
  readonly asked: ReadonlySet<string>
  close(): Promise<void>
}

type Reply = { readonly status?: number; readonly body: unknown }
type Host = (request: http.IncomingMessage, response: http.ServerResponse) => Promise<Reply | 'passed on'>

/**
 * What a production service needs of the internet, on loopback: Bot Framework's signing keys, Entra ID, the Bot Connector,
 * and the service's own public address. They are reached as from a network with a proxy, by name and over TLS, so that the
 * service runs as it is, and knows of no test.
 *
 * @param serviceUrl where `publicUrl` leads
 */
export async function startOutsideWorld(
  authority: Authority,
  connector: TestConnector,
  serviceUrl: string,
): Promise<OutsideWorld> {
  const hosts: Readonly<Record<string, Host>> = {
    'login.botframework.com': async ({ url }) =>
      url === '/keys'
        ? { body: await publishedKeys(authority) }
        : { body: { jwks_uri: `https://login.botframework.com/keys` } },
    'login.microsoftonline.com': async (request) => entra(request),
    'smba.trafficmanager.net': (request, response) =>
      // Without the bot's token Teams says no.
      request.headers.authorization === `Bearer ${botToken}`
        ? passOn(request, response, connector.serviceUrl)
        : Promise.resolve({ status: 401, body: {} }),
    [new URL(publicUrl).host]: (request, response) => passOn(request, response, serviceUrl),
  }
  const { cert, key } = createCertificate(Object.keys(hosts), Temporal.Now.instant().add({ hours: 24 }))
  const inside = https.createServer({ cert, key }, (request, response) => {
    const host = hosts[request.headers.host ?? '']
    if (!host) return void response.writeHead(421).end()
    void host(request, response).then((reply) => {
      if (reply === 'passed on') return
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(reply.body))
    })
  })
  const tlsPort = await listen(inside)
  const asked = new Set<string>()
  const tunnels = new Set<net.Socket>()
  const proxy = http.createServer((_request, response) => void response.writeHead(403).end())
  proxy.on('connect', ({ url = '' }: http.IncomingMessage, client: net.Socket) => {
    asked.add(url)
    if (!Object.hasOwn(hosts, url.replace(/:443$/, ''))) return void client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const server = net.connect(tlsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      client.pipe(server).pipe(client)
    })
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      tunnels.add(one)
      one.once('close', () => {
        tunnels.delete(one)
        other.destroy()
      })
      // Whoever is killed while it speaks leaves broken connections.
      one.on('error', () => other.destroy())
    }
  })
  const proxyUrl = `http://127.0.0.1:${await listen(proxy)}`
  return {
    proxyUrl,
    certificate: cert,
    asked,
    async close() {
      for (const tunnel of tunnels) tunnel.destroy()
      for (const server of [proxy, inside]) {
        const closed = once(server, 'close')
        server.close()
        server.closeAllConnections()
        await closed
      }
    },
  }
}

async function listen(server: net.Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

async function publishedKeys(authority: Authority): Promise<unknown> {
  return (await fetch(new URL('/keys', authority.url))).json()
}

/** Where tokens are given, and a token for whoever knows the password. */
async function entra(request: http.IncomingMessage): Promise<Reply> {
  const home = `https://login.microsoftonline.com/${tenantId}`
  if (request.method === 'POST') {
    const given = new URLSearchParams(await text(request))
    return given.get('client_secret') === botPassword
      ? { body: { token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token: botToken } }
      : { status: 401, body: { error: 'invalid_client' } }
  }
  return {
    body: {
      issuer: `${home}/v2.0`,
      authorization_endpoint: `${home}/oauth2/v2.0/authorize`,
      token_endpoint: `${home}/oauth2/v2.0/token`,
      jwks_uri: `${home}/discovery/v2.0/keys`,
    },
  }
}

async function passOn(request: http.IncomingMessage, response: http.ServerResponse, to: string): Promise<'passed on'> {
  const { method, url = '', headers } = request
  const passed = http.request(new URL(url, to), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  passed.once('error', () => response.destroy())
  request.pipe(passed)
  return 'passed on'
}
