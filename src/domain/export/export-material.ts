import type { Escalation } from '../escalation/escalation.ts'
import type { Measure } from '../measure/measure.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { RegisterEntry } from '../register/register-entry.ts'
import type { Round } from '../round/round.ts'
import type { Review } from '../summary/review.ts'
import type { Summary } from '../summary/summary.ts'
import type { Timestamp } from '../time.ts'
import type { UnitTree } from '../unit/unit-tree.ts'
import type { ExportContent } from './export-content.ts'
import type { ExportScope } from './export-job.ts'

/** A closed round as it is stored, with what says how much of it may be shown. */
export type RoundMaterial = {
  readonly teamName: string
  readonly round: Round
  /** Of the prompt, in the profile; absent: a prompt that the library no longer has. */
  readonly goalId?: string
  readonly summary: Summary
  readonly review?: Review
}

/** What a file is made of, before the rules of disclosure. In any order. */
export type ExportMaterial = {
  readonly rounds: readonly RoundMaterial[]
  /** Of a team: its own. */
  readonly measures: readonly Measure[]
  /** Of all teams: what the parties have shared of theirs, and what was imported. */
  readonly entries: readonly RegisterEntry[]
  readonly escalations: readonly Escalation[]
  readonly outcomes: readonly Outcome[]
}
export type MaterialPart = Partial<ExportMaterial>

/** What must be known of a file before its material: whose it is, and what that is read against. */
export type ExportFrame = Pick<ExportContent, 'goals' | 'themeNames'> & {
  readonly tenantId: string
  /** Whose own file it is. Absent: everything that was shared with coordinators. */
  readonly team?: { readonly id: string; readonly name: string }
  readonly scope: ExportScope
  readonly tree?: UnitTree
  readonly now: Timestamp
  readonly timeZone: string
  /** k for what is added up. */
  readonly threshold: number
}

/** A finished file, as gzip: as long as it waits, a long text takes a twentieth of its room. */
export type PackedFile = {
  /** Bytes of the file itself. */
  readonly size: number
  readonly packed: Uint8Array<ArrayBuffer>
}
