import type { Message } from '../delivery/entry.ts'
import type { Language } from '../language.ts'
import type { Team } from './team.ts'

/** What the team, or the person, is told of an office. */
export type OfficeNews = {
  readonly message: Message & { readonly kind: 'office' }
  readonly team: Team
  /** As Teams has it now; undefined where it doesn't say. */
  readonly name: string | undefined
  /** The team's; of what one person gets alone, their own. */
  readonly language: Language
}
