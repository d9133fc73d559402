import type { Disclosed } from '../privacy/disclose.ts'
import type { Round } from '../round/round.ts'
import type { Reviewed } from '../summary/reviewed.ts'

/** One closed round as an export sees it. */
export type ExportedRound = {
  readonly teamName: string
  readonly round: Round
  /** Of the prompt, in the profile; absent: a prompt that the library no longer has. */
  readonly goalId?: string
  readonly summary: Disclosed<Reviewed>
}
