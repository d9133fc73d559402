import assert from 'node:assert/strict'
import { campaignScheduleId, type Schedule } from '../../../src/domain/schedule/schedule.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import { tallyCampaign } from '../../../src/usecases/campaign/tally-campaign.ts'
import { postponeCampaignSlot } from '../../../src/usecases/schedule/steer-series.ts'
import { removeTeam } from '../../../src/usecases/team/team-state.ts'
import { runUntil, schedulesOf, slotsInWords, slotsOf } from '../../support/clockwork.ts'
import { addTeam, entriesOf, openRound, place, roundsOf, testServices } from '../../support/services.ts'

const settings = (change: object) => ({ settings: TeamSettings.parse(change) })

describe("A campaign's slot", () => {
  const id = 'campaign|1'
  async function campaign(state: 'running' | 'paused' | 'stopped', change: Partial<Schedule> = {}, team: object = {}) {
    const services = testServices()
    const own = await addTeam(services, team)
    const schedule: Schedule = {
      type: 'schedule',
      id: campaignScheduleId(id),
      teamId: place.teamId,
      tenantId: 'tenant',
      channelId: place.channelId,
      packageId: 'kom-i-gang',
      anonymity: 'anonymous',
      rule: 'FREQ=DAILY;INTERVAL=1;BYHOUR=9;BYMINUTE=7;BYSECOND=0;COUNT=1',
      startsOn: '2026-03-03',
      timeZone: 'Europe/Oslo',
      posted: 0,
      state: 'active',
      followUps: [],
      nextSlot: '2026-03-03T09:07',
      wakeAt: '2026-03-03T08:07:00.000Z',
      plannedBy: 'coordinator',
      consulted: 'campaign',
      campaignId: id,
      createdAt: timestamp(services.clock.now()),
      ...change,
    }
    await services.store.put(documents.schedule, schedule)
    const set = async (now: 'running' | 'paused' | 'stopped') => {
      services.clock.advance({ seconds: 6 })
      await services.store.put(documents.campaign, {
        type: 'campaign',
        id,
        tenantId: 'tenant',
        packageId: 'kom-i-gang',
        window: { from: '2026-03-03', to: '2026-03-06', opens: '09:00', ends: '15:00', weekends: false },
        timeZone: 'Europe/Oslo',
        notBefore: '2026-03-03T08:00:00.000Z',
        state: now,
        teams: 1,
        planned: 1,
        leftOut: {},
        allPlanned: true,
        endsAt: '2026-03-06T14:00:00.000Z',
        cards: [],
        createdAt: '2026-03-02T08:00:00.000Z',
      })
    }
    await set(state)
    return { services, team: own, set }
  }

  it('is posted once, and its schedule is over', async () => {
    const { services } = await campaign('running')
    await runUntil(services, '2026-05-01T00:00:00Z')
    assert.deepEqual(await slotsInWords(services), ['2026-03-03T09:07 posted'])
    const [round] = await roundsOf(services)
    assert.deepEqual([round?.startedBy, round?.campaignId, round?.number], ['coordinator', id, 1])
    assert.deepEqual((await slotsOf(services))[0]?.campaignId, id)
    assert.equal((await schedulesOf(services))[0]?.state, 'ended')
    assert.equal((await entriesOf(services)).find(({ message }) => message.kind === 'prompt')?.campaignId, id)
  })

  it('waits while the campaign is paused, and goes on when it does', async () => {
    const { services, set } = await campaign('paused')
    await runUntil(services, '2026-03-03T08:30:00Z')
    assert.deepEqual(await slotsInWords(services), [])
    await set('running')
    await runUntil(services, '2026-03-03T08:32:00Z')
    assert.equal((await slotsInWords(services)).length, 1)
    assert.equal((await slotsOf(services))[0]?.slot, '2026-03-03T09:07')
  })

  it('is left out when the campaign is stopped, or when all its days are closed', async () => {
    const stopped = await campaign('stopped')
    await runUntil(stopped.services, '2026-03-04T00:00:00Z')
    assert.deepEqual(await slotsInWords(stopped.services), ['2026-03-03T09:07 campaignStopped'])
    const quiet = settings({ quiet: [{ from: '2026-03-01', to: '2026-03-31', repeats: 'never' }] })
    const shut = await campaign('running', {}, quiet)
    await runUntil(shut.services, '2026-03-04T00:00:00Z')
    assert.deepEqual(await slotsInWords(shut.services), ['2026-03-03T09:07 quiet'])
    for (const { services } of [stopped, shut]) {
      assert.equal((await schedulesOf(services))[0]?.state, 'ended')
      assert.equal((await roundsOf(services)).length, 0)
    }
  })

  it('waits for the open prompt to end, and no month is too full for it', async () => {
    const { services, team } = await campaign('running', {}, settings({ budget: { open: 1, perMonth: 1 } }))
    await openRound(services, { team, packageId: 'status', days: 3 })
    await runUntil(services, '2026-05-01T00:00:00Z')
    assert.deepEqual(await slotsInWords(services), ['2026-03-06T09:07 posted'])
    const [slot] = await slotsOf(services)
    assert.equal(slot?.slot, '2026-03-03T09:07')
  })

  it('gives up after fourteen days of an open prompt', async () => {
    const { services, team } = await campaign('running')
    await openRound(services, { team, packageId: 'status', days: 20 })
    await runUntil(services, '2026-05-01T00:00:00Z')
    assert.deepEqual(await slotsInWords(services), ['2026-03-17T09:07 oneOpen'])
  })

  it('brings the prompt that the team has not had, and is left out with its reason when it had all', async () => {
    const { services, team } = await campaign('running', {}, settings({ budget: { open: 5, perMonth: 31 } }))
    for (const n of [1, 2, 3]) await openRound(services, { team, channelId: `19:${n}@thread.tacv2` })
    await runUntil(services, '2026-03-04T00:00:00Z')
    const round = (await roundsOf(services)).find(({ campaignId }) => campaignId === id)
    assert.equal(round?.prompt.promptId, 'one-thing')

    const busy = await campaign('running', {}, settings({ budget: { open: 5, perMonth: 31 } }))
    for (const n of [1, 2, 3, 4]) await openRound(busy.services, { team: busy.team, channelId: `19:${n}@thread.tacv2` })
    await runUntil(busy.services, '2026-05-01T00:00:00Z')
    assert.deepEqual(await slotsInWords(busy.services), ['2026-03-03T09:07 noPrompt'])
    const stored = await busy.services.store.read(documents.campaign, 'tenant', id)
    const { tally } = await tallyCampaign(busy.services, stored!.value)
    assert.deepEqual(tally.leftOut, [{ reason: 'noPrompt', count: 1 }])
    // What a campaign could not bring is told on its card, not in the channel.
    assert.ok((await entriesOf(busy.services)).every(({ message }) => message.kind !== 'packageDone'))
  })

  it('can be postponed by the team, by fourteen days in all, until it is decided', async () => {
    const { services } = await campaign('running')
    const put = async (days: number, scheduleId = campaignScheduleId(id)) => {
      const result = await postponeCampaignSlot(services, place.teamId, scheduleId, days)
      return result.ok ? timestamp(result.at) : result.reason
    }
    assert.equal(await put(7), '2026-03-10T08:07:00.000Z')
    assert.equal(await put(14), 'tooFar')
    assert.equal(await put(7), '2026-03-17T08:07:00.000Z')
    assert.equal(await put(1), 'tooFar')
    assert.equal(await put(1, 'schedule|campaign|other'), 'notFound')
    assert.equal(await put(1, 'a/b'), 'notFound')
    await runUntil(services, '2026-03-18T00:00:00Z')
    assert.deepEqual(await slotsInWords(services), ['2026-03-17T09:07 posted'])
    assert.equal(await put(1), 'notFound')
  })

  it('is accounted for when the bot was removed from the team', async () => {
    const { services } = await campaign('running')
    await removeTeam(services, place.teamId)
    await runUntil(services, '2026-03-04T00:00:00Z')
    assert.deepEqual(await slotsInWords(services), ['2026-03-03T09:07 noTeam'])
  })
})
