import assert from 'node:assert/strict'
import { discloseShared } from '../../../src/domain/privacy/disclose.ts'
import type { Change, Review } from '../../../src/domain/summary/review.ts'
import type { Summary } from '../../../src/domain/summary/summary.ts'
import type { Theme } from '../../../src/domain/summary/theme.ts'

const made = '2026-03-09T14:00:00.000Z'
const signed = '2026-03-13T09:00:00.000Z'

/** Words that must not leave the team hold `HEMMELIG`; those that may, `VIS`. */
const theme = (id: string, change: Partial<Theme> = {}): Theme => ({
  ...{ id, label: `VIS ${id}`, people: 4, kind: 'observation' },
  sources: ['a1', 'a2', 'a3', 'reply|1'],
  for: ['a1', 'a2', 'a3'],
  against: ['reply|1'],
  quotes: [
    { source: 'a1', text: 'VIS det første' },
    { source: 'reply|1', text: 'HEMMELIG i tråden' },
  ],
  proposals: [{ source: 'a2', text: 'VIS forslaget' }],
  discuss: ['bemanning'],
  ...change,
})

const summary: Summary = {
  ...{ type: 'summary', id: 'summary|round', teamId: 'team', roundId: 'round', createdAt: made },
  ...{ answers: 10, invited: 12, simulated: 0, replies: 1, threshold: 5, anonymity: 'anonymous', shown: true },
  figures: [
    {
      ...{ questionId: 'sure', kind: 'scale', text: 'Hvor trygg?', answered: 10 },
      options: [3, 4, 3].map((count, i) => ({ id: String(i + 1), text: String(i + 1), count })),
    },
  ],
  quotes: [
    {
      questionId: 'open',
      text: 'Hva?',
      quotes: [
        { id: 'a1', text: 'HEMMELIG før VIS det første HEMMELIG etter' },
        { id: 'a2', text: 'VIS forslaget HEMMELIG' },
        { id: 'a3', text: 'HEMMELIG i ingen av temaene' },
        { id: 'a4', text: 'HEMMELIG enkeltstemme' },
      ],
    },
  ],
  thread: [{ id: 'reply|1', text: 'HEMMELIG i tråden, hele posten' }],
  themes: [theme('one'), theme('two', { quotes: [], proposals: [] })],
  singles: ['a4'],
  flags: ['oneRoleDominates'],
  maker: { kind: 'local' },
  leftOut: [{ reason: 'tooShort', count: 2 }],
}

const change = { id: 'c1', line: 'one', by: 'leader', at: signed } as const
const review = (over: Partial<Review> = {}): Review => ({
  ...{ type: 'review', id: 'review|round', teamId: 'team', tenantId: 'tenant', roundId: 'round', state: 'shared' },
  ...{ draftUntil: signed, objections: [], changes: [], reports: [], disagreements: [], noUnionRep: false },
  signatures: [
    { office: 'leader', userId: 'HEMMELIG leder', at: signed },
    { office: 'unionRep', userId: 'HEMMELIG tillitsvalgt', at: signed },
  ],
  sharedAt: signed,
  ...over,
})

const shown = (of: Summary = summary, by: Review = review()) => {
  const value = discloseShared(of, by)?.value
  assert.ok(value)
  return value
}

