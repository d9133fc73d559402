import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadTemplates } from '../../src/cards/render.ts'
import type { Entry } from '../../src/domain/delivery/entry.ts'
import { shardOf } from '../../src/domain/delivery/entry.ts'
import { type Schedule, scheduleId } from '../../src/domain/schedule/schedule.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import type { SendOutcome } from '../../src/ports/teams.ts'
import { createConnector } from '../../src/teams/connector.ts'
import { createTeamsSender } from '../../src/teams/sender.ts'
import { enqueue, entryId } from '../../src/usecases/delivery/enqueue.ts'
import { resolveDoubt } from '../../src/usecases/delivery/resolve-doubt.ts'
import { stuckPosts } from '../../src/usecases/round/list-rounds.ts'
import { cancelRound } from '../../src/usecases/round/steer.ts'
import { removeTeam } from '../../src/usecases/team/team-state.ts'
import { type Fault, startConnector } from '../support/connector.ts'
import { deliverDue } from '../support/deliver-due.ts'
import { addTeam, entriesOf, folder, openRound, place, readRound, submit, testServices } from '../support/services.ts'
import { dyingStore } from '../support/wrapped-store.ts'

const { render } = loadTemplates(join(folder, 'cards'))
const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' }

async function say(services: Services, text: string, change: { to?: string } = {}): Promise<string> {
  const id = entryId('reply', change.to ?? 'chat', text)
  const view = { language: 'nb' as const, title: text, blocks: [], buttons: [] }
  const to = { kind: 'conversation' as const, conversationId: change.to ?? 'chat' }
  await enqueue(services, {
    id,
    tenantId: 'tenant',
    teamId: place.teamId,
    conversationId: to.conversationId,
    message: { kind: 'reply', address, to, view },
    urgent: true,
  })
  return id
}
async function entryOf(services: Services, id: string): Promise<Entry> {
  return (await services.store.read(documents.entry, shardOf(id), id))!.value
}

describe('Delivering', () => {
  it('posts what is due once, remembers where, and forgets the words', async () => {
    const services = testServices()
    const id = await say(services, 'Hei')
    await say(services, 'Hei')
    assert.equal(await deliverDue(services, render), 1)
    assert.equal(await deliverDue(services, render), 0)
    assert.equal(services.teams.sent.length, 1)
    const entry = await entryOf(services, id)
    assert.deepEqual([entry.state, entry.posted], ['sent', { conversationId: 'chat', activityId: '1001' }])
    assert.ok(!JSON.stringify(entry.message).includes('Hei'))
    assert.equal(entry.wakeAt, undefined)
  })

  it('is done once by many workers at once', async () => {
    const services = testServices()
    for (let i = 0; i < 10; i++) await say(services, `${i}`)
    await Promise.all(Array.from({ length: 5 }, () => deliverDue(services, render)))
    assert.equal(services.teams.sent.length, 10)
  })

  it('keeps the order within a channel', async () => {
    const services = testServices()
    for (const text of ['a', 'b', 'c']) {
      await say(services, text)
      services.clock.advance({ milliseconds: 1 })
    }
    await deliverDue(services, render)
    const titles = services.teams.sent.map(({ content }) => content.kind === 'card' && content.summary)
    assert.deepEqual(titles, ['a', 'b', 'c'])
  })

  it('tells the round where its prompt stands', async () => {
    const services = testServices()
    const round = await openRound(services)
    await deliverDue(services, render)
    const thread = { conversationId: `${place.channelId};messageid=1001`, activityId: '1001' }
    assert.deepEqual((await readRound(services, round.id)).thread, thread)
  })

  it('gives up what no longer makes sense, and says so', async () => {
    const services = testServices()
    const round = await openRound(services)
    await cancelRound(services, place.teamId, round.id)
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 0)
    for (const { state, reason } of await entriesOf(services))
      assert.deepEqual([state, reason], ['cancelled', 'obsolete'])
  })

  it('posts nothing in a team that removed the app', async () => {
    const services = testServices()
    await openRound(services)
    await removeTeam(services, place.teamId)
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 0)
    assert.deepEqual(
      (await entriesOf(services)).map(({ state, reason }) => [state, reason]),
      [['failed', 'botRemoved']],
    )
  })
})

