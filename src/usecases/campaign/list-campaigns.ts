import { type Campaign, isUnderWay } from '../../domain/campaign/campaign.ts'
import { isDocumentId } from '../../domain/document-id.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** Earlier campaigns that are told of. */
const mostEarlier = 5

export type Campaigns = {
  /** There is one at a time; two that were started in the same moment are both here. Newest first. */
  readonly underWay: readonly Campaign[]
  /** Stopped and done ones, newest first, at most five. */
  readonly earlier: readonly Campaign[]
}

export async function listCampaigns({ store }: Services, tenantId: string): Promise<Campaigns> {
  const all = (await store.list(documents.campaign, { partition: tenantId }))
    .map(({ value }) => value)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  return {
    underWay: all.filter(isUnderWay),
    earlier: all.filter((campaign) => !isUnderWay(campaign)).slice(0, mostEarlier),
  }
}

/** A campaign of this tenant. Undefined: there is none of this id. */
export async function readCampaign({ store }: Services, tenantId: string, id: string): Promise<Campaign | undefined> {
  if (!isDocumentId(id)) return undefined
  return (await store.read(documents.campaign, tenantId, id))?.value
}
