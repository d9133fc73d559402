import { DefaultAzureCredential } from '@azure/identity'
import {
  AzureMonitorLogExporter,
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
  RateLimitedSampler,
} from '@azure/monitor-opentelemetry-exporter'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchLogRecordProcessor, LoggerProvider, type LogRecordExporter } from '@opentelemetry/sdk-logs'
import { type MetricReader, PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base'
import type { Log } from '../ports/log.ts'
import type { Trace } from '../ports/trace.ts'
import { alsoLogTo } from './also-log-to.ts'
import { createTrace } from './spans.ts'

export type Exporters = {
  readonly metrics: PushMetricExporter
  readonly spans: SpanExporter
  readonly logs: LogRecordExporter
}

/** Everything carries this name and nothing about the machine. */
export const resource = resourceFromAttributes({ 'service.name': 'tillitsbot' })

/** Reached with the managed identity. What can't be sent is dropped after some tries: the disk may be read-only. */
export function azureExporters(connectionString: string): Exporters {
  const options = { connectionString, credential: new DefaultAzureCredential(), disableOfflineStorage: true }
  return {
    metrics: new AzureMonitorMetricExporter(options),
    spans: new AzureMonitorTraceExporter(options),
    logs: new AzureMonitorLogExporter(options),
  }
}

export type Sent = {
  readonly reader: MetricReader
  readonly trace: Trace
  /** The same log, whose warnings and errors are sent too, each with the activity or post that it belongs to. */
  readonly alsoTo: (log: Log) => Log
  close(): Promise<void>
}

/** Milliseconds for each batch. A process that ends sends a last one, and must not be kept from ending for long. */
const exportTimeoutMillis = 5000

/** More than that would tell nothing more, and a trace costs about as much as an answer does. Metrics count everything. */
const tracesPerSecond = 5

/** Sends metrics every minute, traces and logs every few seconds. */
export function sendTo(exporters: Exporters, which: Sampler = new RateLimitedSampler(tracesPerSecond)): Sent {
  const spans = new BasicTracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: which }),
    spanProcessors: [new BatchSpanProcessor(exporters.spans, { exportTimeoutMillis })],
  })
  const logs = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ exporter: exporters.logs, exportTimeoutMillis })],
  })
  const { trace, current } = createTrace(spans.getTracer('tillitsbot'))
  return {
    reader: new PeriodicExportingMetricReader({ exporter: exporters.metrics, exportTimeoutMillis }),
    trace,
    alsoTo: (log) => alsoLogTo(log, logs.getLogger('tillitsbot'), current),
    close: async () => void (await Promise.allSettled([spans.shutdown(), logs.shutdown()])),
  }
}