describe('A prompt that the channel refuses for good', () => {
  async function withSeries(services: Services): Promise<Schedule> {
    const schedule: Schedule = {
      type: 'schedule',
      id: scheduleId(place.channelId, 'kom-i-gang'),
      teamId: place.teamId,
      tenantId: 'tenant',
      channelId: place.channelId,
      packageId: 'kom-i-gang',
      anonymity: 'anonymous',
      rule: 'FREQ=WEEKLY;BYDAY=TU;BYHOUR=9;BYMINUTE=0;COUNT=4',
      startsOn: '2026-03-03',
      timeZone: 'Europe/Oslo',
      posted: 1,
      state: 'active',
      followUps: [14],
      nextSlot: '2026-03-10T09:00',
      wakeAt: '2026-03-10T08:00:00.000Z',
      plannedBy: 'leader',
      consulted: 'unionRep',
      createdAt: '2026-03-01T08:00:00.000Z',
    }
    await services.store.put(documents.schedule, schedule)
    return schedule
  }

  for (const reason of ['botRemoved', 'notFound', 'rejected'] as const) {
    it(`stops what is planned in the channel, and says why (${reason})`, async () => {
      const services = testServices()
      const { id } = await withSeries(services)
      await openRound(services)
      services.teams.outcomes({ state: 'refused', reason })
      await deliverDue(services, render)
      const after = await services.store.read(documents.schedule, place.teamId, id)
      assert.deepEqual([after?.value.state, after?.value.reason, after?.value.wakeAt], ['stopped', reason, undefined])
    })
  }

  it('lets the series be when only this one was too large', async () => {
    const services = testServices()
    const { id } = await withSeries(services)
    await openRound(services)
    services.teams.outcomes({ state: 'refused', reason: 'tooLarge' })
    await deliverDue(services, render)
    assert.equal((await services.store.read(documents.schedule, place.teamId, id))?.value.state, 'active')
  })
})

describe('A post that was throttled', () => {
  it('waits as long as the channel says, and a second more', async () => {
    const services = testServices()
    const id = await say(services, 'Hei')
    services.teams.outcomes({ state: 'throttled', retryAfter: Temporal.Duration.from({ seconds: 7 }) })
    await deliverDue(services, render)
    assert.equal((await entryOf(services, id)).state, 'due')
    services.clock.advance({ milliseconds: 7999 })
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 1)
    services.clock.advance({ milliseconds: 1 })
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 2)
    assert.equal((await entryOf(services, id)).state, 'sent')
  })

  /** The pauses of a post that is refused for ever. */
  async function waitsOf(
    retryAfter: Temporal.Duration | undefined,
  ): Promise<{ waits: number[]; entry: Entry; sent: number }> {
    const services = testServices()
    const id = await say(services, 'Hei')
    services.teams.outcomes(...Array<SendOutcome>(12).fill({ state: 'throttled', retryAfter }))
    const waits: number[] = []
    for (let i = 0; i < 30 && (await entryOf(services, id)).state === 'due'; i++) {
      const { wakeAt } = await entryOf(services, id)
      const wait = services.clock.now().until(Temporal.Instant.from(wakeAt!))
      waits.push(wait.total('seconds'))
      services.clock.advance(wait)
      await deliverDue(services, render)
    }
    return { waits, entry: await entryOf(services, id), sent: services.teams.sent.length }
  }

  it('waits longer each time when the channel says nothing, and is given up after more than a busy hour', async () => {
    const { waits, entry, sent } = await waitsOf(undefined)
    for (const [i, least] of [0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1800].entries()) {
      assert.ok(waits[i]! >= least && waits[i]! <= least * 1.25, `${waits[i]} for ${least}`)
    }
    assert.ok(waits.reduce((sum, wait) => sum + wait) > 3600)
    assert.deepEqual([entry.state, entry.reason, sent], ['failed', 'throttled', 12])
  })

  it('believes a channel that keeps saying "soon" for five tries only', async () => {
    const { waits, entry, sent } = await waitsOf(Temporal.Duration.from({ seconds: 2 }))
    assert.deepEqual(waits.slice(0, 6), [0, 3, 3, 3, 3, 3])
    assert.ok(waits.reduce((sum, wait) => sum + wait) > 3600)
    assert.deepEqual([entry.state, sent], ['failed', 12])
  })

  it('does not hold up another team', async () => {
    const services = testServices()
    await say(services, 'Hei')
    await enqueue(services, {
      id: 'other',
      tenantId: 'tenant',
      teamId: 'other team',
      conversationId: 'b',
      urgent: true,
      message: {
        kind: 'reply',
        address,
        to: { kind: 'conversation', conversationId: 'b' },
        view: { language: 'nb', title: 'b', blocks: [], buttons: [] },
      },
    })
    services.teams.outcomes({ state: 'throttled', retryAfter: Temporal.Duration.from({ hours: 1 }) })
    await deliverDue(services, render)
    const states = (await entriesOf(services)).map(({ state }) => state).toSorted()
    assert.deepEqual(states, ['due', 'sent'])
  })
})

