import { Buffer, isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { type Deadline, realDeadline } from '../deadline.ts'

export type BodyLimits = {
  /** In bytes, counted as they are read. A message of Teams is at most about 100 KB (PLATFORM, Size). */
  readonly size: number
  /** From the first call to the last byte. */
  readonly time: Temporal.Duration
  /** Objects and lists inside each other. Deeper text would overflow the stack of whoever walks it later. */
  readonly depth: number
}

export const bodyLimits: BodyLimits = { size: 256 * 1024, time: Temporal.Duration.from({ seconds: 5 }), depth: 64 }

export type BodyRefusal = { readonly ok: false; readonly status: 400 | 408 | 413 | 415; readonly error: string }
export type Body = { readonly ok: true; readonly value: object } | BodyRefusal

const refuse = (status: BodyRefusal['status'], error: string): BodyRefusal => ({ ok: false, status, error })
const tooLarge = refuse(413, 'The body is larger than 256 KB.')

/**
 * Reads a JSON object. Own reader, because restify's body parser dies of a broken gzip body (PLATFORM, "what stock
 * code gets wrong"): nothing is decompressed, nothing is kept beyond the limit, nothing throws.
 *
 * Refuses with 415 another encoding or content type, with 413 too many bytes (announced or read), with 408 slowness,
 * with 400 what is not UTF-8, not JSON, not an object, or too deep. After a refusal bytes may be left unread, so the
 * caller must close the connection. A key `__proto__` is dropped, however it is spelt.
 */
export async function readBody(
  request: IncomingMessage,
  { limits = bodyLimits, deadline = realDeadline }: { limits?: BodyLimits; deadline?: Deadline } = {},
): Promise<Body> {
  const refusal = refusedByHeaders(request, limits)
  if (refusal) return refusal
  const bytes = await readBytes(request, limits, deadline)
  return Buffer.isBuffer(bytes) ? parseObject(bytes, limits.depth) : bytes
}

function refusedByHeaders(request: IncomingMessage, limits: BodyLimits): BodyRefusal | undefined {
  const { 'content-encoding': encoding, 'content-type': type = '', 'content-length': length } = request.headers
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    return refuse(415, 'Only the identity encoding is accepted.')
  }
  if (!isJson(type)) return refuse(415, 'Only application/json in UTF-8 is accepted.')
  return Number(length) > limits.size ? tooLarge : undefined
}

/** The two spellings that channels use come first, so that the pattern is seldom needed. */
function isJson(type: string): boolean {
  if (type === 'application/json; charset=utf-8' || type === 'application/json') return true
  return /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(type)
}

function readBytes(request: IncomingMessage, limits: BodyLimits, deadline: Deadline): Promise<Buffer | BodyRefusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const settle = (outcome: Buffer | BodyRefusal) => {
      cancel()
      request.off('data', take).off('end', end).off('close', broken)
      resolve(outcome)
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.size) settle(tooLarge)
      else chunks.push(chunk)
    }
    const end = () => settle(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size))
    const broken = () => settle(refuse(400, 'The body ended too early.'))
    // 'error' comes with every broken connection and is followed by 'close', which settles.
    request.on('data', take).once('end', end).once('close', broken).on('error', ignore)
    const cancel = deadline(limits.time, () => settle(refuse(408, 'The body took too long.')))
  })
}

function ignore(): void {}

function parseObject(bytes: Buffer, depth: number): Body {
  if (!isUtf8(bytes)) return refuse(400, 'The body is not UTF-8.')
  if (isDeeperThan(bytes, depth)) return refuse(400, 'The body is nested too deeply.')
  const value = parse(bytes.toString('utf8'))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(400, 'The body is not a JSON object.')
  }
  return { ok: true, value }
}

/** `undefined` for what is not JSON. */
function parse(text: string): unknown {
  try {
    // `\u00` may spell any letter of the key. The reviver is many times slower, so it runs only when it may be needed.
    return text.includes('__proto__') || text.includes('\\u00') ? JSON.parse(text, withoutPrototype) : JSON.parse(text)
  } catch {
    return undefined
  }
}

function withoutPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value
}

const [quote, backslash] = [0x22, 0x5c]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Counted on the bytes, before anything recursive sees them. Exact for valid JSON, harmless for other text. */
function isDeeperThan(bytes: Buffer, limit: number): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inText) {
      if (byte === backslash) at += 1
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (byte === openObject || byte === openList) {
      depth += 1
      if (depth > limit) return true
    } else if (byte === closeObject || byte === closeList) depth -= 1
  }
  return false
}
