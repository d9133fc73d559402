import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadContent } from '../../../src/content/load-packages.ts'
import {
  type AskedRound,
  finishedAt,
  hadPrompts,
  longestAgoFirst,
  promptsLeft,
} from '../../../src/domain/round/next-prompt.ts'

const { packages } = loadContent(join(import.meta.dirname, '../../../cards'), 'nav')
const pack = packages.find(({ id }) => id === 'kom-i-gang')!
const recurring = packages.find(({ id }) => id === 'status')!
const order = pack.prompts.map(({ id }) => id)
const now = Temporal.Instant.from('2026-09-01T08:00:00Z')

/** Rounds of a package: which prompt, on which day, and in which channel. */
function rounds(asked: readonly [prompt: number, day: string, channel?: string][], of = pack): AskedRound[] {
  return asked.map(([prompt, day, channelId = 'here']) => ({
    channelId,
    state: 'closed',
    openedAt: `${day}T08:00:00.000Z`,
    prompt: { packageId: of.id, promptId: of.prompts[prompt]!.id },
  }))
}

const left = (past: readonly AskedRound[], of = pack) =>
  promptsLeft(of, { rounds: past, channelId: 'here', now, timeZone: 'Europe/Oslo' }).map(({ id }) =>
    of.prompts.findIndex((prompt) => prompt.id === id),
  )

describe('The prompts that are left', () => {
  const cases: [string, Parameters<typeof rounds>[0], number[]][] = [
    ['are all, in order, for a team that had none', [], [0, 1, 2, 3]],
    ['are those that it has not had', [[0, '2026-08-01']], [1, 2, 3]],
    [
      'are those that were skipped too',
      [
        [0, '2026-08-01'],
        [2, '2026-08-08'],
      ],
      [1, 3],
    ],
    ['are none of what another channel of the team was asked', [[1, '2026-08-01', 'there']], [0, 2, 3]],
    [
      'are none when it had all within six months',
      [
        [0, '2026-04-01'],
        [1, '2026-05-01'],
        [2, '2026-06-01'],
        [3, '2026-07-01'],
      ],
      [],
    ],
    [
      'are what it had six months ago to the day',
      [
        [0, '2026-03-01'],
        [1, '2026-03-02'],
      ],
      [2, 3, 0],
    ],
    [
      'begin with what it never had, then what was longest ago',
      [
        [3, '2025-01-01'],
        [1, '2025-06-01'],
      ],
      [0, 2, 3, 1],
    ],
    [
      'go by the last time, not the first',
      [
        [0, '2025-01-01'],
        [0, '2026-08-01'],
      ],
      [1, 2, 3],
    ],
  ]
  for (const [name, asked, expected] of cases) {
    it(name, () => assert.deepEqual(left(rounds(asked)), expected))
  }

  it('are all again of a cancelled round, and forget what the package no longer has', () => {
    const [past] = rounds([[0, '2026-08-01']])
    assert.deepEqual(left([{ ...past!, state: 'cancelled' }]), [0, 1, 2, 3])
    assert.deepEqual(left([{ ...past!, prompt: { packageId: pack.id, promptId: 'withdrawn' } }]), [0, 1, 2, 3])
    assert.deepEqual(left([{ ...past!, prompt: { packageId: 'other', promptId: order[0]! } }]), [0, 1, 2, 3])
  })

  it('never end in a recurring package, which goes round in each channel for itself', () => {
    const asked = rounds(
      [
        [0, '2026-08-01'],
        [1, '2026-08-08'],
        [2, '2026-08-15'],
        [1, '2026-08-20', 'there'],
      ],
      recurring,
    )
    assert.deepEqual(left(asked, recurring), [0, 1, 2])
    assert.deepEqual(left(asked.slice(0, 1), recurring), [1, 2, 0])
  })

  it('count months in local time', () => {
    const at = (openedAt: string) => left([{ ...rounds([[0, '2026-08-01']])[0]!, openedAt }]).includes(0)
    // Ten in Oslo, in winter time; the first of September is summer time.
    assert.equal(at('2026-03-01T09:00:00.000Z'), true)
    assert.equal(at('2026-03-01T09:00:00.001Z'), false)
  })

  it('never hold what was asked within six months, whatever was asked', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((ago) =>
      now
        .subtract({ hours: 24 * ago })
        .toString()
        .slice(0, 10),
    )
    const past = fc.array(fc.tuple(fc.nat(order.length - 1), days, fc.constantFrom('here', 'there')))
    fc.assert(
      fc.property(past, (asked) => {
        const recent = new Set(asked.filter(([, day]) => day > '2026-03-01').map(([prompt]) => prompt))
        assert.deepEqual(new Set(left(rounds(asked))), new Set([0, 1, 2, 3].filter((i) => !recent.has(i))))
      }),
      { seed: 1 },
    )
  })
})

describe('A package that a team has been through', () => {
  const all = rounds([
    [2, '2026-05-01'],
    [0, '2026-04-01'],
    [1, '2026-06-01'],
    [3, '2026-05-20'],
  ])
  const history = { rounds: all, channelId: 'here', now, timeZone: 'Europe/Oslo' }

  it('was finished with its last prompt, and tells when it had which', () => {
    assert.equal(finishedAt(pack, history), '2026-06-01T08:00:00.000Z')
    assert.deepEqual(
      hadPrompts(pack, all).map(({ at }) => at.slice(0, 10)),
      ['2026-04-01', '2026-06-01', '2026-05-01', '2026-05-20'],
    )
  })

  it('is not finished while something is left, and a recurring one never is', () => {
    assert.equal(finishedAt(pack, { ...history, rounds: all.slice(1) }), undefined)
    assert.equal(finishedAt(pack, { ...history, now: now.add({ hours: 24 * 60 }) }), undefined)
    assert.equal(
      finishedAt(recurring, {
        ...history,
        rounds: rounds(
          [
            [0, '2026-08-01'],
            [1, '2026-08-02'],
            [2, '2026-08-03'],
          ],
          recurring,
        ),
      }),
      undefined,
    )
  })

  it('begins with what was longest ago when the team asks for it all the same', () => {
    assert.deepEqual(
      longestAgoFirst(pack, all).map(({ id }) => id),
      [0, 2, 3, 1].map((i) => order[i]),
    )
  })
})

describe('A prompt for somebody else than the team', () => {
  const committee = packages.find(({ id }) => id === 'moter-med-brukere')!
  const theirs = committee.prompts.findIndex(({ audience }) => audience === 'users-committee')

  it('never comes by itself, also when it is the only one that the team has not had', () => {
    assert.ok(theirs >= 0)
    const all = committee.prompts.flatMap((_, i): [number, string][] => (i === theirs ? [] : [[i, '2026-08-01']]))
    assert.ok(!left([], committee).includes(theirs))
    assert.deepEqual(left(rounds(all, committee), committee), [])
    assert.ok(!longestAgoFirst(committee, rounds(all, committee)).some(({ audience }) => audience !== 'all'))
  })
})
