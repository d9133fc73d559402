import type { Render } from '../cards/render.ts'
import type { Services } from '../ports/services.ts'
import { settleDue } from '../usecases/round/settle-due.ts'
import { deliverDue } from './deliver.ts'

const pause = Temporal.Duration.from({ seconds: 1 })

export type Jobs = {
  /** Looks at the ledger now instead of at the next tick. */
  readonly wake: () => void
  /** Starts nothing new and resolves when what runs is done. */
  readonly stop: () => Promise<void>
}

/**
 * The clock's work: settles rounds whose time has come and sends what is due, every second and whenever somebody
 * wakes it. A run that fails is logged, and the next one tries again.
 */
export function runJobs(services: Services, render: Render): Jobs {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false

  const once = async () => {
    try {
      await settleDue(services)
      // What is sent may make room for more: go on until the ledger is empty.
      while ((await deliverDue(services, render)) > 0 && !stopped);
    } catch (error) {
      services.log.error('jobs failed', {}, error)
    }
  }
  const run = async (): Promise<void> => {
    if (stopped) return
    if (running !== undefined) {
      again = true
      return running
    }
    running = once()
    await running
    running = undefined
    if (again) {
      again = false
      await run()
    }
  }
  const stopTicking = services.clock.every(pause, run)
  return {
    wake: () => void run(),
    stop: async () => {
      stopped = true
      stopTicking()
      await running
    },
  }
}
