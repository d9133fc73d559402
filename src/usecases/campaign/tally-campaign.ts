import { type Campaign, type CampaignTally, leftOutReasons, sum } from '../../domain/campaign/campaign.ts'
import { entryStates } from '../../domain/delivery/entry.ts'
import { slotSkips } from '../../domain/schedule/slot.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { refusedSends } from '../../ports/teams.ts'

/** Why a post may have failed: what Teams can refuse, and what the engine gives up on. Others are counted together. */
const failures = [...refusedSends, 'throttled', 'gaveUp'] as const

/** A slot whose round ended before its post was written never gets one; then it is no longer waited for. */
const patience = Temporal.Duration.from({ hours: 1 })

export type CountedCampaign = {
  readonly tally: CampaignTally
  /** Nothing is undecided and nothing is on its way. */
  readonly over: boolean
}

/**
 * How a campaign stands now, from a dozen counts on indexed properties: what it costs does not grow with the number of
 * teams as far as the store's indexes don't.
 */
export async function tallyCampaign(services: Services, campaign: Campaign): Promise<CountedCampaign> {
  const { store, clock } = services
  const campaignId = campaign.id
  const [undecided, posted, skipped, ...states] = await Promise.all([
    store.count(documents.schedule, { equals: { campaignId, state: 'active' } }),
    store.count(documents.slot, { equals: { campaignId, result: 'posted' } }),
    store.count(documents.slot, { equals: { campaignId, result: 'skipped' } }),
    ...entryStates.map((state) => store.count(documents.entry, { equals: { campaignId, state } })),
  ])
  const inState = (wanted: (typeof entryStates)[number]) => states[entryStates.indexOf(wanted)] ?? 0
  const [sent, inDoubt, failed, cancelled] = [
    inState('sent'),
    inState('inDoubt'),
    inState('failed'),
    inState('cancelled'),
  ]
  const pending = inState('due') + inState('claimed')
  // A slot is decided a moment before its entry is written, and they are counted one after the other.
  const unwritten = Math.max(0, posted - sent - inDoubt - failed - cancelled - pending)
  const late = timestamp(clock.now().subtract(patience)) > campaign.endsAt
  const over = undecided === 0 && pending === 0 && (unwritten === 0 || late)
  const onTheWay = over ? 0 : pending + unwritten
  const pointless = cancelled + (over ? unwritten : 0)
  const failedReasons = failed === 0 ? [] : await reasonsOfEntries(services, campaignId, failed)
  const skips = skipped === 0 ? [] : await reasonsOfSlots(services, campaignId)
  const before = leftOutReasons.map((reason) => ({ reason, count: campaign.leftOut[reason] ?? 0 }))
  const known = skips.filter(({ reason }) => reason !== 'campaignStopped')
  const undecidedTeams = Math.max(0, campaign.planned - posted - sum(known))
  const isStopped = campaign.state === 'stopped'
  const stopped = { reason: 'campaignStopped' as const, count: isStopped ? undecidedTeams : 0 }
  return {
    over,
    tally: {
      sent,
      waiting: onTheWay + (isStopped ? 0 : undecidedTeams),
      inDoubt,
      failed: [...failedReasons, { reason: 'obsolete', count: pointless }].filter(({ count }) => count > 0),
      leftOut: merged([...before, ...known, stopped]),
      ...endOf(services, campaign, { undecided, onTheWay }),
    },
  }
}

/** The window's end, or that of what is on its way. Nothing is expected while the campaign stands still. */
function endOf(
  { clock, settings }: Services,
  { state, endsAt }: Campaign,
  { undecided, onTheWay }: { undecided: number; onTheWay: number },
): Pick<CampaignTally, 'endsAt'> {
  if (state === 'paused' || state === 'resuming' || state === 'done') return { endsAt: undefined }
  const now = clock.now()
  const sentBy = timestamp(now.add({ seconds: Math.ceil(onTheWay / settings.teamsRps) }))
  const comes = (state === 'planning' || undecided > 0) && state !== 'stopped' && endsAt > timestamp(now)
  if (comes) return { endsAt: endsAt > sentBy ? endsAt : sentBy }
  // Past the window only teams are left whose channel is not free; nobody knows when it will be.
  return { endsAt: onTheWay > 0 ? sentBy : undefined }
}

type Reasons = CampaignTally['leftOut']

function merged(reasons: Reasons): Reasons {
  return [...Map.groupBy(reasons, ({ reason }) => reason)].flatMap(([reason, same]) => {
    const count = sum(same)
    return count > 0 ? [{ reason, count }] : []
  })
}

async function reasonsOfEntries({ store }: Services, campaignId: string, failed: number) {
  const counts = await Promise.all(
    failures.map(async (reason) => ({
      reason,
      count: await store.count(documents.entry, { equals: { campaignId, state: 'failed', reason } }),
    })),
  )
  return [...counts, { reason: 'unknown' as const, count: Math.max(0, failed - sum(counts)) }]
}

async function reasonsOfSlots({ store }: Services, campaignId: string) {
  return Promise.all(
    slotSkips.map(async (reason) => ({
      reason,
      count: await store.count(documents.slot, { equals: { campaignId, result: 'skipped', reason } }),
    })),
  )
}
