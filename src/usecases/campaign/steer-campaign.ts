import { type Campaign, isUnderWay } from '../../domain/campaign/campaign.ts'
import { isDocumentId } from '../../domain/document-id.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { forgetGate } from './campaign-gate.ts'
import { type CardWish, postProgress, progressCard, updateProgress, withCard } from './campaign-posts.ts'
import { earliestPost } from './campaign-times.ts'

/** The campaign as it is after the wish, also where the wish changes nothing. Undefined: this tenant has no such campaign. */
type Steered = Promise<Campaign | undefined>

/** Nothing more is decided; what is on its way goes out. */
export function pauseCampaign(services: Services, tenantId: string, id: string): Steered {
  return change(services, tenantId, id, (campaign) =>
    isUnderWay(campaign) && campaign.state !== 'paused' ? { ...campaign, state: 'paused' } : campaign,
  )
}

/** Goes on. What should have gone out meanwhile is spread over what is left of the window. */
export function resumeCampaign(services: Services, tenantId: string, id: string): Steered {
  return change(services, tenantId, id, (campaign) =>
    campaign.state === 'paused'
      ? { ...campaign, state: 'resuming', notBefore: timestamp(earliestPost(services)) }
      : campaign,
  )
}

/** Ends it for good: teams that have not got their prompt don't get one. */
export function stopCampaign(services: Services, tenantId: string, id: string): Steered {
  return change(services, tenantId, id, (campaign) =>
    isUnderWay(campaign) ? { ...campaign, state: 'stopped' } : campaign,
  )
}

/** Posts a further progress card, which is kept true from now on in place of the one before it in this conversation. */
export async function showCampaign(services: Services, tenantId: string, id: string, wish: CardWish): Steered {
  const card = progressCard(id, wish)
  const campaign = await change(services, tenantId, id, (now) =>
    now.cards.some(({ entryId }) => entryId === card.entryId) ? now : { ...now, cards: withCard(now.cards, card) },
  )
  if (campaign) await postProgress(services, campaign, card)
  return campaign
}

/** By then no process remembers that the campaign was under way or paused (`campaign-gate.ts`). */
const heard = Temporal.Duration.from({ seconds: 6 })

async function change(
  services: Services,
  tenantId: string,
  id: string,
  next: (campaign: Campaign) => Campaign,
): Steered {
  const { store, clock, wake } = services
  if (!isDocumentId(id)) return undefined
  for (;;) {
    const stored = await store.read(documents.campaign, tenantId, id)
    if (!stored) return undefined
    const wanted = next(stored.value)
    if (wanted === stored.value) return wanted
    const changed = { ...wanted, wakeAt: timestamp(clock.now().add(heard)) }
    if ((await store.replace(documents.campaign, stored, changed)) === 'changed') continue
    forgetGate(services, tenantId, id)
    for (const card of changed.cards) await updateProgress(services, changed, card)
    wake()
    return changed
  }
}
