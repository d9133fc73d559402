import assert from 'node:assert/strict'
import {
  type Closing,
  discloseProgress,
  discloseRoleSplit,
  discloseRound,
  discloseStored,
} from '../../../src/domain/privacy/disclose.ts'
import type { Draft } from '../../../src/domain/summary/draft.ts'
import type { CountedFigure, Figure } from '../../../src/domain/summary/result.ts'
import { Summary } from '../../../src/domain/summary/summary.ts'

const closing = (change: Partial<Closing> = {}): Closing => ({
  id: 'summary|round',
  teamId: 'team',
  roundId: 'round',
  createdAt: '2026-03-09T14:00:00.000Z',
  answers: 5,
  invited: 8,
  simulated: 0,
  replies: 0,
  threshold: 5,
  anonymity: 'anonymous',
  ...change,
})
const counted = (questionId: string, counts: readonly number[]): CountedFigure => ({
  questionId,
  kind: 'scale',
  text: `Spørsmål ${questionId}`,
  answered: counts.reduce((sum, count) => sum + count, 0),
  options: counts.map((count, i) => ({ id: String(i + 1), text: String(i + 1), count })),
})
const figure = (questionId: string, answered: number): Figure =>
  counted(questionId, [Math.ceil(answered / 2), Math.floor(answered / 2)])
const quotes = [{ questionId: 'open', text: 'Hva?', quotes: [{ id: 'a1', text: 'Noe ble sagt' }] }]
const draft: Draft = {
  figures: [figure('all', 5), figure('some', 4), figure('none', 0)],
  quotes,
  thread: [{ id: 'reply|1', text: 'Noe ble skrevet' }],
  findings: {
    themes: [],
    singles: ['a1'],
    leftOut: [{ reason: 'noWords', sources: ['a2'] }],
    flags: ['fewAnswers'],
    maker: { kind: 'local' },
  },
}

describe('Disclosure of a closed anonymous round', () => {
  for (const answers of [0, 1, 4]) {
    it(`tells nothing but the number when ${answers} of the 5 that are needed answered`, () => {
      const { value } = discloseRound(closing({ answers, replies: 3 }), draft)
      assert.equal(value.shown, false)
      const { figures, quotes, thread, themes, singles, flags, leftOut } = value
      assert.deepEqual([figures, quotes, thread, themes, singles, flags, leftOut], [[], [], [], [], [], [], []])
      assert.doesNotMatch(JSON.stringify(value), /Noe ble/)
    })
  }

  it('shows figures and texts from exactly k on', () => {
    const { value } = discloseRound(closing({ answers: 5 }), draft)
    assert.equal(value.shown, true)
    assert.deepEqual(
      value.figures.map(({ questionId }) => questionId),
      ['all'],
    )
    assert.deepEqual(value.quotes, quotes)
  })

  it('hides the figures of a question that fewer than k answered, and says so; one that nobody answered is not missed', () => {
    const { value } = discloseRound(closing(), draft)
    assert.deepEqual(value.leftOut, [
      { reason: 'fewAnswered', question: 'Spørsmål some' },
      { reason: 'noWords', count: 1 },
    ])
    assert.ok(!JSON.stringify(value.figures).includes('Spørsmål some'))
  })

  it('follows the threshold of the round, whatever it is', () => {
    assert.equal(discloseRound(closing({ answers: 9, threshold: 10 }), draft).value.shown, false)
    assert.equal(discloseRound(closing({ answers: 3, threshold: 3 }), draft).value.shown, true)
  })

  it('makes a summary that can be stored', () => {
    for (const answers of [0, 4, 5])
      assert.ok(Summary.safeParse(discloseRound(closing({ answers }), draft).value).success)
  })
})

