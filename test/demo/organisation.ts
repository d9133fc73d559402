import { TeamSettings } from '../../src/domain/team/settings.ts'
import { membership, type Team } from '../../src/domain/team/team.ts'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import type { TestConnector } from '../support/connector.ts'
import { readPlace } from '../support/playground.ts'

/** Written side by side: the store takes what comes together in one go. */
const atOnce = 500

/** So that the progress card has something to tell: one in so many teams. */
const rare = { removed: 1000, quiet: 500, deletedChannel: 800 } as const

/**
 * Fills the store with simulated teams of 4 to 20 people each, whose channels are in a simulated Teams on this machine.
 * A few are not as they should be: the bot was taken out, the whole year is quiet, or the channel was deleted.
 */
export async function fillOrganisation(services: Services, connector: TestConnector, teams: number): Promise<void> {
  const { tenantId, bot } = await readPlace()
  const address = { serviceUrl: connector.serviceUrl, tenantId, botId: bot.id }
  const createdAt = timestamp(services.clock.now())
  const writes = Array.from({ length: teams }, (_, i) => () => {
    const team = simulatedTeam(i + 1, { tenantId, address, createdAt })
    const people = Array.from({ length: 4 + ((i * 7) % 17) }, (_, n) => membership(team.teamId, `${team.teamId}-${n}`))
    if ((i + 1) % rare.deletedChannel === 0) {
      connector.failAlways(team.teamId, { kind: 'status', status: 404, code: 'ConversationNotFound' })
    }
    return Promise.all([
      services.store.insert(documents.team, team),
      ...people.map((person) => services.store.insert(documents.membership, person)),
    ])
  })
  for (let at = 0; at < writes.length; at += atOnce) {
    await Promise.all(writes.slice(at, at + atOnce).map((write) => write()))
  }
}

function simulatedTeam(
  number: number,
  { tenantId, address, createdAt }: Pick<Team, 'tenantId' | 'address' | 'createdAt'>,
): Team {
  const padded = String(number).padStart(4, '0')
  const year = { from: '2020-01-01', to: '2020-12-31', repeats: 'yearly' }
  return {
    type: 'team',
    id: 'team',
    teamId: `19:simulert-${padded}@thread.tacv2`,
    tenantId,
    name: `Nav Eksempel ${padded}`,
    address,
    language: number % 8 === 0 ? 'nn' : 'nb',
    state: number % rare.removed === 0 ? 'removed' : 'active',
    channels: [],
    officers: [],
    settings: TeamSettings.parse(number % rare.quiet === 1 ? { quiet: [year] } : {}),
    createdAt,
  }
}
