import type { Clock } from '../ports/clock.ts'
import { noMetrics } from '../ports/metrics.ts'
import type { Store } from '../ports/store.ts'
import { StoreUnavailable } from '../ports/store-unavailable.ts'
import { wrapStore } from '../store/wrap-store.ts'
import type { Telemetry } from './open-telemetry.ts'

/** The same store, with how long each call took, and a step of whatever it belongs to. */
export function measureStore(store: Store, { metrics, trace }: Telemetry, clock: Clock): Store {
  if (metrics === noMetrics) return store
  return wrapStore(store, (operation, run) =>
    trace.step(`store ${operation}`, {}, async () => {
      const began = clock.now()
      let outcome = 'ok'
      try {
        return await run()
      } catch (error) {
        outcome = error instanceof StoreUnavailable ? error.code : 'error'
        throw error
      } finally {
        metrics.took('storeSeconds', began.until(clock.now()), { operation, outcome })
      }
    }),
  )
}
