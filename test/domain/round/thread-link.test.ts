import assert from 'node:assert/strict'
import { threadLink } from '../../../src/domain/round/thread-link.ts'
import { sampleRound } from '../../support/sample-round.ts'

describe('A link to a thread', () => {
  it('opens the root message of the channel in the tenant', () => {
    const thread = { conversationId: '19:channel@thread.tacv2;messageid=1772438400000', activityId: '5' }
    assert.equal(
      threadLink(sampleRound({ thread })),
      'https://teams.microsoft.com/l/message/19%3Achannel%40thread.tacv2/1772438400000?tenantId=tenant&parentMessageId=1772438400000',
    )
  })
  it('uses the message itself when the conversation names no root', () => {
    const link = threadLink(sampleRound({ thread: { conversationId: '19:channel@thread.tacv2', activityId: 'a/b?c' } }))
    assert.equal(new URL(link!).pathname, '/l/message/19%3Achannel%40thread.tacv2/a%2Fb%3Fc')
  })
  it('is missing while nobody knows where the prompt stands', () => {
    assert.equal(threadLink(sampleRound()), undefined)
  })
  it('can not be led elsewhere by odd ids', () => {
    const round = sampleRound({
      channelId: '../../evil',
      tenantId: '&x=1#',
      thread: { conversationId: 'x', activityId: '..' },
    })
    const { host, hash, searchParams } = new URL(threadLink(round)!)
    assert.deepEqual([host, hash, searchParams.get('tenantId')], ['teams.microsoft.com', '', '&x=1#'])
  })
})
