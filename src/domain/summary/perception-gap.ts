import { type Distribution, type RollUp, scaleParts } from '../privacy/release-cell.ts'
import type { Role } from '../round/answer.ts'

/** One role's answers to a scale, in three parts. Steps 4 and 5 agree, 1 and 2 disagree, 3 is both. */
export type RoleView = {
  readonly role: Role
  readonly answers: number
  readonly agree: number
  readonly between: number
  readonly disagree: number
}

/** How differently roles see one question. It says where they differ, never who is right. */
export type PerceptionGap = {
  readonly question: string
  readonly teams: number
  readonly roles: readonly RoleView[]
  /** Between the two roles that are farthest apart: percentage points of those who agree, rounded. */
  readonly largest: { readonly between: readonly [Role, Role]; readonly points: number }
  /**
   * How much the roles agree together, 0 to 1: the product over roles of (agree + 1) / (answers + 2). The added ones keep a
   * few answers from counting as certainty (Polis, "group-aware consensus"; Laplace's rule of succession).
   */
  readonly commonGround: number
}

/** Of a scale that two roles or more are shown for; of anything else undefined. */
export function perceptionGap({ question, kind, teams, roles }: RollUp): PerceptionGap | undefined {
  if (kind !== 'scale') return undefined
  const views = roles.map(({ role, distribution }) => viewOf(role, distribution))
  const ordered = views.toSorted((a, b) => share(a) - share(b))
  const [lowest, highest] = [ordered.at(0), ordered.at(-1)]
  if (!lowest || !highest || lowest === highest) return undefined
  // In the order in which roles always stand, so that the order of the two says nothing.
  const pair: [Role, Role] =
    views.indexOf(lowest) < views.indexOf(highest) ? [lowest.role, highest.role] : [highest.role, lowest.role]
  return {
    ...{ question, teams, roles: views },
    largest: { between: pair, points: Math.round((share(highest) - share(lowest)) * 100) },
    commonGround: views.reduce((product, { agree, answers }) => (product * (agree + 1)) / (answers + 2), 1),
  }
}

function share({ agree, answers }: RoleView): number {
  return agree / answers
}

function viewOf(role: Role, distribution: Distribution): RoleView {
  const { answers } = distribution
  const [disagree = 0, between = 0, agree = 0] =
    'counts' in distribution
      ? distribution.counts
      : scaleParts.map((_, place) => (place === distribution.nearlyAll ? answers : 0))
  return { role, answers, agree, between, disagree }
}
