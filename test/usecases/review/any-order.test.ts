import assert from 'node:assert/strict'
import fc from 'fast-check'
import { discloseReviewed } from '../../../src/domain/privacy/disclose.ts'
import { hasOffice, type Office, officesOf } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { readReview } from '../../../src/usecases/review/read-review.ts'
import { settleReviewsDue } from '../../../src/usecases/review/settle-review.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import { nameOfficer } from '../../../src/usecases/team/team-state.ts'
import { drafted, target } from '../../support/reviewing.ts'
import { memoryStore, place, testServices } from '../../support/services.ts'

const who = fc.constantFrom('leader', 'unionRep', 'safetyRep', 'kari', 'ola')
const line = fc.constantFrom('whole', 't1', 't2', 't9')
const Step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('object' as const), who, line, named: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('correct' as const, 'hide' as const, 'keep' as const), line }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sign' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 40, 73) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('office' as const),
      who,
      office: fc.constantFrom<Office>('leader', 'unionRep'),
      given: fc.boolean(),
    }),
  },
)

describe('The team’s say, in any order and by anybody', () => {
  it('never shares without the signatures, loses no objection, and shows none without a name too early', async () => {
    let shared = 0
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const { services, review, objectTo, correct, hide, keep, signAs } = await drafted(
          testServices({ store: memoryStore() }),
        )
        /** What was acknowledged, by person, line and kind: the last of each. */
        const said = new Map<string, string>()
        /** Who has signed since the last change. */
        let signed = new Set<string>()
        for (const [place_, step] of steps.entries()) {
          const before = await review()
          switch (step.do) {
            case 'object': {
              const reason = `Grunn nummer ${place_}.`
              const key = `${step.who} ${step.line}`
              const result = await objectTo(step.who, step.line, reason, step.named)
              if (!result.ok) break
              if (step.named) said.delete(`${key} false`)
              said.set(`${key} ${step.named}`, reason)
              break
            }
            case 'correct':
            case 'hide':
            case 'keep': {
              const run = {
                correct: () => correct(`Ord ${place_}`, step.line),
                hide: () => hide(step.line),
                keep: () => keep(step.line),
              }
              if ((await run[step.do]()).ok) signed = new Set()
              break
            }
            case 'sign': {
              if ((await signAs(step.who)).ok) signed.add(step.who)
              break
            }
            case 'wait': {
              services.clock.advance({ hours: step.hours })
              await settleReviewsDue(services)
              break
            }
            case 'office': {
              await nameOfficer(services, place.teamId, step.who, step.office, step.given)
              break
            }
          }
          const after = await review()
          if (after.state === 'draft') {
            const found = await readReview(services, target)
            const seen = JSON.stringify(discloseReviewed(found!.summary, after).value)
            for (const [key, reason] of said) if (key.endsWith('false')) assert.ok(!seen.includes(`"${reason}"`))
          }
          if (after.state === 'shared' && before.state !== 'shared') {
            const team = (await readTeam(services, place.teamId))!
            const [leader] = after.signatures.filter(({ office }) => office === 'leader')
            const [rep] = after.signatures.filter(({ office }) => office === 'unionRep')
            assert.ok(leader && officesOf(team, leader.userId).includes('leader'))
            assert.equal(after.noUnionRep, !hasOffice(team, 'unionRep'))
            assert.ok(after.noUnionRep || (rep && officesOf(team, rep.userId).includes('unionRep')))
            assert.notEqual(rep?.userId, leader.userId)
            for (const { userId } of after.signatures) assert.ok(signed.has(userId), `${userId} signed something else`)
            assert.ok(after.endedAt, 'shared before the draft ended')
            shared++
          }
          if (before.state === 'shared') assert.equal(after.state, 'shared')
          assert.ok(after.changes.length >= before.changes.length)
        }
        services.clock.advance({ hours: 100 })
        await settleReviewsDue(services)
        const kept = (await review()).objections.map(({ reason }) => reason)
        assert.deepEqual(kept.toSorted(), [...said.values()].toSorted())
        assert.equal(await services.store.count(documents.objection, {}), 0)
        await services.store.close()
      }),
      { numRuns: 150, seed: 20_261_122 },
    )
    assert.ok(shared > 10, `only ${shared} were shared`)
  }).timeout(60_000)
})
