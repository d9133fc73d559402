import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Stranger = { readonly host: string; readonly path: string; readonly authorization: string | undefined }

export type Outside = {
  readonly port: number
  /** The canary: whoever was asked without being Teams, Entra ID or the place where people's files are. */
  readonly strangers: readonly Stranger[]
  /** How often the bot asked for its token. */
  tokenRequests(): number
  /** What is found at an address of people's files from now on, by its path. */
  putFile(path: string, bytes: Uint8Array): void
  close(): Promise<void>
}

/** The bot's own token. It may go to Teams and nowhere else. */
export const botToken = 'BOT-TOKEN-that-only-Teams-may-see'
export const fileHost = 'eksempel-my.sharepoint.com'

/** Everybody whom the service could reach outside, but Teams: Entra ID, people's files, and a canary for all others. */
export async function startOutside(): Promise<Outside> {
  const strangers: Stranger[] = []
  const files = new Map<string, Uint8Array>()
  let tokenRequests = 0
  const server = http.createServer((request, response) => {
    const { host = '', authorization } = request.headers
    const path = request.url ?? ''
    request.resume()
    if (host === 'login.microsoftonline.com') {
      tokenRequests += 1
      response.setHeader('content-type', 'application/json')
      return void response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: botToken }))
    }
    const file = host === fileHost ? files.get(path) : undefined
    if (file && authorization === undefined) return void response.end(file)
    strangers.push({ host, path, authorization })
    response.statusCode = 404
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    strangers,
    tokenRequests: () => tokenRequests,
    putFile: (path, bytes) => void files.set(path, bytes),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
