import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { forgetOld } from '../../../src/usecases/retention/forget-old.ts'
import { draftUnits, importDraft } from '../../../src/usecases/unit/draft-units.ts'
import { importUnits, readUnitTree } from '../../../src/usecases/unit/import-units.ts'
import { testServices } from '../../support/services.ts'

const bytes = (...rows: string[]) => new TextEncoder().encode(['id;name;parent;employer', ...rows].join('\n'))
const two = bytes('top;Top;;state', 'a;Nav A;top;state')

async function drafted(file = two) {
  const services = testServices()
  const shown = await draftUnits(services, file, 'tenant')
  assert.ok(shown.ok)
  const ids = async () => (await readUnitTree(services, 'tenant'))?.units.map(({ id }) => id)
  return { services, shown, ids, take: (draftId = shown.draftId) => importDraft(services, 'tenant', draftId) }
}

describe('Units that a coordinator has been shown', () => {
  it('are imported when the coordinator says so, and not before', async () => {
    const { shown, ids, take } = await drafted()
    assert.deepEqual([shown.changes.added.length, shown.losesMost, await ids()], [2, false, undefined])
    const taken = await take()
    assert.deepEqual([taken.ok && taken.changes.added.length, await ids()], [2, ['top', 'a']])
  })

  it('are imported once, when the click comes twice', async () => {
    const { services, ids, take } = await drafted()
    assert.deepEqual(
      (await Promise.all([take(), take()])).map(({ ok }) => ok),
      [true, true],
    )
    services.clock.advance({ hours: 1 })
    assert.equal((await take()).ok, true)
    assert.equal((await readUnitTree(services, 'tenant'))?.importedAt, '2026-03-02T08:00:00.000Z')
    assert.deepEqual(await ids(), ['top', 'a'])
  })

  it('are one draft, when the file is delivered twice', async () => {
    const { services, shown, take } = await drafted()
    const again = await draftUnits(services, two, 'tenant')
    assert.equal(again.ok && again.draftId, shown.draftId)
    assert.equal((await take()).ok, true)
  })

  it('are asked about again where the units are others by now', async () => {
    const { services, ids, take } = await drafted()
    const wish = { tenantId: 'tenant', dryRun: false, replace: true }
    await importUnits(services, bytes('x;X;;state'), wish)
    const result = await take()
    assert.ok(!result.ok && result.reason === 'changedMeanwhile')
    assert.deepEqual([result.drafted.changes.removed.length, await ids()], [1, ['x']])
    assert.equal((await take(result.drafted.draftId)).ok, true)
    assert.deepEqual(await ids(), ['top', 'a'])
  })

  it('are gone after a day, when another file came, for another organisation, and where there were none', async () => {
    const { services, ids, take } = await drafted()
    const gone = { ok: false, reason: 'gone' }
    assert.deepEqual(await take('made up'), gone)
    const { shown } = await drafted()
    assert.deepEqual(await importDraft(services, 'another', shown.draftId), gone)
    const next = await draftUnits(services, bytes('x;X;;state'), 'tenant')
    assert.deepEqual(await take(), gone)
    services.clock.advance({ hours: 25 })
    await forgetOld(services)
    assert.deepEqual(next.ok && (await take(next.draftId)), gone)
    assert.deepEqual([await ids(), await services.store.count(documents.unitDraft, {})], [undefined, 0])
  })

  it('are not kept where the file is wrong', async () => {
    const services = testServices()
    assert.equal((await draftUnits(services, bytes('a;;;state'), 'tenant')).ok, false)
    assert.equal(await services.store.count(documents.unitDraft, {}), 0)
  })
})
