import type { Campaign } from '../../domain/campaign/campaign.ts'
import type { CampaignWish } from '../../domain/campaign/wish.ts'
import { packageIn } from '../../domain/package/library.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { keepVersion } from '../package/releases.ts'
import { type CardWish, postProgress, progressCard } from './campaign-posts.ts'
import { earliestPost } from './campaign-times.ts'
import { listCampaigns, readCampaign } from './list-campaigns.ts'
import { type PreviewResult, previewCampaign } from './preview-campaign.ts'

export type StartWish = {
  readonly tenantId: string
  /** Made when the preview was shown: two clicks on its button are one campaign. */
  readonly campaignId: string
  readonly wish: CampaignWish
  /** The coordinator's personal chat, where the progress card goes. */
  readonly card: CardWish
}

export type StartCampaignResult =
  | { readonly ok: true; readonly campaign: Campaign }
  /** Another one is under way. */
  | { readonly ok: false; readonly reason: 'busy'; readonly campaign: Campaign }
  | Exclude<PreviewResult, { ok: true }>

/** A new id for a campaign that somebody is looking at before they start it. */
export function newCampaignId({ random }: Services): string {
  return `campaign-${Buffer.from(random.bytes(12)).toString('hex')}`
}

/**
 * Writes the campaign down and asks for its progress card; the clock does the rest (`run-campaigns.ts`). It is looked at
 * once more: what the preview said may no longer hold.
 */
export async function startCampaign(services: Services, start: StartWish): Promise<StartCampaignResult> {
  const { store, settings, clock, library } = services
  const { tenantId, campaignId: id, wish } = start
  const known = await readCampaign(services, tenantId, id)
  if (known) return { ok: true, campaign: known }
  const [busy] = (await listCampaigns(services, tenantId)).underWay
  if (busy) return { ok: false, reason: 'busy', campaign: busy }
  const previewed = await previewCampaign(services, tenantId, wish)
  if (!previewed.ok) return previewed

  const pack = packageIn(library.of(tenantId), wish.packageId)
  if (pack) await keepVersion(services, tenantId, pack)
  const now = timestamp(clock.now())
  const card = progressCard(id, start.card)
  const campaign: Campaign = {
    type: 'campaign',
    id,
    tenantId,
    packageId: wish.packageId,
    ...(pack && { packageVersion: pack.version }),
    ...(wish.teamsNamed !== undefined && { teamsNamed: wish.teamsNamed }),
    window: wish.window,
    timeZone: settings.timeZone,
    notBefore: timestamp(earliestPost(services)),
    state: 'planning',
    teams: previewed.preview.slots,
    planned: 0,
    leftOut: {},
    allPlanned: false,
    endsAt: timestamp(previewed.preview.last),
    cards: [card],
    wakeAt: now,
    createdAt: now,
  }
  if ((await store.insert(documents.campaign, campaign)) === 'exists') {
    return { ok: true, campaign: (await readCampaign(services, tenantId, id)) ?? campaign }
  }
  await postProgress(services, campaign, card)
  services.wake()
  return { ok: true, campaign }
}
