import type { ReadableLogRecord } from '@opentelemetry/sdk-logs'
import { AggregationTemporality, MeterProvider, type ResourceMetrics } from '@opentelemetry/sdk-metrics'
import { AlwaysOnSampler, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { sendTo } from '../../src/telemetry/azure-monitor.ts'
import { createMetrics } from '../../src/telemetry/meters.ts'
import type { Telemetry } from '../../src/telemetry/open-telemetry.ts'
import { recordedLog } from './recorded-log.ts'

export type KeptTelemetry = Telemetry & {
  readonly spans: readonly ReadableSpan[]
  readonly logs: readonly ReadableLogRecord[]
  readonly metricsSent: readonly ResourceMetrics[]
  /** Everything that was sent, as text: to look for what must not be there. */
  text(): string
}

/** What would go to Azure Monitor, kept. It has all been sent when `close` resolves. */
export function keptTelemetry(): KeptTelemetry {
  const spans: ReadableSpan[] = []
  const logs: ReadableLogRecord[] = []
  const metricsSent: ResourceMetrics[] = []
  const into = <T>(list: T[]) => ({
    export(sent: T[], done: (result: { code: 0 }) => void) {
      list.push(...sent)
      done({ code: 0 })
    },
    shutdown: async () => undefined,
    forceFlush: async () => undefined,
  })
  const exporters = {
    spans: into(spans),
    logs: into(logs),
    metrics: {
      ...into<ResourceMetrics>([]),
      export(sent: ResourceMetrics, done: (result: { code: 0 }) => void) {
        metricsSent.push(sent)
        done({ code: 0 })
      },
      selectAggregationTemporality: () => AggregationTemporality.DELTA,
    },
  }
  const { reader, trace, alsoTo, close } = sendTo(exporters, new AlwaysOnSampler())
  const provider = new MeterProvider({ readers: [reader] })
  return {
    metrics: createMetrics(provider.getMeter('tillitsbot')),
    trace,
    log: alsoTo(recordedLog()),
    async close() {
      await provider.shutdown()
      await close()
    },
    spans,
    logs,
    metricsSent,
    text: () =>
      JSON.stringify([
        spans.map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
        logs.map(({ body, attributes }) => ({ body, attributes })),
        metricsSent.flatMap(({ scopeMetrics }) => scopeMetrics.map((scope) => scope.metrics)),
      ]),
  }
}
