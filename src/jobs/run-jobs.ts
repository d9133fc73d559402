import type { Render } from '../cards/render.ts'
import { isWithin } from '../domain/time.ts'
import { noMetrics } from '../ports/metrics.ts'
import type { Services } from '../ports/services.ts'
import { runCampaigns } from '../usecases/campaign/run-campaigns.ts'
import { createSweep } from '../usecases/delivery/sweep.ts'
import { createLedgerWatch } from '../usecases/delivery/watch-ledger.ts'
import { alone, type Crew } from '../usecases/delivery/workers.ts'
import { settleEscalationsDue } from '../usecases/escalation/settle-escalation.ts'
import { settleMeasuresDue } from '../usecases/measure/settle-measure.ts'
import { settleOutcomesDue } from '../usecases/outcome/settle-outcomes.ts'
import { closeCells } from '../usecases/privacy/close-cells.ts'
import { createForgetOld } from '../usecases/retention/forget-old.ts'
import { settleReviewsDue } from '../usecases/review/settle-review.ts'
import { remindDue } from '../usecases/round/remind.ts'
import { settleDue } from '../usecases/round/settle-due.ts'
import { runDueSlots } from '../usecases/schedule/run-due-slots.ts'
import { endTerms } from '../usecases/team/hand-over.ts'
import { createPump } from './delivery/pump.ts'
import { createMakeExports } from './exports/make-exports.ts'
import { singleFlight } from './single-flight.ts'

const pause = Temporal.Duration.from({ seconds: 1 })

/** For what comes due by the day. A look goes through all partitions, and every second of them is paid for (docs/scale.md). */
const longPause = Temporal.Duration.from({ seconds: 10 })

/** Until another process hears of a package that was published or withdrawn. */
const minute = Temporal.Duration.from({ minutes: 1 })

export type Jobs = {
  /** Looks for posts now instead of at the next tick. `entryId`: somebody waits for this one. */
  readonly wake: (entryId?: string) => void
  /** Starts nothing new and resolves when what runs is done, or after 20 seconds. */
  readonly stop: () => Promise<void>
}

/**
 * What this process does by itself, every second, in three parts that don't wait for each other: the clock's work, which
 * decides what is to be posted; sending it, which also begins whenever somebody wakes it; and the upkeep, which tells
 * the other processes that this one lives and finds what was lost. What fails is logged, and the next second tries again.
 */
export function runJobs(services: Services, render: Render, crew: Crew = alone): Jobs {
  const { clock, log, metrics } = services
  const pump = createPump(services, render)
  const sweep = createSweep(services)
  const forgetOld = createForgetOld(services)
  const makeExports = createMakeExports(services)
  const watchLedger = createLedgerWatch(services)
  let stopped = false

  const guarded = async (job: string, work: () => Promise<void>) => {
    if (stopped) return
    const began = clock.now()
    let outcome = 'ok'
    try {
      await work()
    } catch (error) {
      outcome = 'failed'
      log.error('job failed', { job }, error)
    }
    metrics.took('jobSeconds', began.until(clock.now()), { job, outcome })
  }
  const notBefore = (pause: Temporal.Duration, work: () => Promise<void>) => {
    let looked: Temporal.Instant | undefined
    return async () => {
      const now = clock.now()
      if (looked !== undefined && isWithin(pause, looked, now)) return
      looked = now
      await work()
    }
  }
  const byTheDay = notBefore(longPause, async () => {
    await guarded('reviews', () => settleReviewsDue(services))
    await guarded('measures', () => settleMeasuresDue(services))
    await guarded('outcomes', () => settleOutcomesDue(services))
    await guarded('escalations', () => settleEscalationsDue(services))
    await guarded('cells', () => closeCells(services))
    await guarded('terms', () => endTerms(services))
    await guarded('retention', forgetOld)
  })
  const refreshLibraries = notBefore(minute, () => guarded('library', services.library.refresh))
  // Whoever counts nothing need not look.
  const lookAtLedger =
    metrics === noMetrics ? async () => undefined : notBefore(minute, () => guarded('ledger', watchLedger))
  const tick = singleFlight(async () => {
    await guarded('slots', () => runDueSlots(services))
    await guarded('campaigns', () => runCampaigns(services))
    await guarded('rounds', () => settleDue(services))
    await guarded('reminders', () => remindDue(services))
    await byTheDay()
  })
  // Apart from the rest of the clock's work, which must not wait for a long file.
  const exporter = singleFlight(() => guarded('exports', makeExports))
  const upkeep = singleFlight(async () => {
    // While it sends without a break, it shall hear of what came meanwhile.
    pump.wake()
    await guarded('workers', crew.beat)
    await refreshLibraries()
    await lookAtLedger()
    await guarded('sweep', () => sweep(pump.emptyAt()))
  })
  // Sending comes last: a clock that runs them one after the other has then sent what the others asked for.
  const stops = [tick, exporter, upkeep, pump.run].map((work) => clock.every(pause, work))
  return {
    wake: pump.wake,
    async stop() {
      stopped = true
      for (const stop of stops) stop()
      await Promise.all([tick.done(), exporter.done(), upkeep.done(), pump.stop()])
      await crew.leave().catch((error: unknown) => log.warn('worker could not sign off', {}, error))
    },
  }
}
