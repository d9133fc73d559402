import type { Campaign } from '../../../src/domain/campaign/campaign.ts'
import type { CampaignWish } from '../../../src/domain/campaign/wish.ts'
import type { Entry } from '../../../src/domain/delivery/entry.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import { membership, type Team } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { runCampaigns } from '../../../src/usecases/campaign/run-campaigns.ts'
import {
  newCampaignId,
  type StartCampaignResult,
  startCampaign,
} from '../../../src/usecases/campaign/start-campaign.ts'
import { tallyCampaign } from '../../../src/usecases/campaign/tally-campaign.ts'
import { runDueSlots } from '../../../src/usecases/schedule/run-due-slots.ts'
import { addTeam, type TestServices } from '../../support/services.ts'

export const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' }

/** Monday to Friday of the week in which the manual clock begins, on Monday at nine local time. */
export const wish: CampaignWish = {
  packageId: 'kom-i-gang',
  teamsNamed: undefined,
  window: { from: '2026-03-02', to: '2026-03-06', opens: '09:00', ends: '15:00', weekends: false },
}

/** Teams "Nav Eksempel 0001" and so on, each with five members. */
export async function addTeams(
  services: Services,
  count: number,
  change: (n: number) => Partial<Team> = () => ({}),
): Promise<Team[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const number = String(i + 1).padStart(4, '0')
      const teamId = `19:nav-eksempel-${number}@thread.tacv2`
      for (let n = 0; n < 5; n++) await services.store.put(documents.membership, membership(teamId, `p${number}-${n}`))
      return addTeam(services, { teamId, name: `Nav Eksempel ${number}`, channels: [], ...change(i + 1) })
    }),
  )
}

export function start(
  services: Services,
  change: Partial<CampaignWish> = {},
  campaignId = newCampaignId(services),
): Promise<StartCampaignResult> {
  return startCampaign(services, {
    tenantId: 'tenant',
    campaignId,
    wish: { ...wish, ...change },
    card: { requestId: campaignId, address, conversationId: 'a:coordinator', language: 'nb' },
  })
}

export async function started(services: Services, change: Partial<CampaignWish> = {}): Promise<Campaign> {
  const result = await start(services, change)
  if (!result.ok) throw new Error(result.reason)
  return result.campaign
}

export async function read(services: Services, { id }: Pick<Campaign, 'id'>): Promise<Campaign> {
  const stored = await services.store.read(documents.campaign, 'tenant', id)
  if (!stored) throw new Error('no such campaign')
  return stored.value
}

export async function entriesOfKind({ store }: Services, kind: Entry['message']['kind']): Promise<Entry[]> {
  return (await store.list(documents.entry, {}))
    .map(({ value }) => value)
    .filter(({ message }) => message.kind === kind)
}

/** What the delivery would do. */
async function sendDuePrompts({ store }: Services): Promise<void> {
  for (const stored of await store.list(documents.entry, { equals: { state: 'due' } })) {
    const { wakeAt: _, ...entry } = stored.value
    if (entry.message.kind === 'prompt') await store.replace(documents.entry, stored, { ...entry, state: 'sent' })
  }
}

/** Lets time pass in steps, with the clock's work after each. */
export async function pass(
  services: TestServices,
  duration: Temporal.DurationLike,
  step: Temporal.DurationLike = { minutes: 1 },
) {
  const end = services.clock.now().add(duration)
  while (Temporal.Instant.compare(services.clock.now(), end) < 0) {
    services.clock.advance(step)
    await runCampaigns(services)
    await runDueSlots(services)
    await sendDuePrompts(services)
  }
}

/** How many were sent, wait, failed and were left out by now. */
export async function tally(services: Services, campaign: Pick<Campaign, 'id'>) {
  return (await tallyCampaign(services, await read(services, campaign))).tally
}

export const quiet = (from: string, to: string) => TeamSettings.parse({ quiet: [{ from, to, repeats: 'never' }] })
