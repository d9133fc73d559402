import assert from 'node:assert/strict'
import type { Address, Content, Destination, Teams } from '../../src/ports/teams.ts'
import { type Connector, createConnector } from '../../src/teams/connector.ts'
import { type Deadline, realDeadline } from '../../src/teams/deadline.ts'
import { isTrustedServiceUrl } from '../../src/teams/door/service-url.ts'
import { createTeamsSender } from '../../src/teams/sender.ts'
import { startConnector, type TestConnector } from '../support/connector.ts'
import { createManualClock, type ManualClock } from '../support/manual-clock.ts'

export const text: Content = { kind: 'text', text: 'Hei' }
export const channel: Destination = { kind: 'channel', teamId: '19:team', channelId: '19:channel@thread.tacv2' }
export const thread = {
  kind: 'conversation',
  conversationId: '19:channel@thread.tacv2;messageid=1',
} as const satisfies Destination

export const refused = (reason: 'botRemoved' | 'notFound' | 'tooLarge' | 'badAddress' | 'rejected') =>
  ({ state: 'refused', reason }) as const

type Here = {
  readonly clock: ManualClock
  readonly teams: TestConnector
  readonly address: Address
  readonly sender: Teams
}

/** A sender and a simulated Teams of its own for each test of the suite that this is called in. */
export function senderOfSuite(): () => Here {
  let here: Here | undefined
  let connector: Connector | undefined
  beforeEach(async () => {
    const clock = createManualClock()
    const teams = await startConnector(clock)
    connector = openConnector()
    const address = { serviceUrl: teams.serviceUrl, tenantId: 'tenant', botId: '28:bot' }
    here = { clock, teams, address, sender: createTeamsSender({ connector, clock }) }
  })
  afterEach(async () => {
    connector?.close()
    await here?.teams.close()
  })
  return () => {
    assert.ok(here, 'not started yet')
    return here
  }
}

/** A connector to loopback that asks nobody for a token. */
export function openConnector(
  token: () => Promise<string | undefined> = async () => 'secret-token',
  deadline: Deadline = realDeadline,
): Connector {
  const isTrusted = (url: unknown) => isTrustedServiceUrl(url, { development: true })
  return createConnector({ isTrusted, token, deadline })
}
