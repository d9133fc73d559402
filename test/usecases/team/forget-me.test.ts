import assert from 'node:assert/strict'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { collectReply } from '../../../src/usecases/round/collect-reply.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { closeRound } from '../../../src/usecases/round/steer.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { changePerson } from '../../../src/usecases/team/person.ts'
import { removeTeam } from '../../../src/usecases/team/team-state.ts'
import { answersOf, openRound, place, quotesOf, readRound, submit, testServices } from '../../support/services.ts'
import { dyingStore, wrapStore } from '../../support/wrapped-store.ts'

const { teamId } = place

/** Every document there is, as one text. */
async function everything(services: ReturnType<typeof testServices>): Promise<string> {
  const kinds = [documents.answer, documents.reply, documents.sealed, documents.summary, documents.person] as const
  const found = []
  for (const kind of kinds) found.push(...(await services.store.list<{ id: string; type: string }>(kind as never, {})))
  return JSON.stringify(found.map(({ value }) => value))
}

async function prepared(anonymity: 'anonymous' | 'named') {
  const services = testServices()
  const round = await openRound(services, { anonymity })
  const people = ['kari', 'ola', 'mona', 'per', 'liv', 'jon']
  for (const person of people) {
    await services.store.put(documents.membership, membership(teamId, person))
    await submit(services, round, person)
  }
  return { services, round }
}

describe('Forgetting a person', () => {
  it('deletes the answer in an open round, and only that one', async () => {
    const { services, round } = await prepared('anonymous')
    assert.deepEqual(await forgetMe(services, 'tenant', 'kari'), {
      answers: 1,
      replies: 0,
      objections: 0,
      measures: 0,
      offices: [],
    })
    const texts = (await answersOf(services)).map(({ values }) => values.example)
    assert.equal(texts.length, 5)
    assert.ok(!texts.includes('Dette mener kari'))
    assert.deepEqual(await forgetMe(services, 'tenant', 'kari'), {
      answers: 0,
      replies: 0,
      objections: 0,
      measures: 0,
      offices: [],
    })
    assert.equal((await readRound(services, round.id)).state, 'open')
  })

  it('deletes posts collected from threads and what the person chose', async () => {
    const { services, round } = await prepared('anonymous')
    const thread = { conversationId: `${place.channelId};messageid=1`, activityId: '1' }
    await services.store.put(documents.round, { ...(await readRound(services, round.id)), thread })
    const post = { ...place, conversationId: thread.conversationId, userId: 'kari', text: 'Mitt innlegg' }
    assert.ok(await collectReply(services, { ...post, messageId: '2' }))
    assert.ok(await collectReply(services, { ...post, messageId: '3', userId: 'ola' }))
    await changePerson(services, 'tenant', 'kari', { language: 'nn' })
    const forgotten = await forgetMe(services, 'tenant', 'kari')
    assert.deepEqual([forgotten.answers, forgotten.replies], [1, 1])
    assert.ok(!(await everything(services)).includes('kari'))
    assert.ok((await everything(services)).includes('ola'))
  })

  it('takes the name and the words out of a closed named round, its summary included, and leaves the others', async () => {
    const { services, round } = await prepared('named')
    await closeRound(services, teamId, round.id)
    assert.ok((await everything(services)).includes('Navn kari'))
    assert.equal((await forgetMe(services, 'tenant', 'kari')).answers, 1)
    assert.ok(!(await everything(services)).includes('kari'))
    assert.equal((await quotesOf(services, round)).length, 5)
  })

  it('takes two people out of a named round who ask at the same moment', async () => {
    const { services, round } = await prepared('named')
    await closeRound(services, teamId, round.id)
    let second = false
    const store = wrapStore(services.store, async (call, run) => {
      // The first has read what it is about to write.
      if (!second && (call === 'put' || call === 'replace')) {
        second = true
        assert.equal((await forgetMe(services, 'tenant', 'ola')).answers, 1)
      }
      return run()
    })
    assert.equal((await forgetMe({ ...services, store }, 'tenant', 'kari')).answers, 1)
    assert.doesNotMatch(await everything(services), /kari|ola/)
    assert.equal((await quotesOf(services, round)).length, 4)
  })

  it('leaves nothing behind when it is asked again after a crash, wherever that was', async () => {
    for (let nth = 1, died = true; died; nth++) {
      const { services, round } = await prepared('named')
      await closeRound(services, teamId, round.id)
      const { store } = dyingStore(services.store, nth, 'after')
      died = await forgetMe({ ...services, store }, 'tenant', 'kari').then(
        () => false,
        () => true,
      )
      await forgetMe(services, 'tenant', 'kari')
      assert.doesNotMatch(await everything(services), /kari/, `it died after call ${nth}`)
      assert.equal((await quotesOf(services, round)).length, 5)
    }
  })

  it('looks into teams that the app was taken out of, too', async () => {
    const { services } = await prepared('named')
    await removeTeam(services, teamId)
    await settleDue(services)
    assert.ok((await everything(services)).includes('Navn kari'))
    const forgotten = await forgetMe(services, 'tenant', 'kari')
    assert.deepEqual([forgotten.answers, forgotten.offices], [1, []])
    assert.doesNotMatch(await everything(services), /kari/)
  })

  it('can not find a sealed answer, and so leaves the summary of an anonymous round alone', async () => {
    const { services, round } = await prepared('anonymous')
    await closeRound(services, teamId, round.id)
    const before = await quotesOf(services, round)
    assert.equal((await forgetMe(services, 'tenant', 'kari')).answers, 0)
    assert.deepEqual(await quotesOf(services, round), before)
  })

  it('names the teams in which the person still holds an office', async () => {
    const { services } = await prepared('anonymous')
    await services.store.put(documents.membership, membership(teamId, 'leader'))
    assert.deepEqual((await forgetMe(services, 'tenant', 'leader')).offices, ['Nav Eksempel'])
  })

  it('does nothing for somebody of another tenant', async () => {
    const { services } = await prepared('anonymous')
    assert.equal((await forgetMe(services, 'other', 'kari')).answers, 0)
    assert.equal((await answersOf(services)).length, 6)
  })
})
