import { type Campaign, mostCards } from '../../domain/campaign/campaign.ts'
import type { Language } from '../../domain/language.ts'
import type { Services } from '../../ports/services.ts'
import type { Address } from '../../ports/teams.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'

export type Card = Campaign['cards'][number]

/** Where a progress card goes, and what asked for it: the same request is one card. */
export type CardWish = {
  readonly requestId: string
  readonly address: Address
  readonly conversationId: string
  readonly language: Language
}

export function progressCard(campaignId: string, { requestId, ...place }: CardWish): Card {
  return { entryId: entryId('campaignProgress', campaignId, place.conversationId, requestId), ...place }
}

/** The newest card of each conversation is the one that is kept true. */
export function withCard(cards: readonly Card[], card: Card): Card[] {
  const others = cards.filter(({ conversationId }) => conversationId !== card.conversationId)
  return [...others, card].slice(-mostCards)
}

/** Somebody waits for it. */
export async function postProgress(services: Services, { tenantId, id }: Campaign, card: Card): Promise<void> {
  const { address, conversationId, language } = card
  await enqueue(services, {
    id: card.entryId,
    tenantId,
    conversationId,
    message: { kind: 'campaignProgress', campaignId: id, address, conversationId, language },
    urgent: true,
  })
}

/**
 * The card as the campaign is when it is sent. One entry per card; asked for again with nothing new to show it does
 * nothing. Somebody watches it, so it does not stand in the queue behind the prompts that it tells of.
 */
export async function updateProgress(
  services: Services,
  { tenantId, id, state, shown = '' }: Campaign,
  card: Card,
): Promise<void> {
  const { address, conversationId, language } = card
  const entry = `campaignUpdate|${card.entryId}`
  await enqueue(services, {
    id: entry,
    tenantId,
    conversationId,
    message: { kind: 'campaignUpdate', campaignId: id, address, posted: card.entryId, language },
    version: `${state} ${shown}`,
    urgent: true,
  })
  services.wake(entry)
}