describe('A summary above the team', () => {
  const notSigned: [string, Review][] = [
    ['a draft', review({ state: 'draft', signatures: [] })],
    ['under review', review({ state: 'review' })],
    ['marked as shared with no signature', review({ signatures: [] })],
    ['signed by the leader alone', review({ signatures: review().signatures.slice(0, 1) })],
    [
      'signed by the union representative alone',
      review({ signatures: review().signatures.slice(1), noUnionRep: true }),
    ],
    [
      'signed before it was made',
      review({ signatures: review().signatures.map((one) => ({ ...one, at: '2026-03-01T00:00:00.000Z' })) }),
    ],
  ]
  for (const [name, unsigned] of notSigned) {
    it(`is nothing when it is ${name}`, () => assert.equal(discloseShared(summary, unsigned), undefined))
  }

  it('needs the leader only where there was no union representative', () => {
    const { review: kept } = shown(summary, review({ signatures: review().signatures.slice(0, 1), noUnionRep: true }))
    assert.equal(kept?.noUnionRep, true)
  })

  it('is nothing when it was made again after they signed, as when somebody of a named round is forgotten', () => {
    const again = { ...summary, anonymity: 'named' as const, createdAt: '2026-04-01T00:00:00.000Z' }
    assert.equal(discloseShared(again, review()), undefined)
  })

  it('is nothing when fewer than k answered', () => {
    assert.equal(discloseShared({ ...summary, answers: 4 }, review()), undefined)
    assert.equal(discloseShared({ ...summary, answers: 4, anonymity: 'named' }, review()), undefined)
    assert.equal(discloseShared({ ...summary, shown: false }, review()), undefined)
  })

  it('holds passages that a theme quotes, and of nothing else a word', () => {
    const value = shown()
    assert.doesNotMatch(JSON.stringify(value), /HEMMELIG/)
    assert.deepEqual(value.quotes[0]?.quotes, [
      { id: 'a1', text: 'VIS det første' },
      { id: 'a2', text: 'VIS forslaget' },
    ])
    assert.deepEqual([value.thread, value.singles], [[], []])
    const [one, two] = value.themes
    assert.deepEqual([one?.quotes.length, one?.proposals.length, two?.quotes.length], [1, 1, 0])
  })

  it('counts people, and for and against, and tells of texts that are not quoted no more', () => {
    const [one, two] = shown().themes
    assert.deepEqual([one?.people, one?.sources.length, one?.for.length, one?.against.length], [4, 4, 3, 1])
    assert.deepEqual(one?.sources, ['a1', 'a2', '', ''])
    assert.deepEqual(two?.sources, ['', '', '', ''])
    assert.deepEqual([one?.kind, one?.discuss], ['observation', ['bemanning']])
  })

  it('holds the figures that the team sees', () => assert.deepEqual(shown().figures, summary.figures))

  it('quotes nothing of nine answers, and still counts', () => {
    const value = shown({ ...summary, answers: 9 })
    assert.deepEqual([value.quotes, value.themes[0]?.quotes, value.themes[0]?.proposals], [[], [], []])
    assert.equal(value.themes[0]?.people, 4)
  })

  it('has no line that the parties hid, nor a quote of a text that it rests on too', () => {
    const two = theme('two', {
      label: 'HEMMELIG linje',
      sources: ['a2', 'a3', 'a4'],
      quotes: [{ source: 'a2', text: 'VIS forslaget' }],
      proposals: [],
    })
    const hidden: Change = { ...change, line: 'two', kind: 'hidden', reason: 'HEMMELIG grunn' }
    const value = shown({ ...summary, themes: [theme('one'), two] }, review({ changes: [hidden] }))
    assert.deepEqual(
      value.themes.map(({ id }) => id),
      ['one'],
    )
    assert.deepEqual(value.themes[0]?.proposals, [])
    assert.doesNotMatch(JSON.stringify(value), /HEMMELIG|VIS forslaget/)
  })

  it('says what the parties settled on, and not what it said before or why', () => {
    const corrected: Change = {
      ...change,
      kind: 'corrected',
      before: 'HEMMELIG',
      after: 'VIS rettet',
      reason: 'HEMMELIG',
    }
    const [one] = shown(summary, review({ changes: [corrected] })).themes
    assert.equal(one?.label, 'VIS rettet')
    assert.deepEqual(one?.changes, [{ ...corrected, before: '', reason: '' }])
    assert.doesNotMatch(JSON.stringify(one), /HEMMELIG/)
  })

  it('tells how many objections there were, not what they say or whose they are', () => {
    const objection = { id: 'o1', line: 'one', reason: 'HEMMELIG', author: { userId: 'u', name: 'HEMMELIG Kari' } }
    const kept: Change = { ...change, kind: 'kept', objection: 'o1' }
    const objections = [objection, { ...objection, id: 'o2' }, { ...objection, id: 'o3', line: 'whole' }]
    const value = shown(summary, review({ objections, changes: [kept] }))
    assert.deepEqual([value.themes[0]?.objections.length, value.objections.length], [2, 1])
    assert.doesNotMatch(JSON.stringify(value), /HEMMELIG|"o\d"/)
  })

  it('shows where the parties disagree', () => {
    const disagreements = [{ by: 'unionRep' as const, text: 'Vi mener det haster' }]
    assert.deepEqual(shown(summary, review({ disagreements })).review?.disagreements, disagreements)
  })

  it('has no word of a text that was reported, until both have let it be seen', () => {
    const report = (...show: boolean[]) =>
      review({
        reports: [
          {
            source: 'a1',
            verdicts: show.map((one, i) => ({ side: i === 0 ? 'leader' : 'representative', show: one })),
          },
        ],
      })
    for (const one of [report(), report(true), report(true, false)]) {
      const value = shown(summary, one)
      assert.doesNotMatch(JSON.stringify(value), /det første|"source":"a1"|"id":"a1"/)
      assert.equal(value.reported, 1)
    }
    assert.match(JSON.stringify(shown(summary, report(true, true))), /VIS det første/)
  })

  it('of a named round has figures from k on, blurred, and no quotes', () => {
    const alone = { ...summary.figures[0]!, questionId: 'few', text: 'Få?', answered: 2 }
    const counts = [0, 9, 1].map((count, i) => ({ id: String(i + 1), text: String(i + 1), count }))
    const alike = { ...summary.figures[0]!, questionId: 'alike', options: counts }
    const named: Summary = { ...summary, anonymity: 'named', figures: [...summary.figures, alone, alike] }
    const quotes = named.quotes.map((group) => ({
      ...group,
      quotes: group.quotes.map((quote) => ({ ...quote, author: 'HEMMELIG Kari' })),
    }))
    const value = shown({ ...named, quotes })
    assert.deepEqual(
      value.figures.map(({ questionId }) => questionId),
      ['sure', 'alike'],
    )
    assert.ok(value.figures[1] && 'nearlyAll' in value.figures[1])
    assert.deepEqual([value.quotes, value.themes[0]?.quotes, value.themes[0]?.proposals], [[], [], []])
    assert.deepEqual(value.leftOut, [
      { reason: 'fewAnswered', question: 'Få?' },
      { reason: 'tooShort', count: 2 },
    ])
    assert.deepEqual([value.anonymity, value.themes[0]?.label], ['named', 'VIS one'])
    assert.doesNotMatch(JSON.stringify(value), /HEMMELIG/)
  })

  it('says the same before and after the whole texts are gone', () => {
    // After 90 days a summary keeps only what a theme quotes.
    const quoted = summary.quotes.map((group) => ({
      ...group,
      quotes: group.quotes.filter(({ id }) => id === 'a1' || id === 'a2'),
    }))
    assert.deepEqual(shown({ ...summary, quotes: quoted, singles: [] }), shown())
  })
})
