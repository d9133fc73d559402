import assert from 'node:assert/strict'
import type { CountedFigure } from '../../src/domain/summary/result.ts'
import { texts } from '../../src/texts/index.ts'
import { agreementWords } from '../../src/texts/summary-words.ts'

const figure = (counts: readonly number[], kind: CountedFigure['kind'] = 'scale'): CountedFigure => ({
  questionId: 'q',
  kind,
  text: 'Hvor ofte?',
  answered: counts.reduce((sum, count) => sum + count, 0),
  options: ['1 – aldri', '2', '3', '4', '5 – alltid'].map((text, i) => ({
    ...{ id: String(i + 1), text, count: counts[i] ?? 0 },
  })),
})

describe('the words for whether people agree', () => {
  it('name the end that most lean to, in the language of the team', () => {
    assert.equal(agreementWords(texts('nb'), figure([0, 1, 1, 5, 5])), 'De fleste heller mot «alltid».')
    assert.equal(agreementWords(texts('nn'), figure([6, 4, 1, 0, 1])), 'Dei fleste heller mot «aldri».')
    assert.equal(agreementWords(texts('en'), figure([0, 0, 0, 0, 9])), 'Most lean towards “alltid”.')
  })

  it('say that views are divided', () => {
    assert.equal(agreementWords(texts('nb'), figure([5, 5, 1, 5, 5])), 'Meningene er delte.')
  })

  it('say nothing where too few take a side, most take none, or there are no sides', () => {
    assert.equal(agreementWords(texts('nb'), figure([0, 0, 0, 2, 2])), '')
    assert.equal(agreementWords(texts('nb'), figure([1, 2, 9, 2, 1])), '')
    assert.equal(agreementWords(texts('nb'), figure([0, 0, 0, 9, 9], 'choice')), '')
  })
})
