import assert from 'node:assert/strict'
import type { Store } from '../../src/ports/store.ts'
import { startCampaign } from '../../src/usecases/campaign/start-campaign.ts'
import { enrol, type SimulatedTeam } from '../faults/simulated-team.ts'
import type { TestConnector } from '../support/connector.ts'
import { firstDue, plannedChannel, storePlannedTeams } from '../support/planned-teams.ts'
import { addTeam, testServices } from '../support/services.ts'

export type OrganisationSize = { readonly teams: number; readonly people: number }

/** The first so many of ten teams have a series that begins in the morning; the others take part in the campaign. */
const withSeries = 9
const campaignName = 'Kampanjelag'

/** Stores the teams of an organisation and enrols their people in Teams. The leader of all of them is one person. */
export async function storeOrganisation(
  store: Store,
  connector: TestConnector,
  { teams, people }: OrganisationSize,
): Promise<SimulatedTeam[]> {
  const planned = Math.floor((teams * withSeries) / 10)
  const { serviceUrl } = connector
  // The morning's peak: all within a quarter of an hour.
  await storePlannedTeams(store, { teams: planned, minutes: 15, serviceUrl })
  const services = testServices({ store })
  for (let number = planned; number < teams; number++) {
    await addTeam(services, {
      teamId: teamId(number),
      name: `${campaignName} ${number}`,
      address: { serviceUrl, tenantId: 'tenant', botId: '28:bot' },
      channels: [{ id: plannedChannel(number), name: 'Generelt' }],
    })
  }
  return Array.from({ length: teams }, (_, number) => {
    const own = Math.floor(((number + 1) * people) / teams) - Math.floor((number * people) / teams)
    const [, ...members] = Array.from({ length: own }, (_, who) => ({
      userId: `person-${number}-${who}`,
      name: `Navn ${who}`,
    }))
    const team: SimulatedTeam = {
      teamId: teamId(number),
      channelId: plannedChannel(number),
      people: [{ userId: 'leader', name: 'Leder' }, ...members],
    }
    enrol(connector, team)
    return team
  })
}

/** What a coordinator's click starts: the teams without a series get a prompt in the afternoon of the same day. */
export async function campaign(store: Store, connector: TestConnector): Promise<void> {
  const day = firstDue.toPlainDate().toString()
  const address = { serviceUrl: connector.serviceUrl, tenantId: 'tenant', botId: '28:bot' }
  const services = testServices({ store })
  services.clock.advance(services.clock.now().until(firstDue.toInstant()))
  const started = await startCampaign(services, {
    tenantId: 'tenant',
    campaignId: `campaign-${'5'.repeat(24)}`,
    wish: {
      packageId: 'kom-i-gang',
      teamsNamed: campaignName,
      window: { from: day, to: day, opens: '11:00', ends: '13:00', weekends: false },
    },
    card: { requestId: 'soak', address, conversationId: 'a:coordinator', language: 'nb' },
  })
  assert.ok(started.ok, started.ok ? '' : started.reason)
}

function teamId(number: number): string {
  return `19:lag${number}@thread.tacv2`
}
