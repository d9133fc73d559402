import { type Review, reviewId } from '../../src/domain/summary/review.ts'
import { type Summary, summaryId } from '../../src/domain/summary/summary.ts'
import type { Theme } from '../../src/domain/summary/theme.ts'
import { sampleRound } from './sample-round.ts'

export function sampleTheme(id: string, change: Partial<Theme> = {}): Theme {
  return {
    ...{ id, label: `Tema ${id}`, people: 3, kind: 'observation', sources: ['a1', 'a2', 'a3'] },
    ...{ for: [], against: [], quotes: [{ source: 'a1', text: 'Tekst 1' }], proposals: [], discuss: [] },
    ...change,
  }
}

/** A shown summary with the themes `t1` and `t2` over six texts. */
export function sampleSummary(change: Partial<Summary> = {}): Summary {
  const { id: roundId, teamId } = sampleRound()
  const quotes = [1, 2, 3, 4, 5, 6].map((n) => ({ id: `a${n}`, text: `Tekst ${n}` }))
  return {
    ...{ type: 'summary', id: summaryId(roundId), teamId, roundId, createdAt: '2026-03-09T14:00:00.000Z' },
    ...{ answers: 6, invited: 8, simulated: 0, replies: 0, threshold: 5, anonymity: 'anonymous', shown: true },
    ...{ figures: [], quotes: [{ questionId: 'example', text: 'Hva?', quotes }], thread: [] },
    themes: [sampleTheme('t1'), sampleTheme('t2', { sources: ['a4', 'a5', 'a6'], quotes: [] })],
    ...{ singles: [], flags: [], leftOut: [], maker: { kind: 'local' } },
    ...change,
  }
}

export function sampleReview(change: Partial<Review> = {}): Review {
  const { id: roundId, teamId, tenantId } = sampleRound()
  return {
    ...{ type: 'review', id: reviewId(roundId), teamId, tenantId, roundId },
    ...{ state: 'draft', draftUntil: '2026-03-12T14:00:00.000Z' },
    ...{ objections: [], changes: [], reports: [], disagreements: [], signatures: [], noUnionRep: false },
    ...change,
  }
}
