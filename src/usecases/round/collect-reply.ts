import { type IdentifierKind, redact } from '../../domain/privacy/redact.ts'
import { isUnfinished, type Round } from '../../domain/round/round.ts'
import { textStart } from '../../domain/text-start.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { forgetPost } from '../retention/forget-post.ts'

/** The longest post in a thread that is kept whole; Teams itself allows about 28 KB. */
const longestReply = 8000

export type ThreadPost = {
  readonly teamId: string
  readonly channelId: string
  /** The thread's conversation id. */
  readonly conversationId: string
  readonly messageId: string
  readonly userId: string
  readonly text: string
}

/** The unfinished round whose prompt began this thread. */
export async function roundOfThread(
  { store }: Services,
  thread: Pick<ThreadPost, 'teamId' | 'channelId' | 'conversationId'>,
): Promise<Round | undefined> {
  const rounds = await store.list(documents.round, {
    partition: thread.teamId,
    equals: { channelId: thread.channelId },
  })
  return rounds
    .map(({ value }) => value)
    .find((round) => round.thread?.conversationId === thread.conversationId && isUnfinished(round))
}

/**
 * Keeps a post in a prompt's thread; one that is edited or delivered again replaces itself. Identifiers are masked as
 * in answers, and which kinds is returned. Undefined: this is not the thread of an unfinished round; nothing was kept.
 */
export async function collectReply(
  services: Services,
  post: ThreadPost,
): Promise<readonly IdentifierKind[] | undefined> {
  const round = await roundOfThread(services, post)
  if (!round) return undefined
  const redacted = masked(post.text)
  await services.store.put(documents.reply, {
    type: 'reply',
    id: replyId(post.messageId),
    teamId: post.teamId,
    roundId: round.id,
    userId: post.userId,
    text: redacted.text,
    at: timestamp(services.clock.now()),
  })
  return redacted.found
}

/**
 * Follows an edit: only a post that was collected before is replaced. A summary that was made of the old words loses them,
 * since nobody says them any more.
 */
export async function editReply(services: Services, teamId: string, messageId: string, text: string): Promise<void> {
  const { store } = services
  const id = replyId(messageId)
  const edited = masked(text).text
  for (;;) {
    const stored = await store.read(documents.reply, teamId, id)
    if (!stored || stored.value.text === edited) return
    // Changed or removed since: what was deleted meanwhile must not come back.
    if ((await store.replace(documents.reply, stored, { ...stored.value, text: edited })) === 'changed') continue
    return forgetPost(services, { teamId, id, roundId: stored.value.roundId })
  }
}

/** Follows a deletion, in the summary too. */
export async function removeReply(services: Services, teamId: string, messageId: string): Promise<void> {
  const id = replyId(messageId)
  const stored = await services.store.read(documents.reply, teamId, id)
  await services.store.remove(documents.reply, teamId, id)
  await forgetPost(services, { teamId, id, roundId: stored?.value.roundId })
}

/** Masked before it is cut: half an identifier would not be recognised. What is cut says so. */
function masked(post: string): { readonly text: string; readonly found: readonly IdentifierKind[] } {
  const { text, found } = redact(post)
  return { text: text.length > longestReply ? `${textStart(text, longestReply)} […]` : text, found }
}

function replyId(messageId: string): string {
  return `reply|${encodeURIComponent(messageId)}`
}
