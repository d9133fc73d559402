import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import { TillitsbotAdapter } from '../../src/teams/adapter.ts'
import { createConnector } from '../../src/teams/connector.ts'
import { type BotIdentity, createCredentials } from '../../src/teams/credentials.ts'
import { createActivity } from '../support/activities.ts'
import { appId, tenantId } from '../support/authority.ts'

const singleTenant: BotIdentity = { type: 'SingleTenant', appId, tenantId, password: 'planted' }
const identities: BotIdentity[] = [singleTenant, { type: 'UserAssignedMSI', appId, tenantId }, { type: 'none' }]

describe('The credentials', () => {
  for (const identity of identities) {
    it(`carry a turn without asking anybody for a token (${identity.type})`, async () => {
      const { authentication } = createCredentials(identity)
      const connector = createConnector({ isTrusted: () => false, token: () => assert.fail('a token was asked for') })
      const onError = async (_context: unknown, error: Error) => assert.fail(error)
      const adapter = new TillitsbotAdapter({ authentication, connector, onError })
      const caller =
        identity.type === 'none' ? ({ kind: 'development' } as const) : ({ kind: 'channel', appId } as const)
      let turns = 0
      const turn = async () => {
        turns += 1
      }
      for (let count = 0; count < 2; count += 1) {
        await adapter.run(caller, createActivity() as unknown as Activity, turn)
      }
      assert.equal(turns, 2)
    })
  }

  it('are refused when half of the identity is missing', () => {
    assert.throws(() => createCredentials({ ...singleTenant, password: '' }), /MicrosoftAppPassword/)
    assert.throws(() => createCredentials({ ...singleTenant, tenantId: '' }), /MicrosoftAppTenantId/)
    assert.throws(() => createCredentials({ type: 'UserAssignedMSI', appId: '', tenantId }), /MicrosoftAppId/)
  })

  it('have no token in development', async () => {
    assert.equal(await createCredentials({ type: 'none' }).token(), undefined)
  })
})
