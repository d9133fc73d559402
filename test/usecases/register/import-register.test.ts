import assert from 'node:assert/strict'
import { RegisterEntry } from '../../../src/domain/register/register-entry.ts'
import { documents } from '../../../src/ports/documents.ts'
import { importRegister } from '../../../src/usecases/register/import-register.ts'
import { testServices } from '../../support/services.ts'

const line = RegisterEntry.parse({
  ...{ type: 'registerEntry', id: 'register|a', tenantId: 'tenant', teamId: 'team', unit: 'Nav', title: 'Fagkvarter' },
  ...{ purpose: '', level: 'group', parties: ['leader'], status: 'adopted', result: '', learning: '' },
  updatedAt: '2026-11-20T08:00:00.000Z',
})
const file = 'id;unit;title;level;status;national\nregister|a;Nav;Fagkvarter;group;adopted;2023|7'

describe('Importing the register', () => {
  it('does not undo what a team does with its measure at the same moment', async () => {
    const services = testServices()
    const { store } = services
    await store.put(documents.registerEntry, line)
    let isFirst = true
    const list: typeof store.list = async (kind, where) => {
      const found = await store.list(kind, where)
      if (isFirst) await store.put(documents.registerEntry, { ...line, learning: 'Ring før kl. 12' })
      isFirst = false
      return found
    }
    const wish = { tenantId: 'tenant', goals: [], dryRun: false }
    const result = await importRegister(
      { ...services, store: { ...store, list } },
      new TextEncoder().encode(file),
      wish,
    )
    assert.deepEqual(result, { ok: true, added: 0, changed: 1, unchanged: 0 })
    const stored = await store.read(documents.registerEntry, 'tenant', line.id)
    assert.deepEqual([stored?.value.nationalId, stored?.value.learning], ['2023|7', 'Ring før kl. 12'])
  })
})
