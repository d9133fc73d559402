import type { Metrics } from '../../src/ports/metrics.ts'

type Labels = Readonly<Record<string, string>>

export type RecordedMetrics = Metrics & {
  readonly times: { readonly what: string; readonly seconds: number; readonly labels: Labels }[]
  /** What a gauge says now, by its labels: `{"state=due": 3}`. */
  gauge(what: string): Record<string, number>
}

/** Keeps what is measured for a test to look at. */
export function recordedMetrics(): RecordedMetrics {
  const times: RecordedMetrics['times'] = []
  const gauges = new Map<string, () => readonly { readonly value: number; readonly labels: Labels }[]>()
  return {
    times,
    count: () => undefined,
    took: (what, time, labels) => void times.push({ what, seconds: time.total('seconds'), labels }),
    observe: (what, read) => void gauges.set(what, read),
    gauge(what) {
      const readings = gauges.get(what)?.() ?? []
      return Object.fromEntries(
        readings.map(({ value, labels }) => [Object.entries(labels).flat().join('='), value] as const),
      )
    },
  }
}
