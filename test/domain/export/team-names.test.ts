import assert from 'node:assert/strict'
import { type NamedTeam, teamNames } from '../../../src/domain/export/team-names.ts'
import type { Unit } from '../../../src/domain/unit/unit-tree.ts'

const unit = (id: string, name: string, parentId?: string): Unit => ({
  ...{ id, name, employer: 'state', line: '', level: '', teamId: `team-${id}` },
  ...(parentId !== undefined && { parentId }),
})
const team = (id: string, name = 'as Teams calls it'): NamedTeam => ({ teamId: `team-${id}`, name })

/** What a file calls teams that it finds in this order, beside the order of their ids. */
const cases: readonly (readonly [why: string, units: readonly Unit[], found: NamedTeam[], names: string[]])[] = [
  ['as it was found where there is no tree', [], [team('1', 'Oppfølging')], ['Oppfølging']],
  [
    'as its unit, wherever it was found',
    [unit('1', 'Nav Eksempel')],
    [team('1', 'A'), team('1', 'B')],
    ['Nav Eksempel'],
  ],
  [
    'by what stands above two of the same name, and not a third',
    [
      unit('b', 'Nav Bergen'),
      unit('o', 'Nav Os'),
      unit('1', 'Ute', 'b'),
      unit('2', 'Ute', 'o'),
      unit('3', 'Inne', 'o'),
    ],
    [team('1'), team('2'), team('3')],
    ['Ute (Nav Bergen)', 'Ute (Nav Os)', 'Inne'],
  ],
  [
    'by a number where that is the same too',
    [unit('b', 'Nav Bergen'), unit('1', 'Ute', 'b'), unit('2', 'Ute', 'b')],
    [team('2'), team('1')],
    ['Ute (Nav Bergen)', 'Ute (Nav Bergen) (2)'],
  ],
  ['by a number where there is no tree', [], [team('3', 'Ute'), team('1', 'Ute')], ['Ute', 'Ute (2)']],
  [
    'by a number that nobody has yet',
    [],
    [team('1', 'Ute'), team('2', 'Ute'), team('3', 'Ute (2)')],
    ['Ute', 'Ute (3)', 'Ute (2)'],
  ],
]

describe('What a file calls a team', () => {
  for (const [why, units, found, expected] of cases) {
    it(`is ${why}`, () => {
      for (const order of [found, found.toReversed()]) {
        const names = teamNames({ units: [...units] }, order)
        assert.deepEqual(
          [...names.keys()].toSorted().map((id) => names.get(id)),
          expected,
        )
      }
    })
  }

  it('is of 5,000 teams of one name never that of another', () => {
    const names = teamNames(
      undefined,
      Array.from({ length: 5000 }, (_, n) => team(String(n), 'Oppfølging')),
    )
    assert.equal(new Set(names.values()).size, 5000)
  })
})
