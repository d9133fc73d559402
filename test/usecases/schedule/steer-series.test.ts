import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { listSeries } from '../../../src/usecases/schedule/list-series.ts'
import { endSeries, pauseSeries, resumeSeries } from '../../../src/usecases/schedule/steer-series.ts'
import { stopSeriesOf } from '../../../src/usecases/schedule/stop-series.ts'
import {
  changeOrganisationSettings,
  changeSettings,
  readOrganisationSettings,
} from '../../../src/usecases/team/settings.ts'
import { removeChannel, removeTeam } from '../../../src/usecases/team/team-state.ts'
import { addSeries, inWords, runUntil, schedulesOf, slotsOf, tick, tuesdays } from '../../support/clockwork.ts'
import { addTeam, generous, place, testServices } from '../../support/services.ts'
import { dyingStore } from '../../support/wrapped-store.ts'

const other = '19:other@thread.tacv2'
const foreign = '19:foreign@thread.tacv2'

/** A package that does not run out of prompts. */
const packageId = 'status'

/** Two channels of one team with a series each, and one of another team. */
async function begin() {
  const services = testServices()
  const team = await addTeam(services, { settings: generous })
  const first = await addSeries(services, team, { packageId })
  const second = await addSeries(services, team, { packageId, channelId: other, followUp: false })
  const alien = await addTeam(services, { teamId: foreign, tenantId: 'elsewhere' })
  await addSeries(services, alien, { packageId, channelId: foreign })
  return { services, team, first, second }
}
const nexts = async (services: Parameters<typeof schedulesOf>[0]) =>
  Object.fromEntries((await schedulesOf(services)).map(({ channelId, nextSlot }) => [channelId, nextSlot]))

describe('A pause', () => {
  it('holds the series of one channel or of the team for some weeks, and ends by itself', async () => {
    const { services } = await begin()
    const paused = await pauseSeries(services, place.teamId, place.channelId, 3)
    assert.deepEqual(
      paused.map(({ pausedUntil }) => pausedUntil),
      ['2026-03-23'],
    )
    assert.deepEqual(await nexts(services), {
      [place.channelId]: '2026-03-24T09:00',
      [other]: '2026-03-03T09:00',
      [foreign]: '2026-03-03T09:00',
    })
    assert.equal((await pauseSeries(services, place.teamId, undefined, 1)).length, 2)
    await runUntil(services, '2026-04-30T00:00:00Z')
    const own = (await slotsOf(services)).filter(({ scheduleId }) => scheduleId.includes('channel'))
    assert.equal(inWords(own[0]!), '2026-03-10T09:00 posted')
    assert.equal((await schedulesOf(services)).find(({ channelId }) => channelId === place.channelId)?.posted, 6)
  })

  it('can be ended before its time, and what lay in it is not made up for', async () => {
    const { services } = await begin()
    await pauseSeries(services, place.teamId, place.channelId, 4)
    await runUntil(services, '2026-03-12T00:00:00Z')
    const [resumed] = await resumeSeries(services, place.teamId, place.channelId)
    assert.deepEqual([resumed?.pausedUntil, resumed?.nextSlot], [undefined, '2026-03-17T09:00'])
    assert.deepEqual(await resumeSeries(services, place.teamId, place.channelId), [])
  })

  it('does not end a series whose last date lies in it before it can be taken up again', async () => {
    const services = testServices()
    const team = await addTeam(services)
    await addSeries(services, team, { rule: tuesdays.replace('COUNT=6', 'UNTIL=20260320T235959') })
    await pauseSeries(services, place.teamId, undefined, 4)
    await runUntil(services, '2026-03-12T00:00:00Z')
    assert.deepEqual(
      (await listSeries(services, place.teamId)).map(({ next }) => next),
      [undefined],
    )
    assert.equal((await resumeSeries(services, place.teamId, undefined))[0]?.nextSlot, '2026-03-17T09:00')
    await pauseSeries(services, place.teamId, undefined, 4)
    await runUntil(services, '2026-04-30T00:00:00Z')
    assert.deepEqual(
      (await schedulesOf(services)).map(({ state }) => state),
      ['ended'],
    )
  })
})

