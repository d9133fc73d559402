import { randomBytes, randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import type { Random } from '../../src/ports/random.ts'
import type { Store } from '../../src/ports/store.ts'
import { StoreUnavailable } from '../../src/ports/store-unavailable.ts'
import { createShiftedClock } from '../faults/shifted-clock.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { wrapStore } from '../support/wrapped-store.ts'

/**
 * The service as `src/main.ts` starts it, with a clock that the parent process sets ahead and a store that fails now and then
 * as a managed one does, each until the parent says otherwise. To `'usage'` it answers what it holds when everything
 * that can be thrown away has been, and what it has used.
 */
const Message = z.union([z.object({ ahead: z.number() }), z.object({ storeFaults: z.boolean() }), z.literal('usage')])

const clock = createShiftedClock(Number(process.env.CLOCK_AHEAD ?? 0))
let storeFaults = process.env.STORE_FAULTS === 'on'
setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')
const log = createLog()
const app = await startApp(readConfig(), {
  clock,
  random: { bytes: (length) => randomBytes(length), integer: (below) => randomInt(below) },
  log,
  folder: fileURLToPath(new URL('../..', import.meta.url)),
  wrapStore: (store) => unreliable(store, seededRandom(Number(process.env.SEED ?? 1))),
})
process.on('message', (sent) => {
  const message = Message.parse(sent)
  if (message === 'usage') return void process.send?.(usage())
  if ('ahead' in message) clock.setAhead(message.ahead)
  else storeFaults = message.storeFaults
  process.send?.('done')
})
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)))
log.info('ready', { url: app.url })
await app.warm()

function usage() {
  if (typeof collectGarbage === 'function') collectGarbage()
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  return { rss, heapUsed, processor: (user + system) / 1000 }
}

/** Of a thousand calls two get 429, one 503, and one is done and not heard of. */
function unreliable(store: Store, random: Random): Store {
  return wrapStore(store, async (call, run) => {
    const chance = storeFaults && call !== 'ping' ? random.integer(1000) : 1000
    if (chance < 2) throw new StoreUnavailable('throttled')
    if (chance === 2) throw new StoreUnavailable('unreachable')
    const result = await run()
    if (chance === 3) throw new StoreUnavailable('unreachable')
    return result
  })
}
