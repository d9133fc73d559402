import { randomBytes, randomInt } from 'node:crypto'
import net from 'node:net'
import tls from 'node:tls'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { usualLimits } from '../../src/teams/limits/admission.ts'
import { createShiftedClock } from '../faults/shifted-clock.ts'

/**
 * The service as `src/main.ts` starts it, in production mode with the environment of production. Four things come from
 * the attack, and only a start file of the tests can set them: where the signing keys are published, how far the clock is
 * ahead, whether one may send as much as one likes, and where the world outside is. Every TLS connection, whatever its address, ends at a server of the attack, and so
 * does every other one that would leave this machine: the attack sees each of them, and nothing gets out.
 */
const Outside = z.object({
  keysUrl: z.string(),
  ahead: z.number(),
  limited: z.boolean(),
  /** Ports on loopback: of Teams, and of everybody else. */
  teams: z.number(),
  others: z.number(),
})
const outside = Outside.parse(JSON.parse(process.env.OUTSIDE ?? ''))
const teamsHost = 'smba.trafficmanager.net'
const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** The request is read without TLS at the other end; who asked finds a connection that looks secure. */
Object.assign(tls, {
  connect({ host, servername }: tls.ConnectionOptions) {
    const port = (servername || host) === teamsHost ? outside.teams : outside.others
    const socket = net.connect({ host: '127.0.0.1', port })
    socket.once('connect', () => socket.emit('secureConnect'))
    return socket
  },
})
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  // Node itself hands options and callback over as one list.
  const [options] = (Array.isArray(given[0]) ? given[0] : given) as [net.TcpNetConnectOpts]
  if (typeof options === 'object' && options.host !== undefined && !loopback.has(options.host)) {
    Object.assign(options, { host: '127.0.0.1', port: outside.others })
  }
  return Reflect.apply(connect, this, given)
}

/** An attack comes to its end sooner, and meets what lies behind the limits. */
const boundless = { burst: 1e9, perSecond: 1e9 }

const second = Temporal.Duration.from({ seconds: 1 })
const clock = createShiftedClock(outside.ahead)
const log = createLog()
const config = readConfig()
if (!config.production || config.development) throw new Error('This is not production mode')
const app = await startApp(config, {
  clock,
  random: { bytes: (length) => randomBytes(length), integer: (below) => randomInt(below) },
  log,
  folder: fileURLToPath(new URL('../..', import.meta.url)),
  signingKeysUrl: outside.keysUrl,
  ...(outside.limited ? {} : { limits: { ...usualLimits, person: boundless, team: boundless } }),
})
process.on('message', () => process.send?.(process.memoryUsage.rss()))
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)))
// On a busy machine the signing keys may come with a later attempt only; until then nobody would be let in.
for (let tries = 0; tries < 60 && !(await fetch(`${app.url}/readyz`)).ok; tries++) await clock.sleep(second)
log.info('ready', { url: app.url })
await app.warm()
