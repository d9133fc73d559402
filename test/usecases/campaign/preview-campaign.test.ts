import assert from 'node:assert/strict'
import type { Services } from '../../../src/ports/services.ts'
import { listCampaigns } from '../../../src/usecases/campaign/list-campaigns.ts'
import { previewCampaign } from '../../../src/usecases/campaign/preview-campaign.ts'
import { startSeries } from '../../../src/usecases/schedule/start-series.ts'
import { schedulesOf } from '../../support/clockwork.ts'
import { openRound, testServices } from '../../support/services.ts'
import { addTeams, quiet, wish } from './organisation.ts'

async function preview(services: Services, change: Partial<typeof wish> = {}) {
  const result = await previewCampaign(services, 'tenant', { ...wish, ...change })
  assert.ok(result.ok, result.ok ? '' : result.reason)
  return result.preview
}

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
