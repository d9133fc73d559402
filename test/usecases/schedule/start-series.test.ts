import assert from 'node:assert/strict'
import { type Rhythm, toRule } from '../../../src/domain/schedule/rhythm.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import { draftSeries, type SeriesWish } from '../../../src/usecases/schedule/draft-series.ts'
import { startSeries } from '../../../src/usecases/schedule/start-series.ts'
import { pauseSeries } from '../../../src/usecases/schedule/steer-series.ts'
import { addSeries, runUntil, schedulesOf, seriesRequest, slotsOf, tuesdays } from '../../support/clockwork.ts'
import { addTeam, generous, memoryStore, openRound, place, testServices } from '../../support/services.ts'

const weekly: Rhythm = { every: 'week', interval: 1, weekdays: [2], time: '09:00', ends: { kind: 'never' } }
const local = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString({ smallestUnit: 'minute' })

async function draft(services = testServices(), change: Partial<SeriesWish> = {}) {
  const team = change.team ?? (await addTeam(services))
  const wish = {
    team,
    channelId: place.channelId,
    packageId: 'kom-i-gang',
    rhythm: weekly,
    starts: undefined,
    ...change,
  }
  const drafted = await draftSeries(services, wish)
  if (!drafted.ok) return drafted
  return { ...drafted, dates: drafted.dates.map(local) }
}

