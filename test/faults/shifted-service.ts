import { randomBytes, randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { createShiftedClock } from './shifted-clock.ts'

/**
 * The service as `src/main.ts` starts it, but with a clock that the parent process can set ahead: at the start by
 * `CLOCK_AHEAD`, later by a message `{ ahead }`, both in milliseconds. The message is answered when it holds. To `'usage'`
 * it answers what it has used of the machine.
 */
const Message = z.union([z.object({ ahead: z.number() }), z.literal('usage')])

const clock = createShiftedClock(Number(process.env.CLOCK_AHEAD ?? 0))
const log = createLog()
const app = await startApp(readConfig(), {
  clock,
  random: { bytes: (length) => randomBytes(length), integer: (below) => randomInt(below) },
  log,
  folder: fileURLToPath(new URL('../..', import.meta.url)),
})
process.on('message', (sent) => {
  const message = Message.parse(sent)
  if (message === 'usage') return void process.send?.(process.resourceUsage())
  clock.setAhead(message.ahead)
  process.send?.('done')
})
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)))
log.info('ready', { url: app.url })
await app.warm()
