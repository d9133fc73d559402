import assert from 'node:assert/strict'
import type { Campaign } from '../../../src/domain/campaign/campaign.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import type { Services } from '../../../src/ports/services.ts'
import { runCampaigns } from '../../../src/usecases/campaign/run-campaigns.ts'
import { schedulesOf } from '../../support/clockwork.ts'
import { type TestServices, testServices } from '../../support/services.ts'
import { dyingStore, wrapStore } from '../../support/wrapped-store.ts'
import { addTeams, entriesOfKind, read, start, started } from './organisation.ts'

const teams = 12

async function organisation(): Promise<TestServices> {
  const services = testServices()
  await addTeams(services, teams, (n) =>
    n === 2
      ? { state: 'removed' }
      : n === 3
        ? { settings: TeamSettings.parse({ quiet: [{ from: '2026-01-01', to: '2026-12-31', repeats: 'never' }] }) }
        : {},
  )
  return services
}

/** Runs the clock's part until the campaign is planned. */
async function finish(services: TestServices, campaign: Pick<Campaign, 'id'>): Promise<Campaign> {
  for (let tick = 0; tick < 5; tick++) {
    services.clock.advance({ seconds: 1 })
    await runCampaigns(services)
  }
  return read(services, campaign)
}

async function assertWhole(services: TestServices, campaign: Campaign): Promise<void> {
  assert.partialDeepStrictEqual(campaign, {
    state: 'running',
    planned: teams - 2,
    leftOut: { botRemoved: 1, quiet: 1 },
    allPlanned: true,
  })
  assert.equal((await schedulesOf(services)).length, teams - 2)
  assert.equal((await entriesOfKind(services, 'campaignProgress')).length, 1)
}

describe('the planning of a campaign', function () {
  this.timeout(60_000)

  for (const when of ['before', 'after'] as const) {
    it(`survives a death ${when} any call of the store, with every team planned and counted once`, async () => {
      const whole = await organisation()
      await finish(whole, await started(whole))
      const expected = (await schedulesOf(whole)).map(({ id, teamId, wakeAt }) => ({ id, teamId, wakeAt }))
      let dead = true
      for (let nth = 1; dead; nth++) {
        const services = await organisation()
        const campaign = await started(services)
        services.clock.advance({ seconds: 1 })
        const dying = dyingStore(services.store, nth, when)
        // What fails is logged; a death is followed by another process.
        await runCampaigns({ ...services, store: dying.store }).catch(() => undefined)
        dead = dying.calls() >= nth
        await assertWhole(services, await finish(services, campaign))
        const found = await schedulesOf(services)
        assert.deepEqual(
          found.map(({ teamId, wakeAt }) => ({ teamId, wakeAt })),
          expected.map(({ teamId, wakeAt }) => ({ teamId, wakeAt })),
          `call ${nth}`,
        )
      }
    })
  }

  it('survives a death at any call of the store while it is started', async () => {
    let dead = true
    for (let nth = 1; dead; nth++) {
      const services = await organisation()
      const id = `campaign-${'0'.repeat(24)}`
      const dying = dyingStore(services.store, nth, 'after')
      await start({ ...services, store: dying.store }, {}, id).catch(() => undefined)
      dead = dying.calls() >= nth
      // Nobody knows whether it started: the coordinator clicks again.
      assert.ok((await start(services, {}, id)).ok)
      await assertWhole(services, await finish(services, { id }))
    }
  })

  it('is done once by two processes at once', async () => {
    const services = await organisation()
    const campaign = await started(services)
    services.clock.advance({ seconds: 1 })
    // Each call waits for the turn of the other process.
    const yielding = (): Services => {
      const store = wrapStore(services.store, async (_call, run) => {
        await new Promise(setImmediate)
        return run()
      })
      return { ...services, store }
    }
    await Promise.all([runCampaigns(yielding()), runCampaigns(yielding())])
    await assertWhole(services, await finish(services, campaign))
  })

  it('goes on behind the cursor, in batches of teams', async () => {
    const services = testServices()
    await addTeams(services, 1100)
    const campaign = await started(services)
    let written = 0
    const counting: Services = {
      ...services,
      store: {
        ...wrapStore(services.store, (_call, run) => run()),
        replace: (kind, stored, value) => {
          if (kind.type === 'campaign') written += 1
          // The process stops after the second batch.
          if (kind.type === 'campaign' && written > 2) throw new Error('the process is dead')
          return services.store.replace(kind, stored, value)
        },
      },
    }
    await runCampaigns(counting)
    assert.partialDeepStrictEqual(await read(services, campaign), { state: 'planning', planned: 1000 })
    assert.partialDeepStrictEqual(await finish(services, campaign), { state: 'running', planned: 1100 })
    assert.equal((await schedulesOf(services)).length, 1100)
  })
})
