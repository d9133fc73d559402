import assert from 'node:assert/strict'
import { sum } from '../../../src/domain/campaign/campaign.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { campaignGate } from '../../../src/usecases/campaign/campaign-gate.ts'
import { listCampaigns } from '../../../src/usecases/campaign/list-campaigns.ts'
import { previewCampaign } from '../../../src/usecases/campaign/preview-campaign.ts'
import { runCampaigns } from '../../../src/usecases/campaign/run-campaigns.ts'
import {
  pauseCampaign,
  resumeCampaign,
  showCampaign,
  stopCampaign,
} from '../../../src/usecases/campaign/steer-campaign.ts'
import { tallyCampaign } from '../../../src/usecases/campaign/tally-campaign.ts'
import { runDueSlots } from '../../../src/usecases/schedule/run-due-slots.ts'
import { startSeries } from '../../../src/usecases/schedule/start-series.ts'
import { openRound, type TestServices, testServices } from '../../support/services.ts'
import {
  address,
  addTeams,
  deliver,
  entriesOfKind,
  read,
  schedulesOf,
  slotsOf,
  start,
  started,
  wish,
} from './organisation.ts'

/** Lets time pass in steps, with the clock's work after each. */
async function pass(
  services: TestServices,
  duration: Temporal.DurationLike,
  step: Temporal.DurationLike = { minutes: 1 },
) {
  const end = services.clock.now().add(duration)
  while (Temporal.Instant.compare(services.clock.now(), end) < 0) {
    services.clock.advance(step)
    await runCampaigns(services)
    await runDueSlots(services)
    await deliver(services)
  }
}

async function preview(services: Services, change: Partial<typeof wish> = {}) {
  const result = await previewCampaign(services, 'tenant', { ...wish, ...change })
  assert.ok(result.ok, result.ok ? '' : result.reason)
  return result.preview
}

async function tally(services: Services, campaign: Awaited<ReturnType<typeof read>>) {
  return (await tallyCampaign(services, await read(services, campaign))).tally
}

const quiet = (from: string, to: string) => TeamSettings.parse({ quiet: [{ from, to, repeats: 'never' }] })

