import assert from 'node:assert/strict'
import { type BotIdentity, createTokenSource } from '../../src/teams/credentials.ts'
import { appId, tenantId } from '../support/authority.ts'

const singleTenant: BotIdentity = { type: 'SingleTenant', appId, tenantId, password: 'planted' }

describe('The credentials', () => {
  it('have no token in development', async () => {
    assert.equal(await createTokenSource({ type: 'none' })(), undefined)
  })

  it('are refused at the first token when half of the identity is missing', async () => {
    await assert.rejects(createTokenSource({ ...singleTenant, password: '' })(), /MicrosoftAppPassword/)
    await assert.rejects(createTokenSource({ ...singleTenant, tenantId: '' })(), /MicrosoftAppTenantId/)
    await assert.rejects(createTokenSource({ type: 'UserAssignedMSI', appId: '', tenantId })(), /MicrosoftAppId/)
  })
})
