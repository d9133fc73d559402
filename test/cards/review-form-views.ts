import { changeForm, objectionForm, reportForm, signForm } from '../../src/commands/review/review-forms.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import type { Language } from '../../src/domain/language.ts'
import { discloseReviewed } from '../../src/domain/privacy/disclose.ts'
import type { Review } from '../../src/domain/summary/review.ts'
import { texts } from '../../src/texts/index.ts'
import { sampleReview, sampleSummary, sampleTheme } from '../support/sample-review.ts'
import { sampleRound } from '../support/sample-round.ts'

const at = '2026-11-27T14:00:00.000Z'
const hostile = '**Fet** [x](http://x) {{DATE(x)}} $when'
const long = 'Æøå og mange ord om det samme som før. '.repeat(60)

/** The forms of the team's say, as short and as long as they can get. */
export function reviewFormViews(language: Language): Record<string, ReplyView> {
  const say = texts(language).review
  const form = (review: Review, summary = sampleSummary()) => ({
    ...{ language, timeZone: 'Europe/Oslo', round: sampleRound(), review },
    summary: discloseReviewed(summary, review),
  })
  const draft = form(sampleReview({ draftUntil: '2026-12-02T14:00:00.000Z' }))
  const objections = Array.from({ length: 20 }, (_, n) => ({
    ...{ id: `o${n}`, line: n === 0 ? 'whole' : 't1', reason: n === 0 ? hostile : long.slice(0, 500) },
    ...(n === 1 && { author: { userId: 'kari', name: 'Kari **Lund**' } }),
  }))
  const hidden = { id: 'c1', line: 't2', by: 'leader' as const, at, kind: 'hidden' as const, reason: hostile }
  const quotes = Array.from({ length: 100 }, (_, n) => ({ id: `a${n + 1}`, text: n === 0 ? hostile : long }))
  const full = form(
    sampleReview({ state: 'review', objections, changes: [hidden] }),
    sampleSummary({
      quotes: [{ questionId: 'example', text: 'Hva?', quotes }],
      themes: [
        sampleTheme('t1', { label: hostile }),
        sampleTheme('t2'),
        ...Array.from({ length: 10 }, (_, n) => sampleTheme(`t${n + 3}`, { label: long.slice(0, 300) })),
      ],
    }),
  )
  const faults = [say.form.lineFault, say.form.reasonFault(500)]
  const views = {
    'review-object': objectionForm(draft, { line: '', reason: '', how: 'anonymous' }),
    'review-object-faulty': objectionForm(full, { line: 't1', reason: long.slice(0, 500), how: '' }, faults),
    'review-change': changeForm(full, { line: 't1', what: 'correct', words: hostile, reason: '' }, [
      say.change.faults.noReason,
    ]),
    'review-sign': signForm(draft, { office: 'leader', alone: true, seen: at }, ''),
    'review-sign-noted': signForm(full, { office: 'unionRep', alone: false, seen: at }, hostile),
    'review-report': reportForm(full, '', 'a1'),
    'review-report-theme': reportForm(draft, 't2', ''),
  }
  return Object.fromEntries(Object.entries(views).flatMap(([name, view]) => (view ? [[name, view]] : [])))
}
