import assert from 'node:assert/strict'
import fc from 'fast-check'
import { placesToShuffle, separate, shuffle, shufflePlaces } from '../../../src/domain/privacy/seal.ts'
import type { Answer, Role } from '../../../src/domain/round/answer.ts'
import { samplePrompt } from '../../support/sample-prompt.ts'
import { seededRandom } from '../../support/seeded-random.ts'

const answer = (i: number, values: Answer['values'], role?: Role): Answer => ({
  type: 'answer',
  id: `answer|token-${i}`,
  teamId: 'team',
  roundId: 'round',
  values,
  ...(role && { role }),
})
const answers = fc.array(
  fc
    .record(
      {
        sure: fc.constantFrom(1, 2, 3, 4, 5),
        where: fc.constantFrom('here', 'there'),
        example: fc.string({ minLength: 1 }),
      },
      { requiredKeys: [] },
    )
    .chain((values) =>
      fc.option(fc.constantFrom('leader', 'employee'), { nil: undefined }).map((role) => ({ values, role })),
    ),
)

describe('Sealing', () => {
  it('shuffles in parts as it does at once', () => {
    const items = Array.from({ length: 100 }, (_, i) => i)
    const [one, other] = [seededRandom(1), seededRandom(1)]
    const out = [...items]
    const places = placesToShuffle(out)
    for (let from = 0; from < places.length; from += 7) {
      shufflePlaces(out, places.slice(from, from + 7), (below) => one.integer(below))
    }
    assert.deepEqual(
      out,
      shuffle(items, (below) => other.integer(below)),
    )
    assert.notDeepEqual(out, items)
    assert.deepEqual([placesToShuffle([]), placesToShuffle([1])], [[], []])
  })

  it('loses no text and no figure, and adds none', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (given, seed) => {
        const made = given.map(({ values, role }, i) => answer(i, values as Answer['values'], role as Role | undefined))
        const { ballots, statements } = separate(samplePrompt, made, (below) => seededRandom(seed).integer(below))
        const texts = given.flatMap(({ values }) => values.example ?? [])
        assert.deepEqual(statements.map(({ text }) => text).toSorted(), texts.toSorted())
        const figures = given.flatMap(({ values: { example: _, ...figures }, role }) =>
          Object.keys(figures).length > 0 ? [JSON.stringify([figures.sure, figures.where, role])] : [],
        )
        const sealed = ballots.map(({ values, role }) => JSON.stringify([values.sure, values.where, role]))
        assert.deepEqual(sealed.toSorted(), figures.toSorted())
      }),
      { seed: 1 },
    )
  })

  it('leaves no id, no person, and no role beside a text', () => {
    const made = [answer(1, { sure: 5, example: 'fra lederen' }, 'leader')]
    const { ballots, statements } = separate(samplePrompt, made, () => 0)
    assert.deepEqual(statements, [{ questionId: 'example', text: 'fra lederen' }])
    assert.deepEqual(ballots, [{ values: { sure: 5 }, role: 'leader' }])
  })

  it('shuffles figures and texts apart from each other', () => {
    const made = Array.from({ length: 40 }, (_, i) => answer(i, { where: i % 2 ? 'here' : 'there', example: `${i}` }))
    const { integer } = seededRandom(3)
    const { ballots, statements } = separate(samplePrompt, made, integer)
    const together = statements.filter(({ text }, i) => {
      return ballots[i]?.values.where === (Number(text) % 2 ? 'here' : 'there')
    })
    assert.ok(together.length > 8 && together.length < 32, `${together.length} of 40 stand beside each other`)
    assert.notDeepEqual(
      statements.map(({ text }) => Number(text)),
      Array.from({ length: 40 }, (_, i) => i),
    )
  })
})

describe('Shuffling', () => {
  it('gives every order of four the same chance (chi-square, 23 degrees of freedom)', () => {
    const { integer } = seededRandom(20_260_302)
    const runs = 24_000
    const orders = new Map<string, number>()
    for (let i = 0; i < runs; i++) {
      const order = shuffle(['a', 'b', 'c', 'd'], integer).join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    assert.equal(orders.size, 24)
    const expected = runs / 24
    const chiSquare = [...orders.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
    // 49.73 is exceeded once in a thousand seeds by a uniform shuffle; a shuffle that is off by one exceeds it by far.
    assert.ok(chiSquare < 49.73, `chi-square ${chiSquare}`)
  })

  it('puts every item in every place equally often (chi-square, 19 degrees of freedom)', () => {
    const { integer } = seededRandom(7)
    const size = 20
    const runs = 20_000
    const first = Array.from({ length: size }, () => 0)
    for (let i = 0; i < runs; i++) first[shuffle([...first.keys()], integer)[0]!]! += 1
    const chiSquare = first.reduce((sum, seen) => sum + (seen - runs / size) ** 2 / (runs / size), 0)
    assert.ok(chiSquare < 43.82, `chi-square ${chiSquare}`)
  })

  it('leaves the list that it was given alone', () => {
    const items = Object.freeze([1, 2, 3])
    assert.deepEqual(shuffle(items, () => 0).toSorted(), [1, 2, 3])
  })
})
