import assert from 'node:assert/strict'
import { limitTexts } from '../../../../src/domain/summary/make/limit-texts.ts'
import type { Summary } from '../../../../src/domain/summary/summary.ts'

const empty: Summary = {
  type: 'summary',
  id: 'summary|r',
  teamId: 't',
  roundId: 'r',
  createdAt: '2026-11-22T00:00:00.000Z',
  answers: 22_000,
  invited: 22_000,
  simulated: 0,
  replies: 0,
  threshold: 5,
  anonymity: 'anonymous',
  shown: true,
  figures: [],
  quotes: [],
  thread: [],
  themes: [],
  singles: [],
  flags: [],
  leftOut: [],
}

describe('what one document can hold of a summary', () => {
  it('leaves a summary of an ordinary round alone', () => {
    const summary = withTexts(200)
    assert.equal(limitTexts(summary), summary)
  })

  it('keeps what a theme quotes, stays below 2 MB, and counts the others', () => {
    const summary = withTexts(22_000)
    const fitted = limitTexts(summary)
    const kept = fitted.quotes.flatMap((group) => group.quotes)
    assert.ok(Buffer.byteLength(JSON.stringify(fitted)) < 2_000_000)
    assert.ok(kept.some(({ id }) => id === 'a22000'))
    assert.deepEqual(fitted.leftOut, [{ reason: 'noRoom', count: 22_000 - kept.length }])
    assert.equal(fitted.themes[0]?.sources.length, 11_000)
    assert.ok(fitted.singles.length > 0)
    assert.ok(fitted.singles.every((id) => kept.some((text) => text.id === id)))
  })
})

function withTexts(count: number): Summary {
  const ids = Array.from({ length: count }, (_, i) => `a${i + 1}`)
  const text = (id: string) => `${id} ${'Vi får ikke nok tid til å følge opp brukerne før neste møte. '.repeat(6)}`
  const last = ids.at(-1)!
  return {
    ...empty,
    quotes: [{ questionId: 'q', text: 'Hva?', quotes: ids.map((id) => ({ id, text: text(id) })) }],
    // Every other one, so that there are some of both among the first, which are kept.
    singles: ids.slice(0, -1).filter((_, i) => i % 2 === 1),
    themes: [
      {
        id: 'th',
        label: 'Tid',
        people: 11_000,
        kind: 'observation',
        sources: ids.filter((_, i) => i % 2 === 0),
        for: [],
        against: [],
        quotes: [{ source: last, text: text(last) }],
        proposals: [],
        discuss: [],
      },
    ],
  }
}
