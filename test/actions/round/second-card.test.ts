import assert from 'node:assert/strict'
import { join } from 'node:path'
import { runAction } from '../../../src/actions/table.ts'
import { inputId } from '../../../src/cards/prompt-card.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import { resolveDoubt } from '../../../src/usecases/delivery/resolve-doubt.ts'
import { promptEntryId } from '../../../src/usecases/round/round-posts.ts'
import { deliverDue } from '../../support/deliver-due.ts'
import { originOf } from '../../support/origins.ts'
import { answersOf, entriesOf, folder, openRound, place, readRound, testServices } from '../../support/services.ts'

const { render } = loadTemplates(join(folder, 'cards'))

/** A prompt that stands in the channel twice: the first post was in doubt, and somebody had it posted again. */
async function postedTwice() {
  const services = testServices()
  const round = await openRound(services)
  services.teams.outcomes({ state: 'unknown' })
  await deliverDue(services, render)
  await resolveDoubt(services, place.teamId, promptEntryId(round), 'postAgain')
  await deliverDue(services, render)
  services.teams.sent.length = 0
  const answerOn = (messageId: string, cardId: string | undefined, userId = 'kari', channelId = place.channelId) => {
    const origin = originOf(userId, 'channel', { conversationId: `${channelId};messageid=${messageId}` })
    return runAction({ services, render, origin, cardId }, 'answer', {
      roundId: round.id,
      [inputId('example')]: `Svar fra ${userId}`,
    })
  }
  const thread = (await readRound(services, round.id)).thread!
  return { services, round, thread, answerOn }
}

describe('A second card of a round', () => {
  it('takes the answer, and shows the way to the thread from then on', async () => {
    const { services, answerOn, thread } = await postedTwice()
    await answerOn('1001', '1001')
    await answerOn('1001', '1001', 'ola')
    assert.equal((await answersOf(services)).length, 2)
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 1)
    const [sent] = services.teams.sent
    const extra = { conversationId: `${place.channelId};messageid=1001`, activityId: '1001' }
    assert.deepEqual(sent?.to, { kind: 'update', posted: extra })
    assert.ok(JSON.stringify(sent?.content).includes(thread.activityId))
    const pointers = (await entriesOf(services)).filter(({ message }) => message.kind === 'pointer')
    assert.deepEqual(
      pointers.map(({ state }) => state),
      ['sent'],
    )
  })

  it('is not seen in the card that counts', async () => {
    const { services, answerOn, thread } = await postedTwice()
    await answerOn(thread.activityId, thread.activityId)
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 0)
  })

  it('is not seen where it is not sure that a card heads a thread of this channel', async () => {
    const { services, answerOn, thread } = await postedTwice()
    await answerOn('1001', undefined)
    await answerOn('1001', '1002')
    await answerOn(thread.activityId, '1001')
    await answerOn('1001', '1001', 'kari', '19:another-channel@thread.tacv2')
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 0)
  })
})
