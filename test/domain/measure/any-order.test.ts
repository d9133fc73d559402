import assert from 'node:assert/strict'
import fc from 'fast-check'
import { withCheckIn } from '../../../src/domain/measure/check-in.ts'
import { decide } from '../../../src/domain/measure/decide.ts'
import { Measure, type MeasureState } from '../../../src/domain/measure/measure.ts'
import { progress, type Step } from '../../../src/domain/measure/progress.ts'
import { editProposal, seenOf } from '../../../src/domain/measure/proposal.ts'
import { namesPeople, withoutPeople, withoutPerson } from '../../../src/domain/measure/without-person.ts'
import { registerEntry } from '../../../src/domain/register/register-measure.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import type { Team } from '../../../src/domain/team/team.ts'
import { sampleMeasure, sampleWish } from '../../support/measuring.ts'

const at = '2026-03-03T08:00:00.000Z'
const text = fc.constantFrom('', '  ', 'Ord', 'x'.repeat(1001))
const who = fc.constantFrom('leader', 'unionRep', 'both', 'kari', 'ola')
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant({ do: 'start' as const }),
  fc.record({ do: fc.constant('keep' as const), days: fc.constantFrom(14, 30) }),
  fc.record({
    do: fc.constant('change' as const),
    owner: fc.constantFrom(undefined, { userId: 'ola', name: 'Ola' }),
    due: fc.constantFrom(undefined, '2026-06-01', '2026-01-01'),
  }),
  fc.record({ do: fc.constant('done' as const), result: text, learning: text }),
  fc.record({ do: fc.constant('stop' as const), reason: text, learning: text }),
)
const Move = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      who,
      yes: fc.boolean(),
      reason: text,
      shared: fc.boolean(),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      what: fc.constantFrom('Noe annet enn før', 'Noe tredje i stedet'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('progress' as const), step: steps }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('checkIn' as const), days: fc.constantFrom(14, 30, 90) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), who }) },
)
const officers = fc.constantFrom<Team['officers']>(
  [
    { userId: 'leader', office: 'leader', since: at },
    { userId: 'unionRep', office: 'unionRep', since: at },
  ],
  [{ userId: 'leader', office: 'leader', since: at }],
  [
    { userId: 'both', office: 'leader', since: at },
    { userId: 'both', office: 'unionRep', since: at },
    { userId: 'unionRep', office: 'unionRep', since: at },
  ],
)

/** Where each state may lead; itself is always allowed. */
const next: Readonly<Record<MeasureState, readonly MeasureState[]>> = {
  proposed: ['adopted', 'declined'],
  adopted: ['underWay', 'done', 'stopped'],
  underWay: ['done', 'stopped'],
  done: [],
  stopped: [],
  declined: [],
}

describe('A measure, in any order and by anybody', () => {
  it('moves only along its states, loses no history, and never leaves the team unsigned', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(officers, fc.array(Move, { maxLength: 25 }), (held, moves) => {
        const team: Team = {
          ...{ type: 'team', id: 'team', teamId: 'team', tenantId: 'tenant', name: 'Nav Eksempel', language: 'nb' },
          address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' },
          ...{ state: 'active', channels: [], settings: TeamSettings.parse({}), officers: held, createdAt: at },
        }
        const repNeeded = held.some(({ office }) => office === 'unionRep')
        let measure = sampleMeasure()
        for (const move of moves) {
          const before = measure
          measure = moved(measure, team, move)
          assert.deepEqual(Measure.parse(measure), measure)
          assert.ok(before.state === measure.state || next[before.state].includes(measure.state))
          assert.deepEqual(measure.history.slice(0, before.history.length), before.history)
          const { state, views } = measure
          reached.add(state)
          if (before.state === 'proposed' && state === 'adopted') {
            const yes = views.filter((view) => view.yes)
            assert.ok(yes.some(({ office }) => office === 'leader'))
            assert.equal(
              yes.some(({ office }) => office === 'unionRep'),
              repNeeded,
            )
            assert.equal(new Set(yes.map(({ userId }) => userId)).size, yes.length, 'one person for both sides')
            assert.equal(measure.noUnionRep, !repNeeded)
            assert.equal(
              measure.shared,
              yes.every(({ shared }) => shared),
            )
          }
          if (state === 'declined')
            assert.notEqual(measure.history.findLast(({ kind }) => kind === 'declined')?.text, '')
          if (state === 'done') assert.notEqual(measure.result, '')
          if (state !== 'proposed') assert.equal(measure.what, before.what)
          const entry = registerEntry(measure, team, undefined, undefined)
          assert.equal(entry !== undefined, measure.shared && state !== 'proposed' && state !== 'declined')
          if (entry) assert.ok(!JSON.stringify(entry).includes('kari'))
        }
        assert.ok(!namesPeople(withoutPeople(measure)))
      }),
      { numRuns: 2000, seed: 20_261_122 },
    )
    assert.equal(reached.size, Object.keys(next).length, `only ${[...reached].join(', ')} were reached`)
  })
})

type Moves = typeof Move extends fc.Arbitrary<infer T> ? T : never

function moved(measure: Measure, team: Team, move: Moves): Measure {
  switch (move.do) {
    case 'decide': {
      const seen = move.stale ? 'something else' : seenOf(measure)
      const { who: userId, yes, reason, shared } = move
      const result = decide(measure, team, { userId, yes, reason, shared, at, seen })
      if (result.ok && measure.state === 'proposed') assert.ok(!move.stale)
      return result.ok
        ? again(result.measure, (m) => decide(m, team, { userId, yes, reason, shared, at, seen }))
        : measure
    }
    case 'edit': {
      const result = editProposal(measure, { ...sampleWish, what: move.what }, 'member', at, seenOf(measure))
      if (result.ok && result.measure !== measure) assert.deepEqual(result.measure.views, [])
      return result.ok ? result.measure : measure
    }
    case 'progress': {
      const step = () => (m: Measure) => progress(m, move.step, 'owner', at, '2026-03-03')
      const result = step()(measure)
      return result.ok ? again(result.measure, step()) : measure
    }
    case 'checkIn':
      return measure.state === 'adopted' || measure.state === 'underWay' ? withCheckIn(measure, move.days, at) : measure
    case 'forget': {
      const forgotten = withoutPerson(measure, move.who)
      const { owner, createdBy, views } = forgotten
      assert.ok(
        !JSON.stringify([owner, createdBy, views]).includes(`"${move.who}"`) ||
          move.who === 'leader' ||
          move.who === 'unionRep',
      )
      assert.ok(views.every(({ userId }) => userId !== move.who))
      assert.equal(forgotten.state, measure.state)
      return forgotten
    }
  }
}

/** The same once more changes nothing. */
function again(
  measure: Measure,
  step: (measure: Measure) => { readonly ok: true; readonly measure: Measure } | { readonly ok: false },
): Measure {
  const second = step(measure)
  assert.ok(!second.ok || second.measure === measure, 'a second click changed something')
  return measure
}