describe('Answers that are nearly all the same', () => {
  const shownOf = (counts: readonly number[], change: Partial<Closing> = {}) =>
    discloseRound(closing({ answers: 9, ...change }), { ...draft, figures: [counted('all', counts)] }).value

  const alike: [string, number[]][] = [
    ['all', [0, 6, 0]],
    ['all but one', [1, 5, 0]],
    ['all but another one', [0, 5, 1]],
  ]
  for (const [name, counts] of alike) {
    it(`are shown without a count, and kept without one: ${name}`, () => {
      const { figures } = shownOf(counts)
      const options = ['1', '2', '3'].map((id) => ({ id, text: id }))
      const question = { questionId: 'all', kind: 'scale', text: 'Spørsmål all', answered: 6 }
      assert.deepEqual(figures, [{ ...question, options, nearlyAll: '2' }])
    })
  }

  it('are counted when two said something else', () => {
    assert.deepEqual(shownOf([2, 4, 0]).figures, [counted('all', [2, 4, 0])])
  })

  it('hide before they are blurred when fewer than k answered', () => {
    assert.deepEqual(shownOf([0, 4, 0]).figures, [])
  })

  it('are shown as they are under names', () => {
    assert.deepEqual(shownOf([0, 6, 0], { anonymity: 'named' }).figures, [counted('all', [0, 6, 0])])
  })

  it('come back from the store as they were, and blurred when somebody put counts there', () => {
    const summary = shownOf([1, 5, 0])
    assert.ok(Summary.safeParse(summary).success)
    assert.deepEqual(discloseStored(summary).value, summary)
    assert.deepEqual(discloseStored({ ...summary, figures: [counted('all', [1, 5, 0])] }).value, summary)
  })

  it('are zero for some options without being a secret', () => {
    assert.deepEqual(shownOf([3, 3, 0]).figures, [counted('all', [3, 3, 0])])
  })
})

describe('A split by role', () => {
  it('is disclosed or not, and why not is never told', () => {
    const rows = (leaders: number[]) => [
      { role: 'leader' as const, counts: leaders },
      { role: 'employee' as const, counts: [4, 3] },
    ]
    assert.deepEqual(discloseRoleSplit(rows([2, 3]), 5)?.value.roles.length, 2)
    assert.equal(discloseRoleSplit(rows([5, 0]), 5), undefined)
    assert.equal(discloseRoleSplit(rows([1, 0]), 5), undefined)
  })
})

describe('Disclosure of a named round', () => {
  it('shows what one person said, with its figures', () => {
    const { value } = discloseRound(closing({ answers: 1, anonymity: 'named' }), {
      ...draft,
      figures: [figure('all', 1)],
    })
    assert.equal(value.shown, true)
    assert.equal(value.figures[0]?.answered, 1)
    assert.deepEqual(value.quotes, quotes)
  })
  it('shows nothing when nobody answered', () => {
    assert.equal(discloseRound(closing({ answers: 0, anonymity: 'named' }), draft).value.shown, false)
  })
})

describe('Disclosure of a stored summary', () => {
  it('gives back what was disclosed, word for word', () => {
    for (const answers of [4, 5]) {
      const { value } = discloseRound(closing({ answers, replies: 2 }), draft)
      assert.deepEqual(discloseStored(value).value, value)
    }
  })

  const good = discloseRound(closing(), draft).value
  const tampered: [string, Summary][] = [
    ['a lowered number of answers', { ...good, answers: 4 }],
    ['a raised threshold', { ...good, threshold: 6 }],
    ['figures below k put back', { ...good, figures: [figure('some', 4)], quotes: [] }],
    ['texts of too few, marked as shown', { ...good, answers: 1, shown: true }],
  ]
  for (const [name, summary] of tampered) {
    it(`shows nothing that the rules forbid: ${name}`, () => {
      const { value } = discloseStored(summary)
      for (const { answered } of value.figures) assert.ok(answered >= summary.threshold)
      if (summary.answers < summary.threshold) assert.deepEqual([value.shown, value.quotes], [false, []])
    })
  }

  it('shows nothing of one that was hidden, even when material was put into it', () => {
    const hidden = { ...good, shown: false }
    const { value } = discloseStored(hidden)
    assert.deepEqual([value.shown, value.figures, value.quotes], [false, [], []])
  })
})

describe('Progress', () => {
  it('is the number of answers, of members and of simulated ones, and nothing else', () => {
    const progress = { answers: 1, invited: 8, simulated: 0 }
    assert.deepEqual(discloseProgress(progress).value, progress)
  })
})
