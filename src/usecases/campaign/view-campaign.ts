import type { Campaign, CampaignView } from '../../domain/campaign/campaign.ts'
import type { Language } from '../../domain/language.ts'
import type { Services } from '../../ports/services.ts'
import { listCampaigns, readCampaign } from './list-campaigns.ts'
import { tallyCampaign } from './tally-campaign.ts'

/** A campaign as it stands now. */
export async function viewCampaign(services: Services, campaign: Campaign, language: Language): Promise<CampaignView> {
  const [{ tally }, { earlier }] = await Promise.all([
    tallyCampaign(services, campaign),
    listCampaigns(services, campaign.tenantId),
  ])
  const titles = Object.fromEntries(
    services.library
      .of(campaign.tenantId)
      .packages.map(({ id, texts }): [string, string] => [id, texts[language].title]),
  )
  return { language, campaign, tally, titles, earlier: earlier.filter(({ id }) => id !== campaign.id) }
}

/** As `viewCampaign`, for a post that names it. Undefined: there is no such campaign. */
export async function viewOf(
  services: Services,
  tenantId: string,
  { campaignId, language }: { readonly campaignId: string; readonly language: Language },
): Promise<CampaignView | undefined> {
  const campaign = await readCampaign(services, tenantId, campaignId)
  return campaign && viewCampaign(services, campaign, language)
}
