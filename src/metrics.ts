import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import type { Metrics } from './ports/metrics.ts'

/** Serves `GET /metrics` on a port of its own, so that it is never reachable where Teams comes in. */
export async function serveMetrics(host: string, port: number): Promise<{ metrics: Metrics; close(): Promise<void> }> {
  const exporter = new PrometheusExporter({ host, port, preventServerStart: true })
  const provider = new MeterProvider({ readers: [exporter] })
  const meter = provider.getMeter('tillitsbot')
  const counters = {
    activities: meter.createCounter('tillitsbot_activities', { description: 'Activities from Teams, by kind' }),
    answers: meter.createCounter('tillitsbot_answers', { description: 'Answers stored' }),
    posts: meter.createCounter('tillitsbot_posts', { description: 'Posts to Teams, by what became of them' }),
  }
  await exporter.startServer()
  return { metrics: { count: (what, labels = {}) => counters[what].add(1, labels) }, close: () => provider.shutdown() }
}
