import { withoutTexts } from '../../domain/summary/summary.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { withdrawExports } from '../export/withdraw-exports.ts'
import { updateSummary } from '../round/round-posts.ts'

/**
 * Takes a post of a thread out of the summary that was made of it, stored, posted and exported, because it was deleted in
 * Teams or says something else there now. What was counted stays. `roundId` absent: the post itself is gone already, and
 * all summaries of the team are looked through.
 */
export async function forgetPost(
  services: Services,
  post: { readonly teamId: string; readonly id: string; readonly roundId: string | undefined },
): Promise<void> {
  const { store, clock } = services
  const { teamId, id, roundId } = post
  const gone = new Set([id])
  for (;;) {
    const where = roundId === undefined ? { partition: teamId } : { partition: teamId, equals: { roundId } }
    const [stored] = (await store.list(documents.summary, where)).filter(({ value }) =>
      value.thread.some((text) => text.id === id),
    )
    if (!stored) return
    const written = await store.replace(documents.summary, stored, withoutTexts(stored.value, gone))
    if (written === 'changed') continue
    const round = await store.read(documents.round, teamId, stored.value.roundId)
    if (round) await withdrawExports(services, round.value)
    if (round?.value.state === 'closed') await updateSummary(services, round.value, timestamp(clock.now()))
    return
  }
}
