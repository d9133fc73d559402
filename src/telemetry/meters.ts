import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Attributes, Meter } from '@opentelemetry/api'
import { type Gauge, instruments, type Metrics, type Reading } from '../ports/metrics.ts'

/** Metrics by OpenTelemetry. */
export function createMetrics(meter: Meter): Metrics {
  const counters = new Map<string, (labels: Attributes) => void>()
  const histograms = new Map<string, (seconds: number, labels: Attributes) => void>()
  const gauges = new Map<string, () => readonly Reading<Gauge>[]>()
  for (const [key, instrument] of Object.entries(instruments)) {
    const name = outsideName(key)
    const { help: description } = instrument
    if (instrument.type === 'counter') {
      const counter = meter.createCounter(name, { description })
      counters.set(key, (labels) => counter.add(1, labels))
    } else if (instrument.type === 'histogram') {
      const advice = { explicitBucketBoundaries: [...instrument.buckets] }
      const histogram = meter.createHistogram(name, { description, advice })
      histograms.set(key, (seconds, labels) => histogram.record(seconds, labels))
    } else {
      meter.createObservableGauge(name, { description }).addCallback((result) => {
        for (const { value, labels } of gauges.get(key)?.() ?? []) result.observe(value, labels)
      })
    }
  }
  return {
    count: (what, labels) => counters.get(what)?.(labels),
    took: (what, time, labels) => histograms.get(what)?.(Math.max(0, time.total('seconds')), labels),
    observe: (what, read) => void gauges.set(what, read),
  }
}

/** What Prometheus and Azure Monitor call it. Prometheus adds `_total` to a counter. */
export function outsideName(key: string): string {
  return `tillitsbot_${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}

/** The process itself. The returned function ends it. */
export function observeProcess(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay()
  delay.enable()
  metrics.observe('eventLoopDelaySeconds', () => {
    const seconds = delay.max / 1e9
    delay.reset()
    return [{ value: seconds, labels: {} }]
  })
  metrics.observe('residentBytes', () => [{ value: process.memoryUsage.rss(), labels: {} }])
  return () => delay.disable()
}
