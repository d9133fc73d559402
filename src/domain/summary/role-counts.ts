import { z } from 'zod'
import type { Ballot } from '../privacy/seal.ts'
import { Role } from '../round/answer.ts'

/** What somebody chose to say of themselves beside their figures; `none`: nothing. */
export const RoleGroup = z.enum([...Role.options, 'none'])
export type RoleGroup = z.infer<typeof RoleGroup>

/** How one role answered one question: counts in the order of the question's options. */
export const RoleCounts = z.strictObject({ role: RoleGroup, counts: z.array(z.int().min(0)) })
export type RoleCounts = z.infer<typeof RoleCounts>

/** Ballots of one question by role, only roles that answered it. Not to be shown: `roleSplit` and cells decide that. */
export function countByRole(
  questionId: string,
  options: readonly { readonly id: string }[],
  ballots: readonly Ballot[],
): RoleCounts[] {
  const rows = RoleGroup.options.map((role): RoleCounts => {
    const values = ballots
      .filter((ballot) => (ballot.role ?? 'none') === role && ballot.values[questionId] !== undefined)
      .map((ballot) => String(ballot.values[questionId]))
    return { role, counts: options.map(({ id }) => values.filter((value) => value === id).length) }
  })
  return rows.filter(({ counts }) => counts.some((count) => count > 0))
}
