import type { Language } from '../domain/language.ts'
import { isShownAgain, openReports } from '../domain/summary/review/report-text.ts'
import {
  type Change,
  keptWith,
  type Objection,
  type Review,
  signatories,
  wholeSummary,
} from '../domain/summary/review.ts'
import type { Reviewed, ReviewedTheme } from '../domain/summary/reviewed.ts'
import { untold } from '../domain/summary/upward.ts'
import { list, moment } from './format.ts'
import type { Texts } from './index.ts'

/**
 * How far the team's say has come: draft until when, who has signed, where the parties disagree, what is said of the
 * whole, what is hidden. Card and exports say the same. Some of it people wrote: it is plain text, never markdown.
 */
export function reviewFacts(
  say: Texts,
  language: Language,
  timeZone: string,
  { review, objections }: Reviewed,
): string[] {
  if (!review) return []
  const { facts } = say.review
  const at = (instant: string) => moment(language, timeZone, instant)
  const has = (wanted: string) => review.signatures.some(({ office }) => office === wanted)
  const signed = signatories.filter(has).map((office) => say.offices[office])
  const signatures = signed.length > 0 ? [facts.signed(list(language, signed))] : []
  const state = {
    draft: [facts.draft(at(review.draftUntil))],
    review: [facts.review, ...signatures],
    shared: [
      facts.shared(at(review.sharedAt ?? review.draftUntil)),
      ...signatures,
      ...(review.noUnionRep ? [facts.noUnionRep] : []),
    ],
  }[review.state]
  return [
    ...state,
    ...review.disagreements.map(({ by, text }) => facts.disagreement(say.review.parties[by], text)),
    ...objections.map((objection) => say.review.notes.ofWhole(objectionNote(say, objection, review.changes))),
    ...hiddenTexts(say, review),
  ]
}

/** Texts that nobody sees now: those that the parties must look at, and those that they want hidden. */
function hiddenTexts(say: Texts, review: Review): string[] {
  const { facts } = say.review
  const waiting = openReports(review)
  const decided = review.reports.filter((report) => !waiting.includes(report) && !isShownAgain(report))
  return [
    ...(waiting.length > 0 ? [facts.reported(waiting.length)] : []),
    ...(decided.length > 0 ? [facts.keptHidden(decided.length)] : []),
  ]
}

/**
 * What was done to a theme and what is held against it, with before and after. Of a hidden theme the earlier words are not
 * told either: they are what was hidden.
 */
export function themeNotes(say: Texts, { changes, objections, hidden }: ReviewedTheme): string[] {
  const { notes } = say.review
  const done = changes.flatMap((change) => {
    const who = say.offices[change.by]
    if (change.kind === 'hidden') return [notes.hidden(who, change.reason)]
    if (change.kind === 'kept' || hidden) return []
    return [correctionNote(say, change)]
  })
  return [...done, ...objections.map((objection) => objectionNote(say, objection, changes))]
}

/** Above the team: that a line was corrected, and by whom. */
export function correctionNote(
  say: Texts,
  { by, before, after, reason }: Extract<Change, { kind: 'corrected' }>,
): string {
  const who = say.offices[by]
  return reason === untold ? say.overview.corrected(who) : say.review.notes.corrected(who, before, after, reason)
}

/** An objection, with whoever noted it. Above the team: that there is one. `changes`: of its line, or all. */
export function objectionNote(say: Texts, { id, author, reason }: Objection, changes: readonly Change[]): string {
  const { notes } = say.review
  if (reason === untold) return say.overview.objection
  const words = author ? notes.objectionBy(author.name, reason) : notes.objection(reason)
  const kept = keptWith(changes, id)
  return kept ? notes.kept(words, say.offices[kept.by]) : words
}

/** What a line is called where one is chosen; `place` counts the themes. */
export function lineTitle(say: Texts, line: { id: string; label: string; hidden: boolean }, place: number): string {
  if (line.id === wholeSummary) return say.review.lines.whole
  return line.hidden ? say.review.lines.hidden(place) : line.label
}
