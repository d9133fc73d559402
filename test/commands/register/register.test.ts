import assert from 'node:assert/strict'
import { runCommand } from '../../../src/commands/line/run-command.ts'
import { sceneOf } from '../../../src/commands/line/scene.ts'
import { RegisterEntry } from '../../../src/domain/register/register-entry.ts'
import { documents } from '../../../src/ports/documents.ts'
import { originOf } from '../../support/origins.ts'
import { testServices } from '../../support/services.ts'

describe('The register in the chat', () => {
  it('names the national measure that a line is linked to, and what was written where there is none', async () => {
    const services = testServices()
    const { store } = services
    await store.put(documents.nationalMeasure, {
      ...{ type: 'nationalMeasure', id: 'national|2023|7', tenantId: 'tenant', edition: '2023', number: '7' },
      ...{ title: 'Færre rapporter', area: '', owner: '', url: '' },
    })
    for (const nationalId of [undefined, '2023|7', '2023|99', 'a/b?#']) {
      const line = RegisterEntry.parse({
        ...{ type: 'registerEntry', id: `register|${nationalId?.length}`, tenantId: 'tenant', unit: 'Nav', title: 'T' },
        ...{ purpose: '', level: 'group', parties: [], status: 'done', result: '', learning: '', nationalId },
        updatedAt: '2026-03-01T08:00:00.000Z',
      })
      await store.put(documents.registerEntry, line)
    }
    const reply = await runCommand(await sceneOf(services, originOf('coordinator', 'personal')), 'tiltaksoversikt')
    const said = JSON.stringify(reply)
    for (const words of ['Færre rapporter', '2023|99', 'a/b?#']) {
      assert.ok(said.includes(`Nasjonalt tiltak: ${words}`), words)
    }
    assert.equal(said.split('Nasjonalt tiltak').length, 4)
  })
})
