import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'

/** Resolves when `GET /metrics` is served. */
export async function servePrometheus(at: {
  readonly host: string
  readonly port: number
}): Promise<PrometheusExporter> {
  const exporter = new PrometheusExporter({
    ...at,
    preventServerStart: true,
    withoutScopeInfo: true,
    withoutTargetInfo: true,
  })
  await exporter.startServer()
  return exporter
}
