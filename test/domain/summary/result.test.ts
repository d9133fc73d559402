import assert from 'node:assert/strict'
import type { Answer } from '../../../src/domain/round/answer.ts'
import { gather, signed, tally } from '../../../src/domain/summary/result.ts'
import { samplePrompt } from '../../support/sample-prompt.ts'

describe('Counting', () => {
  it('counts every ballot once per question that it answers, in the order of the card', () => {
    const ballots = [
      { values: { sure: 5, where: 'here' } },
      { values: { sure: 5 } },
      { values: { where: 'there' } },
    ] as const
    const figures = tally(samplePrompt, ballots)
    assert.deepEqual(
      figures.map(({ questionId, answered, options }) => [questionId, answered, options.map(({ count }) => count)]),
      [
        ['sure', 2, [0, 0, 0, 0, 2]],
        ['where', 2, [1, 1]],
        ['often', 0, [0, 0, 0, 0, 0]],
      ],
    )
    assert.deepEqual(
      figures[0]?.options.map(({ text }) => text),
      ['1 – lite', '2', '3', '4', '5 – mye'],
    )
  })
})

describe('Gathering texts', () => {
  const statement = (text: string) => ({ questionId: 'example', text })

  it('puts them in alphabetical order, every one of them, and numbers them through all questions', () => {
    const [open] = samplePrompt.questions.filter(({ kind }) => kind === 'open')
    const prompt = { ...samplePrompt, questions: [...samplePrompt.questions, { ...open!, id: 'more' }] }
    const more = { questionId: 'more', text: 'Mer' }
    const groups = gather(prompt, [more, ...['Vi', '-', 'Alle', '🙂', 'x'].map(statement)])
    assert.deepEqual(
      groups.map(({ quotes }) => quotes),
      [['-', 'Alle', 'Vi', 'x', '🙂'].map((text, i) => ({ id: `a${i + 1}`, text })), [{ id: 'a6', text: 'Mer' }]],
    )
  })

  it('comes out the same whatever order they came in', () => {
    const texts = ['b', 'a', 'ø', 'å', 'æ', 'b'].map((letter) => statement(letter.repeat(3)))
    assert.deepEqual(gather(samplePrompt, texts), gather(samplePrompt, texts.toReversed()))
  })
})

describe('Signed texts', () => {
  it('stand under the name of whoever wrote them, and not without one', () => {
    const base = { type: 'answer', teamId: 't', roundId: 'r' } as const
    const contributions: Answer[] = [
      { ...base, id: '1', values: { example: 'Mitt', sure: 1 }, author: { userId: 'u', name: 'Kari' } },
      { ...base, id: '2', values: { example: 'Uten navn' } },
    ]
    assert.deepEqual(
      signed(samplePrompt, contributions).map(({ quotes }) => quotes),
      [[{ id: 'a1', text: 'Mitt', author: 'Kari' }]],
    )
  })
})
