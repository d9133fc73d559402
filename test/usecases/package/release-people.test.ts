import assert from 'node:assert/strict'
import { lacksApproval, namesPeople, type PackageRelease, releaseId } from '../../../src/domain/package/release.ts'
import { membership, type Officer } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { wrapStore } from '../../../src/store/wrap-store.ts'
import { readersOf, tellPerson } from '../../../src/usecases/package/release-people.ts'
import { type By, draftRelease, type ReleaseStep, stepRelease } from '../../../src/usecases/package/releases.ts'
import { forgetOld } from '../../../src/usecases/retention/forget-old.ts'
import { findOverdue } from '../../../src/usecases/retention/overdue.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { addTeam, entriesOf, type TestServices, testServices } from '../../support/services.ts'
import { dyingStore } from '../../support/wrapped-store.ts'
import { releaseFiles, reviewers } from './publish.ts'

const tenantId = 'tenant'
const id = releaseId('sample', 1)
const since = '2026-01-01T00:00:00.000Z'
const view = { language: 'nb', title: 'Les', blocks: [], buttons: [] } as const

describe('The people of a package that is on its way', () => {
  it('are forgotten 90 days after the last step, and their approvals with them; the words stay', async () => {
    const services = await asked()
    services.clock.advance({ hours: 24 * 80 })
    await approve(services)
    services.clock.advance({ hours: 24 * 89 })
    await forgetOld(services)
    assert.ok(namesPeople(await stored(services)))
    services.clock.advance({ hours: 24 })
    await forgetOld(services)
    const { sentBy, forgetAt, reviews, content, asked: isAsked } = await stored(services)
    assert.deepEqual([sentBy, forgetAt, isAsked, content.id], [undefined, undefined, false, 'sample'])
    // Without its token an approval would not show that the other side is another person.
    assert.deepEqual(reviews, {})
  })

  it('leave what they sent back, with the office, and no approval of what waits to be published', async () => {
    const services = await asked()
    await approve(services)
    await step(services, reviewers.unionRep, { do: 'sendBack', reason: 'For langt' })
    services.clock.advance({ hours: 24 * 90 })
    await forgetOld(services)
    assert.deepEqual(Object.keys((await stored(services)).reviews), ['unionSide'])
    assert.deepEqual(Object.keys((await stored(services)).reviews.unionSide ?? {}), [
      'verdict',
      'office',
      'at',
      'reason',
    ])

    const approved = await asked()
    await approve(approved)
    await step(approved, reviewers.unionRep, { do: 'approve' })
    assert.equal((await stored(approved)).state, 'reviewed')
    await forgetMe(approved, tenantId, 'union-1')
    const { state, asked: isAsked, reviews } = await stored(approved)
    assert.deepEqual([state, isAsked, Object.keys(reviews)], ['draft', false, ['leaderSide']])
    assert.equal(lacksApproval(await stored(approved)), true)
    await step(approved, { kind: 'coordinator' }, { do: 'ask' })
    assert.equal(lacksApproval(await stored(approved)), false)
  })

  for (const how of ['slett meg', 'age'] as const) {
    it(`never speak for both sides, though ${how} takes the token of one`, async () => {
      const services = await asked()
      const anna = { kind: 'reviewer', userId: 'anna', offices: ['leader', 'unionRep'] } as const
      await step(services, anna, { do: 'approve' })
      if (how === 'slett meg') await forgetMe(services, tenantId, 'anna')
      else services.clock.advance({ hours: 24 * 90 })
      await forgetOld(services)
      await step(services, { kind: 'coordinator' }, { do: 'ask' })
      await step(services, anna, { do: 'approve' })
      await step(services, anna, { do: 'approve' })
      assert.deepEqual(
        [(await stored(services)).state, Object.keys((await stored(services)).reviews)],
        ['draft', ['leaderSide']],
      )
    })
  }

  it('are found by an operator in a database that is older than the rule', async () => {
    const services = await asked()
    const { forgetAt: _, ...old } = await stored(services)
    await services.store.put(documents.packageRelease, old)
    services.clock.advance({ hours: 24 * 91 })
    const { overdue, remove } = await findOverdue(services)
    assert.equal(overdue.find(({ kind }) => kind === 'drafts')?.count, 1)
    await remove()
    assert.ok(!namesPeople(await stored(services)))
    assert.equal((await findOverdue(services)).overdue.find(({ kind }) => kind === 'drafts')?.count, 0)
  })

  it('are forgotten when they ask for it: who sent it, who read it and what they were told, and nobody else', async () => {
    const services = await asked()
    await approve(services)
    await told(services, 'sender')
    await told(services, 'leader-1')
    await forgetMe(services, tenantId, 'leader-1')
    const first = await stored(services)
    assert.deepEqual([first.sentBy, first.reviews, first.asked], ['sender', {}, false])
    assert.deepEqual(await lanes(services), ['person:sender'])
    await forgetMe(services, tenantId, 'sender')
    assert.doesNotMatch(JSON.stringify([await stored(services), await entriesOf(services)]), /sender|leader-1/)
  })

  it('are forgotten after a crash anywhere, when they ask again', async () => {
    for (let nth = 1, died = true; died; nth++) {
      const services = await asked()
      await told(services, 'sender')
      const { store } = dyingStore(services.store, nth, 'after')
      died = await forgetMe({ ...services, store }, tenantId, 'sender').then(
        () => false,
        () => true,
      )
      await forgetMe(services, tenantId, 'sender')
      const left = JSON.stringify([await stored(services), await entriesOf(services)])
      assert.doesNotMatch(left, /sender/, `it died after call ${nth}`)
    }
  })

  it('are forgotten although somebody takes a step at the same moment', async () => {
    const services = await asked()
    let isStepped = false
    const store = wrapStore(services.store, async (call, run) => {
      if (call === 'replace' && !isStepped) {
        isStepped = true
        await approve(services)
      }
      return run()
    })
    await forgetMe({ ...services, store }, tenantId, 'sender')
    const { sentBy, reviews } = await stored(services)
    assert.deepEqual([isStepped, sentBy, reviews.leaderSide?.verdict], [true, undefined, 'approved'])
  })
})

