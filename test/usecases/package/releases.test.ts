import assert from 'node:assert/strict'
import type { PackageFiles } from '../../../src/domain/package/package.ts'
import { type PackageRelease, releaseId } from '../../../src/domain/package/release.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import {
  type By,
  draftRelease,
  listReleases,
  type ReleaseStep,
  readRelease,
  type Stepped,
  stepRelease,
} from '../../../src/usecases/package/releases.ts'
import { identityNumbers } from '../../support/identity-numbers.ts'
import { testServices } from '../../support/services.ts'
import { published, releaseFiles, reviewers } from './publish.ts'

const tenantId = 'tenant'
const id = releaseId('sample', 1)
const coordinator: By = { kind: 'coordinator' }
const { leader, unionRep } = reviewers

describe('A package on its way to the library', () => {
  it('is a draft until both sides have approved it and a coordinator publishes it', async () => {
    const services = testServices()
    await draft(services)
    assert.equal(await step(services, leader, { do: 'approve' }), 'notNow')
    assert.equal(await step(services, coordinator, { do: 'ask' }), 'draft')
    assert.equal(await step(services, leader, { do: 'approve' }), 'draft')
    assert.equal(await step(services, coordinator, { do: 'publish' }), 'notNow')
    assert.equal(await step(services, unionRep, { do: 'approve' }), 'reviewed')
    assert.equal(inLibrary(services), undefined)
    assert.equal(await step(services, coordinator, { do: 'publish' }), 'published')
    assert.equal(inLibrary(services), 1)
    assert.deepEqual(
      (await stored(services)).history.map(({ what }) => what),
      ['drafted', 'asked', 'approved', 'approved', 'published'],
    )
  })

  it('takes each step once, however often it is asked for', async () => {
    const services = testServices()
    await published(services)
    const before = await stored(services)
    await step(services, coordinator, { do: 'publish' })
    await draft(services)
    assert.deepEqual(await stored(services), before)
  })

  it('is not approved by one person for both sides', async () => {
    const services = testServices()
    await draft(services)
    await step(services, coordinator, { do: 'ask' })
    const both: By = { kind: 'reviewer', userId: 'both', offices: ['leader', 'unionRep'] }
    assert.equal(await step(services, both, { do: 'approve' }), 'draft')
    assert.equal(await step(services, both, { do: 'approve' }), 'ownSide')
    assert.equal(await step(services, leader, { do: 'approve' }), 'draft')
    assert.equal(await step(services, unionRep, { do: 'approve' }), 'reviewed')
  })

  it('loses the approval of who sends it back after all, and keeps their word on their own side', async () => {
    const services = testServices()
    await draft(services)
    await step(services, coordinator, { do: 'ask' })
    const both: By = { kind: 'reviewer', userId: 'both', offices: ['leader', 'unionRep'] }
    await step(services, both, { do: 'approve' })
    await step(services, both, { do: 'sendBack', reason: 'Jeg så ikke kort to' })
    const { reviews } = await stored(services)
    assert.deepEqual(Object.keys(reviews), ['leaderSide'])
    assert.equal(reviews.leaderSide?.verdict, 'sentBack')
  })

  it('takes a click that comes again for done, and refuses what comes too late', async () => {
    const services = testServices()
    await draft(services)
    await step(services, coordinator, { do: 'ask' })
    await step(services, leader, { do: 'approve' })
    await step(services, unionRep, { do: 'sendBack', reason: 'For langt' })
    assert.equal(await step(services, unionRep, { do: 'sendBack', reason: 'For langt' }), 'draft')
    assert.equal(await step(services, unionRep, { do: 'approve' }), 'notNow')
    await step(services, coordinator, { do: 'ask' })
    await step(services, unionRep, { do: 'approve' })
    assert.equal(await step(services, unionRep, { do: 'approve' }), 'reviewed')
    assert.equal(await step(services, leader, { do: 'sendBack', reason: 'Nei' }), 'notNow')
  })

  it('keeps nobody’s id, and no token when it is published', async () => {
    const services = testServices()
    await draft(services)
    await step(services, coordinator, { do: 'ask' })
    await step(services, leader, { do: 'approve' })
    const before = JSON.stringify(await stored(services))
    assert.ok(before.includes('token'))
    assert.ok(!before.includes('leader-1'))
    await step(services, unionRep, { do: 'approve' })
    await step(services, coordinator, { do: 'publish' })
    assert.ok(!JSON.stringify(await stored(services)).includes('token'))
  })

  it('is sent back with a reason that is masked, and asked for again only of who sent it back', async () => {
    const services = testServices()
    await draft(services)
    await step(services, coordinator, { do: 'ask' })
    await step(services, leader, { do: 'approve' })
    await step(services, unionRep, { do: 'sendBack', reason: `Ikke nevn ${identityNumbers()[0]?.number}.` })
    const { reviews, asked, state } = await stored(services)
    assert.deepEqual([asked, state, reviews.unionSide?.verdict], [false, 'draft', 'sentBack'])
    assert.match(reviews.unionSide?.reason ?? '', /^Ikke nevn ▇/)
    assert.equal(await step(services, unionRep, { do: 'approve' }), 'notNow')
    await step(services, coordinator, { do: 'ask' })
    assert.deepEqual(Object.keys((await stored(services)).reviews), ['leaderSide'])
    assert.equal(await step(services, unionRep, { do: 'approve' }), 'reviewed')
  })

  it('begins its reviews anew with another file, and a click on the card of the old one decides nothing', async () => {
    const services = testServices()
    await draft(services)
    await step(services, coordinator, { do: 'ask' })
    const seen = (await stored(services)).draftedAt
    await step(services, leader, { do: 'approve' })
    services.clock.advance({ minutes: 1 })
    await draft(services, { openDays: 7 })
    const { reviews, asked } = await stored(services)
    assert.deepEqual([reviews, asked], [{}, false])
    await step(services, coordinator, { do: 'ask' })
    const late = await stepRelease(services, tenantId, { id, seen }, unionRep, { do: 'approve' })
    assert.equal(late?.ok === false && late.reason, 'changed')
  })

  for (const state of ['published', 'withdrawn'] as const) {
    it(`keeps its words once it is ${state}: other ones need a new version`, async () => {
      const services = testServices()
      await published(services)
      if (state === 'withdrawn') await step(services, coordinator, { do: 'withdraw', reason: 'Utdatert' })
      const before = await stored(services)
      const refused = await draftRelease(services, tenantId, { content: releaseFiles({ openDays: 7 }), advice: 0 })
      assert.deepEqual(refused, { ok: false, reason: 'versionTaken', next: 2 })
      assert.deepEqual(await stored(services), before)
      const next = await draftRelease(services, tenantId, { content: releaseFiles({ version: 2 }), advice: 0 })
      assert.ok(next.ok)
    })
  }

  it('can’t take the version of a package of the product, nor an older one', async () => {
    const services = testServices()
    const [builtIn] = services.library.builtIn
    assert.ok(builtIn)
    const { id: packageId, version } = builtIn
    const content = releaseFiles({ id: packageId, version })
    assert.deepEqual(await draftRelease(services, tenantId, { content, advice: 0 }), {
      ...{ ok: false, reason: 'versionTaken', next: version + 1 },
    })
  })

  it('is not published in the place of one as new that came while it was read', async () => {
    const services = testServices()
    await draft(services)
    await step(services, coordinator, { do: 'ask' })
    await step(services, leader, { do: 'approve' })
    await step(services, unionRep, { do: 'approve' })
    await published(services, { version: 2 })
    assert.equal(await step(services, coordinator, { do: 'publish' }), 'versionTaken')
    assert.equal(inLibrary(services), 2)
  })

  it('is out of the library when it is withdrawn, with its reason', async () => {
    const services = testServices()
    await published(services)
    await step(services, coordinator, { do: 'withdraw', reason: 'Loven er endret' })
    assert.equal(inLibrary(services), undefined)
    const [withdrawn] = services.library.of(tenantId).withdrawn
    assert.deepEqual([withdrawn?.pack.id, withdrawn?.reason], ['sample', 'Loven er endret'])
    assert.deepEqual(services.library.of('elsewhere').withdrawn, [])
  })

  it('is stepped once by two who click at once', async () => {
    const services = testServices()
    await draft(services)
    await step(services, coordinator, { do: 'ask' })
    await Promise.all([step(services, leader, { do: 'approve' }), step(services, unionRep, { do: 'approve' })])
    assert.equal((await stored(services)).state, 'reviewed')
    assert.equal((await listReleases(services, tenantId)).length, 1)
  })

  it('does not exist by an id that was made up', async () => {
    const services = testServices()
    for (const id of ['a/b?#', '', 'package|sample|1']) {
      assert.equal(await stepRelease(services, tenantId, { id, seen: '' }, coordinator, { do: 'ask' }), undefined)
      assert.equal(await readRelease(services, tenantId, id), undefined)
    }
  })
})

async function draft(services: Services, change: Partial<PackageFiles> = {}): Promise<void> {
  assert.ok((await draftRelease(services, tenantId, { content: releaseFiles(change), advice: 0 })).ok)
}

async function stored(services: Services): Promise<PackageRelease> {
  const found = await services.store.read(documents.packageRelease, tenantId, id)
  assert.ok(found)
  return found.value
}

/** What it is then, or why nothing was done. */
async function step(services: Services, by: By, wanted: ReleaseStep): Promise<string | undefined> {
  const seen = (await stored(services)).draftedAt
  const result: Stepped | undefined = await stepRelease(services, tenantId, { id, seen }, by, wanted)
  return result && (result.ok ? result.release.state : result.reason)
}

function inLibrary(services: Services): number | undefined {
  return services.library.of(tenantId).packages.find((pack) => pack.id === 'sample')?.version
}
