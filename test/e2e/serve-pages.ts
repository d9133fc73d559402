import type { Browser } from 'playwright-core'
import { pages } from '../../src/pages/pages.ts'
import { createServer } from '../../src/teams/door/server.ts'
import { launchChromium } from '../support/chromium.ts'
import type { testServices } from '../support/services.ts'

export type ServedPages = {
  readonly browser: Browser
  /** Where the pages are, such as `http://127.0.0.1:40123`. */
  readonly origin: string
  close(): Promise<void>
}

/** The service's pages on a free port of loopback, and a browser to read them with. */
export async function servePages(services: ReturnType<typeof testServices>): Promise<ServedPages> {
  const browser = await launchChromium()
  const server = createServer({ log: services.log, random: services.random, pages: pages(services, () => true) })
  try {
    const { host, port } = await server.listen('127.0.0.1', 0)
    return {
      browser,
      origin: `http://${host}:${port}`,
      async close() {
        await server.close()
        await browser.close()
      },
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}