describe('Who is asked to read a package', () => {
  it('is who speaks for a side in the teams of the coordinator, once each, and not the coordinator', async () => {
    const services = await asked()
    await team(services, 'one', ['sender', 'anna', 'bo'], [held('anna', 'leader'), held('bo', 'unionRep')])
    await team(
      services,
      'two',
      ['sender', 'anna', 'cato'],
      [held('anna', 'safetyRep'), held('cato', 'safetyRep'), held('sender', 'leader'), held('dag', 'facilitator')],
    )
    await team(services, 'other', ['eva'], [held('eva', 'leader')])
    assert.deepEqual(await readers(services), ['anna', 'bo', 'cato'])
  })

  it('is nobody who has left the team, nobody of a side that has approved, and five of a side at most', async () => {
    const services = await asked()
    const many = Array.from({ length: 9 }, (_, i) => `rep ${i}`)
    await team(
      services,
      'one',
      ['sender', 'anna', ...many],
      [held('gone', 'unionRep'), held('anna', 'leader'), ...many.map((one) => held(one, 'unionRep'))],
    )
    assert.deepEqual(await readers(services), ['anna', ...many.slice(0, 5)])
    await approve(services)
    assert.deepEqual(await readers(services), many.slice(0, 5))
  })
})

async function asked(): Promise<TestServices> {
  const services = testServices()
  const drafted = await draftRelease(services, tenantId, { content: releaseFiles(), advice: 0, sentBy: 'sender' })
  assert.ok(drafted.ok)
  await stepRelease(services, tenantId, await seen(services), { kind: 'coordinator' }, { do: 'ask' })
  return services
}

async function approve(services: TestServices): Promise<void> {
  assert.ok((await step(services, reviewers.leader, { do: 'approve' }))?.ok)
}

async function step(services: TestServices, by: By, wanted: ReleaseStep) {
  return stepRelease(services, tenantId, await seen(services), by, wanted)
}

async function seen(services: TestServices) {
  return { id, seen: (await stored(services)).draftedAt }
}

async function stored({ store }: TestServices): Promise<PackageRelease> {
  const found = await store.read(documents.packageRelease, tenantId, id)
  assert.ok(found)
  return found.value
}

async function told(services: TestServices, userId: string): Promise<void> {
  const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId, botId: '28:bot' }
  await tellPerson(services, await stored(services), { userId, address }, { ...view, blocks: [], buttons: [] })
}

async function lanes(services: TestServices): Promise<string[]> {
  return (await entriesOf(services)).map(({ lane }) => lane)
}

async function readers(services: TestServices): Promise<string[]> {
  return (await readersOf(services, await stored(services), 'sender')).map(({ userId }) => userId)
}

function held(userId: string, office: Officer['office']): Officer {
  return { userId, office, since }
}

async function team(services: TestServices, teamId: string, people: string[], officers: Officer[]): Promise<void> {
  await addTeam(services, { teamId, name: teamId, officers })
  for (const userId of people) await services.store.put(documents.membership, membership(teamId, userId))
}
