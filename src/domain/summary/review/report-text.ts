import type { Office } from '../../team/team.ts'
import type { Report, Review } from '../review.ts'
import type { Reviewed } from '../reviewed.ts'
import type { Summary } from '../summary.ts'

/** A text of a summary: an answer or a post in the thread. */
export type SourceText = { readonly id: string; readonly text: string }

/** Every text that a summary holds, those that a theme quotes first: they are what people see. */
export function sourceTexts({ quotes, thread, themes }: Summary | Reviewed): SourceText[] {
  const all = [...quotes.flatMap((group) => group.quotes), ...thread].map(({ id, text }) => ({ id, text }))
  const quoted = new Set(themes.flatMap((theme) => [...theme.quotes, ...theme.proposals].map(({ source }) => source)))
  return [...all.filter(({ id }) => quoted.has(id)), ...all.filter(({ id }) => !quoted.has(id))]
}

/**
 * Hides a text from everybody at once. Nothing says who asked for it. One that the parties have shown again is hidden
 * again until they have looked once more.
 */
export function withReport(review: Review, source: string): Review {
  const known = review.reports.find((report) => report.source === source)
  if (known && !isShownAgain(known)) return review
  const others = review.reports.filter((report) => report !== known)
  return { ...review, reports: [...others, { source, verdicts: [] }] }
}

/** Texts that are hidden and that both sides have not looked at yet. */
export function openReports({ reports }: Review): Report[] {
  return reports.filter(({ verdicts }) => verdicts.length < 2)
}

/** The side that an office-holder speaks for. A leader is a leader, whatever else they are. */
export function sideOf(offices: readonly Office[]): Report['verdicts'][number]['side'] | undefined {
  if (offices.includes('leader')) return 'leader'
  return offices.length > 0 ? 'representative' : undefined
}

/** One side has looked. It may think again until both have. Undefined: there is no such report to be decided. */
export function withVerdict(
  review: Review,
  source: string,
  verdict: Report['verdicts'][number],
): { readonly review: Review; readonly report: Report } | undefined {
  const known = openReports(review).find((report) => report.source === source)
  if (!known) return undefined
  const report = { source, verdicts: [...known.verdicts.filter(({ side }) => side !== verdict.side), verdict] }
  return { report, review: { ...review, reports: review.reports.map((one) => (one === known ? report : one)) } }
}

/** Whether both sides have looked and want it shown: what one of them alone says shows nothing. */
export function isShownAgain({ verdicts }: Report): boolean {
  return verdicts.filter(({ show }) => show).length === 2
}
