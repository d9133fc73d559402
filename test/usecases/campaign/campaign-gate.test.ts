import assert from 'node:assert/strict'
import type { Services } from '../../../src/ports/services.ts'
import { campaignGate } from '../../../src/usecases/campaign/campaign-gate.ts'
import { pauseCampaign, stopCampaign } from '../../../src/usecases/campaign/steer-campaign.ts'
import { testServices } from '../../support/services.ts'
import { addTeams, started } from './organisation.ts'

describe('the gate of a campaign', () => {
  it('follows what a coordinator chose within five seconds, and at once in the same process', async () => {
    const services = testServices()
    await addTeams(services, 3)
    const { id } = await started(services)
    const other: Services = { ...services, memory: { rounds: new Map(), counts: new Map() } }
    assert.equal(await campaignGate(services, 'tenant', id), 'go')
    assert.equal(await campaignGate(other, 'tenant', id), 'go')
    await pauseCampaign(services, 'tenant', id)
    const wait = { wait: services.clock.now().add({ minutes: 1 }) }
    assert.deepEqual(await campaignGate(services, 'tenant', id), wait)
    assert.equal(await campaignGate(other, 'tenant', id), 'go')
    services.clock.advance({ seconds: 5 })
    assert.notEqual(await campaignGate(other, 'tenant', id), 'go')
    await stopCampaign(services, 'tenant', id)
    assert.equal(await campaignGate(services, 'tenant', id), 'stopped')
  })

  it('is shut for what does not exist', async () => {
    const services = testServices()
    assert.equal(await campaignGate(services, 'tenant', 'campaign-none'), 'stopped')
    assert.equal(await campaignGate(services, 'tenant', 'made/up'), 'stopped')
    assert.equal(await campaignGate(services, '', 'x'), 'stopped')
  })
})
