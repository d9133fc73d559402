import { isLate } from '../escalation/escalation.ts'
import { medianDays } from '../escalation/median-days.ts'
import { isOverdue, measureStates } from '../measure/measure.ts'
import type { Timestamp } from '../time.ts'
import type { UnitTree } from '../unit/unit-tree.ts'
import type { MatterFact, MeasureFact, RoundFact } from './fact-sheet.ts'
import { localMonths, period } from './period.ts'
import { participationBand, participationBands, type Report, type ReportFilter } from './report.ts'
import { selectUnits } from './select-units.ts'

/** Everything that has come to the coordinators of one tenant. */
export type ReportMaterial = {
  readonly facts: readonly RoundFact[]
  readonly entries: readonly MeasureFact[]
  readonly escalations: readonly MatterFact[]
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
  const { hasDay, hasTime } = period(filter, timeZone)
  const hasTopic = ({ packageId, goalId }: { packageId?: string | undefined; goalId?: string | undefined }) =>
    (filter.packageId === undefined || packageId === filter.packageId) &&
    (filter.goalId === undefined || goalId === filter.goalId)

  const facts = material.facts.filter(
    (fact) => selected.hasTeam(fact.teamId) && hasTopic(fact) && hasTime(fact.closedAt),
  )
  const entries = material.entries.filter(
    (entry) =>
      selected.hasEntry(entry) &&
      hasTopic(entry) &&
      (entry.start === undefined ? hasTime(entry.updatedAt) : hasDay(entry.start)),
  )
  // A matter has the goal of the conversation that it comes from.
  const ofGoal = filter.goalId === undefined ? [] : material.facts.filter(({ goalId }) => goalId === filter.goalId)
  const roundsOfGoal = new Set(ofGoal.map(({ roundId }) => roundId))
  const escalations = material.escalations.filter(
    ({ teamId, packageId, roundId, createdAt }) =>
      selected.hasTeam(teamId) &&
      (filter.packageId === undefined || packageId === filter.packageId) &&
      (filter.goalId === undefined || (roundId !== undefined && roundsOfGoal.has(roundId))) &&
      hasTime(createdAt),
  )
  const units = byUnit(facts)
  const inTree = count([...units.keys()], selected.isInTree)
  const byGoal = Map.groupBy(facts, ({ goalId }) => goalId)
  return {
    filter,
    units: { all: selected.units, shared: inTree, outside: units.size - inTree },
    summaries: facts.length,
    answers: sum(facts, ({ answers }) => answers),
    participation: participation([...units.values()]),
    goals: goals.map((goalId) => {
      const ofGoal = byGoal.get(goalId) ?? []
      const about = new Set(ofGoal.map(({ teamId }) => teamId)).size
      return {
        goalId,
        summaries: ofGoal.length,
        units: about,
        measures: count(entries, (entry) => entry.goalId === goalId),
      }
    }),
    measures: measures(entries, Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString()),
    escalations: escalated(escalations, now),
    hours: hours(facts, localMonths(timeZone)),
  }
}

type Answered = { answers: number; invited: number }

/** How many answered of how many, by team, over all rounds of a team. */
function byUnit(facts: readonly RoundFact[]): Map<string, Answered> {
  const units = new Map<string, Answered>()
  for (const { teamId, answers, invited } of facts) {
    const unit = units.get(teamId)
    if (unit) {
      unit.answers += answers
      unit.invited += invited
    } else units.set(teamId, { answers, invited })
  }
  return units
}

/** Units by the share of those invited who answered. */
function participation(units: readonly Answered[]): Report['participation'] {
  const bands = units.map(({ answers, invited }) => participationBand(answers, invited))
  return participationBands.map((band) => ({ band, units: count(bands, (one) => one === band) }))
}

function measures(entries: readonly MeasureFact[], today: string): Report['measures'] {
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

function escalated(escalations: readonly MatterFact[], now: Timestamp): Report['escalations'] {
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
function hours(facts: readonly RoundFact[], monthOf: (at: Timestamp) => string): Report['hours'] {
  const minutes = new Map<string, number>()
  for (const { closedAt, answers, minutes: each } of facts) {
    const month = monthOf(closedAt)
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

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

function count<T>(items: readonly T[], wanted: (item: T) => boolean): number {
  return items.reduce((total, item) => total + (wanted(item) ? 1 : 0), 0)
}
