import type { Disclosed } from '../privacy/disclose.ts'
import type { Round } from '../round/round.ts'
import type { Reviewed } from '../summary/reviewed.ts'
import type { Timestamp } from '../time.ts'

/** One closed round as an export sees it. */
export type ExportedRound = {
  readonly teamName: string
  readonly round: Round
  /** Of the prompt, in the profile; absent: a prompt that the library no longer has. */
  readonly goalId?: string
  readonly summary: Disclosed<Reviewed>
}

/**
 * When a round ended, UTC: it never changes. A round without that mark has a summary, which was made right after. (That of a
 * named round is made again when somebody is forgotten.)
 */
export function endOf({ round, summary }: Pick<ExportedRound, 'round' | 'summary'>): Timestamp {
  return round.endedAt ?? summary.value.createdAt
}
