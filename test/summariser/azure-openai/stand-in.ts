import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ModelAnswer } from '../../../src/summariser/azure-openai/model-answer.ts'

export type Asked = { readonly path: string; readonly headers: http.IncomingHttpHeaders; readonly body: string }

type Reply = (response: http.ServerResponse, asked: Asked) => void

/** A model's endpoint on loopback that does what it is told, however bad. */
export type StandIn = {
  readonly url: string
  readonly asked: Asked[]
  /** What it answers from now on. */
  reply: Reply
  /** Resolves when the next request has come in whole. */
  nextAsked(): Promise<void>
  close(): Promise<void>
}

export async function startStandIn(): Promise<StandIn> {
  const waiting: (() => void)[] = []
  const standIn: StandIn = {
    url: '',
    asked: [],
    reply: (response) => send(response, 500),
    nextAsked: () => new Promise((resolve) => void waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const asked = { path: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() }
    standIn.asked.push(asked)
    standIn.reply(response, asked)
    for (const done of waiting.splice(0)) done()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return Object.assign(standIn, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

/** The texts of a request, as the model sees them. */
export function textsOf({ body }: Asked): { id: string; question: string | null; text: string }[] {
  return JSON.parse(JSON.parse(body).messages[2].content)
}

/** In two steps: with restify loaded, `writeHead` returns nothing to go on with. */
export function send(response: http.ServerResponse, status: number, body = '', headers = {}): void {
  response.writeHead(status, headers)
  response.end(body)
}

export function sendJson(response: http.ServerResponse, status: number, body: unknown): void {
  send(response, status, JSON.stringify(body), { 'content-type': 'application/json' })
}

/** A completion as the service sends it, with more keys than anybody reads. */
export function completion(content: string | null, change: { finish_reason?: string; refusal?: string } = {}) {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: 'gpt-4.1-2025-04-14',
    choices: [
      {
        index: 0,
        finish_reason: change.finish_reason ?? 'stop',
        message: { role: 'assistant', content, refusal: change.refusal ?? null, annotations: [] },
        content_filter_results: { hate: { filtered: false, severity: 'safe' } },
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }
}

type ModelTheme = ModelAnswer['themes'][number]

/** Answers with themes that are made from the texts of the request. */
export function themes(make: (id: (part: string) => string, asked: Asked) => Partial<ModelTheme>[]): Reply {
  return (response, asked) => {
    const texts = textsOf(asked)
    /** The name of the text that holds this. */
    const id = (part: string) => texts.find(({ text }) => text.includes(part))?.id ?? `no text holds ${part}`
    const made = make(id, asked).map((theme) => ({
      ...{ label: 'Rapportering', kind: 'observation', sources: [], for: [], against: [], quotes: [], proposals: [] },
      ...theme,
    }))
    sendJson(response, 200, completion(JSON.stringify({ themes: made })))
  }
}
