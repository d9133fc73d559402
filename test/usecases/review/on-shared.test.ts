import assert from 'node:assert/strict'
import { seenBy } from '../../../src/domain/summary/review/sign.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { exportedRounds } from '../../../src/usecases/export/export-content.ts'
import { readReview } from '../../../src/usecases/review/read-review.ts'
import { settleReviewsDue } from '../../../src/usecases/review/settle-review.ts'
import { signSummary } from '../../../src/usecases/review/sign-summary.ts'
import { closeRound } from '../../../src/usecases/round/steer.ts'
import { submitAnswer } from '../../../src/usecases/round/submit-answer.ts'
import { openRound, place, readRound, testServices } from '../../support/services.ts'

const people = ['leader', 'a', 'b', 'c', 'd', 'e']

async function closedRound() {
  const services = testServices()
  const { id } = await openRound(services)
  for (const [i, userId] of people.entries()) {
    const role = userId === 'leader' ? 'leader' : 'employee'
    const input = { 'how-often': String((i % 5) + 1), example: `HEMMELIG ${userId} om vakta` }
    const person = { userId, name: userId }
    assert.ok((await submitAnswer(services, { place, roundId: id, person, input, role })).ok)
  }
  await closeRound(services, place.teamId, id)
  services.clock.advance({ hours: 24 * 7 })
  await settleReviewsDue(services)
  const sign = async (userId: string) => {
    const target = { teamId: place.teamId, roundId: id }
    const found = await readReview(services, target)
    assert.ok(found)
    const seen = seenBy(found.review.value, found.summary)
    assert.ok((await signSummary(services, target, { userId, disagreement: '', seen })).ok)
  }
  return { services, id, sign }
}

const upward = async (services: Services) => ({
  rounds: await exportedRounds(services, { tenantId: 'tenant', scope: { kind: 'all' } }),
  cells: (await services.store.list(documents.releaseCell, {})).map(({ value }) => value),
})

describe('A round that the parties sign', () => {
  it('comes to the coordinators with the last signature, and its answers by role into a cell', async () => {
    const { services, id, sign } = await closedRound()
    await sign('leader')
    assert.deepEqual(await upward(services), { rounds: [], cells: [] })
    await sign('unionRep')
    await settleReviewsDue(services)
    const { rounds, cells } = await upward(services)
    assert.deepEqual(
      rounds.map(({ round }) => round.id),
      [id],
    )
    assert.deepEqual(rounds[0]?.summary.value.figures.length, 1)
    // Six answers: no word of them leaves the team.
    assert.doesNotMatch(JSON.stringify(rounds[0]?.summary.value), /HEMMELIG/)
    const [cell, ...more] = cells
    assert.ok(cell?.state === 'open' && more.length === 0)
    assert.deepEqual(
      cell.members.map(({ roundId, rows }) => [roundId, rows.map(({ role }) => role)]),
      [[(await readRound(services, id)).id, ['employee', 'leader']]],
    )
  })

  it('adds nothing when the clock comes by again and again', async () => {
    const { services, sign } = await closedRound()
    await sign('leader')
    await sign('unionRep')
    const before = await upward(services)
    for (let hour = 0; hour < 5; hour++) {
      services.clock.advance({ hours: 1 })
      await settleReviewsDue(services)
    }
    assert.deepEqual(await upward(services), before)
  })
})
