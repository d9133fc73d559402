import type { Round } from './round.ts'

/**
 * A link that opens the prompt's thread in Teams, or undefined while it isn't known where the prompt stands.
 * Format: Microsoft Learn, "Deep link to a channel conversation".
 */
export function threadLink(round: Round): string | undefined {
  if (!round.thread) return undefined
  const root = round.thread.conversationId.match(/;messageid=(\d+)$/)?.[1] ?? round.thread.activityId
  const query = new URLSearchParams({ tenantId: round.tenantId, parentMessageId: root })
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(round.channelId)}/${encodeURIComponent(root)}?${query}`
}
