import assert from 'node:assert/strict'
import { discloseReviewed } from '../../../src/domain/privacy/disclose.ts'
import { summaryId } from '../../../src/domain/summary/summary.ts'
import { documents } from '../../../src/ports/documents.ts'
import { enterInput } from '../../../src/usecases/committee/enter-input.ts'
import { collectReply } from '../../../src/usecases/round/collect-reply.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { closeRound } from '../../../src/usecases/round/steer.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { nameOfficer } from '../../../src/usecases/team/team-state.ts'
import { cardButtons } from '../../support/card-lines.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { openRound, place, submit } from '../../support/services.ts'
import { wrapStore } from '../../support/wrapped-store.ts'

const { teamId } = place
const line = 'brukerutvalg'
const save = 'Ta med innspillet'
const words = 'Brukerne venter for lenge på svar, og skjønner ikke brevene.'

async function ready() {
  const world = await planning()
  const { services } = world
  const round = await openRound(services, { team: world.team })
  await nameOfficer(services, teamId, 'kari', 'facilitator', true)
  const stored = async () =>
    (await services.store.list(documents.reply, { partition: teamId })).map(({ value }) => value)
  const close = async () => {
    for (const userId of ['a', 'b', 'c', 'd', 'e']) await submit(services, round, userId)
    await closeRound(services, teamId, round.id)
    await settleDue(services)
    return (await services.store.read(documents.summary, teamId, summaryId(round.id)))!.value
  }
  return { ...world, round, stored, close }
}

describe('What the users’ committee says', () => {
  for (const said of ['brukerutvalg', 'brukarutval', 'users-committee', 'Brukerutvalget']) {
    it(`is entered with ${said}`, async () => {
      const { say } = await ready()
      assert.match(linesOf(await say('kari', said)), /# Hva sier brukerutvalget\?/)
    })
  }

  it('is kept as the committee’s, without the facilitator, masked, once for each form', async () => {
    const { say, press, stored, round } = await ready()
    const form = await say('kari', line)
    const receipt = await press('kari', form, save, { text: `${words} Ring 22 33 44 55.` })
    assert.match(linesOf(receipt), /# Innspillet er tatt med[\s\S]*telefonnummer/)
    await press('kari', form, save, { text: `${words} Ring 22 33 44 55.` })
    const [one, ...others] = await stored()
    assert.deepEqual([others, one?.userId, one?.from, one?.roundId], [[], 'usersCommittee', 'usersCommittee', round.id])
    assert.ok(one?.text.startsWith(words) && !one.text.includes('22 33'))
  })

  it('stands in the summary among the posts, marked, and is not counted as a post', async () => {
    const { say, press, services, close, round } = await ready()
    const post = { teamId, channelId: round.channelId, conversationId: round.thread?.conversationId ?? '' }
    await collectReply(services, { ...post, messageId: '1', userId: 'ola', text: 'Et innlegg i tråden her.' })
    await press('kari', await say('kari', line), save, { text: words })
    const summary = await close()
    const own = summary.thread.find(({ from }) => from === 'usersCommittee')
    assert.equal(own?.text, words)
    assert.equal(summary.answers, 5)
    assert.equal(summary.replies, summary.thread.length - 1)
    assert.equal(discloseReviewed(summary, undefined).value.thread.length, summary.thread.length)
  })

  it('is changed and taken out again while the round is open', async () => {
    const { say, press, stored } = await ready()
    const receipt = await press('kari', await say('kari', line), save, { text: words })
    const form = await press('kari', receipt, 'Endre')
    assert.match(linesOf(form), new RegExp(words))
    await press('kari', form, save, { text: 'Noe annet.' })
    assert.deepEqual(
      (await stored()).map(({ text }) => text),
      ['Noe annet.'],
    )
    for (let i = 0; i < 2; i++) assert.match(linesOf(await press('kari', receipt, 'Ta det ut')), /# Tatt ut/)
    assert.deepEqual(await stored(), [])
  })

  it('comes too late when the round is over', async () => {
    const { say, press, stored, close } = await ready()
    const form = await say('kari', line)
    await close()
    assert.match(linesOf(await press('kari', form, save, { text: words })), /# Runden er over/)
    assert.deepEqual(await stored(), [])
  })

  it('stands in no summary when the round ended in the moment in which it came too late', async () => {
    const { services, stored, close, round } = await ready()
    const store = wrapStore(services.store, async (call, run) => {
      const done = await run()
      if (call === 'put') assert.ok((await close()).thread.some(({ text }) => text === words))
      return done
    })
    const of = { teamId, roundId: round.id, input: 'input-of-kari' }
    assert.deepEqual(await enterInput({ ...services, store }, of, words), { ok: false, reason: 'closed' })
    const summary = await services.store.read(documents.summary, teamId, summaryId(round.id))
    assert.deepEqual([await stored(), summary?.value.thread], [[], []])
  })

  for (const [name, text] of [
    ['nothing', '   '],
    ['too much', 'x'.repeat(2001)],
  ] as const) {
    it(`shows the form again for ${name}`, async () => {
      const { say, press, stored } = await ready()
      const answer = await press('kari', await say('kari', line), save, { text })
      assert.match(linesOf(answer), /# Hva sier/)
      assert.match(linesOf(answer), /Skriv innspillet/)
      assert.deepEqual(await stored(), [])
    })
  }

  it('is entered by nobody but a facilitator of this team', async () => {
    const { say, send, stored, press, services } = await ready()
    const form = await say('kari', line)
    const data = cardButtons(form).find(({ title }) => title === save)!.data
    for (const userId of ['leader', 'unionRep', 'safetyRep']) {
      assert.match(linesOf(await say(userId, line)), /oppgave for fasilitator/)
      assert.match(linesOf(await press(userId, form, save, { text: words })), /oppgave for fasilitator/)
    }
    const stranger = linesOf(await send('stranger', 'saveCommittee', { ...data, text: words }, 'personal'))
    const made = linesOf(await send('kari', 'saveCommittee', { ...data, roundId: 'round|none', text: words }))
    const other = linesOf(await send('kari', 'saveCommittee', { ...data, teamId: 'other', text: words }))
    const odd = linesOf(await send('kari', 'saveCommittee', { ...data, input: '../x', text: words }))
    assert.deepEqual(new Set([stranger, made, other, odd]).size, 1)
    assert.deepEqual(await stored(), [])
    await nameOfficer(services, teamId, 'kari', 'facilitator', false)
    await press('kari', form, save, { text: words })
    assert.deepEqual(await stored(), [])
  })

  it('stays when the facilitator is forgotten: it is not theirs', async () => {
    const { say, press, stored, services } = await ready()
    await press('kari', await say('kari', line), save, { text: words })
    await forgetMe(services, 'tenant', 'kari')
    assert.equal((await stored()).length, 1)
  })
})
