import { byCodeUnit } from '../by-code-unit.ts'
import { byAge, type Escalation } from '../escalation/escalation.ts'
import type { Measure } from '../measure/measure.ts'
import type { Outcome } from '../outcome/outcome.ts'
import {
  discloseEscalations,
  discloseMeasures,
  discloseOutcomesInFile,
  discloseRegister,
  discloseReport,
  discloseReviewed,
  discloseShared,
} from '../privacy/disclose.ts'
import { byUnit, type RegisterEntry, registerId } from '../register/register-entry.ts'
import type { RoundFact } from '../report/fact-sheet.ts'
import { foldReport } from '../report/fold-report.ts'
import { selectUnits } from '../report/select-units.ts'
import { asRegisterLine, type ExportContent } from './export-content.ts'
import type { ExportFrame, MaterialPart, RoundMaterial } from './export-material.ts'
import { type ExportedRound, endOf } from './exported-round.ts'
import { teamNames } from './team-names.ts'

export type ContentCollector = {
  readonly add: (part: MaterialPart) => void
  /** Everything that was added and that the order takes in, with the report that adds it up. */
  readonly content: () => ExportContent
}

/**
 * Makes of a file's material, which comes in parts and in any order, what the file may show. It needs nothing but what it is
 * given, so it can work in a thread of its own.
 */
export function collectContent(frame: ExportFrame): ContentCollector {
  const { scope, team, tree, now, goals, themeNames } = frame
  const unitId = scope.kind === 'unit' ? scope.unitId : undefined
  const selected = selectUnits(tree, unitId)
  const isAbout = ({ packageId }: { readonly packageId?: string | undefined }) =>
    scope.kind !== 'package' || packageId === scope.packageId
  const found: Placed[] = []
  const measures: Measure[] = []
  const entries: RegisterEntry[] = []
  const escalations: Escalation[] = []
  const outcomes: Outcome[] = []
  return {
    add(part) {
      const about = (part.rounds ?? []).filter(({ round }) => isAbout(round.prompt) && selected.hasTeam(round.teamId))
      found.push(...about.flatMap((material) => placed(material, team !== undefined) ?? []))
      measures.push(...(part.measures ?? []).filter(isAbout))
      entries.push(...(part.entries ?? []).filter((entry) => selected.hasEntry(entry) && isAbout(entry)))
      escalations.push(...(part.escalations ?? []).filter((one) => selected.hasTeam(one.teamId) && isAbout(one)))
      outcomes.push(...(part.outcomes ?? []))
    },
    content() {
      const all = found.toSorted((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id))
      const ordered = all.map(({ exported }) => exported)
      const name = team ? undefined : namer(tree, ordered, entries, escalations)
      const kept = scope.kind === 'latest' ? latestOfEach(ordered) : ordered
      const rounds = kept.map((one) => ({ ...one, teamName: name?.(one.round.teamId) ?? one.teamName }))
      const own = measures.toSorted((a, b) => a.number - b.number)
      const shared = entries.map((entry) => ({ ...entry, unit: name?.(entry.teamId) ?? entry.unit }))
      const lines = team ? own.map((measure) => lineOf(frame, team, measure)) : shared.toSorted(byUnit)
      const sent = escalations.map((one) => ({ ...one, unitName: name?.(one.teamId) ?? one.unitName }))
      const matters = sent.toSorted(byAge)
      const part = tree?.units.find(({ id }) => id === unitId)?.name
      const material = {
        ...{ facts: rounds.map(factOf), entries: lines, escalations: matters, tree, now, timeZone: frame.timeZone },
        goals: goals.map(({ id }) => id),
      }
      return {
        of: team ? 'team' : 'shared',
        rounds,
        report: discloseReport(foldReport(material, unitId === undefined ? {} : { unitId }), frame.threshold),
        measures: team ? discloseMeasures(own, team.name) : discloseRegister(lines),
        escalations: discloseEscalations(matters, { now, upward: !team }),
        outcomes: discloseOutcomesInFile(ofRounds(outcomes, rounds), !team),
        ...{ goals, themeNames },
        ...(part !== undefined && { part }),
      }
    },
  }
}

/** What the file calls a team. */
function namer(
  tree: ExportFrame['tree'],
  rounds: readonly ExportedRound[],
  entries: readonly RegisterEntry[],
  escalations: readonly Escalation[],
): (teamId: string | undefined) => string | undefined {
  const names = teamNames(tree, [
    ...rounds.map(({ round, teamName }) => ({ teamId: round.teamId, name: teamName })),
    ...entries.flatMap(({ teamId, unit }) => (teamId === undefined ? [] : [{ teamId, name: unit }])),
    ...escalations.map(({ teamId, unitName }) => ({ teamId, name: unitName })),
  ])
  return (teamId) => names.get(teamId ?? '')
}

/** A round that the file takes in, and by what it is ordered: when it ended, whenever it was shared or summarised again. */
type Placed = { readonly at: string; readonly id: string; readonly exported: ExportedRound }

/** Undefined: it may not be shown. */
function placed({ teamName, round, goalId, summary, review }: RoundMaterial, inTeam: boolean): Placed | undefined {
  const shown = inTeam ? discloseReviewed(summary, review) : review && discloseShared(summary, review)
  if (!shown || round.state !== 'closed') return undefined
  const exported = { teamName, round, ...(goalId !== undefined && { goalId }), summary: shown }
  return { at: endOf(exported), id: summary.id, exported }
}

/** Of rounds in their order each team's last, in the same order. */
function latestOfEach(rounds: readonly ExportedRound[]): ExportedRound[] {
  const latest = new Map(rounds.map((exported) => [exported.round.teamId, exported]))
  return rounds.filter((exported) => latest.get(exported.round.teamId) === exported)
}

/** A team's measure as a line of the register would count, whether or not it was shared. */
function lineOf(
  { tenantId, now }: ExportFrame,
  team: NonNullable<ExportFrame['team']>,
  measure: Measure,
): RegisterEntry {
  const id = registerId(measure.id)
  return { type: 'registerEntry', id, tenantId, teamId: team.id, updatedAt: now, ...asRegisterLine(measure, team.name) }
}

/**
 * What was written down of these rounds, oldest first, and when the first of the parties of each signed: what came later
 * nobody but the last has seen, so not all have signed it (DESIGN, Law 5).
 */
function ofRounds(outcomes: readonly Outcome[], rounds: readonly ExportedRound[]) {
  const of = new Map(rounds.map((exported) => [`${exported.round.teamId}\n${exported.round.id}`, exported]))
  return outcomes
    .toSorted((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id))
    .flatMap((outcome) => {
      const exported = of.get(`${outcome.teamId}\n${outcome.roundId}`)
      if (!exported) return []
      const [signedAt] = (exported.summary.value.review?.signatures ?? []).map(({ at }) => at).toSorted()
      return [{ outcome, unit: exported.teamName, signedAt }]
    })
}

/** What a report counts of a round. */
function factOf(exported: ExportedRound): RoundFact {
  const { round, goalId, summary } = exported
  const { answers, invited } = summary.value
  return {
    ...{ roundId: round.id, teamId: round.teamId, packageId: round.prompt.packageId },
    ...(goalId !== undefined && { goalId }),
    ...{ closedAt: endOf(exported), answers, invited },
    minutes: Math.max(1, round.prompt.minutes),
  }
}
