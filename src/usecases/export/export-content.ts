import type { ExportContent } from '../../domain/export/export-content.ts'
import { measureInTeam } from '../../domain/export/export-content.ts'
import type { ContentScope, ExportJob } from '../../domain/export/export-job.ts'
import type { ExportedRound } from '../../domain/export/exported-round.ts'
import type { Escalation } from '../../domain/measure/escalation.ts'
import { type RegisterEntry, registerId } from '../../domain/measure/register-entry.ts'
import {
  discloseEscalations,
  discloseMeasures,
  discloseRegister,
  discloseReviewed,
} from '../../domain/privacy/disclose.ts'
import { selectUnits } from '../../domain/report/select-units.ts'
import { factId, type SharedFact } from '../../domain/report/shared-fact.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { listEscalations, listTeamEscalations } from '../escalation/list-escalations.ts'
import { readTree, reportOf } from '../report/build-report.ts'
import { goalOf } from '../report/shared-facts.ts'
import { readTeam } from '../team/standing.ts'
import { listRegister } from './list-register.ts'
import { sharedRounds } from './shared-rounds.ts'

/** Which file: whose, and what it takes in. */
export type Asked = Pick<ExportJob, 'tenantId' | 'teamId'> &
  Partial<Pick<ExportJob, 'createdAt'>> & { readonly scope: ContentScope }

/** Everything that an order takes in, with the report that adds it up. */
export async function exportContent(services: Services, asked: Asked): Promise<ExportContent> {
  const rounds = await exportedRounds(services, asked)
  return asked.teamId === undefined
    ? sharedContent(services, asked, rounds)
    : teamContent(services, asked, asked.teamId, rounds)
}

async function teamContent(
  services: Services,
  { tenantId, scope }: Asked,
  teamId: string,
  rounds: ExportedRound[],
): Promise<ExportContent> {
  const now = timestamp(services.clock.now())
  const team = await readTeam(services, teamId)
  const unit = team?.name ?? ''
  const isAbout = aboutPackage(scope)
  const stored = await services.store.list(documents.measure, { partition: teamId })
  const measures = stored
    .map(({ value }) => value)
    .filter(isAbout)
    .toSorted((a, b) => a.number - b.number)
  const escalations = (await listTeamEscalations(services, teamId)).filter(isAbout)
  const entries = measures.map((measure): RegisterEntry => {
    const { owner, ...shown } = measureInTeam(measure, unit)
    return { type: 'registerEntry', id: registerId(measure.id), tenantId, teamId, updatedAt: now, ...shown }
  })
  return {
    of: 'team',
    rounds,
    report: addedUp(services, rounds, entries, escalations),
    measures: discloseMeasures(measures, unit),
    escalations: discloseEscalations(escalations, { now, upward: false }),
    goals: goalsOf(services),
  }
}

async function sharedContent(
  services: Services,
  { tenantId, scope }: Asked,
  rounds: ExportedRound[],
): Promise<ExportContent> {
  const now = timestamp(services.clock.now())
  const tree = await readTree(services, tenantId)
  const unitId = scope.kind === 'unit' ? scope.unitId : undefined
  const selected = selectUnits(tree, unitId)
  const isAbout = aboutPackage(scope)
  const entries = (await listRegister(services, tenantId)).filter((entry) => selected.hasEntry(entry) && isAbout(entry))
  const escalations = (await listEscalations(services, tenantId)).filter(
    (escalation) => selected.hasTeam(escalation.teamId) && isAbout(escalation),
  )
  const part = tree?.units.find(({ id }) => id === unitId)?.name
  return {
    of: 'shared',
    rounds,
    report: addedUp(services, rounds, entries, escalations, tree, unitId),
    measures: discloseRegister(entries),
    escalations: discloseEscalations(escalations, { now, upward: true }),
    goals: goalsOf(services),
    ...(part !== undefined && { part }),
  }
}

/** The report of exactly these: what a file adds up is what stands in it. */
function addedUp(
  services: Services,
  rounds: readonly ExportedRound[],
  entries: readonly RegisterEntry[],
  escalations: readonly Escalation[],
  tree?: Awaited<ReturnType<typeof readTree>>,
  unitId?: string,
) {
  const { settings, clock } = services
  return reportOf(
    services,
    {
      facts: rounds.map(factOf),
      entries,
      escalations,
      tree,
      goals: goalsOf(services).map(({ id }) => id),
      now: timestamp(clock.now()),
      timeZone: settings.timeZone,
    },
    unitId === undefined ? {} : { unitId },
  )
}

/** What a report counts of a round. */
function factOf({ round, goalId, summary }: ExportedRound): SharedFact {
  const { answers, invited, themes, createdAt } = summary.value
  const closedAt = round.endedAt ?? createdAt
  return {
    ...{ type: 'sharedFact', id: factId(round.id), tenantId: round.tenantId, teamId: round.teamId, roundId: round.id },
    packageId: round.prompt.packageId,
    ...(goalId !== undefined && { goalId }),
    ...{ closedAt, sharedAt: closedAt, answers, invited, themes: themes.length },
    minutes: Math.max(1, round.prompt.minutes),
  }
}

function goalsOf({ library }: Services): ExportContent['goals'] {
  return library.profile.goals
}

function aboutPackage(scope: ContentScope): (item: { readonly packageId?: string | undefined }) => boolean {
  return ({ packageId }) => scope.kind !== 'package' || packageId === scope.packageId
}

/** The closed rounds that an order takes in, oldest first; for coordinators, what was shared with them. */
export async function exportedRounds(services: Services, asked: Asked): Promise<ExportedRound[]> {
  const { teamId, scope } = asked
  if (teamId === undefined) return sharedRounds(services, asked)
  const team = await readTeam(services, teamId)
  if (!team) return []
  const [rounds, summaries, reviews] = await Promise.all([
    services.store.list(documents.round, { partition: teamId }),
    services.store.list(documents.summary, { partition: teamId }),
    services.store.list(documents.review, { partition: teamId }),
  ])
  const byRound = new Map(summaries.map(({ value }) => [value.roundId, value]))
  const reviewOf = new Map(reviews.map(({ value }) => [value.roundId, value]))
  const closed = rounds
    .flatMap(({ value: round }) => {
      const summary = byRound.get(round.id)
      const goalId = goalOf(services, round)
      return summary && round.state === 'closed'
        ? [
            {
              teamName: team.name,
              round,
              ...(goalId !== undefined && { goalId }),
              summary: discloseReviewed(summary, reviewOf.get(round.id)),
            },
          ]
        : []
    })
    .filter(({ round }) => scope.kind !== 'package' || round.prompt.packageId === scope.packageId)
    .toSorted((a, b) => a.summary.value.createdAt.localeCompare(b.summary.value.createdAt))
  return scope.kind === 'latest' ? closed.slice(-1) : closed
}
