import assert from 'node:assert/strict'
import type { Review } from '../../src/domain/summary/review.ts'
import { reviewed } from '../../src/domain/summary/reviewed.ts'
import { texts } from '../../src/texts/index.ts'
import { reviewFacts, themeNotes } from '../../src/texts/review-words.ts'
import { sampleReview, sampleSummary } from '../support/sample-review.ts'

const say = texts('nb')
const at = '2026-03-13T08:00:00.000Z'
const facts = (review: Review | undefined) => reviewFacts(say, 'nb', 'Europe/Oslo', reviewed(sampleSummary(), review))
const correction = {
  line: 't1',
  by: 'leader',
  at,
  kind: 'corrected',
  before: 'Før',
  after: 'Etter',
  reason: 'Fordi',
} as const

describe('The words of a review', () => {
  it('say how far it has come, in each state', () => {
    assert.deepEqual(facts(undefined), [])
    assert.deepEqual(facts(sampleReview()), [say.review.facts.draft('torsdag 12. mars kl. 15:00')])
    const signatures = [{ office: 'unionRep' as const, userId: 'kari', at }]
    const open = sampleReview({ state: 'review', signatures })
    assert.deepEqual(facts(open), [say.review.facts.review, 'Signert av tillitsvalgt.'])
    const alone = sampleReview({ state: 'shared', sharedAt: at, noUnionRep: true })
    assert.deepEqual(facts(alone), ['Delt med koordinatorene fredag 13. mars kl. 09:00.', say.review.facts.noUnionRep])
  })

  it('never name who signed or changed something, only the office', () => {
    const review = sampleReview({ changes: [{ id: 'c1', ...correction }] })
    const [theme] = reviewed(sampleSummary(), review).themes
    assert.deepEqual(themeNotes(say, theme!), ['Rettet av leder. Før: «Før». Nå: «Etter». Begrunnelse: Fordi'])
  })

  it('tell nothing of the earlier words of a theme that is hidden, but why it is, and what was objected', () => {
    const hidden = { id: 'c2', line: 't1', by: 'safetyRep', at, kind: 'hidden', reason: 'For nært' } as const
    const objections = [{ id: 'o1', line: 't1', reason: 'Feil' }]
    const review = sampleReview({ objections, changes: [{ id: 'c1', ...correction }, hidden] })
    const [theme] = reviewed(sampleSummary(), review).themes
    assert.deepEqual(themeNotes(say, theme!), [
      'Skjult av verneombud. Begrunnelse: For nært',
      'Innvending uten navn: «Feil»',
    ])
  })

  it('have one full stop between an objection and who noted it, whether the objection has its own or not', () => {
    const { objection, kept } = say.review.notes
    assert.equal(kept(objection('Feil'), 'leder'), 'Innvending uten navn: «Feil». Notert av leder.')
    assert.equal(kept(objection('Det er feil.'), 'leder'), 'Innvending uten navn: «Det er feil.» Notert av leder.')
  })

  it('tell apart texts that wait for the parties, that stay hidden, and that are shown again', () => {
    const verdicts = (...show: boolean[]) =>
      show.map((one, n) => ({ side: n === 0 ? ('leader' as const) : ('representative' as const), show: one }))
    const reports = [
      { source: 'a1', verdicts: verdicts(true) },
      { source: 'a2', verdicts: verdicts(true, false) },
      { source: 'a3', verdicts: verdicts(true, true) },
    ]
    const [, ...words] = facts(sampleReview({ reports }))
    assert.deepEqual(words, [say.review.facts.reported(1), say.review.facts.keptHidden(1)])
  })
})
