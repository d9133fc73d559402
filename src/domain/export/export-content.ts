import type { Escalation } from '../escalation/escalation.ts'
import type { Language } from '../language.ts'
import type { deciders, Measure } from '../measure/measure.ts'
import type { Detail } from '../outcome/detail.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { Profile } from '../package/package.ts'
import type { Disclosed } from '../privacy/disclose.ts'
import type { RegisterEntry } from '../register/register-entry.ts'
import type { Report } from '../report/report.ts'
import type { ExportedRound } from './exported-round.ts'

/** A measure as the register shows it. */
type RegisterLine = Pick<
  RegisterEntry,
  | 'unit'
  | 'title'
  | 'purpose'
  | 'goalId'
  | 'level'
  | 'parties'
  | 'status'
  | 'start'
  | 'due'
  | 'result'
  | 'learning'
  | 'packageId'
  | 'nationalId'
>

/** A measure as a file shows it: as the register does, and in a team's own file what stays in the team besides. */
export type ExportedMeasure = RegisterLine & {
  /** Who sees to it. */
  readonly owner?: string
  /** What the output card of its package asked for, such as what a trial shall show. */
  readonly details?: readonly Detail[]
  /** Of the parties, what they said when they decided. */
  readonly reasons?: readonly { readonly office: (typeof deciders)[number]; readonly text: string }[]
}

/** What a team wrote down of a round, without what names team and round in the store. */
export type ExportedOutcome = Pick<Outcome, 'kind' | 'title' | 'details' | 'language' | 'packageId' | 'by' | 'at'> & {
  readonly unit: string
  readonly next?: string
}

/** A matter that was sent upward. Above the team no words of it but a signed theme's label, and no words of answers. */
export type ExportedEscalation = Pick<Escalation, 'state' | 'createdAt' | 'people' | 'quotes'> & {
  /** The team that asks. */
  readonly unit: string
  readonly title?: string
  readonly matter?: string
  /** The level that is asked now is late. */
  readonly late: boolean
  readonly steps: readonly {
    readonly unitName: string
    readonly level: string
    readonly askedAt: string
    readonly dueAt: string
    readonly answer?: { readonly kind: 'yes' | 'no' | 'passedOn'; readonly text?: string; readonly at: string }
  }[]
}

/** Everything that a file may hold. Every format is made from it, so that no two of them can differ. */
export type ExportContent = {
  /** `team`: what a team has of its own. `shared`: what has come to the coordinators. */
  readonly of: 'team' | 'shared'
  /** Closed rounds, by when they ended, oldest first. */
  readonly rounds: readonly ExportedRound[]
  /** Adds up exactly what stands in `rounds`, `measures` and `escalations`. */
  readonly report: Disclosed<Report>
  readonly measures: Disclosed<readonly ExportedMeasure[]>
  readonly escalations: Disclosed<readonly ExportedEscalation[]>
  /** What was written down of `rounds`, oldest first. */
  readonly outcomes: Disclosed<readonly ExportedOutcome[]>
  /** Of the profiles, in their order. */
  readonly goals: Profile['goals']
  /** What packages call the themes that they expect: by it a theme is known again in another language. */
  readonly themeNames: readonly Readonly<Record<Language, string>>[]
  /** The part of the organisation that was asked for, by its name. */
  readonly part?: string
}

/** Nothing was closed, nothing agreed and nothing asked: a file would have no more than a title. */
export function isEmpty({ rounds, measures, escalations }: ExportContent): boolean {
  return rounds.length === 0 && measures.value.length === 0 && escalations.value.length === 0
}

/** Whose own file it is, by name; undefined: it is for coordinators, or it is empty. It may hold measures and matters only. */
export function teamOf({ of, rounds, measures, escalations }: ExportContent): string | undefined {
  return of === 'team' ? (rounds[0]?.teamName ?? measures.value[0]?.unit ?? escalations.value[0]?.unit) : undefined
}

/** What a file is made of; or the file, where it was made before. */
export type Material =
  | { readonly kind: 'content'; readonly content: ExportContent }
  | { readonly kind: 'register'; readonly entries: Disclosed<readonly RegisterEntry[]> }
  | { readonly kind: 'made'; readonly size: number; readonly bytes?: Uint8Array }

/** A team's measure as the register would show it, whether or not it was shared. */
export function asRegisterLine(measure: Measure, unit: string): RegisterLine {
  const { what, purpose, goalId, level, views, state, start, due, result, learning, packageId } = measure
  return {
    unit,
    title: what,
    purpose,
    level,
    parties: views.filter(({ yes }) => yes).map(({ office }) => office),
    status: state,
    result,
    learning,
    ...(goalId !== undefined && { goalId }),
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    ...(packageId !== undefined && { packageId }),
  }
}

/** A measure as the team's own file shows it. */
export function measureInTeam(measure: Measure, unit: string): ExportedMeasure {
  const { owner, details, views } = measure
  const reasons = views.flatMap(({ office, reason }) => (reason === '' ? [] : [{ office, text: reason }]))
  return {
    ...asRegisterLine(measure, unit),
    ...(owner && { owner: owner.name }),
    ...(details.length > 0 && { details }),
    ...(reasons.length > 0 && { reasons }),
  }
}

/** `unit`: the team's name. */
export function outcomeInFile(outcome: Outcome, unit: string): ExportedOutcome {
  const { kind, title, details, language, packageId, by, at, next } = outcome
  return { unit, kind, title, details, language, packageId, by, at, ...(next !== undefined && { next }) }
}

/** A line of the register, without what names team and round in the store. */
export function measureInRegister(entry: RegisterEntry): RegisterLine {
  const { unit, title, purpose, goalId, level, parties, status, start, due, result, learning } = entry
  const { packageId, nationalId } = entry
  return {
    ...{ unit, title, purpose, level, parties, status, result, learning },
    ...(goalId !== undefined && { goalId }),
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    ...(packageId !== undefined && { packageId }),
    ...(nationalId !== undefined && { nationalId }),
  }
}

/** `upward`: for coordinators. A matter in somebody's own words went to one level, and to nobody else. */
export function escalationInFile(
  { unitName: unit, state, createdAt, people, quotes, themeId, title, matter, steps }: Escalation,
  { late, upward }: { readonly late: boolean; readonly upward: boolean },
): ExportedEscalation {
  return {
    unit,
    state,
    createdAt,
    late,
    quotes: upward ? [] : quotes,
    ...(people !== undefined && { people }),
    ...((!upward || themeId !== undefined) && { title }),
    ...(!upward && { matter }),
    steps: steps.map(({ unitName, level, askedAt, dueAt, answer }) => ({
      unitName,
      level,
      askedAt,
      dueAt,
      ...(answer && { answer: { kind: answer.kind, at: answer.at, ...(!upward && { text: answer.text }) } }),
    })),
  }
}
