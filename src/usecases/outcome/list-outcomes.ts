import { byCodeUnit } from '../../domain/by-code-unit.ts'
import type { Outcome } from '../../domain/outcome/outcome.ts'
import type { Round } from '../../domain/round/round.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** What was written down of a round, oldest first. */
export async function outcomesOfRound(
  { store }: Services,
  { teamId, id: roundId }: Pick<Round, 'teamId' | 'id'>,
): Promise<Outcome[]> {
  const found = await store.list(documents.outcome, { partition: teamId, equals: { roundId } })
  return found.map(({ value }) => value).toSorted((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id))
}
