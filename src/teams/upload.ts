/** Puts a file where a person allowed it. False: it was not taken. */
export type Upload = (url: string, file: { readonly bytes: Uint8Array; readonly mediaType: string }) => Promise<boolean>

/** OneDrive and SharePoint, the world-wide cloud and the government ones. A click could name any address. */
const trustedHosts = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.sharepoint(?:-df|-mil)?\.(?:com|us|de|cn)$/

const limit = 10_000

/**
 * One PUT of the whole file, as the file consent card's upload session wants it.
 * Source: Microsoft Learn, "Send and receive files from a bot".
 */
export const uploadToOneDrive: Upload = async (url, { bytes, mediaType }) => {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username } = new URL(url)
  if (protocol !== 'https:' || port !== '' || username !== '' || !trustedHosts.test(hostname)) return false
  const size = bytes.byteLength
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-type': mediaType, 'content-range': `bytes 0-${size - 1}/${size}` },
      body: new Uint8Array(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(limit),
    })
    return response.ok
  } catch {
    // Whatever it was, the person hears that the file did not arrive and how to get it in another way.
    return false
  }
}
