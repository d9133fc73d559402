import { z } from 'zod'
import { Answer, Role, Values } from '../round/answer.ts'
import type { PostedPrompt } from '../round/posted-prompt.ts'

/**
 * Sealed answers (DESIGN §5): ballots (scale and choice answers, with the role if one was given) and statements (free
 * text, never with a role), each in an order of its own that a CSPRNG made, without ids and times. What a named round
 * leaves behind is its contributions, with their authors.
 */
const Ballot = z.strictObject({ values: Values, role: Role.optional() })
export type Ballot = z.infer<typeof Ballot>
const Statement = z.strictObject({ questionId: z.string(), text: z.string() })
export type Statement = z.infer<typeof Statement>

const shared = {
  type: z.literal('sealed'),
  id: z.string(),
  teamId: z.string(),
  roundId: z.string(),
  /** Names one attempt to seal. The round says which attempt won; the others are removed. */
  set: z.string(),
}
export const Sealed = z.discriminatedUnion('holds', [
  z.strictObject({ ...shared, holds: z.literal('ballots'), ballots: z.array(Ballot) }),
  z.strictObject({ ...shared, holds: z.literal('statements'), statements: z.array(Statement) }),
  z.strictObject({ ...shared, holds: z.literal('named'), contributions: z.array(Answer) }),
  /** How many answered, and how many of them were simulated: the same number of ballots would be no proof. */
  z.strictObject({ ...shared, holds: z.literal('count'), answers: z.int(), simulated: z.int() }),
])
export type Sealed = z.infer<typeof Sealed>

/** A uniformly random permutation (Fisher–Yates), given uniform integers 0 ≤ i < n. */
export function shuffle<T>(items: readonly T[], integer: (below: number) => number): T[] {
  const out = [...items]
  shufflePlaces(out, placesToShuffle(out), integer)
  return out
}

/** The steps of `shuffle`, for who takes a pause between some of them. */
export function placesToShuffle(items: readonly unknown[]): number[] {
  return [...items.keys()].slice(1).toReversed()
}

/** Some steps of `shuffle`, in their order. */
export function shufflePlaces<T>(items: T[], places: readonly number[], integer: (below: number) => number): void {
  for (const i of places) {
    const j = integer(i + 1)
    const [a, b] = [items[i], items[j]]
    if (a !== undefined && b !== undefined) [items[i], items[j]] = [b, a]
  }
}

/** Takes answers apart into ballots and statements, so that neither tells which belonged together. */
export function separate(
  prompt: PostedPrompt,
  answers: readonly Answer[],
  integer: (below: number) => number,
): { ballots: Ballot[]; statements: Statement[] } {
  const open = new Set(prompt.questions.filter((question) => question.kind === 'open').map((question) => question.id))
  const ballots = answers.flatMap(({ values, role }): Ballot[] => {
    const figures = Object.fromEntries(Object.entries(values).filter(([id]) => !open.has(id)))
    if (Object.keys(figures).length === 0) return []
    return [{ values: figures, ...(role && { role }) }]
  })
  const statements = answers.flatMap(({ values }) =>
    Object.entries(values).flatMap(([questionId, text]) =>
      open.has(questionId) && typeof text === 'string' ? [{ questionId, text }] : [],
    ),
  )
  return { ballots: shuffle(ballots, integer), statements: shuffle(statements, integer) }
}
