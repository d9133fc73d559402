import { isDocumentId, isKeyText } from '../../domain/document-id.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** Whether a campaign's slot may be decided now: yes, not before, or never again. */
export type CampaignGate = 'go' | { readonly wait: Temporal.Instant } | 'stopped'

type Known = { readonly gate: 'go' | 'wait' | 'stopped'; readonly until: Temporal.Instant }

/** How long an answer may be used: thousands of slots come due in the same minute. */
const keep = Temporal.Duration.from({ seconds: 5 })
/** How long the slots of a campaign that stands still sleep before they ask again. */
const pause = Temporal.Duration.from({ minutes: 1 })
const most = 100

/** What each process remembers, by the memory that its services share. */
const remembered = new WeakMap<Services['memory'], Map<string, Known>>()

/**
 * Asked before a slot of a campaign is decided. At most five seconds behind what a coordinator chose. A campaign that
 * does not exist is stopped.
 */
export async function campaignGate(services: Services, tenantId: string, campaignId: string): Promise<CampaignGate> {
  const now = services.clock.now()
  const known = remembered.get(services.memory) ?? new Map<string, Known>()
  remembered.set(services.memory, known)
  const key = `${tenantId} ${campaignId}`
  const fresh = known.get(key)
  const usable = fresh && Temporal.Instant.compare(now, fresh.until) < 0
  const gate = usable ? fresh.gate : await askStore(services, tenantId, campaignId)
  if (!usable) {
    if (known.size >= most) known.clear()
    known.set(key, { gate, until: now.add(keep) })
  }
  return gate === 'wait' ? { wait: now.add(pause) } : gate
}

/** What this process remembers is no longer true: a coordinator has just changed the campaign here. */
export function forgetGate({ memory }: Services, tenantId: string, campaignId: string): void {
  remembered.get(memory)?.delete(`${tenantId} ${campaignId}`)
}

async function askStore({ store }: Services, tenantId: string, campaignId: string): Promise<Known['gate']> {
  if (!isKeyText(tenantId) || !isDocumentId(campaignId)) return 'stopped'
  switch ((await store.read(documents.campaign, tenantId, campaignId))?.value.state) {
    case 'planning':
    case 'running':
    case 'done':
      return 'go'
    case 'paused':
    // What was held up gets a later time in a moment, and what comes due meanwhile shall get one too.
    case 'resuming':
      return 'wait'
    case 'stopped':
    case undefined:
      return 'stopped'
  }
}
