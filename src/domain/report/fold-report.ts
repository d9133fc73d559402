import { type Escalation, isLate } from '../measure/escalation.ts'
import { isOverdue, measureStates } from '../measure/measure.ts'
import { medianDays } from '../measure/median-days.ts'
import type { RegisterEntry } from '../measure/register-entry.ts'
import type { Timestamp } from '../time.ts'
import type { UnitTree } from '../unit/unit-tree.ts'
import { participationBand, participationBands, type Report, type ReportFilter } from './report.ts'
import { selectUnits } from './select-units.ts'
import type { SharedFact } from './shared-fact.ts'

/** Everything that has come to the coordinators of one tenant. */
export type ReportMaterial = {
  readonly facts: readonly SharedFact[]
  readonly entries: readonly RegisterEntry[]
  readonly escalations: readonly Escalation[]
  readonly tree: UnitTree | undefined
  /** Ids of the profile's goals, in its order. */
  readonly goals: readonly string[]
  readonly now: Timestamp
  /** What days and months are counted in. */
  readonly timeZone: string
}

/** Adds up what the filter takes in. Not yet to be shown: `discloseReport` decides what is. */
export function foldReport(material: ReportMaterial, filter: ReportFilter): Report {
  const { tree, goals, now, timeZone } = material
  const selected = selectUnits(tree, filter.unitId)
  const dayOf = localDays(timeZone)
  const inPeriod = (day: string) => (filter.from ?? day) <= day && day <= (filter.to ?? day)
  const hasTopic = ({ packageId, goalId }: { packageId?: string | undefined; goalId?: string | undefined }) =>
    (filter.packageId === undefined || packageId === filter.packageId) &&
    (filter.goalId === undefined || goalId === filter.goalId)

  const facts = material.facts.filter(
    (fact) => selected.hasTeam(fact.teamId) && hasTopic(fact) && inPeriod(dayOf(fact.closedAt)),
  )
  const entries = material.entries.filter(
    (entry) => selected.hasEntry(entry) && hasTopic(entry) && inPeriod(entry.start ?? dayOf(entry.updatedAt)),
  )
  // A matter has the goal of the conversation that it comes from.
  const goalOfRound = new Map(material.facts.map(({ roundId, goalId }) => [roundId, goalId]))
  const escalations = material.escalations.filter(
    ({ teamId, packageId, roundId, createdAt }) =>
      selected.hasTeam(teamId) &&
      hasTopic({ packageId, goalId: roundId === undefined ? undefined : goalOfRound.get(roundId) }) &&
      inPeriod(dayOf(createdAt)),
  )
  const byTeam = Map.groupBy(facts, ({ teamId }) => teamId)
  const inTree = [...byTeam.keys()].filter(selected.isInTree)
  return {
    filter,
    units: { all: selected.units, shared: inTree.length, outside: byTeam.size - inTree.length },
    summaries: facts.length,
    answers: sum(facts, ({ answers }) => answers),
    participation: participation([...byTeam.values()]),
    goals: goals.map((goalId) => {
      const about = facts.filter((fact) => fact.goalId === goalId)
      const units = new Set(about.map(({ teamId }) => teamId)).size
      return { goalId, summaries: about.length, units, measures: count(entries, (entry) => entry.goalId === goalId) }
    }),
    measures: measures(entries, dayOf(now)),
    escalations: escalated(escalations, now),
    hours: hours(facts, dayOf),
  }
}

/** Units by the share of those invited who answered, over all of a unit's rounds. */
function participation(units: readonly (readonly SharedFact[])[]): Report['participation'] {
  const bands = units.map((facts) => {
    const answers = sum(facts, (fact) => fact.answers)
    return participationBand(
      answers,
      sum(facts, (fact) => fact.invited),
    )
  })
  return participationBands.map((band) => ({ band, units: count(bands, (one) => one === band) }))
}

function measures(entries: readonly RegisterEntry[], today: string): Report['measures'] {
  const byStatus = Object.fromEntries(measureStates.map((status) => [status, 0]))
  for (const { status } of entries) byStatus[status] = (byStatus[status] ?? 0) + 1
  const of = (status: (typeof measureStates)[number]) => byStatus[status] ?? 0
  return {
    total: entries.length,
    overdue: count(entries, ({ status: state, due }) => isOverdue({ state, due }, today)),
    byStatus: {
      ...{ proposed: of('proposed'), adopted: of('adopted'), underWay: of('underWay') },
      ...{ done: of('done'), stopped: of('stopped'), declined: of('declined') },
    },
  }
}

function escalated(escalations: readonly Escalation[], now: Timestamp): Report['escalations'] {
  const steps = escalations.flatMap((escalation) => escalation.steps)
  const answers = (kind: string) => count(steps, ({ answer }) => answer?.kind === kind)
  return {
    total: escalations.length,
    waiting: count(escalations, ({ state }) => state === 'waiting'),
    late: count(escalations, (escalation) => isLate(escalation, now)),
    answers: { yes: answers('yes'), no: answers('no'), passedOn: answers('passedOn') },
    levels: medianDays(steps),
  }
}

/** Every month from the first to the last, those in which nothing was shared too. */
function hours(facts: readonly SharedFact[], dayOf: (at: Timestamp) => string): Report['hours'] {
  const minutes = new Map<string, number>()
  for (const { closedAt, answers, minutes: each } of facts) {
    const month = dayOf(closedAt).slice(0, 7)
    minutes.set(month, (minutes.get(month) ?? 0) + answers * each)
  }
  const [first, last] = [[...minutes.keys()].toSorted().at(0), [...minutes.keys()].toSorted().at(-1)]
  const months: { month: string; hours: number }[] = []
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = monthAfter(month)) {
    months.push({ month, hours: (minutes.get(month) ?? 0) / 60 })
  }
  return { total: sum([...minutes.values()], (of) => of) / 60, months }
}

function monthAfter(month: string): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()
}

/** Local days of instants. Many lie in the same quarter of an hour, and of each it is worked out once. */
function localDays(timeZone: string): (at: Timestamp) => string {
  const known = new Map<string, string>()
  return (at) => {
    // Every zone's days begin, and its clocks change, at a quarter of an hour of UTC.
    const quarter = `${at.slice(0, 14)}${Math.floor(Number(at.slice(14, 16)) / 15)}`
    return known.getOrInsertComputed(quarter, () =>
      Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    )
  }
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

function count<T>(items: readonly T[], wanted: (item: T) => boolean): number {
  return items.reduce((total, item) => total + (wanted(item) ? 1 : 0), 0)
}
