import type { CampaignTexts } from './nb.ts'

export const en: CampaignTexts = {
  campaign: {},
}
