import { z } from 'zod'
import type { fallbackReasons } from '../../domain/summary/theme.ts'
import { responseFormat } from './model-answer.ts'
import type { Message } from './prompt.ts'

/** Calls `expire` after `limit`, unless the returned function is called first. */
export type Deadline = (limit: Temporal.Duration, expire: () => void) => () => void

/** A bearer token for Azure's AI services. */
export type TokenSource = (signal: AbortSignal) => Promise<string>

export type Model = {
  /** `https://<resource>.openai.azure.com`, without a slash at the end. */
  readonly endpoint: string
  /** The name that the deployment has in the resource. */
  readonly deployment: string
  readonly token: TokenSource
  readonly deadline: Deadline
}

export type Reason = (typeof fallbackReasons)[number]
export type Asked =
  | { readonly ok: true; readonly content: string }
  | { readonly ok: false; readonly reason: Reason; readonly status?: number }

/** For token, request, answer and a second request together. */
export const timeLimit = Temporal.Duration.from({ seconds: 30 })
/** Bytes of an answer. The longest that the schema and the number of texts allow is far shorter. */
const longestAnswer = 1_000_000
/** Thinking included, for models that think. */
const mostTokens = 16_000
/** The same texts shall give the same themes, as near as a model can. Any number will do. */
const seed = 4

// Only what is needed is read: the service may add to its answers at any time.
const Completion = z.object({
  choices: z.tuple([
    z.object({
      finish_reason: z.string(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ]),
})
const Fault = z.object({ error: z.object({ code: z.string().nullish(), param: z.string().nullish() }) })

/**
 * One answer of the model, or why there is none; it never rejects. It takes 30 s at most. A redirect is not followed:
 * the texts go to the configured address or nowhere.
 */
export async function askModel(model: Model, messages: readonly Message[]): Promise<Asked> {
  const abort = new AbortController()
  const expired = Promise.withResolvers<Asked>()
  const settle = model.deadline(timeLimit, () => {
    abort.abort()
    expired.resolve({ ok: false, reason: 'timeout' })
  })
  const asked = ask(model, messages, abort.signal).catch((): Asked => ({ ok: false, reason: 'unavailable' }))
  try {
    // What is asked for may not care that it was given up, as a token that is fetched elsewhere.
    return await Promise.race([expired.promise, asked])
  } finally {
    settle()
  }
}

async function ask(model: Model, messages: readonly Message[], signal: AbortSignal): Promise<Asked> {
  const token = await model.token(signal)
  const body = {
    model: model.deployment,
    messages,
    response_format: responseFormat,
    max_completion_tokens: mostTokens,
    // Otherwise the service may keep texts and answer.
    store: false,
  }
  const first = await post(model, token, { ...body, temperature: 0, seed }, signal)
  // Models that think choose for themselves.
  const second = isUnsupported(first) ? await post(model, token, body, signal) : first
  return readAnswer(second)
}

type Response = { readonly status: number; readonly json: unknown }

async function post(model: Model, token: string, body: object, signal: AbortSignal): Promise<Response> {
  const response = await fetch(`${model.endpoint}/openai/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal,
  })
  return { status: response.status, json: parsed(await readText(response)) }
}

/** Undefined where it is longer than any answer. */
async function readText({ body }: globalThis.Response): Promise<string | undefined> {
  if (!body) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    // Leaving the loop closes the connection.
    if (length > longestAnswer) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** Undefined where it is no JSON. */
export function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function isUnsupported({ status, json }: Response): boolean {
  const { data } = Fault.safeParse(json)
  const sampling = ['temperature', 'seed'].includes(data?.error.param ?? '')
  return status === 400 && sampling && ['unsupported_value', 'unsupported_parameter'].includes(data?.error.code ?? '')
}

function readAnswer({ status, json }: Response): Asked {
  if (status !== 200) {
    const filtered = status === 400 && Fault.safeParse(json).data?.error.code === 'content_filter'
    return { ok: false, reason: filtered ? 'refused' : 'unavailable', status }
  }
  const completion = Completion.safeParse(json)
  if (!completion.success) return { ok: false, reason: 'nonsense', status }
  const [{ finish_reason: finished, message }] = completion.data.choices
  if (finished === 'content_filter' || message.refusal) return { ok: false, reason: 'refused', status }
  // `length`: it was cut off.
  if (finished !== 'stop' || !message.content) return { ok: false, reason: 'nonsense', status }
  return { ok: true, content: message.content }
}
