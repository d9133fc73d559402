import type { Clock } from '../ports/clock.ts'
import { type Metrics, noMetrics } from '../ports/metrics.ts'
import type { Trace } from '../ports/trace.ts'
import type { Connector, ConnectorAnswer } from './connector.ts'

/** The same connector, with how long each request took, and a step of whatever it belongs to. */
export function measureConnector(
  connector: Connector,
  { metrics, trace }: { readonly metrics: Metrics; readonly trace: Trace },
  clock: Clock,
): Connector {
  if (metrics === noMetrics) return connector
  return {
    call: (serviceUrl, request) =>
      trace.step('teams', { method: request.method }, async () => {
        const began = clock.now()
        const answer = await connector.call(serviceUrl, request)
        const labels = { method: request.method, outcome: outcomeOf(answer) }
        metrics.took('teamsSeconds', began.until(clock.now()), labels)
        return answer
      }),
    close: () => connector.close(),
  }
}

/** 429 by itself, because it says that we are too fast; else the class of the status, or why there is none. */
function outcomeOf(answer: ConnectorAnswer): string {
  if (answer.kind !== 'answered') return answer.kind
  if (answer.status === 429) return '429'
  return answer.status >= 100 && answer.status < 600 ? `${Math.floor(answer.status / 100)}xx` : 'other'
}
