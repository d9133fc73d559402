import assert from 'node:assert/strict'
import { type Counter, type Gauge, type Histogram, instruments, noMetrics } from '../../src/ports/metrics.ts'
import { noTrace } from '../../src/ports/trace.ts'
import { openTelemetry } from '../../src/telemetry/open-telemetry.ts'
import { createActivity } from '../support/activities.ts'
import { freePort } from '../support/free-port.ts'
import { request } from '../support/http.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { runApp } from '../support/running-app.ts'
import { metricNames } from './metric-names.ts'

describe('Telemetry', () => {
  it('is nothing, and loads nothing, where nobody listens', async () => {
    const log = recordedLog()
    const telemetry = await openTelemetry({}, log)
    assert.deepEqual([telemetry.metrics, telemetry.trace, telemetry.log], [noMetrics, noTrace, log])
    await telemetry.close()
  })

  it('serves everything that is measured, with the labels that it promises and no others', async () => {
    const port = await freePort()
    const { metrics, close } = await openTelemetry({ prometheus: { host: '127.0.0.1', port } }, recordedLog())
    try {
      for (const [key, { type, labels: names }] of Object.entries(instruments)) {
        const labels = Object.fromEntries(names.map((name) => [name, 'x'])) as never
        if (type === 'counter') metrics.count(key as Counter, labels)
        else if (type === 'histogram') metrics.took(key as Histogram, Temporal.Duration.from({ seconds: 2 }), labels)
        else metrics.observe(key as Gauge, () => [{ value: 2, labels }])
      }
      const { text } = await request(`http://127.0.0.1:${port}/metrics`)
      const served = new Set([...text.matchAll(/^(tillitsbot_\w+)(?:\{|\s)/gm)].map(([, name]) => name))
      assert.deepEqual([...served].toSorted(), metricNames())
      assert.match(text, /^tillitsbot_store_seconds_bucket\{operation="x",outcome="x",le="2.5"\} 1$/m)
      assert.match(text, /^tillitsbot_store_seconds_bucket\{operation="x",outcome="x",le="1"\} 0$/m)
      assert.match(text, /^tillitsbot_answers_total 1$/m)
    } finally {
      await close()
    }
  })

  it('counts a click and the calls of the store beneath it, and knows nothing of who it was', async () => {
    const port = await freePort()
    const app = await runApp({ METRICS_PORT: String(port) })
    try {
      const { status } = await request(`${app.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...createActivity({ type: 'invoke', name: 'adaptiveCard/action' }),
          serviceUrl: 'http://127.0.0.1:9/',
          value: { action: { verb: 'command', data: { line: 'hjelp' } } },
        }),
      })
      assert.equal(status, 200)
      const { text } = await request(`http://127.0.0.1:${port}/metrics`)
      assert.match(text, /^tillitsbot_activities_total\{kind="click"\} 1$/m)
      assert.match(text, /^tillitsbot_turn_seconds_count\{kind="click"\} 1$/m)
      assert.match(text, /^tillitsbot_store_seconds_count\{operation="read",outcome="ok"\} [1-9]/m)
      assert.match(text, /^tillitsbot_turns_under_way 0$/m)
      assert.match(text, /^tillitsbot_resident_bytes [1-9]\d{7}/m)
      assert.doesNotMatch(text, /Kari|Nordmann|19:|29:|00000000-|hjelp/)
    } finally {
      await app.close()
    }
  })
})
