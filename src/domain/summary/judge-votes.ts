export type Votes = { readonly for: number; readonly against: number; readonly neither: number }
export type Judgement = 'agreement' | 'disagreement' | 'open'

/** Of those who take a side: from here on it is agreement, below `divided` it is disagreement. */
const agreed = 0.7
const divided = 0.6
/** How sure the share must be before it is called anything: one standard deviation (Wilson's interval). */
const z = 1
/** Fewer who take a side say nothing about the others. */
const fewest = 5

/**
 * Whether votes (the two upper and the two lower steps of a scale, for instance) show agreement, disagreement, or too
 * little to call it either. Those who take no side count neither way, but where most take none nothing is called.
 */
export function judgeVotes({ for: yes, against: no, neither }: Votes): Judgement {
  const sided = yes + no
  if (sided < fewest || neither > sided) return 'open'
  const share = Math.max(yes, no) / sided
  const [low, high] = wilson(share, sided)
  if (share >= agreed && low >= divided) return 'agreement'
  if (share <= divided + 0.05 && high <= 0.9) return 'disagreement'
  return 'open'
}

/** The interval in which the true share lies, about two times in three (Wilson 1927). */
function wilson(share: number, n: number): [number, number] {
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return [centre - half, centre + half]
}
