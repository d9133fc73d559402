import assert from 'node:assert/strict'
import { elementsOf, markdownOf, plainOf } from './elements.ts'
import { type SummarySample, summarySampleCard } from './samples.ts'

const line = (length: number, letter: string) => letter.repeat(length)
const open = (questions: number, letter: string): SummarySample['prompt'] => ({
  ...{ packageId: 'p', packageVersion: 1, promptId: 'p', minutes: 5 },
  ...{ packageTitle: line(300, letter), title: line(300, letter), goal: line(300, letter), why: line(1200, letter) },
  questions: Array.from({ length: questions }, (_, i) => ({
    ...{ kind: 'open', id: `q${i}`, text: line(300, letter), optional: true, hint: '' },
  })),
})
const answered = { answers: 200, invited: 200, counts: {} }

describe('the summary card', () => {
  for (const [what, quote, letter] of [
    ['very short', 'Ja', 'a'],
    ['short', 'Vi prøvde én ting.', 'a'],
    ['long', line(2000, 'a'), 'a'],
    ['long Sámi', line(2000, 'đ'), 'đ'],
    ['long three-byte', line(2000, '語'), 'đ'],
    ['escaped', line(2000, '"'), '"'],
    ['control character', line(2000, '\u0001'), 'a'],
    ['lone surrogate', line(2000, '\uD800'), 'a'],
    ['emoji', line(1000, '👩'), 'a'],
  ] as const) {
    it(`stays under 28 KB with 200 ${what} texts to each of four questions`, () => {
      const quotes = Array.from({ length: 200 }, () => ({ text: quote, author: quote.slice(0, 60) }))
      const texts = { q0: quotes, q1: quotes, q2: quotes, q3: quotes }
      const card = summarySampleCard('nb', { prompt: open(4, letter), anonymity: 'named', texts, ...answered })
      const bytes = Buffer.byteLength(JSON.stringify(card))
      assert.ok(bytes < 28 * 1024, `${bytes} bytes`)
    })
  }

  it('counts every text that it has no room for', () => {
    const quotes = Array.from({ length: 200 }, (_, i) => `${i} ${line(500, 'a')}`)
    const card = summarySampleCard('en', { prompt: open(1, 'a'), texts: { q0: quotes }, ...answered })
    const shown = plainOf(card).length
    assert.ok(shown > 10)
    assert.ok(markdownOf(card).some((words) => words.includes(`${200 - shown} more texts`)))
  })

  it('gives every question room for at least one text of 2,000 characters', () => {
    const quote = line(2000, 'a')
    const texts = { q0: [quote], q1: [quote], q2: [quote], q3: [quote] }
    assert.deepEqual(
      plainOf(summarySampleCard('nb', { prompt: open(4, 'a'), texts, ...answered })),
      Object.values(texts).flat(),
    )
  })

  it('leaves room that one question has over to the next', () => {
    const texts = { q0: ['kort'], q1: [line(2000, 'a'), line(2000, 'b'), line(2000, 'c')] }
    assert.equal(plainOf(summarySampleCard('nb', { prompt: open(2, 'a'), texts, ...answered })).length, 4)
  })

  it('shows each figure as a bar and in words, numbers and all', () => {
    const prompt = { package: 'kom-i-gang', id: 'own-judgement' }
    const card = summarySampleCard('nb', {
      prompt,
      answers: 5,
      invited: 6,
      counts: { 'how-often': [0, 1, 2, 1, 1] },
      texts: {},
    })
    assert.deepEqual(barsOf(card), [
      [1, 4],
      [2, 3],
      [1, 4],
      [1, 4],
    ])
    const words = markdownOf(card)
    for (const row of ['1 – Nesten aldri: 0 (0\u00A0%)', '3: 2 (40\u00A0%)']) assert.ok(words.includes(row), row)
  })

  it('fills the whole bar when everybody says the same under their names', () => {
    assert.deepEqual(barsOf(withOptions(2, [5, 0], 'named')), [[5, 0.01]])
  })

  it('names the answer of all, or all but one, without a number or a bar, and both look alike', () => {
    const all = withOptions(3, [6, 0, 0])
    assert.deepEqual(withOptions(3, [5, 1, 0]), all)
    assert.deepEqual(withOptions(3, [5, 0, 1]), all)
    assert.deepEqual(barsOf(all), [])
    assert.ok(markdownOf(all).includes('Nesten alle eller alle valgte «Svar 1».'))
    assert.ok(!markdownOf(all).some((words) => /Svar [23]|%/.test(words)))
    assert.ok(barsOf(withOptions(3, [4, 2, 0])).length > 0)
  })

  it('keeps the words and drops the bars when there are too many options for both', () => {
    const card = withOptions(21, [3, 2, ...Array.from({ length: 19 }, () => 0)])
    assert.deepEqual(barsOf(card), [])
    assert.ok(markdownOf(card).includes('Svar 1: 3 (60\u00A0%)'))
  })
})

function withOptions(size: number, counts: number[], anonymity: 'anonymous' | 'named' = 'anonymous'): object {
  const answers = counts.reduce((sum, count) => sum + count, 0)
  const options = Array.from({ length: size }, (_, i) => ({ id: `o${i}`, text: `Svar ${i + 1}` }))
  const question = { kind: 'choice', id: 'q', text: 'Hva?', optional: false, options } as const
  const prompt = { ...open(0, 'a'), questions: [question] }
  return summarySampleCard('nb', { prompt, anonymity, answers, invited: answers, counts: { q: counts }, texts: {} })
}

/** The widths of the columns of every bar. */
function barsOf(card: object): unknown[][] {
  return elementsOf(card)
    .filter(({ type }) => type === 'ColumnSet')
    .map(({ columns }) => (Array.isArray(columns) ? columns.map(({ width }) => width) : []))
}
