import type { Round } from '../../domain/round/round.ts'
import type { Services } from '../../ports/services.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'

export function promptEntryId(round: Round): string {
  return entryId(round.teamId, 'prompt', round.id)
}

export async function postPrompt(services: Services, round: Round): Promise<void> {
  await post(services, round, 'prompt', promptEntryId(round))
}

/** The card as the round is now. One entry per state and closing time, so that none is made twice. */
export async function updatePrompt(services: Services, round: Round): Promise<void> {
  await post(
    services,
    round,
    'promptUpdate',
    entryId(round.teamId, 'promptUpdate', round.id, round.state, round.closesAt),
  )
}

/** One per round, however often it is extended. */
export async function postReminder(services: Services, round: Round): Promise<void> {
  await post(services, round, 'reminder', entryId(round.teamId, 'reminder', round.id))
}

export async function postTooFew(services: Services, round: Round): Promise<void> {
  await post(services, round, 'tooFew', entryId(round.teamId, 'tooFew', round.id, round.closesAt))
}

export function summaryEntryId(round: Round): string {
  return entryId(round.teamId, 'summary', round.id)
}

export async function postSummary(services: Services, round: Round): Promise<void> {
  await post(services, round, 'summary', summaryEntryId(round))
}

/** The summary's card as the summary is now. `change` names what happened, so that each change is one entry. */
export async function updateSummary(services: Services, round: Round, change: string): Promise<void> {
  await post(services, round, 'summaryUpdate', entryId(round.teamId, 'summaryUpdate', round.id, change))
}

async function post(
  services: Services,
  { tenantId, teamId, channelId: conversationId, id: roundId, campaignId, slotId }: Round,
  kind: 'prompt' | 'promptUpdate' | 'reminder' | 'tooFew' | 'summary' | 'summaryUpdate',
  id: string,
): Promise<void> {
  await enqueue(services, {
    id,
    tenantId,
    teamId,
    conversationId,
    ...(campaignId !== undefined && { campaignId }),
    message: { kind, teamId, roundId },
    // A person who started a round looks for it now. What the clock posts can wait its turn.
    urgent: kind === 'prompt' && slotId === undefined,
  })
}
