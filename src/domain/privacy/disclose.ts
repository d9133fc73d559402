import { type Escalation, isLate } from '../escalation/escalation.ts'
import {
  type ExportedEscalation,
  type ExportedMeasure,
  type ExportedOutcome,
  escalationInFile,
  measureInRegister,
  measureInTeam,
  outcomeInFile,
} from '../export/export-content.ts'
import type { Measure } from '../measure/measure.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { RegisterEntry } from '../register/register-entry.ts'
import type { Report } from '../report/report.ts'
import type { Draft } from '../summary/draft.ts'
import { type PerceptionGap, perceptionGap } from '../summary/perception-gap.ts'
import { openReports, type SourceText, sourceTexts } from '../summary/review/report-text.ts'
import type { Review } from '../summary/review.ts'
import { type Reviewed, reviewed } from '../summary/reviewed.ts'
import type { RoleCounts } from '../summary/role-counts.ts'
import type { Summary } from '../summary/summary.ts'
import { upward } from '../summary/upward.ts'
import { blur } from './blur.ts'
import { type ReleaseCell, type RollUp, rollUp } from './release-cell.ts'
import { type RoleSplit, roleSplit } from './role-split.ts'

let disclosed: <T>(value: T) => Disclosed<T>

/**
 * Something about people that may be seen outside the store (Law 4). Only the functions of this file can make one;
 * cards and exports accept nothing else, so a leak does not compile.
 */
export class Disclosed<T> {
  // A private field makes the type nominal: no other object fits it.
  readonly #value: T
  private constructor(value: T) {
    this.#value = value
  }
  static {
    disclosed = (value) => new Disclosed(value)
  }
  get value(): T {
    return this.#value
  }
}

/** How many answered. The only thing about an open round that anyone may see (DESIGN §5). */
export type Progress = { readonly answers: number; readonly invited: number; readonly simulated: number }

export function discloseProgress(progress: Progress): Disclosed<Progress> {
  return disclosed(progress)
}

/** What a round leaves when it closes, before the rules are applied. */
export type Closing = Pick<
  Summary,
  | 'id'
  | 'teamId'
  | 'roundId'
  | 'createdAt'
  | 'answers'
  | 'invited'
  | 'simulated'
  | 'replies'
  | 'threshold'
  | 'anonymity'
>

/**
 * The threshold rules of DESIGN §5 for one closed round:
 * - anonymous and fewer than k answers: the number, nothing else;
 * - a question that fewer than k answered: no figures, and the summary says so;
 * - a question to which all, or all but one, gave the same answer: that answer, and no counts (`blur.ts`);
 * - texts are shown when the round has k answers: whoever wrote one is among k or more who may have;
 * - a named round shows what people chose to say under their names.
 */
export function discloseRound(closing: Closing, draft: Draft): Disclosed<Summary> {
  const base = { type: 'summary' as const, ...closing }
  const enough = closing.anonymity === 'named' ? closing.answers > 0 : closing.answers >= closing.threshold
  if (!enough) return disclosed({ ...base, shown: false, ...nothing() })
  const named = closing.anonymity === 'named'
  const visible = draft.figures.filter(({ answered }) => named || answered >= closing.threshold)
  const hidden = draft.figures.filter((figure) => !visible.includes(figure) && figure.answered > 0)
  return disclosed({
    ...base,
    shown: true,
    figures: named ? visible : visible.map(blur),
    quotes: [...draft.quotes],
    thread: [...draft.thread],
    themes: draft.findings?.themes ?? [],
    singles: draft.findings?.singles ?? [],
    flags: draft.findings?.flags ?? [],
    ...(draft.findings && { maker: draft.findings.maker }),
    leftOut: [
      ...hidden.map(({ text }) => ({ reason: 'fewAnswered' as const, question: text })),
      ...(draft.findings?.leftOut ?? []).map(({ reason, sources }) => ({ reason, count: sources.length })),
    ],
  })
}

function nothing() {
  return { figures: [], quotes: [], thread: [], themes: [], singles: [], flags: [], leftOut: [] }
}