describe('Stopping and ending', () => {
  it('stops the series of a channel that Teams refuses, and resumes it with the next date', async () => {
    const { services } = await begin()
    await runUntil(services, '2026-03-04T00:00:00Z')
    await stopSeriesOf(services, { ...place, reason: 'notFound' })
    const views = await listSeries(services, place.teamId, place.channelId)
    assert.deepEqual(
      views.map(({ schedule, next }) => [schedule.state, schedule.reason, next]),
      [['stopped', 'notFound', undefined]],
    )
    await runUntil(services, '2026-03-20T00:00:00Z')
    const [resumed] = await resumeSeries(services, place.teamId, place.channelId)
    const { state, reason, nextSlot, posted } = resumed!
    assert.deepEqual(
      { state, reason, nextSlot, posted },
      { state: 'active', reason: undefined, nextSlot: '2026-03-24T09:00', posted: 1 },
    )
  })

  it('stops all series of a team that the bot is removed from, and those of a channel that is deleted', async () => {
    const { services } = await begin()
    await removeChannel(services, place.teamId, other)
    const states = async () =>
      Object.fromEntries(
        (await schedulesOf(services)).map(({ channelId, state, reason }) => [channelId, reason ?? state]),
      )
    assert.deepEqual(await states(), { [place.channelId]: 'active', [other]: 'notFound', [foreign]: 'active' })
    await removeTeam(services, place.teamId)
    assert.deepEqual(await states(), { [place.channelId]: 'botRemoved', [other]: 'notFound', [foreign]: 'active' })
    await tick(services)
    assert.equal((await slotsOf(services)).length, 0)
  })

  it('ends one for good, but only a series of this team', async () => {
    const { services, first } = await begin()
    assert.equal(await endSeries(services, foreign, first.id), undefined)
    for (const id of ['', 'a/b', 'x'.repeat(10_000), 'schedule|none|kom-i-gang']) {
      assert.equal(await endSeries(services, place.teamId, id), undefined)
    }
    assert.equal((await endSeries(services, place.teamId, first.id))?.state, 'ended')
    assert.equal(await endSeries(services, place.teamId, first.id), undefined)
    await runUntil(services, '2026-03-04T00:00:00Z')
    assert.equal(
      (await slotsOf(services)).some(({ scheduleId, teamId }) => teamId === place.teamId && scheduleId === first.id),
      false,
    )
    assert.deepEqual(
      (await listSeries(services, place.teamId)).map(({ schedule }) => schedule.channelId),
      [other],
    )
  })

  it('carries out what was decided before, wherever the process died that decided it', async () => {
    for (let nth = 1; ; nth++) {
      const services = testServices()
      const team = await addTeam(services, { settings: generous })
      await addSeries(services, team)
      services.clock.advance({ hours: 24 })
      const dying = dyingStore(services.store, nth, 'after')
      await tick({ ...services, store: dying.store }).catch(() => undefined)
      const decided = (await slotsOf(services)).length
      await pauseSeries(services, place.teamId, undefined, 2)
      await runUntil(services, '2026-03-14T00:00:00Z')
      const rounds = await services.store.list(documents.round, {})
      assert.equal(rounds.length, decided, `died after call ${nth}`)
      assert.deepEqual(
        (await schedulesOf(services)).map(({ posted, nextSlot }) => [posted, nextSlot]),
        [[decided, '2026-03-17T09:00']],
      )
      if (dying.calls() < nth) break
    }
  })
})

describe('What was skipped lately', () => {
  it('is listed with its series, the newest first, five at most', async () => {
    const services = testServices()
    const team = await addTeam(services)
    await addSeries(services, team, { packageId, rule: tuesdays.replace('COUNT=6', 'COUNT=20') })
    await runUntil(services, '2026-05-27T00:00:00Z')
    const [view] = await listSeries(services, place.teamId, place.channelId)
    assert.deepEqual(view?.recent.map(inWords), [
      '2026-05-26T09:00 monthFull',
      '2026-05-19T09:00 monthFull',
      '2026-04-28T09:00 monthFull',
      '2026-04-21T09:00 monthFull',
      '2026-03-31T09:00 monthFull',
    ])
    assert.equal(view?.next?.toString(), '2026-06-02T07:00:00Z')
    assert.deepEqual(await listSeries(services, foreign), [])
  })
})

describe('Settings', () => {
  it('of a team plan its series anew, and no others', async () => {
    const { services } = await begin()
    const changed = await changeSettings(services, place.teamId, (now) => ({
      ...now,
      quiet: [{ from: '2026-03-01', to: '2026-03-12', repeats: 'monthly' }],
    }))
    assert.equal(changed?.settings.budget.perMonth, 31)
    const moved = { [place.channelId]: '2026-03-17T09:00', [other]: '2026-03-17T09:00' }
    assert.deepEqual(await nexts(services), { ...moved, [foreign]: '2026-03-03T09:00' })
    await changeSettings(services, place.teamId, (now) => ({ ...now, quiet: [] }))
    assert.deepEqual(new Set(Object.values(await nexts(services))), new Set(['2026-03-03T09:00']))
    assert.equal(await changeSettings(services, 'nobody', (now) => now), undefined)
  })

  it('of the organisation plan all its series anew, and none of another tenant', async () => {
    const { services } = await begin()
    assert.deepEqual((await readOrganisationSettings(services, 'tenant')).quiet, [])
    await changeOrganisationSettings(services, 'tenant', (now) => ({
      ...now,
      quiet: [{ from: '2026-03-02', to: '2026-03-20', repeats: 'never' }],
    }))
    assert.equal((await readOrganisationSettings(services, 'tenant')).quiet.length, 1)
    const moved = { [place.channelId]: '2026-03-24T09:00', [other]: '2026-03-24T09:00' }
    assert.deepEqual(await nexts(services), { ...moved, [foreign]: '2026-03-03T09:00' })
  })

  it('move a prompt on a holiday, or leave it out', async () => {
    const services = testServices()
    const team = await addTeam(services)
    const thursdays = tuesdays.replace('BYDAY=TU', 'BYDAY=TH')
    await addSeries(services, team, { rule: thursdays, startsOn: '2026-05-10' })
    const at = async () => (await schedulesOf(services))[0]?.wakeAt
    assert.equal(await at(), '2026-05-15T07:00:00.000Z')
    await changeSettings(services, place.teamId, (now) => ({ ...now, holidays: 'skip' }))
    assert.equal(await at(), '2026-05-21T07:00:00.000Z')
  })
})
