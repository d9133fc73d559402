import type { Ballot } from '../../privacy/seal.ts'
import type { Role } from '../../round/answer.ts'

/** Share of those who gave a role. */
const dominantShare = 0.7

/**
 * Whether most of those who gave a role gave the same one. Never says which, and is silent unless the role and everybody
 * else are `threshold` people each, so that it tells nothing about fewer.
 */
export function oneRoleDominates(ballots: readonly Ballot[], threshold: number): boolean {
  const counts = new Map<Role, number>()
  for (const { role } of ballots) if (role) counts.set(role, (counts.get(role) ?? 0) + 1)
  const given = counts.values().reduce((sum, count) => sum + count, 0)
  return counts
    .values()
    .some((count) => count >= threshold && ballots.length - count >= threshold && count >= given * dominantShare)
}
