import type { Round, Thread } from '../../domain/round/round.ts'
import type { Services } from '../../ports/services.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'

export function promptEntryId(round: Round): string {
  return entryId(round.teamId, 'prompt', round.id)
}

export async function postPrompt(services: Services, round: Round): Promise<void> {
  await post(services, round, 'prompt', promptEntryId(round))
}

/** The card as the round is now. Each state and closing time is shown once. */
export async function updatePrompt(services: Services, round: Round): Promise<void> {
  const version = `${round.state} ${round.closesAt} ${round.extensions}`
  await post(services, round, 'promptUpdate', entryId(round.teamId, 'promptUpdate', round.id), version)
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

/** The summary's card as the summary is now. `change` names what happened, so that each change is shown once. */
export async function updateSummary(services: Services, round: Round, change: string): Promise<void> {
  await post(services, round, 'summaryUpdate', entryId(round.teamId, 'summaryUpdate', round.id), change)
}

/** The draft has ended: what the team said of it, and who can do what now. */
export async function postReviewOpen(services: Services, round: Round): Promise<void> {
  await post(services, round, 'reviewOpen', entryId(round.teamId, 'reviewOpen', round.id))
}

export async function postShared(services: Services, round: Round): Promise<void> {
  await post(services, round, 'shared', entryId(round.teamId, 'shared', round.id))
}

/** A second card of the round shows the way to its thread. One entry per card. */
export async function postPointer(services: Services, round: Round, extra: Thread): Promise<void> {
  const { tenantId, teamId, channelId, id: roundId } = round
  await enqueue(services, {
    id: entryId(teamId, 'pointer', roundId, extra.conversationId),
    tenantId,
    teamId,
    conversationId: channelId,
    message: { kind: 'pointer', teamId, roundId, extra },
    version: 'once',
    urgent: false,
  })
}

async function post(
  services: Services,
  { tenantId, teamId, channelId: conversationId, id: roundId, campaignId, slotId }: Round,
  kind: 'prompt' | 'promptUpdate' | 'reminder' | 'tooFew' | 'summary' | 'summaryUpdate' | 'reviewOpen' | 'shared',
  id: string,
  version?: string,
): Promise<void> {
  await enqueue(services, {
    id,
    tenantId,
    teamId,
    conversationId,
    // Its progress counts prompts; what follows in the thread is the team's own.
    ...(kind === 'prompt' && campaignId !== undefined && { campaignId }),
    message: { kind, teamId, roundId },
    ...(version !== undefined && { version }),
    // A person who started a round looks for it now. What the clock posts can wait its turn.
    urgent: kind === 'prompt' && slotId === undefined,
  })
}
