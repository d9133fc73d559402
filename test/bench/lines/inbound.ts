import { oldClick } from '../clicks.ts'
import type { Line } from '../measurement.ts'
import { throughput } from '../throughput.ts'

/** The service also looks up the team, for its language, and makes a card of a template; the stock bot makes an object. */
export const inbound: Line = {
  name: 'inbound',
  what: 'a click that stores nothing: body, JWT, dispatch, answer card; stock restify + CloudAdapter echo card with JWT',
  measure: async (scale) => [
    {
      name: 'inbound',
      unit: 'per second',
      target: { atLeast: 1.5 },
      rounds: await throughput(scale, oldClick, { ours: 'AdaptiveCard', reference: 'Echo: ' }),
    },
  ],
}
