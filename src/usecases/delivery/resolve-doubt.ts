import { shardOf } from '../../domain/delivery/entry.ts'
import { isDocumentId } from '../../domain/document-id.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/**
 * A person has looked: post it again, or it is there. False when the entry is not this team's or is no longer open to
 * the question; then nothing was changed.
 */
export async function resolveDoubt(
  { store, clock, wake }: Services,
  teamId: string,
  entryId: string,
  verdict: 'postAgain' | 'itIsThere',
): Promise<boolean> {
  if (!isDocumentId(entryId)) return false
  const stored = await store.read(documents.entry, shardOf(entryId), entryId)
  if (!stored || stored.value.teamId !== teamId) return false
  const { wakeAt: _, reason: __, ...entry } = stored.value
  if (entry.state !== 'inDoubt' && !(entry.state === 'failed' && verdict === 'postAgain')) return false
  const next =
    verdict === 'itIsThere'
      ? { ...entry, state: 'sent' as const }
      : { ...entry, state: 'due' as const, wakeAt: timestamp(clock.now()), attempts: 0 }
  const written = await store.replace(documents.entry, stored, next)
  // Somebody is looking at the thread now.
  wake(verdict === 'postAgain' ? entryId : undefined)
  return written !== 'changed'
}
