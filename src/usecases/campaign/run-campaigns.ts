import { type Campaign, sum } from '../../domain/campaign/campaign.ts'
import { shardOf, updatePause } from '../../domain/delivery/entry.ts'
import { slotId } from '../../domain/schedule/slot.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { postProgress, updateProgress } from './campaign-posts.ts'
import { planCampaign, replanLate } from './plan-campaign.ts'
import { tallyCampaign } from './tally-campaign.ts'

/** Between two looks at how a campaign stands: a little more than card updates must be apart, so that none waits. */
const look = updatePause.add({ seconds: 1 })
/** A campaign that its own process has not looked at for so long is anybody's. */
const abandoned = Temporal.Duration.from({ seconds: 15 })
/** Schedules that are stopped in one go. */
const batch = 500

/**
 * The clock's part: plans the slots of new campaigns, takes up paused ones, ends stopped ones and keeps their progress
 * cards true. One that fails is reported and tried again; the others go on.
 */
export async function runCampaigns(services: Services): Promise<void> {
  const { store, clock, log, workers } = services
  const now = clock.now()
  const due = await store.list(documents.campaign, {
    atMost: { property: 'wakeAt', value: timestamp(now) },
    limit: 100,
  })
  for (const stored of due) {
    const { id, state, wakeAt } = stored.value
    if (!workers.isMine(id) && (wakeAt ?? '') > timestamp(now.subtract(abandoned))) continue
    try {
      await advance(services, stored)
    } catch (error) {
      log.error('campaign could not be run', { campaignId: id, state }, error)
    }
  }
}

/**
 * Brings a campaign one step further. Where somebody else changed it meanwhile, the next tick looks again. It is let go
 * only when a second look finds that nothing has changed, so that the last update of its cards survives a crash.
 */
async function advance(services: Services, read: Stored<Campaign>): Promise<void> {
  const { cards, shown } = read.value
  if (shown === undefined) await Promise.all(cards.map((card) => postProgress(services, read.value, card)))
  const stored = await step(services, read)
  if (stored === 'changed') return
  const { tally, over } = await tallyCampaign(services, stored.value)
  const state = over && stored.value.state === 'running' ? 'done' : stored.value.state
  const ended = over && (state === 'done' || state === 'stopped')
  const notSent = tally.inDoubt + sum(tally.failed) + sum(tally.leftOut)
  const { wakeAt: _, ...campaign } = {
    ...stored.value,
    state,
    shown: JSON.stringify([state, tally]),
    ...(ended && { result: { sent: tally.sent, notSent } }),
  }
  const settled = ended && campaign.shown === shown
  if (settled) await updateCards(services, campaign)
  const next = settled ? { ...campaign, cards: [] } : { ...campaign, wakeAt: wakeNext(services, campaign) }
  const written = await services.store.replace(documents.campaign, stored, next)
  // After the write: a card that is sent at once must show what was written.
  if (written !== 'changed' && !settled && campaign.shown !== shown) await updateCards(services, next)
}

async function updateCards(services: Services, campaign: Campaign): Promise<void> {
  for (const card of campaign.cards) await updateProgress(services, campaign, card)
}

async function step(services: Services, stored: Stored<Campaign>): Promise<Stored<Campaign> | 'changed'> {
  const campaign = stored.value
  switch (campaign.state) {
    case 'planning':
      return planCampaign(services, stored)
    case 'resuming':
      return services.store.replace(documents.campaign, stored, await replanLate(services, campaign))
    case 'stopped':
      await stopSchedules(services, campaign)
      return stored
    case 'running':
    case 'paused':
    case 'done':
      return stored
  }
}

/** What is planned goes on at the next tick; else every few seconds. */
function wakeNext({ clock }: Services, { state }: Campaign): string {
  return timestamp(state === 'planning' ? clock.now() : clock.now().add(look))
}

/**
 * The teams' plans no longer say that something will come. A slot that has its decision is left to whoever carries it
 * out: every process has known for a while that the campaign is stopped, so there are no new ones.
 */
async function stopSchedules({ store }: Services, { id: campaignId, tenantId }: Campaign): Promise<void> {
  const left = (await store.list(documents.schedule, { equals: { campaignId, state: 'active' } }))
    .filter(({ value }) => value.tenantId === tenantId)
    .slice(0, batch)
  await Promise.all(
    left.map(async (stored) => {
      const { wakeAt: _, ...schedule } = stored.value
      const decision = slotId(schedule.teamId, schedule.id, schedule.nextSlot ?? '')
      if (await store.read(documents.slot, shardOf(decision), decision)) return
      await store.replace(documents.schedule, stored, { ...schedule, state: 'stopped', reason: 'campaignStopped' })
    }),
  )
}
