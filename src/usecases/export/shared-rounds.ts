import { byCodeUnit } from '../../domain/by-code-unit.ts'
import type { ContentScope, ExportJob } from '../../domain/export/export-job.ts'
import type { ExportedRound } from '../../domain/export/exported-round.ts'
import { discloseShared } from '../../domain/privacy/disclose.ts'
import { selectUnits } from '../../domain/report/select-units.ts'
import type { Review } from '../../domain/summary/review.ts'
import { summaryId } from '../../domain/summary/summary.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { inBatches } from '../in-batches.ts'
import { readTree } from '../report/build-report.ts'
import { goalOf } from '../report/shared-facts.ts'
import { readTeam } from '../team/standing.ts'

/** Summaries that are read at once. */
const atOnce = 50

/**
 * What coordinators may export, in the order in which it was shared; of "the latest", each team's.
 *
 * Exports are a series, and what differs between two of them must not tell about few people. It can't: a summary comes
 * with everything that coordinators ever see of it or not at all, it does not change when others are shared, and what it
 * says is on its team's card already. So two exports differ by whole summaries of k people or more. Afterwards only
 * words can go from one (a reported text), or all of it (a named round that was made again).
 *
 * What is shared after the order stays out: the file is the one whose size the person consented to.
 */
export async function sharedRounds(
  services: Services,
  {
    tenantId,
    scope,
    createdAt,
  }: Pick<ExportJob, 'tenantId'> & Partial<Pick<ExportJob, 'createdAt'>> & { readonly scope: ContentScope },
): Promise<ExportedRound[]> {
  const selected = selectUnits(
    scope.kind === 'unit' ? await readTree(services, tenantId) : undefined,
    scope.kind === 'unit' ? scope.unitId : undefined,
  )
  const reviews = (await sharedReviews(services, tenantId))
    .filter(({ sharedAt = '' }) => createdAt === undefined || sharedAt <= createdAt)
    .filter(({ teamId }) => selected.hasTeam(teamId))
    .toSorted((a, b) => byCodeUnit(a.sharedAt ?? '', b.sharedAt ?? '') || byCodeUnit(a.id, b.id))
  const found = (await inBatches(reviews, atOnce, (review) => sharedRound(services, review))).filter(
    (exported) => exported !== undefined,
  )
  if (scope.kind === 'latest') return [...new Map(found.map((exported) => [exported.round.teamId, exported])).values()]
  return found.filter(({ round }) => scope.kind !== 'package' || round.prompt.packageId === scope.packageId)
}

/** What the teams of a tenant have said of their summaries, where they are shared. */
export async function sharedReviews({ store }: Services, tenantId: string): Promise<Review[]> {
  const found = await store.list(documents.review, { equals: { tenantId, state: 'shared' } })
  return found.map(({ value }) => value)
}

async function sharedRound(services: Services, review: Review): Promise<ExportedRound | undefined> {
  const { store } = services
  const { teamId, roundId } = review
  const [team, round, stored] = await Promise.all([
    readTeam(services, teamId),
    store.read(documents.round, teamId, roundId),
    store.read(documents.summary, teamId, summaryId(roundId)),
  ])
  if (!team || !round || !stored || round.value.state !== 'closed') return undefined
  const summary = discloseShared(stored.value, review)
  const goalId = goalOf(services, round.value)
  return summary && { teamName: team.name, round: round.value, ...(goalId !== undefined && { goalId }), summary }
}
