import assert from 'node:assert/strict'
import { RegisterEntry } from '../../../src/domain/register/register-entry.ts'
import { documents } from '../../../src/ports/documents.ts'
import { importUnits, readUnitTree, tenantsOf } from '../../../src/usecases/unit/import-units.ts'
import { Died, mortal } from '../../support/mortal-store.ts'
import { addTeam, place, testServices } from '../../support/services.ts'

const head = 'id;name;parent;employer;line;level;team;leader'
const bytes = (...rows: string[]) => new TextEncoder().encode([head, ...rows].join('\n'))
const wish = { tenantId: 'tenant', dryRun: false, replace: false }
const three = ['top;Top;;state;;;;', 'a;Nav A;top;state;;office;Nav Eksempel;', 'b;Nav B;top;municipality;;office;;']

async function ready() {
  const services = testServices()
  await addTeam(services)
  const ids = async (tenantId = 'tenant') => (await readUnitTree(services, tenantId))?.units.map(({ id }) => id)
  return { services, ids }
}

describe('Importing units', () => {
  it('makes the file the organisation, and tells what that changed', async () => {
    const { services, ids } = await ready()
    const first = await importUnits(services, bytes(...three), wish)
    assert.ok(first.ok)
    assert.deepEqual([first.changes.added.length, await ids()], [3, ['top', 'a', 'b']])
    const rows = [three[0]!, three[1]!.replace('Nav A', 'Nav Å'), 'c;Nav C;a;other;;;;']
    const second = await importUnits(services, bytes(...rows), wish)
    assert.ok(second.ok)
    const { added, changed, removed, unchanged } = second.changes
    const names = [added, changed, removed].map((units) => units.map(({ id }) => id))
    assert.deepEqual([names, unchanged], [[['c'], ['a'], ['b']], 1])
    assert.equal((await readUnitTree(services, 'tenant'))?.units[1]?.teamId, place.teamId)
  })

  it('changes nothing where one row is wrong', async () => {
    const { services, ids } = await ready()
    await importUnits(services, bytes(...three), wish)
    const result = await importUnits(services, bytes(...three, 'd;Nav D;nowhere;state;;;;'), wish)
    assert.ok(!result.ok && result.reason === 'faults')
    assert.deepEqual(await ids(), ['top', 'a', 'b'])
  })

  it('changes nothing when it is only tried, and writes nothing for the same file again', async () => {
    const { services, ids } = await ready()
    assert.ok((await importUnits(services, bytes(...three), { ...wish, dryRun: true })).ok)
    assert.equal(await ids(), undefined)
    await importUnits(services, bytes(...three), wish)
    const before = await services.store.read(documents.unitTree, 'tenant', 'units')
    services.clock.advance({ hours: 1 })
    assert.ok((await importUnits(services, bytes(...three), wish)).ok)
    assert.deepEqual(await services.store.read(documents.unitTree, 'tenant', 'units'), before)
  })

  it('asks back where most units would go, unless that is meant', async () => {
    const { services, ids } = await ready()
    const many = Array.from({ length: 20 }, (_, i) => `u${i};Nav ${i};;state;;;;`)
    await importUnits(services, bytes(...many), wish)
    const part = bytes(...many.slice(0, 4))
    const result = await importUnits(services, part, wish)
    assert.ok(!result.ok && result.reason === 'losesMost')
    assert.equal((await ids())?.length, 20)
    assert.ok((await importUnits(services, part, { ...wish, replace: true })).ok)
    assert.equal((await ids())?.length, 4)
  })

  it('takes the register’s lines of teams to where the teams stand now, also after a crash', async () => {
    for (const at of [0, 1]) {
      const { services } = await ready()
      const line = RegisterEntry.parse({
        ...{ type: 'registerEntry', id: 'register|a', tenantId: 'tenant', teamId: place.teamId, unit: 'Nav Eksempel' },
        ...{ title: 'Fagkvarter', purpose: '', level: 'group', parties: ['leader'], status: 'done', result: '' },
        ...{ learning: '', updatedAt: '2026-03-01T08:00:00.000Z' },
      })
      await services.store.put(documents.registerEntry, line)
      await services.store.put(documents.registerEntry, { ...line, id: 'register|b', teamId: 'another' })
      const dying = { ...services, store: mortal(services.store, at, 'before') }
      await assert.rejects(importUnits(dying, bytes(...three), wish), Died)
      await importUnits(services, bytes(...three), wish)
      const lines = (await services.store.list(documents.registerEntry, {})).map(({ value }) => value)
      assert.deepEqual(
        lines.map(({ id, unit, unitId }) => [id, unit, unitId]),
        [
          ['register|a', 'Nav A', 'a'],
          ['register|b', 'Nav Eksempel', undefined],
        ],
      )
    }
  })

  it('is whole, whichever of two at once comes last', async () => {
    const { services, ids } = await ready()
    await Promise.all([
      importUnits(services, bytes(...three), wish),
      importUnits(services, bytes('x;X;;state;;;;'), wish),
    ])
    const left = (await ids())?.join()
    assert.ok(left === 'top,a,b' || left === 'x', String(left))
  })

  it('knows teams and units of its own organisation only', async () => {
    const { services, ids } = await ready()
    const result = await importUnits(services, bytes(...three), { ...wish, tenantId: 'other' })
    assert.ok(!result.ok && result.reason === 'faults')
    assert.deepEqual(result.faults, [{ reason: 'teamUnknown', line: 3, value: 'Nav Eksempel' }])
    await importUnits(services, bytes(three[0]!), { ...wish, tenantId: 'other' })
    assert.deepEqual([await ids(), await ids('other')], [undefined, ['top']])
    assert.deepEqual(await tenantsOf(services), ['other', 'tenant'])
  })

  it('keeps below what one document takes', async () => {
    const { services, ids } = await ready()
    const long = 'Æ'.repeat(200)
    const many = Array.from({ length: 3500 }, (_, i) => `u${i};${long};;state;${long.slice(0, 99)};;;`)
    const result = await importUnits(services, bytes(...many), wish)
    assert.ok(!result.ok)
    assert.equal(await ids(), undefined)
  })
})
