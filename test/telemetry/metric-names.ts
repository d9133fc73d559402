import { instruments } from '../../src/ports/metrics.ts'
import { outsideName } from '../../src/telemetry/meters.ts'

/** Every time series that Prometheus gets of us, by name. */
export function metricNames(): string[] {
  return Object.entries(instruments)
    .flatMap(([key, { type }]) => {
      const name = outsideName(key)
      if (type === 'counter') return [`${name}_total`]
      return type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name]
    })
    .toSorted()
}