describe('A post whose outcome nobody knows', () => {
  it('is never sent again by itself, and shows in the status of its team', async () => {
    const services = testServices()
    await openRound(services)
    services.teams.outcomes({ state: 'unknown' })
    await deliverDue(services, render)
    services.clock.advance({ hours: 24 })
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 1)
    const [stuck] = await stuckPosts(services, place.teamId)
    assert.deepEqual([stuck?.state, stuck?.reason], ['inDoubt', 'noAnswer'])
  })

  it('is sent again, or let be, when somebody of the team has looked', async () => {
    for (const verdict of ['postAgain', 'itIsThere'] as const) {
      const services = testServices()
      await openRound(services)
      services.teams.outcomes({ state: 'unknown' })
      await deliverDue(services, render)
      const [{ id } = { id: '' }] = await entriesOf(services)
      assert.equal(await resolveDoubt(services, 'another team', id, verdict), false)
      assert.equal(await resolveDoubt(services, place.teamId, id, verdict), true)
      assert.equal(await resolveDoubt(services, place.teamId, id, verdict), false)
      await deliverDue(services, render)
      assert.equal(services.teams.sent.length, verdict === 'postAgain' ? 2 : 1)
      assert.equal((await entryOf(services, id)).state, 'sent')
    }
  })

  it('is tried again when it is only the update of a card', async () => {
    const services = testServices()
    const round = await openRound(services)
    await deliverDue(services, render)
    await cancelRound(services, place.teamId, round.id)
    services.teams.outcomes({ state: 'unknown' })
    await deliverDue(services, render)
    services.clock.advance({ milliseconds: 4999 })
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 2)
    services.clock.advance({ milliseconds: 1 })
    await deliverDue(services, render)
    assert.deepEqual(
      (await entriesOf(services)).map(({ state }) => state),
      ['sent', 'sent'],
    )
    assert.equal(services.teams.sent.length, 3)
  })

  it('is in doubt when its worker died, after the lease and not before', async () => {
    const services = testServices()
    const id = await say(services, 'Hei')
    const stored = await services.store.read(documents.entry, shardOf(id), id)
    const wakeAt = '2026-03-02T08:00:15.000Z'
    await services.store.put(documents.entry, { ...stored!.value, state: 'claimed', wakeAt, attempts: 1 })
    services.clock.advance({ milliseconds: 14_999 })
    await deliverDue(services, render)
    assert.equal((await entryOf(services, id)).state, 'claimed')
    services.clock.advance({ milliseconds: 1 })
    await deliverDue(services, render)
    assert.equal(services.teams.sent.length, 0)
    assert.deepEqual(
      [(await entryOf(services, id)).state, (await entryOf(services, id)).reason],
      ['inDoubt', 'workerDied'],
    )
  })
})

