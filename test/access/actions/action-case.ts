import type { Permission } from '../../../src/domain/team/access.ts'
import type { Ids, RoleName, Side } from '../access-world.ts'

/** Whom a click is for, beside what `access.ts` says of a permission. */
type Rule =
  | Permission
  /** Whoever clicks in the channel that the card stands in. */
  | 'inChannel'
  /** A coordinator in personal chat. */
  | 'coordinator'
  /** Anybody: what it shows or does is the person's own. */
  | 'anybody'
  /** Likewise, where nobody reads along. */
  | 'alone'

export type ActionCase = {
  readonly verb: string
  readonly by: Rule
  /** Who may although the permission does not say so: it is theirs. */
  readonly also?: readonly RoleName[]
  /** Of those who are alone, who may; the others see what does not exist. */
  readonly only?: readonly RoleName[]
  /** Who may not although the permission says so: it is another's. */
  readonly not?: readonly RoleName[]
  /** What the button carries. `of`: whose things; another's in parts of it is a click that somebody made up. */
  readonly data: (of: Ids, side: Side) => Readonly<Record<string, unknown>>
  /** What is inside a team: the keys that name something of it. */
  readonly names?: readonly string[]
  /** The title of what is shown to who may. */
  readonly shows: string
  /** The title of what is shown to somebody of the team who may not, where it is not whose task it is. */
  readonly refuses?: string
}

/** A theme of every summary. */
export const theme = 't1'

/** What a button about a round carries. */
export const ofRound = (key: 'openRound' | 'draftRound' | 'signRound' | 'sharedRound', more: object = {}) => ({
  data: (of: Ids) => ({ teamId: of.teamId, roundId: of[key], ...more }),
  names: ['roundId'],
})
