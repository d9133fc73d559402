import http from 'node:http'
import net from 'node:net'

export type Answer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly text: string }

/** One request with exactly these headers; a list sends a header several times. Without an agent on its own connection; no retry. */
export function request(
  url: string,
  options: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string | Uint8Array; agent?: http.Agent } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent = false } = options
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() })
      })
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Bytes as they are, and everything that comes back until the other side closes. */
export function rawRequest(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}