describe('A draft of a series', () => {
  it('says what will really be posted and what is left out, with its minutes, and stores nothing', async () => {
    const services = testServices()
    const drafted = await draft(services)
    assert.ok(drafted.ok)
    const { dates, leftOut, times, minutes, openDays, rule, startsOn, unionReps, existing } = drafted
    assert.deepEqual(dates, ['2026-03-03T09:00', '2026-03-10T09:00', '2026-04-07T09:00'])
    assert.deepEqual(leftOut, [
      { date: '2026-03-17', why: 'monthFull' },
      { date: '2026-03-24', why: 'monthFull' },
      { date: '2026-03-31', why: 'monthFull' },
    ])
    assert.deepEqual({ times, minutes, openDays }, { times: 4, minutes: { each: 5, total: 16 }, openDays: 4 })
    assert.deepEqual([rule, startsOn], [toRule({ ...weekly, ends: { kind: 'times', times: 4 } }), '2026-03-02'])
    assert.deepEqual([unionReps, existing], [['unionRep'], undefined])
    assert.deepEqual([(await schedulesOf(services)).length, (await slotsOf(services)).length], [0, 0])
  })

  it('knows windows, holidays, and what is open', async () => {
    const settings = TeamSettings.parse({
      holidays: 'skip',
      quiet: [{ from: '2026-03-23', to: '2026-03-27', repeats: 'never' }],
      budget: { open: 1, perMonth: 31 },
    })
    const services = testServices()
    const team = await addTeam(services, { settings })
    await openRound(services, { team, packageId: 'status' })
    const thursdays = await draft(services, { team, rhythm: { ...weekly, weekdays: [4] } })
    assert.ok(thursdays.ok)
    assert.deepEqual(thursdays.dates, ['2026-03-12T09:00', '2026-03-19T09:00', '2026-04-09T09:00'])
    assert.deepEqual(thursdays.leftOut, [
      { date: '2026-03-05', why: 'oneOpen' },
      { date: '2026-03-26', why: 'quiet' },
      { date: '2026-04-02', why: 'holiday' },
    ])
  })

  it('leaves out every other day of a daily one, because each is open until the next afternoon', async () => {
    const services = testServices()
    const team = await addTeam(services, { settings: TeamSettings.parse({ budget: { open: 1, perMonth: 31 } }) })
    const drafted = await draft(services, {
      team,
      rhythm: { every: 'day', interval: 1, time: '09:00', ends: { kind: 'times', times: 3 } },
      starts: Temporal.PlainDate.from('2026-03-09'),
    })
    assert.ok(drafted.ok)
    assert.deepEqual(
      drafted.dates.map((date) => date.slice(8, 10)),
      ['09', '11', '13'],
    )
    assert.deepEqual([drafted.openDays, drafted.startsOn], [1, '2026-03-09'])
    assert.deepEqual(
      drafted.leftOut.map(({ why }) => why),
      ['oneOpen', 'oneOpen'],
    )
  })

  it('counts what a series until a date will post', async () => {
    const until = await draft(testServices(), { rhythm: { ...weekly, ends: { kind: 'until', date: '2026-05-31' } } })
    assert.ok(until.ok)
    assert.deepEqual([until.times, until.isShort], [4, true])
    const short = await draft(testServices(), { rhythm: { ...weekly, ends: { kind: 'until', date: '2026-03-16' } } })
    assert.ok(short.ok)
    assert.deepEqual([short.times, short.isShort], [2, false])
    const rhythm: Rhythm = { ...weekly, ends: { kind: 'until', date: '2026-05-31' } }
    const recurring = await draft(testServices(), { packageId: 'status', rhythm })
    assert.ok(recurring.ok)
    assert.deepEqual([recurring.times, recurring.isShort, recurring.minutes.total], [6, false, 24])
  })

  it('goes through what the team has left of the package, and is refused when that is nothing', async () => {
    const services = testServices()
    const team = await addTeam(services, { settings: generous })
    for (const n of [1, 2, 3]) await openRound(services, { team, channelId: `19:${n}@thread.tacv2` })
    const drafted = await draft(services, { team })
    assert.ok(drafted.ok)
    assert.deepEqual([drafted.times, drafted.minutes, drafted.dates.length], [1, { each: 4, total: 4 }, 1])
    await openRound(services, { team, channelId: '19:4@thread.tacv2' })
    assert.deepEqual(await draft(services, { team }), { ok: false, reason: 'noPrompts' })
    assert.deepEqual(await startSeries(services, seriesRequest(team)), { ok: false, reason: 'noDates' })
  })

  it('sees the other series of the channel, and the one that it would replace', async () => {
    const services = testServices()
    const team = await addTeam(services)
    const other = await addSeries(services, team, { packageId: 'status', followUp: false })
    const drafted = await draft(services, { team, rhythm: { ...weekly, weekdays: [4] } })
    assert.ok(drafted.ok)
    // The other series has the prompts of March, April and May.
    assert.deepEqual(drafted.dates.slice(0, 1), ['2026-06-04T09:00'])
    assert.equal(drafted.existing, undefined)
    const again = await draft(services, { team, packageId: 'status' })
    assert.ok(again.ok)
    assert.equal(again.existing?.id, other.id)
    assert.equal(again.dates[0], '2026-03-03T09:00')
  })

  it('is refused for an unknown package, and when nothing would be posted', async () => {
    assert.deepEqual(await draft(testServices(), { packageId: 'nothing' }), { ok: false, reason: 'unknownPackage' })
    const starts = Temporal.PlainDate.from('2031-01-01')
    assert.deepEqual(await draft(testServices(), { starts }), { ok: false, reason: 'noDates' })
    const past: Rhythm = { ...weekly, ends: { kind: 'until', date: '2026-03-02' } }
    assert.deepEqual(await draft(testServices(), { rhythm: past }), { ok: false, reason: 'noDates' })
    const never = TeamSettings.parse({ quiet: [{ from: '2026-01-01', to: '2026-12-31', repeats: 'yearly' }] })
    const services = testServices()
    const team = await addTeam(services, { settings: never })
    const closed = await draft(services, { team, rhythm: { ...weekly, ends: { kind: 'until', date: '2026-12-01' } } })
    assert.deepEqual(closed, { ok: false, reason: 'noDates' })
  })
})