/**
 * A summary that comes back from the store. It was disclosed when it was written; the rules are applied again, so that
 * a document from somewhere else (a restored backup, a hand-edited row) can't show what they forbid.
 */
export function discloseStored(summary: Summary): Disclosed<Summary> {
  return disclosed(storedAgain(summary))
}

function storedAgain(summary: Summary): Summary {
  const { type, shown, figures, quotes, thread, themes, singles, flags, maker, leftOut, ...closing } = summary
  if (!shown) return { type, ...closing, shown, ...nothing() }
  const findings = maker && { themes, singles, flags, maker, leftOut: [] }
  const again = discloseRound(closing, { figures, quotes, thread, findings }).value
  return again.shown ? { ...again, leftOut } : again
}

/** A summary as its team sees it: what is stored, with the team's review laid over it. */
export function discloseReviewed(summary: Summary, review: Review | undefined): Disclosed<Reviewed> {
  return disclosed(reviewed(storedAgain(summary), review))
}

/** Texts that were reported and wait for the parties: to be shown to a leader and to representatives, one at a time. */
export function discloseHidden(summary: Summary, review: Review): Disclosed<SourceText[]> {
  const waiting = new Set(openReports(review).map(({ source }) => source))
  return disclosed(sourceTexts(storedAgain(summary)).filter(({ id }) => waiting.has(id)))
}

/**
 * A summary as coordinators see it; undefined unless the parties have signed what it says (`upward.ts`). It is made of
 * nothing but what the team sees, and a team's summary is shared whole: two outputs differ by whole summaries, or by words
 * that were taken out of one, and no subtraction of outputs tells more about a team than its own card.
 *
 * Names were for the team: above it a named round keeps the rules of an anonymous one, from k answers on, and blurred.
 */
export function discloseShared(summary: Summary, review: Review): Disclosed<Reviewed> | undefined {
  const again = storedAgain({ ...summary, anonymity: 'anonymous' })
  if (!again.shown) return undefined
  const { anonymity, figures } = summary
  const kept = new Set(again.figures.map(({ questionId }) => questionId))
  const fewAnswered = figures
    .filter(({ questionId, answered }) => !kept.has(questionId) && answered > 0)
    .map(({ text }) => ({ reason: 'fewAnswered' as const, question: text }))
  const shared = upward({ ...again, anonymity, leftOut: [...fewAnswered, ...again.leftOut] }, review)
  return shared && disclosed(shared)
}

/** A theme as it may go to a level above its team. */
export type ThemeUpward = { readonly label: string; readonly people: number; readonly quotes: readonly string[] }

/**
 * A theme for the level above: nothing but what `discloseShared` shows of it. Undefined where the summary is not shared,
 * or shows no such theme.
 */
export function discloseTheme(summary: Summary, review: Review, themeId: string): Disclosed<ThemeUpward> | undefined {
  const theme = discloseShared(summary, review)?.value.themes.find(({ id }) => id === themeId)
  return theme && disclosed({ label: theme.label, people: theme.people, quotes: theme.quotes.map(({ text }) => text) })
}

/**
 * A matter that was sent to a level above. Of people it holds what `discloseTheme` let out, without quotes whose text was
 * hidden since (`usecases/escalation/keep-quotes.ts`), and what office-holders wrote in the name of their office.
 */
export function discloseEscalation(escalation: Escalation): Disclosed<Escalation> {
  return disclosed(escalation)
}

/** A team's own measures, for the team: with the owner's name, which the owner agreed to. No voices, no reasons of persons. */
export function discloseMeasures(measures: readonly Measure[], unit: string): Disclosed<readonly ExportedMeasure[]> {
  return disclosed(measures.map((measure) => measureInTeam(measure, unit)))
}

/** What a team has written down of its rounds, for the team. Nobody stands in it, and what points at people was masked. */
export function discloseOutcomes(outcomes: readonly Outcome[]): Disclosed<readonly Outcome[]> {
  return disclosed(outcomes)
}

/**
 * The same for a file, of the rounds in it. `signedAt` is for coordinators: what was written after the parties signed is
 * nothing that they have signed, and stays in the team (DESIGN, Law 5).
 */
