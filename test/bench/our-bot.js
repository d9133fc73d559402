import { subscribe } from 'node:diagnostics_channel'
import net from 'node:net'

/**
 * The real service: `src/start.js` as `npm start` runs it, with the environment of production. One thing is changed from
 * outside: Bot Framework's signing keys come from the local authority, by the same two requests. In JavaScript, so that
 * this file costs no type stripping that the service itself does not have.
 */
const published = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const { METADATA_URL = '' } = process.env
const fetchIt = globalThis.fetch

/** The authority speaks http and the service follows only key sets of the metadata's own protocol, so it is told https. */
globalThis.fetch = async (address, init) => {
  if (String(address) !== published) return fetchIt(String(address).replace(/^https:/, 'http:'), init)
  const metadata = await (await fetchIt(METADATA_URL, init)).text()
  return new Response(metadata.replace('"http:', '"https:'))
}

// The port is any free one, and the service writes it to its log only.
subscribe('tracing:net.server.listen:asyncEnd', (message) => {
  const address = message.server instanceof net.Server ? message.server.address() : undefined
  if (typeof address === 'object' && address) process.send?.({ port: address.port })
})
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss() }))

await import('../../src/start.js')
