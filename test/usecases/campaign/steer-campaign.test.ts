import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { listCampaigns } from '../../../src/usecases/campaign/list-campaigns.ts'
import { runCampaigns } from '../../../src/usecases/campaign/run-campaigns.ts'
import { pauseCampaign, resumeCampaign, stopCampaign } from '../../../src/usecases/campaign/steer-campaign.ts'
import { schedulesOf, slotsOf } from '../../support/clockwork.ts'
import { testServices } from '../../support/services.ts'
import { addTeams, entriesOfKind, pass, read, started, tally, wish } from './organisation.ts'

describe('a campaign that is steered', function () {
  this.timeout(60_000)

  it('decides nothing during a pause, and spreads what was held up over what is left of the window', async () => {
    const services = testServices()
    await addTeams(services, 36)
    const campaign = await started(services, { window: { ...wish.window, to: '2026-03-02' } })
    await runCampaigns(services)
    await pass(services, { minutes: 61 })
    const before = (await slotsOf(services)).length
    assert.ok(before >= 5 && before <= 7, String(before))
    await pauseCampaign(services, 'tenant', campaign.id)
    services.clock.advance({ seconds: 6 })
    await pass(services, { hours: 4 }, { minutes: 5 })
    assert.equal((await slotsOf(services)).length, before)
    assert.equal((await tally(services, campaign)).endsAt, undefined)
    const paused = services.clock.now()

    await resumeCampaign(services, 'tenant', campaign.id)
    await pass(services, { seconds: 30 }, { seconds: 5 })
    assert.equal((await read(services, campaign)).state, 'running')
    const late = (await schedulesOf(services)).filter(({ state }) => state === 'active')
    const perMinute = Map.groupBy(late, ({ wakeAt }) => wakeAt)
    assert.equal(late.length, 36 - before)
    // An hour is left for 30 of them.
    assert.ok(Math.max(...[...perMinute.values()].map(({ length }) => length)) <= 2)
    assert.ok(late.every(({ wakeAt }) => (wakeAt ?? '') > paused.toString()))
    await pass(services, { hours: 1 })
    assert.partialDeepStrictEqual(await read(services, campaign), { state: 'done', result: { sent: 36, notSent: 0 } })
    assert.equal((await slotsOf(services)).length, 36)
  })

  it('loses no team whose turn comes in the seconds in which it is taken up again', async () => {
    const services = testServices()
    await addTeams(services, 36)
    const campaign = await started(services, { window: { ...wish.window, to: '2026-03-02' } })
    await runCampaigns(services)
    await pauseCampaign(services, 'tenant', campaign.id)
    await pass(services, { hours: 1 }, { minutes: 5 })
    // What is held up asks again after a minute, and the others hear of the end of the pause within six seconds.
    services.clock.advance({ seconds: 57 })
    await resumeCampaign(services, 'tenant', campaign.id)
    await pass(services, { seconds: 30 }, { seconds: 5 })
    assert.equal((await read(services, campaign)).state, 'running')
    assert.equal((await slotsOf(services)).length, 0)
    await pass(services, { hours: 6 }, { minutes: 5 })
    assert.partialDeepStrictEqual(await read(services, campaign), { state: 'done', result: { sent: 36, notSent: 0 } })
  })

  it('goes on the next working day when a pause outlasts the window', async () => {
    const services = testServices()
    await addTeams(services, 10)
    const campaign = await started(services, { window: { ...wish.window, to: '2026-03-02' } })
    await runCampaigns(services)
    await pauseCampaign(services, 'tenant', campaign.id)
    services.clock.advance({ hours: 5 * 24 })
    await pass(services, { minutes: 3 })
    await resumeCampaign(services, 'tenant', campaign.id)
    services.clock.advance({ seconds: 6 })
    await runCampaigns(services)
    const dates = new Set((await schedulesOf(services)).map(({ startsOn }) => startsOn))
    assert.deepEqual([...dates], ['2026-03-09'])
    await pass(services, { hours: 3 * 24 }, { minutes: 30 })
    assert.partialDeepStrictEqual(await read(services, campaign), { state: 'done', result: { sent: 10, notSent: 0 } })
  })

  it('leaves a team that postponed where it wanted to be', async () => {
    const services = testServices()
    await addTeams(services, 3)
    const campaign = await started(services, { window: { ...wish.window, to: '2026-03-02' } })
    await runCampaigns(services)
    const [postponed] = await services.store.list(documents.schedule, {})
    const wakeAt = '2026-03-10T09:00:00.000Z'
    await services.store.replace(documents.schedule, postponed!, { ...postponed!.value, wakeAt })
    await pauseCampaign(services, 'tenant', campaign.id)
    services.clock.advance({ hours: 2 })
    await resumeCampaign(services, 'tenant', campaign.id)
    services.clock.advance({ seconds: 6 })
    await runCampaigns(services)
    const kept = await services.store.read(documents.schedule, postponed!.value.teamId, postponed!.value.id)
    assert.equal(kept?.value.wakeAt, wakeAt)
  })

  it('is stopped for good: what waits is not sent and says why, what was decided goes out', async () => {
    const services = testServices()
    await addTeams(services, 36)
    const campaign = await started(services, { window: { ...wish.window, to: '2026-03-02' } })
    await runCampaigns(services)
    await pass(services, { minutes: 61 })
    const { sent } = await tally(services, campaign)
    await stopCampaign(services, 'tenant', campaign.id)
    await pass(services, { minutes: 2 }, { seconds: 5 })
    assert.deepEqual(await tally(services, campaign), {
      ...{ sent, waiting: 0, inDoubt: 0, failed: [], endsAt: undefined },
      leftOut: [{ reason: 'campaignStopped', count: 36 - sent }],
    })
    const states = Map.groupBy(await schedulesOf(services), ({ state, reason }) => reason ?? state)
    assert.deepEqual([...states.keys()].toSorted(), ['campaignStopped', 'ended'])
    const stopped = await read(services, campaign)
    assert.partialDeepStrictEqual(stopped, { state: 'stopped', result: { sent, notSent: 36 - sent } })
    assert.equal(stopped.wakeAt, undefined)
    await pass(services, { hours: 6 }, { minutes: 30 })
    assert.equal((await entriesOfKind(services, 'prompt')).length, sent)
    assert.equal((await resumeCampaign(services, 'tenant', campaign.id))?.state, 'stopped')
    assert.deepEqual(
      (await listCampaigns(services, 'tenant')).earlier.map(({ id }) => id),
      [campaign.id],
    )
  })

  it('can be paused and stopped while it is still being planned', async () => {
    const services = testServices()
    await addTeams(services, 3)
    const campaign = await started(services)
    await pauseCampaign(services, 'tenant', campaign.id)
    services.clock.advance({ minutes: 1 })
    await runCampaigns(services)
    assert.equal((await schedulesOf(services)).length, 0)
    await resumeCampaign(services, 'tenant', campaign.id)
    await pass(services, { seconds: 20 }, { seconds: 5 })
    assert.partialDeepStrictEqual(await read(services, campaign), { state: 'running', planned: 3 })
    const next = testServices()
    await addTeams(next, 3)
    const other = await started(next)
    await stopCampaign(next, 'tenant', other.id)
    await pass(next, { minutes: 1 }, { seconds: 5 })
    assert.deepEqual([(await schedulesOf(next)).length, (await read(next, other)).state], [0, 'stopped'])
  })

  it('lets a tenant steer only its own', async () => {
    const services = testServices()
    await addTeams(services, 3)
    const campaign = await started(services)
    for (const steer of [pauseCampaign, resumeCampaign, stopCampaign]) {
      assert.equal(await steer(services, 'another', campaign.id), undefined)
      assert.equal(await steer(services, 'tenant', 'made/up#id'), undefined)
    }
    assert.equal((await read(services, campaign)).state, 'planning')
  })
})
