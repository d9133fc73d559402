import type { ConversationPackage } from '../package/package.ts'
import type { Team } from '../team/team.ts'

/** A series that has no prompt left, and what the team may go on with. */
export type PackageDone = {
  readonly kind: 'packageDone'
  readonly team: Team
  readonly channelId: string
  readonly pack: ConversationPackage
  readonly next: readonly ConversationPackage[]
}
