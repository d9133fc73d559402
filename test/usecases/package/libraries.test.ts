import assert from 'node:assert/strict'
import { releaseId } from '../../../src/domain/package/release.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { createLibraries, packageAt } from '../../../src/usecases/package/libraries.ts'
import { draftRelease, keepVersion } from '../../../src/usecases/package/releases.ts'
import { runDueSlots } from '../../../src/usecases/schedule/run-due-slots.ts'
import { addSeries, slotsInWords, tuesdays } from '../../support/clockwork.ts'
import { startCosmosDouble } from '../../support/cosmos-double.ts'
import { recordedLog } from '../../support/recorded-log.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { addTeam, roundsOf, type TestServices, testServices, tryStart } from '../../support/services.ts'
import { published, releaseFiles, withdraw } from './publish.ts'

const often = { settings: TeamSettings.parse({ budget: { open: 5, perMonth: 31 } }) }

describe('The library of an organisation', () => {
  it('has its newest published versions beside the product’s, and nothing of other organisations', async () => {
    const services = testServices()
    const before = idsOf(services)
    await published(services)
    await published(services, { version: 3 })
    await published(services, { id: 'kom-i-gang', version: 90 })
    assert.deepEqual(idsOf(services, 'elsewhere'), before)
    assert.deepEqual(idsOf(services).toSorted(), [...before, 'sample'].toSorted())
    assert.equal(versionOf(services, 'sample'), 3)
    assert.equal(idsOf(services)[0], 'kom-i-gang')
    assert.equal(versionOf(services, 'kom-i-gang'), 90)
  })

  it('has the version before again when the newest is withdrawn, and the product’s own', async () => {
    const services = testServices()
    const own = versionOf(services, 'kom-i-gang')
    await published(services, { id: 'kom-i-gang', version: 90 })
    await withdraw(services, 'kom-i-gang', 90, 'Feil')
    assert.equal(versionOf(services, 'kom-i-gang'), own)
    assert.deepEqual(services.library.of('tenant').withdrawn, [])
  })

  it('is seen by another process when that looks again, and a version it has not heard of is read', async () => {
    const services = testServices()
    const other = { ...services, library: createLibraries(services.store, contentOf(services)) }
    await published(services)
    assert.equal(versionOf(other, 'sample'), undefined)
    const read = await packageAt(other, 'tenant', { packageId: 'sample', packageVersion: 1 })
    assert.equal(read?.version, 1)
    await other.library.refresh()
    assert.equal(versionOf(other, 'sample'), 1)
    await withdraw(services, 'sample', 1, 'Feil')
    await other.library.refresh()
    assert.equal(versionOf(other, 'sample'), undefined)
  })

  it('has no drafts, and no other organisation’s packages, for whoever knows their version', async () => {
    const services = testServices()
    await published(services)
    await draftRelease(services, 'tenant', { content: releaseFiles({ version: 2 }), advice: 0 })
    const read = async (tenantId: string, packageVersion: number) =>
      (await packageAt(services, tenantId, { packageId: 'sample', packageVersion }))?.version
    assert.equal(await read('tenant', 2), 1)
    assert.equal(await read('elsewhere', 1), undefined)
  })
})

describe('Releases in Cosmos DB', () => {
  it('are published, kept for a series, seen by another process and withdrawn', async () => {
    const double = await startCosmosDouble()
    const { endpoint, key } = double
    const where = { store: 'cosmos', endpoint, key, database: 'releases' } as const
    const kinds = Object.values(documents)
    const store = await openStore(where, { kinds, log: recordedLog(), random: seededRandom(1) })
    try {
      const services = testServices({ store })
      const other = { ...services, library: createLibraries(store, contentOf(services)) }
      for (const pack of services.library.builtIn) await keepVersion(services, 'tenant', pack)
      await published(services)
      await other.library.refresh()
      assert.equal(versionOf(other, 'sample'), 1)
      assert.deepEqual(idsOf(other, 'elsewhere'), idsOf(services, 'elsewhere'))
      await withdraw(other, 'sample', 1, 'Feil')
      await services.library.refresh()
      assert.equal(versionOf(services, 'sample'), undefined)
      assert.deepEqual(
        services.library
          .of('tenant')
          .versions.filter(({ id }) => id !== 'sample')
          .toSorted(byId),
        services.library.builtIn.toSorted(byId),
      )
    } finally {
      await store.close()
      await double.close()
    }
  })
})

