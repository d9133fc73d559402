import assert from 'node:assert/strict'
import fc from 'fast-check'
import { reviewId } from '../../../src/domain/summary/review.ts'
import { documents } from '../../../src/ports/documents.ts'
import { exportedRounds } from '../../../src/usecases/export/export-content.ts'
import { exportToken, orderExport, readExportToken } from '../../../src/usecases/export/order-export.ts'
import { redeemExport } from '../../../src/usecases/export/redeem-export.ts'
import { closeRound } from '../../../src/usecases/round/steer.ts'
import { openRound, place, submit, testServices } from '../../support/services.ts'

const order = {
  tenantId: 'tenant',
  userId: 'kari',
  teamId: place.teamId,
  format: 'json',
  scope: { kind: 'all' },
  language: 'nb',
} as const

async function closedRounds() {
  const services = testServices({ settings: { threshold: 3 } })
  services.teams.roster.push({ userId: 'kari', name: 'Navn kari' })
  const ids: string[] = []
  for (const packageId of ['kom-i-gang', 'kom-i-gang', 'status']) {
    const round = await openRound(services, { packageId, anonymity: 'named' })
    ids.push(round.id)
    const { id } = round.prompt.questions[0]!
    await services.store.put(documents.answer, {
      type: 'answer',
      id: `answer|${round.id}|kari`,
      teamId: place.teamId,
      roundId: round.id,
      values: { [id]: 3 },
      author: { userId: 'kari', name: 'Kari' },
    })
    await closeRound(services, place.teamId, round.id)
    services.clock.advance({ hours: 1 })
  }
  return { services, ids }
}

describe('An export of a team', () => {
  it('has what the team said of each of its summaries, and of no other', async () => {
    const { services, ids } = await closedRounds()
    const stored = await services.store.read(documents.review, place.teamId, reviewId(ids[1]!))
    const objections = [{ id: 'o', line: 'whole', reason: 'Noe mangler.' }]
    await services.store.put(documents.review, { ...stored!.value, objections })
    const rounds = await exportedRounds(services, order)
    assert.deepEqual(
      rounds.map(({ summary }) => summary.value.review?.roundId),
      ids,
    )
    assert.deepEqual(
      rounds.map(({ summary }) => summary.value.objections.length),
      [0, 1, 0],
    )
  })
})

describe('Redeeming an export', () => {
  it('gives it once', async () => {
    const { services } = await closedRounds()
    const job = await orderExport(services, order)
    const redeemed = await redeemExport(services, 'tenant', job.id, 'kari')
    assert.equal(redeemed?.material.kind === 'content' && redeemed.material.content.rounds.length, 3)
    assert.equal(await redeemExport(services, 'tenant', job.id, 'kari'), undefined)
  })

  it('gives it to one of many who ask at once', async () => {
    const { services } = await closedRounds()
    const job = await orderExport(services, order)
    const all = await Promise.all(Array.from({ length: 20 }, () => redeemExport(services, 'tenant', job.id, undefined)))
    assert.equal(all.filter(Boolean).length, 1)
  })

  it('gives it to nobody else, and the person can still have it', async () => {
    const { services } = await closedRounds()
    const job = await orderExport(services, order)
    assert.equal(await redeemExport(services, 'tenant', job.id, 'ola'), undefined)
    assert.equal(await redeemExport(services, 'other tenant', job.id, 'kari'), undefined)
    assert.ok(await redeemExport(services, 'tenant', job.id, 'kari'))
  })

  for (const [minutes, given] of [
    [14, true],
    [15, false],
    [60, false],
  ] as const) {
    it(`${given ? 'works' : 'is refused'} after ${minutes} minutes`, async () => {
      const { services } = await closedRounds()
      const job = await orderExport(services, order)
      services.clock.advance({ minutes })
      assert.equal((await redeemExport(services, 'tenant', job.id, 'kari')) !== undefined, given)
    })
  }

  for (const id of ['', 'made-up', '../x', 'a/b', '#', '\u0000', 'x'.repeat(65), '__proto__']) {
    it(`is refused for the made-up id ${JSON.stringify(id).slice(0, 20)}`, async () => {
      assert.equal(await redeemExport(testServices(), 'tenant', id, 'kari'), undefined)
    })
  }
})

describe('What an export takes in', () => {
  const scopes = [
    [{ kind: 'all' }, [0, 1, 2]],
    [{ kind: 'latest' }, [2]],
    [{ kind: 'package', packageId: 'kom-i-gang' }, [0, 1]],
    [{ kind: 'package', packageId: 'faglig-skjonn' }, []],
  ] as const
  for (const [scope, expected] of scopes) {
    it(`is ${expected.length} closed rounds for ${Object.values(scope).join(' ')}, oldest first`, async () => {
      const { services, ids } = await closedRounds()
      const rounds = await exportedRounds(services, { tenantId: 'tenant', teamId: place.teamId, scope })
      assert.deepEqual(
        rounds.map(({ round }) => round.id),
        expected.map((i) => ids[i]),
      )
    })
  }

  it('is nothing of an open round, of an unknown team, or of teams that have signed nothing', async () => {
    const services = testServices()
    const round = await openRound(services)
    await submit(services, round, 'kari')
    for (const teamId of [place.teamId, 'unknown', undefined]) {
      assert.deepEqual(
        await exportedRounds(services, { tenantId: 'tenant', ...(teamId && { teamId }), scope: { kind: 'all' } }),
        [],
      )
    }
  })
})

describe('The token of a link', () => {
  const pepper = 'x'.repeat(32)
  const job = { tenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee', id: 'abc_-1' }
  const good = exportToken(pepper, job)

  it('stands for its order', () => {
    assert.deepEqual(readExportToken(pepper, good), { tenantId: job.tenantId, exportId: job.id })
    assert.match(good, /^[\w.-]+$/)
  })

  it('is worth nothing with one character changed, one more or one less, wherever it is', () => {
    for (let i = 0; i < good.length; i++) {
      const other = good[i] === 'A' ? 'B' : 'A'
      for (const changed of [good.slice(0, i) + other + good.slice(i + 1), good.slice(0, i) + good.slice(i + 1)]) {
        assert.equal(readExportToken(pepper, changed), undefined, changed)
      }
    }
    for (const changed of [`${good}A`, `${good}.`, `${good}.A`, `A${good}`, good.split('.')[0]!, `.${good}`]) {
      assert.equal(readExportToken(pepper, changed), undefined, changed)
    }
  })

  it('is worth nothing under another pepper, or made of anything', () => {
    assert.equal(readExportToken('y'.repeat(32), good), undefined)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(readExportToken(pepper, text), undefined)
        assert.equal(readExportToken(pepper, `${Buffer.from(text).toString('base64url')}.${text}`), undefined)
      }),
      { seed: 1 },
    )
  })
})