describe('A worker that dies at any moment', () => {
  it('leaves every entry sent or in doubt, none twice, and a sent prompt known to its round', async () => {
    const total = 40
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= total; nth++) {
        const services = testServices()
        const round = await openRound(services)
        await say(services, 'a')
        await say(services, 'b', { to: 'other chat' })
        const { store } = dyingStore(services.store, nth, when)
        await deliverDue({ ...services, store }, render).catch(() => undefined)
        for (let i = 0; i < 3; i++) {
          services.clock.advance({ seconds: 15 })
          await deliverDue(services, render)
        }
        const entries = await entriesOf(services)
        assert.equal(entries.length, 3)
        for (const { state } of entries) assert.ok(state === 'sent' || state === 'inDoubt', `${when} ${nth}: ${state}`)
        assert.ok(services.teams.sent.length <= 3)
        const sent = entries.filter(({ state }) => state === 'sent').length
        assert.ok(sent <= services.teams.sent.length)
        const prompt = entries.find(({ message }) => message.kind === 'prompt')
        if (prompt?.state === 'sent') assert.ok((await readRound(services, round.id)).thread)
      }
    }
  })
})

describe('The real sender against a connector with faults', () => {
  const cases: [string, Fault, string, string | undefined][] = [
    ['403', { kind: 'status', status: 403, code: 'BotNotInConversationRoster' }, 'failed', 'botRemoved'],
    ['404', { kind: 'status', status: 404, code: 'ConversationNotFound' }, 'failed', 'notFound'],
    ['413', { kind: 'status', status: 413, code: 'MessageSizeTooBig' }, 'failed', 'tooLarge'],
    ['400', { kind: 'status', status: 400 }, 'failed', 'rejected'],
    ['429', { kind: 'status', status: 429, retryAfter: '3' }, 'due', undefined],
    ['500', { kind: 'status', status: 500 }, 'inDoubt', 'noAnswer'],
    ['502', { kind: 'status', status: 502 }, 'inDoubt', 'noAnswer'],
    ['412', { kind: 'status', status: 412 }, 'inDoubt', 'noAnswer'],
    ['a broken connection before', { kind: 'reset before' }, 'inDoubt', 'noAnswer'],
    ['a broken connection after', { kind: 'reset after' }, 'inDoubt', 'noAnswer'],
    ['an unreadable answer', { kind: 'broken JSON' }, 'inDoubt', 'noAnswer'],
    ['an answer without ids', { kind: 'no ids' }, 'inDoubt', 'noAnswer'],
  ]
  for (const [name, fault, state, reason] of cases) {
    it(`marks a prompt as ${state}${reason ? ` (${reason})` : ''} after ${name}, with one request`, async () => {
      const base = testServices()
      const teams = await startConnector(base.clock)
      const connector = createConnector({ isTrusted: () => true, token: async () => undefined })
      try {
        const services = { ...base, teams: createTeamsSender({ connector, clock: base.clock }) }
        const team = await addTeam(services, { address: { ...address, serviceUrl: teams.serviceUrl } })
        teams.setMembers(team.teamId, [{ id: '29:kari', aadObjectId: 'kari', name: 'Kari' }])
        const round = await openRound(services, { team })
        const before = teams.requests.length
        teams.failNext(fault)
        await deliverDue(services, render)
        const [entry] = await entriesOf(services)
        assert.deepEqual([entry?.state, entry?.reason], [state, reason])
        assert.equal(teams.requests.length - before, 1)
        // Whatever became of the card: who can see it can answer it.
        assert.ok((await submit(services, round, 'kari')).ok)
      } finally {
        connector.close()
        await teams.close()
      }
    })
  }
})
