import type { Log } from '../ports/log.ts'
import { type Metrics, noMetrics } from '../ports/metrics.ts'
import { noTrace, type Trace } from '../ports/trace.ts'

export type TelemetrySettings = {
  /** Where `GET /metrics` is served, on a port of its own, so that it is never reachable where Teams comes in. */
  readonly prometheus?: { readonly host: string; readonly port: number }
  /** An Application Insights connection string. It names a place and lets nobody in: the managed identity does. */
  readonly azureMonitor?: string
}

export type Telemetry = {
  /** `noMetrics` where nobody wants them, so that nothing need be counted for nobody. */
  readonly metrics: Metrics
  readonly trace: Trace
  /** The same log, which Azure Monitor gets too. */
  readonly log: Log
  /** Sends what is left and ends. */
  close(): Promise<void>
}

/**
 * What the service tells of itself beside its log, to whom the settings name; docs/decisions/0020-telemetry.md says why these.
 * OpenTelemetry is imported only when somebody listens.
 *
 * @throws what listening throws when the port is taken
 */
export async function openTelemetry({ prometheus, azureMonitor }: TelemetrySettings, log: Log): Promise<Telemetry> {
  if (!prometheus && azureMonitor === undefined) {
    return { metrics: noMetrics, trace: noTrace, log, close: async () => undefined }
  }
  const { MeterProvider } = await import('@opentelemetry/sdk-metrics')
  const { createMetrics, observeProcess } = await import('./meters.ts')
  const scraped = prometheus && (await (await import('./prometheus.ts')).servePrometheus(prometheus))
  const azure = azureMonitor === undefined ? undefined : await openAzureMonitor(azureMonitor)
  const readers = [...(scraped ? [scraped] : []), ...(azure ? [azure.reader] : [])]
  const provider = new MeterProvider({ readers, ...(azure && { resource: azure.resource }) })
  const metrics = createMetrics(provider.getMeter('tillitsbot'))
  const stopObserving = observeProcess(metrics)
  return {
    metrics,
    trace: azure?.trace ?? noTrace,
    log: azure?.alsoTo(log) ?? log,
    async close() {
      stopObserving()
      // What can't be sent any more is lost: it must not keep the service from ending.
      await Promise.allSettled([provider.shutdown(), azure?.close()])
    },
  }
}

async function openAzureMonitor(connectionString: string) {
  const { azureExporters, resource, sendTo } = await import('./azure-monitor.ts')
  return { ...sendTo(azureExporters(connectionString)), resource }
}
