import assert from 'node:assert/strict'
import { registerId } from '../../../src/domain/register/register-entry.ts'
import { type FactSheet, measureSheet, monthSheet } from '../../../src/domain/report/fact-sheet.ts'
import type { Review } from '../../../src/domain/summary/review.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import type { Store } from '../../../src/ports/store.ts'
import { importRegister } from '../../../src/usecases/register/import-register.ts'
import { buildReport } from '../../../src/usecases/report/build-report.ts'
import { keepMatterFact, keepMeasureFacts, keepRoundFact } from '../../../src/usecases/report/keep-facts.ts'
import { onShared } from '../../../src/usecases/review/on-shared.ts'
import { entry, escalation } from '../../domain/report/material.ts'
import { memoryStore, testServices } from '../../support/services.ts'
import { addShared } from '../privacy/shared-round.ts'

async function sheets({ store }: Pick<Services, 'store'>): Promise<FactSheet[]> {
  return (await store.list(documents.factSheet, { partition: 'tenant' })).map(({ value }) => value)
}

/** Etags: what was not written keeps its own. */
async function versions({ store }: Pick<Services, 'store'>): Promise<string[]> {
  return (await store.list(documents.factSheet, {})).map(({ etag }) => etag)
}

describe('What overviews count of a round', () => {
  it('is written when it is shared, once, and holds what the shared summary shows', async () => {
    const services = testServices()
    const { round, summary, review } = await addShared(services, 1)
    const before = await versions(services)
    await onShared(services, round, summary, review)
    await onShared(services, round, summary, review)
    assert.deepEqual(await versions(services), before)
    const { teamId, endedAt = '' } = round
    assert.deepEqual(await sheets(services), [
      {
        ...{ type: 'factSheet', id: monthSheet(endedAt, teamId), tenantId: 'tenant', measures: [], matters: [] },
        rounds: [
          {
            ...{ roundId: round.id, teamId, packageId: 'kom-i-gang', goalId: 'mal1', closedAt: endedAt },
            ...{ answers: 6, invited: 6, minutes: round.prompt.minutes },
          },
        ],
      },
    ])
  })

  it('is not written while the parties have not signed', async () => {
    const services = testServices()
    const { round, summary, review } = await addShared(services, 1, { review: { state: 'review' } })
    await onShared(services, round, summary, review)
    assert.deepEqual(await sheets(services), [])
  })

  it('is gone when the summary was made again since it was signed, or is gone itself', async () => {
    const services = testServices()
    const { round, summary } = await addShared(services, 1)
    const other = await addShared(services, 2)
    const later = services.clock.now().add({ hours: 1 }).toString({ smallestUnit: 'millisecond' })
    await services.store.put(documents.summary, { ...summary, createdAt: later })
    await keepRoundFact(services, round)
    await services.store.remove(documents.summary, other.round.teamId, other.summary.id)
    await keepRoundFact(services, other.round)
    assert.deepEqual(
      (await sheets(services)).flatMap(({ rounds }) => rounds),
      [],
    )
    const { value: report } = await buildReport(services, 'tenant', {})
    assert.deepEqual([report.summaries, report.units.shared, report.hours], [0, 0, undefined])
  })

  it('counts for its own tenant only', async () => {
    const services = testServices()
    await addShared(services, 1)
    await addShared(services, 2, { round: { tenantId: 'other' }, review: { tenantId: 'other' } })
    assert.equal((await buildReport(services, 'tenant', {})).value.summaries, 1)
    assert.equal((await buildReport(services, 'other', {})).value.units.shared, 1)
  })

  it('is what the documents say in the end, whoever writes the sheet meanwhile', async () => {
    const services = testServices()
    const { store } = services
    for (const [before, after] of [
      ['shared', 'shared'],
      ['shared', 'review'],
      ['review', 'shared'],
      ['review', 'review'],
    ] as const) {
      const { round, review } = await addShared(services, 1, { review: { state: before } })
      const say = (state: Review['state']) => store.put(documents.review, { ...review, state })
      let writes = 0
      const slow: Store = {
        ...store,
        async replace(kind, read, value) {
          // What this process writes was right when it was read; before it is written another has settled what is right now.
          if (writes++ === 0) {
            await say(after)
            await keepRoundFact(services, round)
          }
          return store.replace(kind, read, value)
        },
      }
      await say(before === 'shared' ? 'review' : 'shared')
      await keepRoundFact({ ...services, store: slow }, round)
      const counted = (await sheets(services)).flatMap(({ rounds }) => rounds).length
      assert.equal(counted, after === 'shared' ? 1 : 0, `${before}, then ${after}`)
    }
  })
})

