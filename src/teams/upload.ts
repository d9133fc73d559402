import { type Deadline, realDeadline } from './deadline.ts'
import { isTrustedFileUrl } from './files/file-url.ts'

/** Puts a file where a person allowed it. False: it was not taken. */
export type Upload = (url: string, file: { readonly bytes: Uint8Array; readonly mediaType: string }) => Promise<boolean>

const limit = Temporal.Duration.from({ seconds: 10 })

/**
 * One PUT of the whole file, as the file consent card's upload session wants it. Never rejects.
 * Source: Microsoft Learn, "Send and receive files from a bot".
 */
export function createUpload(options: { readonly send?: typeof fetch; readonly deadline?: Deadline } = {}): Upload {
  const { send = fetch, deadline = realDeadline } = options
  return async (url, { bytes, mediaType }) => {
    if (!isTrustedFileUrl(url, { development: false })) return false
    const size = bytes.byteLength
    const stop = new AbortController()
    const cancel = deadline(limit, () => stop.abort())
    try {
      const response = await send(url, {
        method: 'PUT',
        headers: { 'content-type': mediaType, 'content-range': `bytes 0-${size - 1}/${size}` },
        body: new Uint8Array(bytes),
        redirect: 'error',
        signal: stop.signal,
      })
      return response.ok
    } catch {
      // Whatever it was, the person hears that the file did not arrive and how to get it in another way.
      return false
    } finally {
      cancel()
    }
  }
}

export const uploadToOneDrive = createUpload()