export function discloseOutcomesInFile(
  outcomes: readonly { readonly outcome: Outcome; readonly unit: string; readonly signedAt?: string | undefined }[],
  upward: boolean,
): Disclosed<readonly ExportedOutcome[]> {
  const shown = outcomes.filter(({ outcome, signedAt = '' }) => !upward || outcome.at <= signedAt)
  return disclosed(shown.map(({ outcome, unit }) => outcomeInFile(outcome, unit)))
}

/** What the parties have shared of their measures, and lines that were imported. No person stands in it. */
export function discloseRegister(entries: readonly RegisterEntry[]): Disclosed<readonly ExportedMeasure[]> {
  return disclosed(entries.map(measureInRegister))
}

/** The same, line by line as it is kept: what a coordinator searches, and the file that can be read back. */
export function discloseEntries(entries: readonly RegisterEntry[]): Disclosed<readonly RegisterEntry[]> {
  return disclosed(entries)
}

/**
 * Matters that teams sent upward, for a file. `upward`: for coordinators, who were not asked. Of a signed theme they see the
 * label and the number; what somebody put in words of their own went to the level that was asked, and to nobody else.
 */
export function discloseEscalations(
  escalations: readonly Escalation[],
  { now, upward }: { readonly now: string; readonly upward: boolean },
): Disclosed<readonly ExportedEscalation[]> {
  return disclosed(
    escalations.map((escalation) => escalationInFile(escalation, { late: isLate(escalation, now), upward })),
  )
}

/**
 * How many members backed a proposal; below k only that it is fewer. As long as voices come the number goes up in steps of
 * k, counted once a day (`tally.ts`): whoever looks before and after a click, their own too, sees no difference.
 */
export type Voices =
  | { readonly kind: 'exact'; readonly count: number }
  | { readonly kind: 'atLeast'; readonly count: number }
  | { readonly kind: 'fewer'; readonly than: number }

export function discloseVoices(count: number, threshold: number, decided: boolean): Disclosed<Voices> {
  if (count < threshold) return disclosed({ kind: 'fewer', than: threshold })
  return disclosed(decided ? { kind: 'exact', count } : { kind: 'atLeast', count: count - (count % threshold) })
}

/**
 * How the roles in one team answered one question; undefined where it can't be shown, which is always so inside an
 * ordinary team (`role-split.ts`). Why is not told, since it may say something. Of anonymous rounds that are shown.
 */
export function discloseRoleSplit(rows: readonly RoleCounts[], threshold: number): Disclosed<RoleSplit> | undefined {
  const split = roleSplit(rows, threshold)
  return typeof split === 'string' ? undefined : disclosed(split)
}

/** The sum of the closed cells whose teams all lie in the selection; undefined when there is none (`release-cell.ts`). */
export function discloseRollUp(
  cells: readonly ReleaseCell[],
  selection: ReadonlySet<string>,
): Disclosed<RollUp> | undefined {
  const sum = rollUp(cells, selection)
  return sum && disclosed(sum)
}

/** How differently roles see one question. Made of what a roll-up shows already, so it tells nothing more. */
export function discloseGap(sum: Disclosed<RollUp>): Disclosed<PerceptionGap> | undefined {
  const gap = perceptionGap(sum.value)
  return gap && disclosed(gap)
}

/**
 * A report over many units, as coordinators see it: sums, and of participation nothing but how many units lie in each band.
 * Where the rounds that it takes in have fewer than k answers together, no number about answers.
 *
 * Filters need no further rule. A report counts shared rounds, each of them whole: two reports differ by whole rounds, so
 * subtracting them gives sums over some rounds. Each of these had k answers or more, and with its number of answers and of
 * those invited it stands in the shared summary, which coordinators can open anyway (`discloseShared`). Measures and
 * matters that were sent upward are the parties' own, and hold no answers. What roles say is no part of it: that comes from
 * release cells, which are added up whole too (`discloseRollUp`).
 */
export function discloseReport(report: Report, threshold: number): Disclosed<Report> {
  const { answers = 0 } = report
  if (answers >= threshold) return disclosed(report)
  return disclosed({ ...report, answers: undefined, participation: [], hours: undefined })
}
