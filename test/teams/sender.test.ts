import assert from 'node:assert/strict'
import { type Content, type SendOutcome, TeamsUnavailable } from '../../src/ports/teams.ts'
import { createTeamsSender } from '../../src/teams/sender.ts'
import { type Fault, startConnector } from '../support/connector.ts'
import { channel, openConnector, refused, senderOfSuite, text, thread } from './sender-of-suite.ts'

const card: Content = { kind: 'card', card: { type: 'AdaptiveCard' }, summary: 'Et spørsmål' }

describe('The sender', () => {
  const here = senderOfSuite()

  it('posts a new thread in a channel', async () => {
    const { teams, address, sender } = here()
    const outcome = await sender.post(address, channel, card)
    const posted = { conversationId: '19:channel@thread.tacv2;messageid=1000', activityId: '1000' }
    assert.deepEqual(outcome, { state: 'sent', posted })
    assert.deepEqual(teams.requests, [
      {
        method: 'POST',
        path: '/teams/v3/conversations',
        authorization: 'Bearer secret-token',
        body: {
          isGroup: true,
          bot: { id: '28:bot' },
          tenantId: 'tenant',
          channelData: { channel: { id: '19:channel@thread.tacv2' }, tenant: { id: 'tenant' } },
          activity: {
            type: 'message',
            from: { id: '28:bot' },
            channelData: { channel: { id: '19:channel@thread.tacv2' }, tenant: { id: 'tenant' } },
            summary: 'Et spørsmål',
            attachments: [
              { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
            ],
          },
        },
      },
    ])
  })

  it('posts a text in a thread and replaces it', async () => {
    const { teams, address, sender } = here()
    const outcome = await sender.post(address, thread, text)
    assert.equal(outcome.state, 'sent')
    const { posted } = outcome as Extract<SendOutcome, { state: 'sent' }>
    assert.deepEqual(posted, { conversationId: '19:channel@thread.tacv2;messageid=1', activityId: '1000' })
    assert.deepEqual(await sender.update(address, posted, { kind: 'text', text: 'Nytt' }), { state: 'sent', posted })
    assert.equal(teams.messages[0]?.activity.text, 'Nytt')
    assert.equal(teams.messages[0]?.earlier[0]?.text, 'Hei')
  })

  it('posts a file consent card', async () => {
    const { teams, address, sender } = here()
    const context = { exportId: '1' }
    await sender.post(address, thread, {
      kind: 'fileConsent',
      name: 'a.csv',
      description: 'd',
      sizeInBytes: 3,
      context,
    })
    assert.deepEqual(teams.messages[0]?.activity.attachments, [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: 'a.csv',
        content: { description: 'd', sizeInBytes: 3, acceptContext: context, declineContext: context },
      },
    ])
  })

  it('is held back by the limits of a thread and let through again when they have passed', async () => {
    const { clock, address, sender } = here()
    const outcomes: SendOutcome[] = []
    for (let count = 0; count < 8; count += 1) outcomes.push(await sender.post(address, thread, text))
    assert.deepEqual(
      outcomes.map(({ state }) => state),
      [...Array(7).fill('sent'), 'throttled'],
    )
    assert.equal((await sender.post(address, { ...thread, conversationId: 'other' }, text)).state, 'sent')
    clock.advance({ seconds: 1 })
    assert.equal((await sender.post(address, thread, text)).state, 'sent')
  })

  it('asks for no token and sends nothing to an address that is not trusted', async () => {
    const { clock, address } = here()
    const over = openConnector(() => assert.fail('a token was asked for'))
    const evil = { ...address, serviceUrl: 'https://evil.example/' }
    assert.deepEqual(
      await createTeamsSender({ connector: over, clock }).post(evil, channel, text),
      refused('badAddress'),
    )
    assert.deepEqual(
      await createTeamsSender({ connector: over, clock }).update(evil, { conversationId: 'a', activityId: 'b' }, text),
      refused('badAddress'),
    )
    await assert.rejects(createTeamsSender({ connector: over, clock }).members(evil, '19:team'), TeamsUnavailable)
  })

  it('says that a message to be replaced is gone', async () => {
    const { address, sender } = here()
    const gone = { conversationId: '19:channel', activityId: '7' }
    assert.deepEqual(await sender.update(address, gone, text), refused('notFound'))
  })

  it('escapes ids, so that none of them can reach another path', async () => {
    const { teams, address, sender } = here()
    const odd = { kind: 'conversation', conversationId: '../../../admin?x=1#' } as const
    await sender.post(address, odd, text)
    assert.equal(teams.requests[0]?.path, '/teams/v3/conversations/..%2F..%2F..%2Fadmin%3Fx%3D1%23/activities')
  })

  it('refuses an id that would lead to another path', async () => {
    const { teams, address, sender } = here()
    for (const conversationId of ['..', '.']) {
      const outcome = await sender.post(address, { kind: 'conversation', conversationId }, text)
      assert.deepEqual(outcome, refused('badAddress'))
    }
    assert.equal(teams.requests.length, 0)
  })

  it('reads all pages of members, leaves bots out, and prefers the Entra object id', async () => {
    const { teams, address, sender } = here()
    const people = Array.from({ length: 1203 }, (_, at) => ({
      id: `29:${at}`,
      aadObjectId: `aad-${at}`,
      name: `P${at}`,
    }))
    teams.setMembers('19:team', [
      ...people,
      { id: '28:bot', name: 'Tillitsbot' },
      { id: '28:other', name: 'Another' },
      { id: 'x', userRole: 'bot' },
      { id: '29:guest' },
    ])
    const members = await sender.members(address, '19:team')
    assert.equal(members.length, 1204)
    assert.deepEqual(members[0], { userId: 'aad-0', name: 'P0' })
    assert.deepEqual(members.at(-1), { userId: '29:guest', name: '' })
    assert.equal(teams.requests.length, 3)
  })

  it('reads one member, and nobody when the person is not in the team', async () => {
    const { teams, address, sender } = here()
    teams.setMembers('19:team', [{ id: '29:kari', aadObjectId: 'aad-kari', name: 'Kari' }])
    assert.deepEqual(await sender.member(address, '19:team', 'aad-kari'), { userId: 'aad-kari', name: 'Kari' })
    assert.equal(await sender.member(address, '19:team', 'aad-ola'), undefined)
  })

  it('finds a member by Entra object id where the channel does not, as in the Playground', async () => {
    const { clock, sender, address } = here()
    const playground = await startConnector(clock, { objectIds: false })
    playground.setMembers('19:team', [{ id: '29:kari', aadObjectId: 'aad-kari', name: 'Kari' }])
    const there = { ...address, serviceUrl: playground.serviceUrl }
    assert.deepEqual(await sender.member(there, '19:team', 'aad-kari'), { userId: 'aad-kari', name: 'Kari' })
    assert.equal(await sender.member(there, '19:team', 'aad-ola'), undefined)
    await playground.close()
  })

  it('reads the channels, the first one without a name', async () => {
    const { teams, address, sender } = here()
    teams.setChannels('19:team', [{ id: '19:general' }, { id: '19:more', name: 'Mer' }])
    assert.deepEqual(await sender.channels(address, '19:team'), [
      { id: '19:general', name: undefined },
      { id: '19:more', name: 'Mer' },
    ])
  })

  const unreadable: Fault[] = [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 403 },
    { kind: 'status', status: 429, retryAfter: '1' },
    { kind: 'reset before' },
    { kind: 'broken JSON' },
    { kind: 'no ids' },
  ]
  for (const fault of unreadable) {
    const name = fault.kind === 'status' ? fault.status : fault.kind
    it(`says that Teams is not available when reading meets ${name}`, async () => {
      const { teams, address, sender } = here()
      for (const read of ['members', 'channels'] as const) {
        teams.failNext(fault)
        await assert.rejects(sender[read](address, '19:team'), TeamsUnavailable)
      }
      teams.failNext(fault)
      await assert.rejects(sender.member(address, '19:team', 'a'), TeamsUnavailable)
      assert.equal(teams.requests.length, 3)
    })
  }
})
