/** Hosts of the Bot Connector: Microsoft Teams in the public cloud and in the government clouds. */
const hosts = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
])
const domains = ['.botframework.com', '.botframework.azure.us']
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether the bot's token may be sent to `url`. The SDK's own `isTrustedServiceUrl` says yes to everything
 * (PLATFORM), so this list is asked when an address is stored and again when it is used.
 *
 * `https` and the default port only. In development also loopback, where Microsoft 365 Agents Playground listens.
 * Only an address in its canonical spelling is accepted: then what was checked is what is connected to.
 */
export function isTrustedServiceUrl(url: unknown, { development }: { development: boolean }): url is string {
  if (typeof url !== 'string' || url.length > 2048) return false
  const parsed = URL.parse(url)
  // Backslashes, tabs, upper case, other digits, short IPv4 forms, `:443` and dot segments all change in parsing.
  if (!parsed || (parsed.href !== url && parsed.href !== `${url}/`)) return false
  if (parsed.username || parsed.password || parsed.search || parsed.hash || /[?#]/.test(url)) return false
  if (development && loopback.has(parsed.hostname)) return parsed.protocol === 'http:' || parsed.protocol === 'https:'
  return parsed.protocol === 'https:' && parsed.port === '' && isTrustedHost(parsed.hostname)
}

function isTrustedHost(host: string): boolean {
  return hosts.has(host) || domains.some((domain) => host.endsWith(domain) && isPlainLabels(host))
}

/** Letters, digits and hyphens. Without `xn--`: no host of the list needs it, and it can look like another. */
function isPlainLabels(host: string): boolean {
  return host.split('.').every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label) && !label.startsWith('xn--'))
}
