import assert from 'node:assert/strict'
import { noMetrics } from '../../src/ports/metrics.ts'
import { noTrace } from '../../src/ports/trace.ts'
import type { Connector, ConnectorAnswer } from '../../src/teams/connector.ts'
import { measureConnector } from '../../src/teams/measure-connector.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { recordedMetrics } from '../support/recorded-metrics.ts'

const answered = (status: number): ConnectorAnswer => ({ kind: 'answered', status, retryAfter: undefined, body: {} })

describe('A connector that is measured', () => {
  const clock = createManualClock()
  const connectorThat = (answer: ConnectorAnswer): Connector => ({
    async call() {
      clock.advance({ milliseconds: 120 })
      return answer
    },
    close: () => undefined,
  })
  const cases: readonly (readonly [ConnectorAnswer, string])[] = [
    [answered(201), '2xx'],
    [answered(403), '4xx'],
    [answered(429), '429'],
    [answered(502), '5xx'],
    [answered(0), 'other'],
    [{ kind: 'untrusted' }, 'untrusted'],
    [{ kind: 'notSent', cause: new Error('planted') }, 'notSent'],
    [{ kind: 'lost', cause: new Error('planted') }, 'lost'],
  ]
  for (const [answer, outcome] of cases) {
    it(`hands on what came, and notes ${outcome}`, async () => {
      const metrics = recordedMetrics()
      const measured = measureConnector(connectorThat(answer), { metrics, trace: noTrace }, clock)
      const request = { method: 'POST', path: 'v3/conversations/19:secret/activities' } as const
      assert.equal(await measured.call('https://smba.trafficmanager.net/emea/', request), answer)
      assert.deepEqual(metrics.times, [{ what: 'teamsSeconds', seconds: 0.12, labels: { method: 'POST', outcome } }])
    })
  }

  it('is the connector itself where nobody counts', () => {
    const connector = connectorThat(answered(200))
    assert.equal(measureConnector(connector, { metrics: noMetrics, trace: noTrace }, clock), connector)
  })
})
