import type { CampaignTexts } from './nb.ts'

export const nn: CampaignTexts = {
  campaign: {},
}
