/** OneDrive and SharePoint, the world-wide cloud and the government ones. A click or a message could name any address. */
const trustedHosts = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.sharepoint(?:-df|-mil)?\.(?:com|us|de|cn)$/
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a file of a person may be at this address: `https` on the default port; in development also this machine. */
export function isTrustedFileUrl(url: string, { development }: { readonly development: boolean }): boolean {
  const parsed = URL.parse(url)
  if (!parsed) return false
  const { protocol, hostname, port, username, password } = parsed
  if (username !== '' || password !== '') return false
  if (development && loopback.has(hostname)) return protocol === 'http:' || protocol === 'https:'
  return protocol === 'https:' && port === '' && trustedHosts.test(hostname)
}
