import assert from 'node:assert/strict'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { answerOffice, askOfficer, endTerms } from '../../../src/usecases/team/hand-over.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import { addMembers, removeMembers, removeTeam } from '../../../src/usecases/team/team-state.ts'
import { addTeam, entriesOf, memoryStore, place, type TestServices, testServices } from '../../support/services.ts'

const { teamId } = place
const wish = { office: 'unionRep', byUserId: 'leader', conversationId: 'thread', until: undefined } as const

async function asked(services: TestServices, change: Partial<Parameters<typeof askOfficer>[2]> = {}) {
  const result = await askOfficer(services, teamId, { ...wish, userId: 'kari', ...change })
  assert.equal(result?.done, 'asked')
  return result.done === 'asked' ? result.question : assert.fail()
}
const team = async (services: TestServices) => (await readTeam(services, teamId))!
const told = async (services: TestServices) =>
  (await entriesOf(services)).flatMap(({ message }) => (message.kind === 'office' ? [message.event] : [])).toSorted()
const holds = async (services: TestServices, userId: string) =>
  (await team(services)).officers.some((held) => held.userId === userId)

describe('Handing over an office', () => {
  it('asks the person in their own chat, once for the same question', async () => {
    const services = testServices()
    await addTeam(services)
    const first = await asked(services)
    assert.deepEqual(await asked(services), first)
    const entries = (await entriesOf(services)).map(({ message }) => 'to' in message && message.to)
    assert.deepEqual(entries, [{ kind: 'person', userId: 'kari' }])
  })

  it('lets the first answer of two at once count, and tells it once', async () => {
    const services = testServices()
    await addTeam(services)
    const { id } = await asked(services)
    const answer = (yes: boolean) => answerOffice(services, teamId, { id, userId: 'kari', office: 'unionRep', yes })
    const results = await Promise.all([answer(true), answer(false), answer(true)])
    const isHeld = await holds(services, 'kari')
    assert.equal(
      results.some(({ ok }) => ok),
      true,
    )
    assert.deepEqual(await told(services), ['asked', isHeld ? 'accepted' : 'declined'].toSorted())
    assert.equal((await team(services)).asked, undefined)
  })

  it('tells an answer that was stored when the process died, and only once', async () => {
    const store = memoryStore()
    const dying: Store = { ...store, insert: () => Promise.reject(new Error('died')) }
    const services = testServices({ store })
    await addTeam(services)
    const { id } = await asked(services)
    const answer = { id, userId: 'kari', office: 'unionRep', yes: true } as const
    await assert.rejects(answerOffice({ ...services, store: dying }, teamId, answer), /died/)
    assert.deepEqual([await holds(services, 'kari'), await told(services)], [true, ['asked']])
    for (let i = 0; i < 2; i++) await endTerms(services)
    assert.deepEqual(await told(services), ['accepted', 'asked'])
    assert.equal((await team(services)).wakeAt, undefined)
  })

  it('ends after two weeks without an answer, and says so in the thread', async () => {
    const services = testServices()
    await addTeam(services)
    await asked(services)
    services.clock.advance({ hours: 24 * 14 - 1 })
    await endTerms(services)
    assert.equal((await team(services)).asked?.length, 1)
    services.clock.advance({ hours: 1 })
    await endTerms(services)
    assert.deepEqual([(await team(services)).asked, await told(services)], [undefined, ['asked', 'unanswered']])
  })

  it('ends a term with its last day, and tells the team in its own channel', async () => {
    const services = testServices()
    await addTeam(services)
    const until = timestamp(services.clock.now().add({ hours: 48 }))
    const { id } = await asked(services, { until })
    await answerOffice(services, teamId, { id, userId: 'kari', office: 'unionRep', yes: true })
    services.clock.advance({ hours: 47 })
    await endTerms(services)
    assert.equal(await holds(services, 'kari'), true)
    services.clock.advance({ hours: 1 })
    for (let i = 0; i < 2; i++) await endTerms(services)
    assert.equal(await holds(services, 'kari'), false)
    const entries = await entriesOf(services)
    const ended = entries.flatMap(({ message }) =>
      message.kind === 'office' && message.event === 'ended' ? [message] : [],
    )
    assert.deepEqual(
      ended.map(({ to }) => to),
      [{ kind: 'channel', teamId, channelId: teamId }],
    )
  })

  it('does not tell a team that the app was taken out of', async () => {
    const services = testServices()
    await addTeam(services)
    await asked(services)
    await removeTeam(services, teamId)
    services.clock.advance({ hours: 24 * 14 })
    await endTerms(services)
    assert.deepEqual([(await team(services)).asked, await told(services)], [undefined, ['asked']])
  })

  it('forgets the question with the person, whether they leave or ask for it', async () => {
    for (const end of [
      (services: TestServices) => removeMembers(services, teamId, ['kari']),
      (services: TestServices) => forgetMe(services, 'tenant', 'kari'),
    ]) {
      const services = testServices()
      await addTeam(services)
      await addMembers(services, teamId, ['kari'])
      await asked(services)
      await end(services)
      const { asked: left, wakeAt } = await team(services)
      assert.deepEqual([left, wakeAt], [undefined, undefined])
    }
  })

  it('keeps of a post about a person no more than of a post to one', async () => {
    const services = testServices()
    await addTeam(services)
    const { id } = await asked(services)
    await answerOffice(services, teamId, { id, userId: 'kari', office: 'unionRep', yes: false })
    for (const { forgetAt } of await entriesOf(services)) assert.notEqual(forgetAt, undefined)
    assert.equal(await services.store.count(documents.team, {}), 1)
  })
})