describe('Starting a series', () => {
  it('stores what was confirmed, with the first slot', async () => {
    const services = testServices()
    const started = await startSeries(services, seriesRequest(await addTeam(services)))
    assert.ok(started.ok && started.created)
    assert.equal(local(started.first), '2026-03-03T09:00')
    const [schedule] = await schedulesOf(services)
    assert.deepEqual(schedule, started.schedule)
    assert.deepEqual([schedule?.nextSlot, schedule?.wakeAt], ['2026-03-03T09:00', '2026-03-03T08:00:00.000Z'])
    assert.deepEqual([schedule?.followUps, schedule?.consulted], [[14, 30, 90], 'unionRep'])
  })

  it('is one series however often it is confirmed, in one process or two', async () => {
    const store = memoryStore()
    const [one, other] = [testServices({ store }), testServices({ store, seed: 2 })]
    const team = await addTeam(one)
    const results = await Promise.all([one, other, one].map((services) => startSeries(services, seriesRequest(team))))
    assert.deepEqual(results.map((result) => result.ok && result.created).toSorted(), [false, false, true])
    await runUntil(one, '2026-03-12T00:00:00Z')
    const again = await startSeries(other, seriesRequest(team))
    assert.ok(again.ok && !again.created)
    assert.equal((await schedulesOf(one)).length, 1)
    assert.equal((await schedulesOf(one))[0]?.posted, 2)
  })

  it('takes the place of another: counts on with the same rule, from the beginning with another', async () => {
    const services = testServices()
    const team = await addTeam(services)
    await addSeries(services, team)
    await runUntil(services, '2026-03-12T00:00:00Z')
    const named = await addSeries(services, team, { anonymity: 'named' })
    assert.deepEqual([named.posted, named.anonymity, named.nextSlot], [2, 'named', '2026-03-17T09:00'])
    const rule = tuesdays.replace('BYHOUR=9', 'BYHOUR=10')
    const other = await addSeries(services, team, { rule, followUp: false })
    assert.deepEqual([other.posted, other.followUps, other.nextSlot], [0, [], '2026-03-17T10:00'])
    assert.equal((await schedulesOf(services)).length, 1)
  })

  it('begins again when the one before is over', async () => {
    const services = testServices()
    const team = await addTeam(services, { settings: generous })
    const rule = tuesdays.replace('COUNT=6', 'COUNT=1')
    await addSeries(services, team, { rule })
    await runUntil(services, '2026-03-05T00:00:00Z')
    assert.equal((await schedulesOf(services))[0]?.nextSlot, 'follow-up-14-2026-03-03')
    const again = await addSeries(services, team, { rule, startsOn: '2026-03-11' })
    assert.deepEqual([again.posted, again.nextSlot], [0, '2026-03-17T09:00'])
    await runUntil(services, '2026-07-01T00:00:00Z')
    const slots = (await slotsOf(services)).map(({ slot, result }) => `${slot} ${result}`)
    assert.deepEqual(slots, [
      '2026-03-03T09:00 posted',
      '2026-03-17T09:00 posted',
      'follow-up-14-2026-03-17 posted',
      'follow-up-30-2026-03-17 posted',
      'follow-up-90-2026-03-17 posted',
    ])
  })

  it('resumes one that is paused when it is confirmed again', async () => {
    const services = testServices()
    const team = await addTeam(services)
    await addSeries(services, team)
    await pauseSeries(services, place.teamId, undefined, 4)
    assert.equal((await addSeries(services, team)).nextSlot, '2026-03-03T09:00')
  })

  it('refuses, and stores nothing', async () => {
    const services = testServices()
    const team = await addTeam(services)
    const attempts: [string, Parameters<typeof seriesRequest>[1]][] = [
      ['unknownPackage', { packageId: '__proto__' }],
      ['badRule', { rule: 'FREQ=SECONDLY' }],
      ['badRule', { rule: 'FREQ=HOURLY;INTERVAL=1;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=3' }],
      ['badRule', { rule: tuesdays.replace(';COUNT=6', '') }],
      ['badRule', { rule: tuesdays.replace('COUNT=6', 'COUNT=5000') }],
      ['badRule', { rule: 'x'.repeat(10_000) }],
      ['badRule', { startsOn: '2026-02-31' }],
      ['badRule', { startsOn: 'tomorrow' }],
      ['badRule', { startsOn: '9999-01-01' }],
      ['noDates', { rule: tuesdays.replace('COUNT=6', 'UNTIL=20260301T235959') }],
      ['unionRepExists', { consulted: 'noUnionRep' }],
    ]
    for (const [reason, change] of attempts) {
      assert.deepEqual(await startSeries(services, seriesRequest(team, change)), { ok: false, reason })
    }
    assert.equal((await services.store.list(documents.schedule, {})).length, 0)
    const alone = await addTeam(services, {
      officers: [{ userId: 'leader', office: 'leader', since: timestamp(services.clock.now()) }],
    })
    assert.ok((await startSeries(services, seriesRequest(alone, { consulted: 'noUnionRep' }))).ok)
  })
})
