import assert from 'node:assert/strict'
import { expiredCard } from '../../../src/actions/refusals.ts'
import { documents } from '../../../src/ports/documents.ts'
import { texts } from '../../../src/texts/index.ts'
import { closeRound } from '../../../src/usecases/round/steer.ts'
import { cardButtons } from '../../support/card-lines.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { openRound, place, submit } from '../../support/services.ts'

const say = texts('nb').schedule.remind

async function ready() {
  const world = await planning()
  const round = await openRound(world.services, { team: world.team })
  const ask = (userId = 'kari', data: unknown = { roundId: round.id }) => world.send(userId, 'remindMe', data)
  const reminders = async () => (await world.services.store.list(documents.reminder, {})).map(({ value }) => value)
  return { ...world, round, ask, reminders }
}

describe('Asking to be reminded', () => {
  it('is thanked with the time, once, and shows the way back to the form', async () => {
    const { ask, reminders, press, round } = await ready()
    const card = await ask()
    assert.ok(linesOf(card).includes(say.private), linesOf(card))
    assert.match(linesOf(card), /privat chat \p{L}+ \d+\. mars kl\. 09:00/u)
    assert.equal(linesOf(await ask()), linesOf(card))
    const [reminder, ...others] = await reminders()
    assert.deepEqual([reminder?.userId, others], ['kari', []])
    assert.equal(cardButtons(await press('kari', card, say.answerNow))[0]?.data.roundId, round.id)
  })

  it('needs no reminder for who has answered', async () => {
    const { services, round, ask, reminders } = await ready()
    await submit(services, round, 'kari')
    assert.ok(linesOf(await ask()).includes(say.answered))
    assert.deepEqual(await reminders(), [])
  })

  it('is too late shortly before the round closes, and after it', async () => {
    const { services, round, ask, reminders } = await ready()
    const closes = Temporal.Instant.from(round.closesAt)
    services.clock.advance(services.clock.now().until(closes.subtract({ minutes: 5 })))
    assert.ok(linesOf(await ask()).includes(say.tooLateTitle))
    await closeRound(services, place.teamId, round.id)
    assert.ok(linesOf(await ask()).includes(texts('nb').receipt.closedTitle))
    assert.deepEqual(await reminders(), [])
  })

  it('is refused for what does not exist', async () => {
    const { ask, click, reminders } = await ready()
    const expired = await expiredCard(click('kari', 'channel'))
    for (const roundId of ['x', 'a/b?c#', '\ud800', 5]) assert.deepEqual(await ask('kari', { roundId }), expired)
    assert.deepEqual(await reminders(), [])
  })
})