describe('What overviews count of measures and matters', () => {
  it('is written once, follows the document, and holds none of its words', async () => {
    const services = testServices()
    const { store } = services
    const [line, matter] = [entry({ result: 'Ord' }), escalation({ teamId: 'a', matter: 'Ord', quotes: ['Ord'] })]
    await store.put(documents.registerEntry, line)
    await store.put(documents.escalation, matter)
    const keep = async () => {
      await keepMeasureFacts(services, 'tenant', [line.id])
      await keepMatterFact(services, matter)
    }
    await keep()
    const first = await versions(services)
    await keep()
    assert.deepEqual(await versions(services), first)
    assert.doesNotMatch(JSON.stringify(await sheets(services)), /Ord|Fast tid|Sak/)

    await store.put(documents.registerEntry, { ...line, status: 'done' })
    await store.put(documents.escalation, { ...matter, state: 'withdrawn' })
    await keep()
    const kept = await sheets(services)
    assert.deepEqual(
      kept.flatMap(({ measures }) => measures.map(({ status }) => status)),
      ['done'],
    )
    assert.deepEqual(
      kept.flatMap(({ matters }) => matters.map(({ state }) => state)),
      ['withdrawn'],
    )
  })

  it('tells matters of two teams with one number apart', async () => {
    const services = testServices()
    for (const teamId of ['a', 'b', 'a']) {
      const matter = escalation({ teamId })
      await services.store.put(documents.escalation, matter)
      await keepMatterFact(services, matter)
    }
    assert.equal((await buildReport(services, 'tenant', {})).value.escalations.total, 2)
  })

  it('stands on the same sheet for ever, whatever changes of a line', () => {
    assert.equal(measureSheet(registerId('1')), measureSheet(registerId('1')))
    assert.match(measureSheet(registerId('1')), /^sheet\|measures\|\d{3}$/)
    assert.match(monthSheet('2026-03-31T23:59:59.999Z', 'a'), /^sheet\|2026-03\|\d{3}$/)
  })

  it('is finished by the next import of the same file, when one died before it counted the lines', async () => {
    const store = memoryStore()
    const services = testServices({ store })
    const wish = { tenantId: 'tenant', goals: [], dryRun: false }
    const file = Buffer.from('unit,title,level,status\nA,Fast tid,group,adopted\nB,Fast tid,group,done\n')
    const dying: Store = {
      ...store,
      insert: (kind, value) => {
        if (value.type === 'factSheet') throw new Error('killed')
        return store.insert(kind, value)
      },
    }
    await assert.rejects(importRegister({ ...services, store: dying }, file, wish), /killed/)
    assert.equal((await buildReport(services, 'tenant', {})).value.measures.total, 0)
    assert.deepEqual(await importRegister(services, file, wish), { ok: true, added: 0, changed: 0, unchanged: 2 })
    assert.equal((await buildReport(services, 'tenant', {})).value.measures.total, 2)
    assert.ok((await importRegister(services, file, { ...wish, dryRun: true })).ok)
  })

  it('is all there when many write at once', async () => {
    const services = testServices()
    const { store } = services
    const lines = Array.from({ length: 300 }, (_, i) => entry({ id: registerId(String(i)) }))
    await Promise.all(lines.map((line) => store.put(documents.registerEntry, line)))
    await Promise.all(lines.map(({ id }) => keepMeasureFacts(services, 'tenant', [id])))
    assert.equal((await buildReport(services, 'tenant', {})).value.measures.total, 300)
  })
})
