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
import type { ExportedRound } from './exported-round.ts'

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
      const rounds = scope.kind === 'latest' ? latestOfEach(ordered) : ordered
      const own = measures.toSorted((a, b) => a.number - b.number)
      const lines = team ? own.map((measure) => lineOf(frame, team, measure)) : entries.toSorted(byUnit)
      const matters = escalations.toSorted(byAge)
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

/** A round that the file takes in, and by what it is ordered. */
type Placed = { readonly at: string; readonly id: string; readonly exported: ExportedRound }

/** A team's own rounds come as they were closed, what was shared as it was. Undefined: it may not be shown. */
function placed({ teamName, round, goalId, summary, review }: RoundMaterial, inTeam: boolean): Placed | undefined {
  const shown = inTeam ? discloseReviewed(summary, review) : review && discloseShared(summary, review)
  if (!shown || round.state !== 'closed') return undefined
  const exported = { teamName, round, ...(goalId !== undefined && { goalId }), summary: shown }
  return { at: (inTeam ? summary.createdAt : review?.sharedAt) ?? '', id: summary.id, exported }
}

/** Each team's, at the place where its first one stood. */
function latestOfEach(rounds: readonly ExportedRound[]): ExportedRound[] {
  return [...new Map(rounds.map((exported) => [exported.round.teamId, exported])).values()]
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

/** What was written down of these rounds, oldest first, and when the parties of each had signed. */
function ofRounds(outcomes: readonly Outcome[], rounds: readonly ExportedRound[]) {
  const of = new Map(rounds.map((exported) => [`${exported.round.teamId}\n${exported.round.id}`, exported]))
  return outcomes
    .toSorted((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id))
    .flatMap((outcome) => {
      const exported = of.get(`${outcome.teamId}\n${outcome.roundId}`)
      if (!exported) return []
      return [{ outcome, unit: exported.teamName, signedAt: exported.summary.value.review?.sharedAt }]
    })
}

/** What a report counts of a round. */
function factOf({ round, goalId, summary }: ExportedRound): RoundFact {
  const { answers, invited, createdAt } = summary.value
  return {
    ...{ roundId: round.id, teamId: round.teamId, packageId: round.prompt.packageId },
    ...(goalId !== undefined && { goalId }),
    ...{ closedAt: round.endedAt ?? createdAt, answers, invited },
    minutes: Math.max(1, round.prompt.minutes),
  }
}
