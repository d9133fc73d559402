import { isWithin } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { type StoreFault, StoreUnavailable } from '../ports/store-unavailable.ts'
import type { StoreSettings } from './open-store.ts'
import { outageWords } from './outage-words.ts'
import { type StoreCall, wrapStore } from './wrap-store.ts'

/** While an outage lasts, its line is repeated so often. */
const again = Temporal.Duration.from({ minutes: 1 })
/** An outage is over with the first write that gets through after nothing failed for so long. */
const calm = Temporal.Duration.from({ seconds: 5 })

export type Outages = {
  /** The same store, and what it fails to do is noted. */
  readonly watch: (store: Store) => Store
  /** The same log, less what could not be done because the store does not serve: that is counted. */
  readonly log: Log
}

type Outage = {
  readonly began: Temporal.Instant
  /** When something failed last. */
  failed: Temporal.Instant
  failures: number
  /** When each fault was told last: one may lead to another, and each has its own advice. */
  readonly told: Map<StoreFault, Temporal.Instant>
}

/**
 * Tells of a store that does not serve in one line that says what to do, again every minute, and in one when it serves
 * again. A hundred people and a dozen jobs that meet it meanwhile would fill the log with the same.
 */
export function createOutages(options: {
  readonly clock: Clock
  readonly log: Log
  readonly settings: StoreSettings
}): Outages {
  const { clock, log, settings } = options
  let outage: Outage | undefined

  const tell = ({ failures }: Outage, fault: StoreUnavailable) => {
    const words = outageWords(fault.code, settings)
    const advice =
      words && `${words.happened} ${words.mend}${words.goesOn ? ' It goes on by itself then.' : ' Then start again.'}`
    log.error('the store does not serve', { advice, failures }, fault)
  }
  const failed = (error: unknown) => {
    // It was closed because the service stops.
    if (!(error instanceof StoreUnavailable) || error.code === 'closed') return
    const now = clock.now()
    outage ??= { began: now, failed: now, failures: 0, told: new Map() }
    outage.failed = now
    outage.failures++
    const told = outage.told.get(error.code)
    if (told && isWithin(again, told, now)) return
    outage.told.set(error.code, now)
    tell(outage, error)
  }
  const succeeded = (call: StoreCall) => {
    // What is locked or full can be read.
    if (!outage || call === 'read' || call === 'list' || call === 'count') return
    const now = clock.now()
    if (isWithin(calm, outage.failed, now)) return
    const seconds = Math.round(outage.began.until(now).total('seconds'))
    log.warn('the store serves again', { seconds, failures: outage.failures })
    outage = undefined
  }
  const isKnown = (cause: unknown) => outage !== undefined && becauseOfStore(cause)
  return {
    watch: (store) =>
      wrapStore(store, async (call, run) => {
        try {
          const result = await run()
          succeeded(call)
          return result
        } catch (error) {
          failed(error)
          throw error
        }
      }),
    log: {
      error: (message, facts, cause) => void (isKnown(cause) || log.error(message, facts, cause)),
      warn: (message, facts, cause) => void (isKnown(cause) || log.warn(message, facts, cause)),
      info: log.info,
    },
  }
}

function becauseOfStore(cause: unknown, depth = 0): boolean {
  if (cause instanceof StoreUnavailable) return true
  return cause instanceof Error && depth < 5 && becauseOfStore(cause.cause, depth + 1)
}
