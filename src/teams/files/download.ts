import { type Deadline, realDeadline } from '../deadline.ts'
import { isTrustedFileUrl } from './file-url.ts'

/** Fetches a file that a person sent. Undefined: it did not come, or the address is none of theirs. */
export type Download = (url: string, most: number) => Promise<Uint8Array | undefined>

const limit = Temporal.Duration.from({ seconds: 10 })

/**
 * One GET without a token: the address that Teams gives for a few minutes is the key to the file. It follows no redirect,
 * and reads one byte more than `most` at the most, so that who reads can tell what is too large. Never rejects.
 * Source: Microsoft Learn, "Send and receive files from a bot".
 */
export function createDownload(options: {
  readonly development: boolean
  readonly send?: typeof fetch
  readonly deadline?: Deadline
}): Download {
  const { development, send = fetch, deadline = realDeadline } = options
  return async (url, most) => {
    if (!isTrustedFileUrl(url, { development })) return undefined
    const stop = new AbortController()
    const cancel = deadline(limit, () => stop.abort())
    try {
      const response = await send(url, { redirect: 'error', credentials: 'omit', signal: stop.signal })
      return response.ok && response.body ? await readUpTo(response.body, most + 1) : undefined
    } catch {
      // Whatever it was, the person hears that the file did not come and what to do.
      return undefined
    } finally {
      cancel()
      stop.abort()
    }
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    parts.push(part.subarray(0, most - size))
    size += part.byteLength
    if (size >= most) break
  }
  return Buffer.concat(parts)
}
