import assert from 'node:assert/strict'
import { sum } from '../../../src/domain/campaign/campaign.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import { documents } from '../../../src/ports/documents.ts'
import { listCampaigns } from '../../../src/usecases/campaign/list-campaigns.ts'
import { runCampaigns } from '../../../src/usecases/campaign/run-campaigns.ts'
import { showCampaign } from '../../../src/usecases/campaign/steer-campaign.ts'
import { runDueSlots } from '../../../src/usecases/schedule/run-due-slots.ts'
import { schedulesOf, slotsOf } from '../../support/clockwork.ts'
import { openRound, roundsOf, testServices } from '../../support/services.ts'
import { published } from '../package/publish.ts'
import { address, addTeams, entriesOfKind, pass, quiet, read, start, started, tally, wish } from './organisation.ts'

describe('a campaign', function () {
  this.timeout(60_000)

  it('gives every team one slot, evenly over the window, and is over when all were posted', async () => {
    const services = testServices()
    const teams = await addTeams(services, 60, (n) =>
      n === 7 ? { settings: TeamSettings.parse({ homeChannelId: '19:hjemme@thread.tacv2' }) } : {},
    )
    const campaign = await started(services)
    await runCampaigns(services)
    const planned = await read(services, campaign)
    assert.partialDeepStrictEqual(planned, { state: 'running', planned: 60, leftOut: {}, allPlanned: true })
    const schedules = await schedulesOf(services)
    assert.equal(new Set(schedules.map(({ wakeAt }) => wakeAt)).size, 60)
    const days = Map.groupBy(schedules, ({ startsOn }) => startsOn)
    assert.deepEqual(
      [...days.keys()].toSorted(),
      ['02', '03', '04', '05', '06'].map((day) => `2026-03-${day}`),
    )
    for (const [, inDay] of days) assert.ok(inDay.length === 12, String(inDay.length))
    for (const { rule, channelId, teamId } of schedules) {
      assert.match(rule, /COUNT=1$/)
      assert.equal(channelId, teamId === teams[6]?.teamId ? '19:hjemme@thread.tacv2' : teamId)
    }

    await pass(services, { hours: 24 * 4 + 7 }, { minutes: 30 })
    assert.deepEqual(await tally(services, campaign), {
      ...{ sent: 60, waiting: 0, inDoubt: 0, failed: [], leftOut: [], endsAt: undefined },
    })
    const done = await read(services, campaign)
    assert.partialDeepStrictEqual(done, { state: 'done', result: { sent: 60, notSent: 0 } })
    assert.equal(done.wakeAt, undefined)
    const rounds = await roundsOf(services)
    assert.equal(rounds.length, 60)
    for (const { startedBy, campaignId } of rounds)
      assert.deepEqual([startedBy, campaignId], ['coordinator', campaign.id])
  })

  it('posts the version that it began with, also after a new one is published', async () => {
    const services = testServices()
    await addTeams(services, 3)
    const before = (await started(services)).packageVersion
    await published(services, { id: wish.packageId, version: 90 })
    await runCampaigns(services)
    await pass(services, { hours: 24 * 4 + 7 }, { minutes: 30 })
    const versions = (await roundsOf(services)).map(({ prompt }) => prompt.packageVersion)
    assert.deepEqual(versions, [before, before, before])
    assert.notEqual(before, 90)
  })

  it('posts at the weekend where it was told to, and what it must move from there on working days', async () => {
    const services = testServices()
    const teams = await addTeams(services, 4)
    const window = { ...wish.window, from: '2026-03-07', to: '2026-03-08', weekends: true }
    const campaign = await started(services, { window })
    await runCampaigns(services)
    await openRound(services, { team: teams[0]!, channelId: teams[0]!.teamId, packageId: 'status', days: 5 })
    await pass(services, { hours: 7 * 24 }, { minutes: 30 })
    const due = (await slotsOf(services)).map(({ dueAt }) => dueAt.slice(0, 10)).toSorted()
    // The first team's other prompt was open until Monday at three; its turn comes on Tuesday.
    assert.deepEqual(due, ['2026-03-07', '2026-03-08', '2026-03-08'])
    await pass(services, { hours: 2 * 24 }, { minutes: 30 })
    assert.partialDeepStrictEqual(await read(services, campaign), { state: 'done', result: { sent: 4, notSent: 0 } })
    assert.ok((await slotsOf(services)).some(({ dueAt }) => dueAt.startsWith('2026-03-10')))
  })

  it('is one, however often its button is clicked', async () => {
    const services = testServices()
    await addTeams(services, 3)
    const id = `campaign-${'0'.repeat(24)}`
    const results = await Promise.all([start(services, {}, id), start(services, {}, id)])
    assert.ok(results.every((result) => result.ok && result.campaign.id === id))
    assert.ok((await start(services, {}, id)).ok)
    assert.equal((await listCampaigns(services, 'tenant')).underWay.length, 1)
    assert.equal((await entriesOfKind(services, 'campaignProgress')).length, 1)
  })

  it('waits for the one before it', async () => {
    const services = testServices()
    await addTeams(services, 3)
    const first = await started(services)
    const second = await start(services)
    assert.ok(!second.ok && second.reason === 'busy' && second.campaign.id === first.id)
  })

  it('is looked at anew when it is started: an organisation that became empty is refused', async () => {
    const services = testServices()
    const result = await start(services)
    assert.deepEqual(result, { ok: false, reason: 'nobody', leftOut: [] })
    assert.deepEqual(await listCampaigns(services, 'tenant'), { underWay: [], earlier: [] })
  })

  it('counts what fails, is in doubt and is left out, with reasons, and every team once', async () => {
    const services = testServices()
    const teams = await addTeams(services, 10, (n) =>
      n === 1 ? { state: 'removed' } : n === 2 ? { settings: quiet('2026-02-01', '2026-04-01') } : {},
    )
    await openRound(services, { team: teams[2]!, channelId: teams[2]!.teamId })
    // Hours of one day, so that all come due at once.
    const window = { ...wish.window, to: '2026-03-02' }
    const campaign = await started(services, { window })
    await runCampaigns(services)
    await services.store.put(documents.team, { ...teams[3]!, state: 'removed' })
    services.clock.advance({ hours: 6 })
    await runDueSlots(services)
    const due = await services.store.list(documents.entry, { equals: { campaignId: campaign.id, state: 'due' } })
    const states = [
      ['sent', undefined],
      ['sent', undefined],
      ['inDoubt', 'noAnswer'],
      ['failed', 'botRemoved'],
      ['failed', 'something new'],
      ['cancelled', 'obsolete'],
    ] as const
    assert.equal(due.length, states.length)
    for (const [i, [state, reason]] of states.entries()) {
      const { wakeAt: _, ...entry } = due[i]!.value
      await services.store.replace(documents.entry, due[i]!, { ...entry, state, ...(reason && { reason }) })
    }
    const found = await tally(services, campaign)
    assert.deepEqual(found, {
      sent: 2,
      waiting: 0,
      inDoubt: 1,
      failed: ['botRemoved', 'unknown', 'obsolete'].map((reason) => ({ reason, count: 1 })),
      leftOut: ['botRemoved', 'quiet', 'open', 'noTeam'].map((reason) => ({ reason, count: 1 })),
      endsAt: undefined,
    })
    assert.equal(found.sent + found.waiting + found.inDoubt + sum(found.failed) + sum(found.leftOut), 10)
    services.clock.advance({ seconds: 5 })
    await runCampaigns(services)
    assert.partialDeepStrictEqual(await read(services, campaign), { state: 'done', result: { sent: 2, notSent: 8 } })
  })

  it('tells the cards whenever a number changes, and a last time at the end', async () => {
    const services = testServices()
    await addTeams(services, 4)
    const campaign = await started(services, { window: { ...wish.window, to: '2026-03-02', ends: '09:20' } })
    const versions = async () => (await entriesOfKind(services, 'campaignUpdate')).map(({ version }) => version)
    await runCampaigns(services)
    const [planned] = await versions()
    assert.match(planned ?? '', /"waiting":4/)
    await pass(services, { minutes: 10 }, { seconds: 5 })
    assert.match((await versions())[0] ?? '', /"sent":2,"waiting":2/)
    await pass(services, { minutes: 15 }, { seconds: 5 })
    assert.equal((await versions()).length, 1, 'one entry per card')
    assert.match((await versions()).join(), /done/)
    assert.equal((await read(services, campaign)).state, 'done')
  })

  it('keeps the newest card of each conversation true, and at most three', async () => {
    const services = testServices()
    await addTeams(services, 4)
    const campaign = await started(services)
    const ask = (conversationId: string, requestId: string) =>
      showCampaign(services, 'tenant', campaign.id, { requestId, address, conversationId, language: 'nn' })
    await ask('a:coordinator', '2')
    await ask('a:coordinator', '2')
    for (const name of ['b', 'c', 'd']) await ask(`a:${name}`, '1')
    const { cards } = await read(services, campaign)
    assert.deepEqual(
      cards.map(({ conversationId }) => conversationId),
      ['a:b', 'a:c', 'a:d'],
    )
    assert.equal((await entriesOfKind(services, 'campaignProgress')).length, 5)
  })
})
