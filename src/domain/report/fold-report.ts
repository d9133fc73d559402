import { isLate } from '../escalation/escalation.ts'
import { medianDays } from '../escalation/median-days.ts'
import { isOverdue } from '../measure/measure.ts'
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

/**
 * Adds up what the filter takes in. Not yet to be shown: `discloseReport` decides what is. There are tens of
 * thousands of facts and somebody waits for the card, so that little is done with each.
 */
export function foldReport(material: ReportMaterial, filter: ReportFilter): Report {
  const { tree, goals, now, timeZone } = material
  const selected = selectUnits(tree, filter.unitId)
  const { hasDay, hasTime } = period(filter, timeZone)
  const hasTopic = ({ packageId, goalId }: { packageId?: string | undefined; goalId?: string | undefined }) =>
    (filter.packageId === undefined || packageId === filter.packageId) &&
    (filter.goalId === undefined || goalId === filter.goalId)

  const rounds = foldRounds(
    material.facts.filter((fact) => selected.hasTeam(fact.teamId) && hasTopic(fact) && hasTime(fact.closedAt)),
    localMonths(timeZone),
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
  const { units, ofGoals } = rounds
  const shared = selected.units ? count(selected.units, ({ teamId = '' }) => units.has(teamId)) : units.size
  return {
    filter,
    units: { all: selected.units?.length, shared, outside: units.size - shared },
    summaries: rounds.summaries,
    answers: rounds.answers,
    participation: participation(units.values()),
    goals: goals.map((goalId) => ({
      goalId,
      ...(ofGoals.get(goalId) ?? { summaries: 0, units: 0 }),
      measures: count(entries, (entry) => entry.goalId === goalId),
    })),
    measures: measures(entries, Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString()),
    escalations: escalated(escalations, now),
    hours: hours(rounds.minutes),
  }
}

/** Of one team over all its rounds: how many answered of how many, and the goals that they were about. */
type UnitSum = { answers: number; invited: number; readonly goals: (string | undefined)[] }

/** What the rounds say, in one pass. */
function foldRounds(facts: readonly RoundFact[], monthOf: (at: Timestamp) => string) {
  const units = new Map<string, UnitSum>()
  const ofGoals = new Map<string | undefined, { summaries: number; units: number }>()
  const ofMonths = new Map<string, number>()
  let inAll = 0
  for (const { teamId, goalId, closedAt, answers, invited, minutes } of facts) {
    const ofGoal = ofGoals.get(goalId) ?? { summaries: 0, units: 0 }
    if (ofGoal.summaries === 0) ofGoals.set(goalId, ofGoal)
    ofGoal.summaries += 1
    const unit = units.get(teamId)
    if (!unit?.goals.includes(goalId)) ofGoal.units += 1
    if (!unit) units.set(teamId, { answers, invited, goals: [goalId] })
    else {
      unit.answers += answers
      unit.invited += invited
      if (!unit.goals.includes(goalId)) unit.goals.push(goalId)
    }
    const month = monthOf(closedAt)
    ofMonths.set(month, (ofMonths.get(month) ?? 0) + answers * minutes)
    inAll += answers
  }
  return { summaries: facts.length, answers: inAll, units, ofGoals, minutes: ofMonths }
}

/** Units by the share of those invited who answered. */
function participation(units: Iterable<UnitSum>): Report['participation'] {
  const inBand = { under25: 0, from25: 0, from50: 0, from75: 0 }
  for (const { answers, invited } of units) inBand[participationBand(answers, invited)] += 1
  return participationBands.map((band) => ({ band, units: inBand[band] }))
}

function measures(entries: readonly MeasureFact[], today: string): Report['measures'] {
  const byStatus = { proposed: 0, adopted: 0, underWay: 0, done: 0, stopped: 0, declined: 0 }
  for (const { status } of entries) byStatus[status] += 1
  return {
    total: entries.length,
    overdue: count(entries, ({ status: state, due }) => isOverdue({ state, due }, today)),
    byStatus,
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
function hours(minutes: ReadonlyMap<string, number>): Report['hours'] {
  const [first, last] = [[...minutes.keys()].toSorted().at(0), [...minutes.keys()].toSorted().at(-1)]
  const months: { month: string; hours: number }[] = []
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = monthAfter(month)) {
    months.push({ month, hours: (minutes.get(month) ?? 0) / 60 })
  }
  return { total: [...minutes.values()].reduce((total, of) => total + of, 0) / 60, months }
}

function monthAfter(month: string): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()
}

function count<T>(items: readonly T[], wanted: (item: T) => boolean): number {
  return items.reduce((total, item) => total + (wanted(item) ? 1 : 0), 0)
}
