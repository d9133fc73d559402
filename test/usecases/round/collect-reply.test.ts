import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { collectReply, editReply, removeReply } from '../../../src/usecases/round/collect-reply.ts'
import { openRound, place, testServices } from '../../support/services.ts'
import { wrapStore } from '../../support/wrapped-store.ts'

describe('Following an edit', () => {
  it('does not bring back a post that is deleted at the same moment', async () => {
    const services = testServices()
    const thread = { conversationId: `${place.channelId};messageid=1`, activityId: '1' }
    await services.store.put(documents.round, { ...(await openRound(services)), thread })
    const post = { ...place, conversationId: thread.conversationId, userId: 'kari', text: 'Før' }
    assert.ok(await collectReply(services, { ...post, messageId: '2' }))
    let deleted = false
    const store = wrapStore(services.store, async (call, run) => {
      if (!deleted && (call === 'put' || call === 'replace')) {
        deleted = true
        await removeReply(services, place.teamId, '2')
      }
      return run()
    })
    await editReply({ ...services, store }, place.teamId, '2', 'Etter')
    assert.ok(deleted)
    assert.deepEqual(await services.store.list(documents.reply, {}), [])
  })
})