describe('A series that runs', () => {
  it('stays on the version that it began with when there is a new one', async () => {
    const services = testServices()
    await published(services)
    await begin(services)
    await published(services, { version: 2, openDays: 2 })
    assert.deepEqual(await postedVersions(services), [1])
    const team = await addTeam(services, { ...often, teamId: '19:second@thread.tacv2' })
    const started = await tryStart(services, team, { packageId: 'sample' })
    assert.ok(started.ok)
    assert.equal(started.round.prompt.packageVersion, 2)
  })

  it('goes on when its package is withdrawn, though nobody can start it any more', async () => {
    const services = testServices()
    await published(services)
    const team = await begin(services)
    await withdraw(services, 'sample', 1, 'Utdatert')
    const refused = await tryStart(services, team, { packageId: 'sample' })
    assert.equal(!refused.ok && refused.reason, 'unknownPackage')
    assert.deepEqual(await postedVersions(services), [1])
  })

  it('stays on its words when the product is upgraded', async () => {
    const services = testServices()
    await begin(services, 'kom-i-gang')
    const packages = services.library.builtIn.map((pack) => ({ ...pack, version: pack.version + 1, prompts: [] }))
    const upgraded = { ...services, library: createLibraries(services.store, { ...contentOf(services), packages }) }
    await upgraded.library.refresh()
    assert.deepEqual(upgraded.library.of('tenant').packages.find(({ id }) => id === 'kom-i-gang')?.prompts, [])
    const before = versionOf(services, 'kom-i-gang')
    assert.deepEqual(await postedVersions(upgraded), [before])
  })
})

describe('A draft of a version that the product then has itself', () => {
  it('makes way for the product’s words when a series begins on them, and when they are withdrawn', async () => {
    for (const does of ['begin', 'withdraw'] as const) {
      const services = testServices()
      const own = services.library.builtIn.find(({ id }) => id === 'kom-i-gang')
      assert.ok(own)
      const { version } = own
      await draftRelease(services, 'tenant', { content: releaseFiles({ id: own.id, version: version + 1 }), advice: 0 })
      const packages = services.library.builtIn.map((pack) => ({ ...pack, version: version + 1 }))
      const upgraded = { ...services, library: createLibraries(services.store, { ...contentOf(services), packages }) }
      const pack = packages.find(({ id }) => id === 'kom-i-gang')
      assert.ok(pack)
      await keepVersion(upgraded, 'tenant', pack)
      const kept = await services.store.read(documents.packageRelease, 'tenant', releaseId(own.id, version + 1))
      assert.deepEqual([kept?.value.origin, kept?.value.state], ['product', 'published'])
      assert.deepEqual(kept?.value.content.texts, own.texts)
      // What people were told of the draft is found by the place of its events.
      assert.deepEqual(
        kept?.value.history.map(({ what }) => what),
        ['drafted', 'published'],
      )
      if (does === 'begin') continue
      await withdraw(upgraded, own.id, version + 1, 'Utdatert')
      assert.equal(upgraded.library.of('tenant').withdrawn[0]?.reason, 'Utdatert')
    }
  })
})

async function begin(services: Services, packageId = 'sample') {
  const team = await addTeam(services, often)
  await addSeries(services, team, { packageId, rule: tuesdays, followUp: false })
  return team
}

/** Versions of the rounds that the clock has opened after the first slot. */
async function postedVersions(services: TestServices): Promise<number[]> {
  services.clock.advance({ hours: 25 })
  await runDueSlots(services)
  assert.deepEqual(await slotsInWords(services), ['2026-03-03T09:00 posted'])
  return (await roundsOf(services)).map(({ prompt }) => prompt.packageVersion)
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

function contentOf({ library }: Services) {
  return { packages: library.builtIn, profile: library.profile, profiles: library.profiles }
}

function idsOf({ library }: Services, tenantId = 'tenant'): string[] {
  return library.of(tenantId).packages.map(({ id }) => id)
}

function versionOf({ library }: Services, packageId: string): number | undefined {
  return library.of('tenant').packages.find(({ id }) => id === packageId)?.version
}
