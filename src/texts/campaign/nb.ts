/** What the bot says about campaigns, in bokmål: the source of the keys. */
export const nb = {
  campaign: {},
}

export type CampaignTexts = typeof nb