describe('the preview of a campaign', () => {
  it('tells how many are reached, how much work it is, when and how fast', async () => {
    const services = testServices()
    await addTeams(services, 60)
    const { first, last, ...rest } = await preview(services)
    assert.deepEqual(rest, {
      ...{ reached: 60, slots: 60, leftOut: [], members: 300, minutes: 5 },
      ...{ perMinute: 1, sendingSeconds: 2 },
    })
    // Local time is an hour ahead. The lead time of a minute is rounded up to whole ones.
    assert.equal(first.toString(), '2026-03-02T08:01:00Z')
    assert.equal(last.toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString(), '2026-03-06')
  })

  it('tells who is left out, and why', async () => {
    const services = testServices()
    const teams = await addTeams(services, 8, (n) =>
      n === 1
        ? { state: 'removed' }
        : n === 2
          ? { settings: quiet('2026-02-01', '2026-04-01') }
          : n === 3
            ? { settings: quiet('2026-03-02', '2026-03-05') }
            : {},
    )
    await openRound(services, { team: teams[3]!, channelId: teams[3]!.teamId })
    const series = {
      ...{ team: teams[4]!, channelId: teams[4]!.teamId, packageId: 'kom-i-gang', startsOn: '2026-03-02' },
      ...{ rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=3' },
      ...({ anonymity: 'anonymous', plannedBy: 'leader', consulted: 'unionRep', followUp: false } as const),
    }
    assert.ok((await startSeries(services, series)).ok)
    await openRound(services, { team: teams[5]!, channelId: teams[5]!.teamId, packageId: 'status' })
    const { reached, leftOut } = await preview(services)
    assert.equal(reached, 4)
    assert.deepEqual(
      leftOut.toSorted((a, b) => a.reason.localeCompare(b.reason)),
      ['botRemoved', 'open', 'planned', 'quiet'].map((reason) => ({ reason, count: 1 })),
    )
  })

  it('reaches teams by a part of their name, capitals or not', async () => {
    const services = testServices()
    await addTeams(services, 20)
    assert.equal((await preview(services, { teamsNamed: 'nav eksempel 001' })).reached, 10)
  })

  it('keeps to the tenant', async () => {
    const services = testServices()
    await addTeams(services, 3, (n) => (n === 1 ? { tenantId: 'another' } : {}))
    assert.equal((await preview(services)).reached, 2)
  })

  it('refuses what reaches nobody, has no time, or is too short', async () => {
    const services = testServices({ settings: { teamsRps: 1 } })
    const refused = (change: Partial<typeof wish>) => previewCampaign(services, 'tenant', { ...wish, ...change })
    assert.deepEqual(await refused({}), { ok: false, reason: 'nobody', leftOut: [] })
    await addTeams(services, 100)
    assert.deepEqual(await refused({ teamsNamed: 'finnes ikke' }), { ok: false, reason: 'nobody', leftOut: [] })
    const weekend = { ...wish.window, from: '2026-03-07', to: '2026-03-08' }
    assert.deepEqual(await refused({ window: weekend }), { ok: false, reason: 'noTime' })
    const over = { ...wish.window, to: '2026-03-02', opens: '06:00', ends: '09:00' }
    assert.deepEqual(await refused({ window: over }), { ok: false, reason: 'noTime' })
    const minute = { ...wish.window, to: '2026-03-02', opens: '10:00', ends: '10:01' }
    assert.deepEqual(await refused({ window: minute }), { ok: false, reason: 'tooShort', minutes: 3 })
  })

  it('tells nobody is left when all teams are left out', async () => {
    const services = testServices()
    await addTeams(services, 3, () => ({ state: 'removed' }))
    const result = await previewCampaign(services, 'tenant', wish)
    assert.deepEqual(result, { ok: false, reason: 'nobody', leftOut: [{ reason: 'botRemoved', count: 3 }] })
  })

  it('stores nothing', async () => {
    const services = testServices()
    await addTeams(services, 3)
    await preview(services)
    assert.deepEqual(
      [(await schedulesOf(services)).length, (await listCampaigns(services, 'tenant')).underWay],
      [0, []],
    )
  })
})

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
    const rounds = (await services.store.list(documents.round, {})).map(({ value }) => value)
    assert.equal(rounds.length, 60)
    for (const { startedBy, campaignId } of rounds)
      assert.deepEqual([startedBy, campaignId], ['coordinator', campaign.id])
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
    assert.match((await versions()).join(), /^$|done/)
    assert.equal((await versions()).length, 1, 'one entry per card')
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
    // An hour is left for 30 of them.
    assert.ok(Math.max(...[...perMinute.values()].map(({ length }) => length)) <= 2)
    assert.ok(late.every(({ wakeAt }) => (wakeAt ?? '') > paused.toString()))
    await pass(services, { hours: 1 })
    assert.partialDeepStrictEqual(await read(services, campaign), { state: 'done', result: { sent: 36, notSent: 0 } })
    assert.equal((await slotsOf(services)).length, 36)
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

describe('the gate of a campaign', () => {
  it('follows what a coordinator chose within five seconds, and at once in the same process', async () => {
    const services = testServices()
    await addTeams(services, 3)
    const { id } = await started(services)
    const other: Services = { ...services, memory: { rounds: new Map(), counts: new Map() } }
    assert.equal(await campaignGate(services, 'tenant', id), 'go')
    assert.equal(await campaignGate(other, 'tenant', id), 'go')
    await pauseCampaign(services, 'tenant', id)
    const wait = { wait: services.clock.now().add({ minutes: 1 }) }
    assert.deepEqual(await campaignGate(services, 'tenant', id), wait)
    assert.equal(await campaignGate(other, 'tenant', id), 'go')
    services.clock.advance({ seconds: 5 })
    assert.notEqual(await campaignGate(other, 'tenant', id), 'go')
    await stopCampaign(services, 'tenant', id)
    assert.equal(await campaignGate(services, 'tenant', id), 'stopped')
  })

  it('is shut for what does not exist', async () => {
    const services = testServices()
    assert.equal(await campaignGate(services, 'tenant', 'campaign-none'), 'stopped')
    assert.equal(await campaignGate(services, 'tenant', 'made/up'), 'stopped')
    assert.equal(await campaignGate(services, '', 'x'), 'stopped')
  })
})
