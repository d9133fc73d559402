import { isDeepStrictEqual } from 'node:util'
import { goneAt, withoutSources } from '../../domain/privacy/retention.ts'
import type { Round } from '../../domain/round/round.ts'
import { reviewId } from '../../domain/summary/review.ts'
import { type Summary, summaryId } from '../../domain/summary/summary.ts'
import type { Timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { withdrawTeamExports } from '../export/withdraw-exports.ts'

/** What retention needs of a process: the service has it, and so has `npm run admin`. */
export type Keeper = Pick<Services, 'store' | 'clock'> & {
  readonly settings: Pick<Services['settings'], 'retentionDays'>
}

/** When the sealed answers and the posts of a round that has ended are to be gone. */
export function sourcesGoneAt({ settings }: Pick<Keeper, 'settings'>, round: Round): Timestamp {
  return goneAt(round.endedAt ?? round.closesAt, settings.retentionDays)
}

/** What is still there of an ended round that `forgetSources` takes away. */
export type Sources = { readonly sealed: number; readonly replies: number; readonly summary: boolean }

/** Counts what `forgetSources` would take away. */
export async function countSources({ store }: Keeper, round: Round): Promise<Sources> {
  const here = { partition: round.teamId, equals: { roundId: round.id } }
  const [sealed, replies, summary] = await Promise.all([
    store.count(documents.sealed, here),
    store.count(documents.reply, here),
    trimOf(store, round),
  ])
  return { sealed, replies, summary: summary !== undefined }
}

/**
 * Takes away what a summary rests on: sealed answers, posts of the thread, and the summary's texts that no theme quotes; and
 * the team's own files that lie ready, since they hold these texts. Those of coordinators hold nothing but what a theme quotes.
 * Safe to repeat and after a crash at any point; false when nothing was left. Whoever calls it scrubs the store afterwards.
 *
 * The summary first and the files, then the number of answers, then they themselves: without the number nobody can make a summary anew
 * out of half of them (`summariseAgain` throws instead).
 */
export async function forgetSources({ store }: Keeper, round: Round): Promise<boolean> {
  let found = false
  for (let trim = await trimOf(store, round); trim; trim = await trimOf(store, round)) {
    found = true
    await store.replace(documents.summary, trim.stored, trim.next)
  }
  const here = { partition: round.teamId, equals: { roundId: round.id } }
  const sealed = (await store.list(documents.sealed, here)).map(({ value }) => value)
  // After a crash right before this the answers are still there.
  if (found || sealed.length > 0) await withdrawTeamExports({ store }, round)
  for (const { id } of sealed.toSorted((a, b) => Number(b.holds === 'count') - Number(a.holds === 'count'))) {
    found = (await store.remove(documents.sealed, round.teamId, id)) || found
  }
  for (const { value } of await store.list(documents.reply, here)) {
    found = (await store.remove(documents.reply, round.teamId, value.id)) || found
  }
  return found
}

/** The stored summary and what is to be kept of it; undefined when it is so already. */
async function trimOf(
  store: Services['store'],
  { teamId, id }: Round,
): Promise<{ readonly stored: Stored<Summary>; readonly next: Summary } | undefined> {
  const stored = await store.read(documents.summary, teamId, summaryId(id))
  if (!stored) return undefined
  const review = await store.read(documents.review, teamId, reviewId(id))
  const next = withoutSources(stored.value, review?.value)
  return isDeepStrictEqual(next, stored.value) ? undefined : { stored, next }
}
