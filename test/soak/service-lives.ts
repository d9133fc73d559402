import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { ShiftedClock } from '../faults/shifted-clock.ts'
import { type ServiceProcess, startService } from '../support/service-process.ts'

/** Bytes, and milliseconds of processor time. */
const Usage = z.object({ rss: z.number(), heapUsed: z.number(), processor: z.number() })
export type Usage = z.infer<typeof Usage>

export type ServiceLives = Awaited<ReturnType<typeof startLives>>

/** The service on one database file over all its lives: whenever it is killed it is started again at once. */
export async function startLives(options: {
  readonly path: string
  readonly clock: ShiftedClock
  readonly seed: number
  /** Is told where it is to be found, each time. */
  readonly onStart: (url: string) => void
}) {
  const { path, clock, seed, onStart } = options
  const entry = fileURLToPath(new URL('./soak-service.ts', import.meta.url))
  const logs: string[] = []
  /** Milliseconds from each kill to the service that is ready again. */
  const pauses: number[] = []
  let storeFaults = true
  let service = await start()

  async function start(): Promise<ServiceProcess> {
    const started = await startService({
      entry,
      environment: {
        SQLITE_PATH: path,
        TEAMS_RPS: '200',
        CLOCK_AHEAD: String(clock.ahead()),
        SEED: String(seed * 1000 + pauses.length),
        STORE_FAULTS: storeFaults ? 'on' : 'off',
      },
    })
    onStart(started.url)
    return started
  }
  return {
    pauses,
    pid: () => service.pid,
    async kill(): Promise<void> {
      const killedAt = Date.now()
      await service.kill()
      logs.push(service.log())
      service = await start()
      pauses.push(Date.now() - killedAt)
    },
    /** As far ahead of real time as this, in milliseconds. */
    async setAhead(ahead: number): Promise<void> {
      clock.setAhead(ahead)
      await service.ask({ ahead })
    },
    async setStoreFaults(on: boolean): Promise<void> {
      storeFaults = on
      await service.ask({ storeFaults })
    },
    usage: async (): Promise<Usage> => Usage.parse(await service.ask('usage')),
    /** Resolves with the exit code, and with all that it has logged. */
    async stop(): Promise<{ readonly ended: number | null; readonly log: string }> {
      const ended = await service.stop()
      return { ended, log: [...logs, service.log()].join('') }
    },
  }
}
