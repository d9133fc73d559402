import type { ExportJob, ExportScope } from '../../domain/export/export-job.ts'
import type { ExportFrame, MaterialPart, RoundMaterial } from '../../domain/export/export-material.ts'
import { selectUnits } from '../../domain/report/select-units.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Review } from '../../domain/summary/review.ts'
import { type Summary, summaryId } from '../../domain/summary/summary.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { partsOf } from '../in-parts.ts'
import { readTree } from '../report/build-report.ts'
import { goalOf } from '../report/keep-facts.ts'
import { readTeam } from '../team/standing.ts'

/** Which file: whose, and what it takes in. */
export type Asked<S extends ExportScope = ExportScope> = Pick<ExportJob, 'tenantId' | 'teamId'> &
  Partial<Pick<ExportJob, 'createdAt'>> & { readonly scope: S }

/** What an order's material is read against. */
export async function exportFrame(services: Services, { tenantId, teamId, scope }: Asked): Promise<ExportFrame> {
  const { library, clock, settings } = services
  const team = teamId === undefined ? undefined : await readTeam(services, teamId)
  const tree = teamId === undefined ? await readTree(services, tenantId) : undefined
  return {
    tenantId,
    ...(teamId !== undefined && { team: { id: teamId, name: team?.name ?? '' } }),
    scope,
    ...(tree && { tree }),
    now: timestamp(clock.now()),
    timeZone: settings.timeZone,
    threshold: settings.threshold,
    goals: library.profile.goals,
    themeNames: library.of(tenantId).versions.flatMap(({ themes }) => themes.map(({ label }) => label)),
  }
}

/** Rounds, and other documents, that are handed over at once: so few that nobody has to wait behind them, less than a millisecond. */
const atOnce = { rounds: 1, others: 25 }

/**
 * What an order may take in, as it is stored: `collectContent` decides what of it is shown. Part by part, with a pause
 * between, so that others are answered meanwhile.
 */
export async function* exportMaterial(services: Services, asked: Asked): AsyncGenerator<MaterialPart, undefined> {
  const { store, clock } = services
  const { tenantId, teamId, scope } = asked
  if (scope.kind !== 'register') yield* roundMaterial(services, asked)
  const here = teamId === undefined ? { equals: { tenantId } } : { partition: teamId }
  if (teamId === undefined) {
    const found = await store.list(documents.registerEntry, { partition: tenantId })
    for await (const part of partsOf(clock, found, atOnce.others)) yield { entries: part.map(({ value }) => value) }
  } else {
    const found = await store.list(documents.measure, here)
    for await (const part of partsOf(clock, found, atOnce.others)) yield { measures: part.map(({ value }) => value) }
  }
  if (scope.kind === 'register') return
  const escalations = await store.list(documents.escalation, here)
  for await (const part of partsOf(clock, escalations, atOnce.others)) {
    yield { escalations: part.map(({ value }) => value) }
  }
  const outcomes = await store.list(documents.outcome, here)
  for await (const part of partsOf(clock, outcomes, atOnce.others)) yield { outcomes: part.map(({ value }) => value) }
}

/** The rounds of it: a team's own, or what was shared with coordinators. */
export function roundMaterial(services: Services, asked: Asked): AsyncGenerator<MaterialPart, undefined> {
  return asked.teamId === undefined ? sharedRounds(services, asked) : teamRounds(services, asked.teamId)
}

async function* teamRounds(services: Services, teamId: string): AsyncGenerator<MaterialPart, undefined> {
  const { store, clock } = services
  const team = await readTeam(services, teamId)
  if (!team) return
  const rounds = (await store.list(documents.round, { partition: teamId })).map(({ value }) => value)
  const summaries = await store.list(documents.summary, { partition: teamId })
  const reviews = await store.list(documents.review, { partition: teamId })
  const summaryOf = new Map(summaries.map(({ value }) => [value.roundId, value]))
  const reviewOf = new Map(reviews.map(({ value }) => [value.roundId, value]))
  for await (const part of partsOf(clock, rounds, atOnce.rounds)) {
    const found = part.flatMap((round) => {
      const summary = summaryOf.get(round.id)
      return summary
        ? [materialOf(services, { teamName: team.name, round, summary, review: reviewOf.get(round.id) })]
        : []
    })
    yield { rounds: found }
  }
}

/**
 * What coordinators may export.
 *
 * Exports are a series, and what differs between two of them must not tell about few people. It can't: a summary comes
 * with everything that coordinators ever see of it or not at all, it does not change when others are shared, and what it
 * says is on its team's card already. So two exports differ by whole summaries of k people or more. Afterwards only
 * words can go from one (a reported text), or all of it (a named round that was made again).
 *
 * What is shared after the order stays out: the file is the one whose size the person consented to.
 */
async function* sharedRounds(
  services: Services,
  { tenantId, scope, createdAt }: Asked,
): AsyncGenerator<MaterialPart, undefined> {
  const unitId = scope.kind === 'unit' ? scope.unitId : undefined
  const selected = selectUnits(unitId === undefined ? undefined : await readTree(services, tenantId), unitId)
  const reviews = (await sharedReviews(services, tenantId)).filter(
    ({ teamId, sharedAt = '' }) => (createdAt === undefined || sharedAt <= createdAt) && selected.hasTeam(teamId),
  )
  for await (const part of partsOf(services.clock, reviews, atOnce.rounds)) {
    const found = await Promise.all(part.map((review) => sharedRound(services, review)))
    yield { rounds: found.filter((material) => material !== undefined) }
  }
}

/** What the teams of a tenant have said of their summaries, where they are shared. */
async function sharedReviews({ store }: Services, tenantId: string): Promise<Review[]> {
  const found = await store.list(documents.review, { equals: { tenantId, state: 'shared' } })
  return found.map(({ value }) => value)
}

/** How many there are; of very many only that there are `most`. */
export function countShared({ store }: Services, tenantId: string, most: number): Promise<number> {
  return store.count(documents.review, { equals: { tenantId, state: 'shared' }, limit: most })
}

async function sharedRound(services: Services, review: Review): Promise<RoundMaterial | undefined> {
  const { store } = services
  const { teamId, roundId } = review
  const [team, round, summary] = await Promise.all([
    readTeam(services, teamId),
    store.read(documents.round, teamId, roundId),
    store.read(documents.summary, teamId, summaryId(roundId)),
  ])
  if (!team || !round || !summary) return undefined
  return materialOf(services, { teamName: team.name, round: round.value, summary: summary.value, review })
}

function materialOf(
  services: Services,
  {
    review,
    ...of
  }: {
    readonly teamName: string
    readonly round: Round
    readonly summary: Summary
    readonly review: Review | undefined
  },
): RoundMaterial {
  const goalId = goalOf(services, of.round)
  return { ...of, ...(goalId !== undefined && { goalId }), ...(review && { review }) }
}
