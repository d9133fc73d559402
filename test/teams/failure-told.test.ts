import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadTemplates } from '../../src/cards/render.ts'
import type { SendOutcome } from '../../src/ports/teams.ts'
import { createBot } from '../../src/teams/bot.ts'
import type { ReceivedActivity } from '../../src/teams/turn.ts'
import { createActivity } from '../support/activities.ts'
import { folder, memoryStore, testServices } from '../support/services.ts'
import { dyingStore } from '../support/wrapped-store.ts'

const { render } = loadTemplates(join(folder, 'cards'))
const files = { upload: async () => false, download: async () => undefined }
const inChat = { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant' }

describe('A failure of which the ledger can not tell', () => {
  async function failWhile(outcome?: SendOutcome) {
    const services = testServices({ store: dyingStore(memoryStore(), 1, 'before').store })
    if (outcome) services.teams.outcomes(outcome)
    const activity = createActivity({ conversation: inChat, channelData: {} }) as ReceivedActivity
    const context = { activity, answerInvoke: () => assert.fail('no invoke') }
    const failed = () => createBot(services, render, files).failed(context, new Error('planted'))
    return { failed, sent: services.teams.sent }
  }

  it('goes out directly, once, to where the question was asked', async () => {
    const { failed, sent } = await failWhile()
    await failed()
    assert.deepEqual(
      sent.map(({ to }) => to),
      [{ kind: 'conversation', conversationId: 'a:chat' }],
    )
    assert.match(JSON.stringify(sent[0]?.content), /Noe gikk galt/)
  })

  it('fails the request when it does not get through, and is not sent again here', async () => {
    const { failed, sent } = await failWhile({ state: 'unknown' })
    await assert.rejects(failed, /could not be told: unknown/)
    assert.equal(sent.length, 1)
  })
})
