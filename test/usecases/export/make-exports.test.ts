import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { collectContent } from '../../../src/domain/export/collect-content.ts'
import { isEmpty } from '../../../src/domain/export/export-content.ts'
import { chunkSize } from '../../../src/domain/export/export-job.ts'
import type { ExportedRound } from '../../../src/domain/export/exported-round.ts'
import { roundId } from '../../../src/domain/round/round.ts'
import { reviewId } from '../../../src/domain/summary/review.ts'
import type { Summary } from '../../../src/domain/summary/summary.ts'
import { membership } from '../../../src/domain/team/team.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { wrapStore } from '../../../src/store/wrap-store.ts'
import { exportedRounds } from '../../../src/usecases/export/export-content.ts'
import { forgetExports } from '../../../src/usecases/export/forget-exports.ts'
import { type MakeFile, makeExports, type Outcome } from '../../../src/usecases/export/make-exports.ts'
import { type Order, orderExport } from '../../../src/usecases/export/order-export.ts'
import { redeemExport } from '../../../src/usecases/export/redeem-export.ts'
import { withdrawExports } from '../../../src/usecases/export/withdraw-exports.ts'
import { forgetOld } from '../../../src/usecases/retention/forget-old.ts'
import { forgetPost } from '../../../src/usecases/retention/forget-post.ts'
import { findOverdue } from '../../../src/usecases/retention/overdue.ts'
import { reportText } from '../../../src/usecases/review/report-text.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { Died, mortal } from '../../support/mortal-store.ts'
import { sampleEscalation } from '../../support/sample-escalation.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { type TestServices, testServices } from '../../support/services.ts'
import { addShared, mixed } from '../privacy/shared-round.ts'

const making = {
  address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: 'bot' },
  conversationId: 'conversation',
  asLink: true,
  language: 'nb' as const,
}
const light: Order = {
  ...{ tenantId: 'tenant', userId: 'kari', teamId: undefined, format: 'csv', scope: { kind: 'all' }, language: 'nb' },
}
const wish: Order = { ...light, format: 'docx', making }

/** As the clock runs it, with what was told. */
function world(services: TestServices, bytes: Uint8Array = new Uint8Array([1, 2, 3])) {
  const told: Outcome[] = []
  let made = 0
  const run = (fail?: 'make' | 'tell') =>
    makeExports(
      services,
      async (_job, frame, next) => {
        if (isEmpty(await contentOf(frame, next))) return undefined
        made += 1
        if (fail === 'make') throw new Error('made to fail')
        return gzipped(bytes)
      },
      async (_, outcome) => {
        if (fail === 'tell') throw new Error('died before it was told')
        told.push(outcome)
      },
    )
  return { told, run, made: () => made }
}

const gzipped = (bytes: Uint8Array) => ({ size: bytes.byteLength, packed: new Uint8Array(gzipSync(bytes)) })

/** As a thread of its own makes it of what it is given. */
async function contentOf(frame: Parameters<MakeFile>[1], next: Parameters<MakeFile>[2]) {
  const collector = collectContent(frame)
  for (let part = await next(); part; part = await next()) collector.add(part)
  return collector.content()
}

/** Chunks and orders. */
function leftOf({ store }: TestServices): Promise<number[]> {
  const here = { partition: 'tenant' }
  return Promise.all([store.count(documents.exportChunk, here), store.count(documents.exportJob, here)])
}

/** What a file may show of rounds. */
function contents(rounds: readonly ExportedRound[]) {
  return rounds.map(({ teamName, summary }) => ({ teamName, summary: summary.value }))
}

async function ordered(order: Order = wish) {
  const services = testServices({ settings: { coordinators: new Set(['kari']) } })
  const { summary } = await addShared(services, 1)
  const job = await orderExport(services, order)
  return { services, job, summary }
}

describe('A file that takes its time', () => {
  it('is made once, told once, and fetched once by the person who ordered it', async () => {
    const { services, job } = await ordered()
    const bytes = seededRandom(1).bytes(chunkSize * 2 + 5)
    const { run, told, made } = world(services, bytes)
    assert.equal(await redeemExport(services, 'tenant', job.id, 'kari'), undefined, 'not made yet')
    await run()
    await run()
    assert.deepEqual([told, made()], [['ready'], 1])
    assert.equal(await services.store.count(documents.exportChunk, { partition: 'tenant' }), 3)
    assert.equal(await redeemExport(services, 'tenant', job.id, 'ola'), undefined)
    const taken = await redeemExport(services, 'tenant', job.id, 'kari')
    assert.ok(taken?.material.kind === 'made')
    assert.deepEqual(taken.material.bytes, bytes)
    assert.equal(await services.store.count(documents.exportChunk, { partition: 'tenant' }), 0)
    assert.equal(await redeemExport(services, 'tenant', job.id, 'kari'), undefined)
  })

  for (const order of [wish, light]) {
    it(`is not lost when a call of the store fails while it is fetched, whichever it is (${order.format})`, async () => {
      const outcomes: string[] = []
      for (let nth = 1; outcomes.at(-1) !== 'nothing failed'; nth++) {
        const { services, job } = await ordered(order)
        await world(services).run()
        let calls = 0
        const store = wrapStore(services.store, async (_call, run) => {
          if (++calls === nth) throw new Error('the store failed')
          return run()
        })
        const fetch = (use: TestServices) => redeemExport(use, 'tenant', job.id, 'kari').catch(() => 'failed' as const)
        const first = await fetch({ ...services, store })
        const given = first === 'failed' ? await fetch(services) : first
        assert.ok(given && given !== 'failed', `call ${nth}`)
        assert.equal(await fetch(services), undefined, 'once')
        outcomes.push(calls < nth ? 'nothing failed' : 'given')
      }
      assert.ok(outcomes.length > 3, 'it asked the store for more than that')
    })
  }

  it('is told after a crash between making and telling, without being made again', async () => {
    const { services } = await ordered()
    const { run, told, made } = world(services)
    await assert.rejects(run('tell'), /died before it was told/)
    await run()
    assert.deepEqual(told, [], 'another process has it for the time of the lease')
    services.clock.advance({ minutes: 3 })
    await run()
    await run()
    assert.deepEqual([told, made()], [['ready'], 1])
  })

  it('is given up when it can’t be made, and the person hears so', async () => {
    const { services, job } = await ordered()
    const { run, told } = world(services)
    await run('make')
    services.clock.advance({ minutes: 3 })
    await run()
    assert.deepEqual(told, ['failed'])
    assert.equal(await redeemExport(services, 'tenant', job.id, 'kari'), undefined)
    assert.equal(services.log.errors.length, 1)
  })

  it('is given up when the process dies of it again and again', async () => {
    const { services, job } = await ordered()
    const stored = await services.store.read(documents.exportJob, 'tenant', job.id)
    await services.store.replace(documents.exportJob, stored!, { ...stored!.value, making: { ...making, tries: 3 } })
    const { run, told, made } = world(services)
    await run()
    assert.deepEqual([told, made()], [['failed'], 0])
  })

  it('says so when there is nothing in it', async () => {
    const services = testServices()
    await orderExport(services, { ...wish, scope: { kind: 'package', packageId: 'status' } })
    const { run, told } = world(services)
    await run()
    assert.deepEqual(told, ['empty'])
  })

  it('is made by one of two processes that look at once', async () => {
    const { services } = await ordered()
    const { run, told, made } = world(services)
    await Promise.all([run(), run()])
    assert.deepEqual([told, made()], [['ready'], 1])
  })

  it('leaves nothing behind when the person is forgotten while it is made, or right after', async () => {
    const { services } = await ordered()
    const { store } = services
    const { run, told } = world(services)
    const list: Store['list'] = async (kind, where) => {
      const found = await store.list(kind, where)
      if (kind.type === 'export' && where.equals) await run()
      return found
    }
    await forgetExports({ ...services, store: { ...store, list } }, 'tenant', 'kari')
    assert.deepEqual(told, ['ready'])
    assert.deepEqual(await leftOf(services), [0, 0], 'made after the orders were listed')

    const other = await ordered()
    const toldLater: Outcome[] = []
    await makeExports(
      other.services,
      async () => {
        await forgetExports(other.services, 'tenant', 'kari')
        return gzipped(new Uint8Array([1, 2, 3]))
      },
      async (_, outcome) => void toldLater.push(outcome),
    )
    assert.deepEqual([toldLater, await leftOf(other.services)], [[], [0, 0]], 'forgotten while it was made')
  })

  for (const [what, remove] of [
    ['the person is forgotten', (services: TestServices) => forgetExports(services, 'tenant', 'kari')],
    [
      'a text goes',
      (services: TestServices) => withdrawExports(services, { tenantId: 'tenant', teamId: '19:team-001@thread.tacv2' }),
    ],
  ] as const) {
    it(`leaves no chunk behind when the process dies while ${what}`, async () => {
      let steps = 0
      for (let died = true; died; steps++) {
        const { services } = await ordered()
        await world(services, seededRandom(1).bytes(chunkSize * 2)).run()
        const store = mortal(services.store, steps, 'after')
        await remove({ ...services, store }).catch((error) => assert.ok(error instanceof Died))
        died = store.writes() > steps
        await remove(services)
        assert.equal((await leftOf(services))[0], 0, `step ${steps}`)
      }
      assert.ok(steps > 3, `only ${steps} steps`)
    })
  }

  it('is gone after a day, and when the person is forgotten', async () => {
    for (const remove of [
      async (services: TestServices) => {
        services.clock.advance({ hours: 25 })
        await forgetOld(services)
      },
      async (services: TestServices) => void (await forgetMe(services, 'tenant', 'kari')),
    ]) {
      const { services } = await ordered()
      await world(services).run()
      await remove(services)
      assert.equal(await services.store.count(documents.exportChunk, { partition: 'tenant' }), 0)
      assert.equal(await services.store.count(documents.exportJob, { partition: 'tenant' }), 0)
    }
  })
})

describe('A file that lies ready', () => {
  const teamId = '19:team-001@thread.tacv2'
  const elsewhere = '19:team-002@thread.tacv2'
  const thread = [{ id: 'reply|9', text: 'Et innlegg' }]

  const takenAway: readonly [string, (services: TestServices, summary: Summary) => Promise<unknown>][] = [
    ['a text is hidden', (services, { roundId }) => reportText(services, { teamId, roundId }, 'a1')],
    [
      'a post is deleted',
      async (services, summary) => {
        await services.store.put(documents.summary, { ...summary, thread })
        await forgetPost(services, { teamId, id: 'reply|9', roundId: undefined })
      },
    ],
    [
      'a member is forgotten',
      async (services) => {
        await services.store.put(documents.membership, membership(teamId, 'ola'))
        await forgetMe(services, 'tenant', 'ola')
      },
    ],
  ]

  for (const [what, happens] of takenAway) {
    for (const owner of [undefined, teamId]) {
      it(`is thrown away when ${what}${owner ? ', the team’s own too' : ''}, and must be ordered anew`, async () => {
        const { services, job, summary } = await ordered({ ...wish, teamId: owner })
        const { run, told, made } = world(services)
        await run()
        await happens(services, summary)
        assert.equal(await services.store.count(documents.exportChunk, {}), 0)
        services.clock.advance({ minutes: 5 })
        await run()
        assert.deepEqual([told, made()], [['ready'], 1], 'nobody is told twice')
        assert.equal(await redeemExport(services, 'tenant', job.id, 'kari'), undefined)
      })
    }
  }

  it('is thrown away after the text is gone from what was sent up, too', async () => {
    const { services, summary } = await ordered({ ...wish, teamId })
    const of = { teamId, tenantId: 'tenant', roundId: summary.roundId, themeId: 'theme', quotes: ['Sitat 001'] }
    await services.store.put(documents.escalation, sampleEscalation(of))
    let made = 0
    const { store } = services
    const replace: Store['replace'] = async (kind, read, value) => {
      // Somebody makes the file right before the quote goes.
      if (kind.type === 'escalation' && made++ === 0) await world(services).run()
      return store.replace(kind, read, value)
    }
    await reportText({ ...services, store: { ...store, replace } }, { teamId, roundId: summary.roundId }, 'a1')
    assert.ok(made > 0)
    assert.deepEqual((await store.list(documents.escalation, {}))[0]?.value.quotes, [])
    assert.equal(await store.count(documents.exportChunk, {}), 0)
  })

  const deleted: readonly [string, (services: TestServices) => Promise<unknown>][] = [
    ['by the clock', settleDue],
    ['by an operator', async (services) => (await findOverdue(services)).remove()],
  ]
  for (const [by, remove] of deleted) {
    it(`is thrown away when the answers are deleted ${by}, if it is the team’s own: others hold nothing of them`, async () => {
      for (const owner of [teamId, undefined]) {
        const services = testServices({ settings: { coordinators: new Set(['kari']) } })
        const ended = timestamp(services.clock.now().subtract({ hours: 24 * 91 }))
        const { round, summary } = await addShared(services, 1, {
          steps: [...mixed(1), ...mixed(5)],
          round: { endedAt: ended, wakeAt: timestamp(services.clock.now()) },
        })
        const [first, ...others] = summary.quotes
        const unquoted = { ...first!, quotes: [...first!.quotes, { id: 'a2', text: 'Bare i teamet' }] }
        await services.store.put(documents.summary, { ...summary, quotes: [unquoted, ...others] })
        await orderExport(services, { ...wish, teamId: owner })
        await world(services).run()
        const asked = { tenantId: 'tenant', scope: { kind: 'all' }, ...(owner && { teamId: owner }) } as const
        const before = await exportedRounds(services, asked)
        await remove(services)
        assert.equal(await services.store.count(documents.sealed, { partition: round.teamId }), 0)
        assert.equal(await services.store.count(documents.exportChunk, {}), owner ? 0 : 1)
        const after = await exportedRounds(services, asked)
        if (owner) assert.notDeepEqual(contents(after), contents(before))
        else assert.deepEqual(contents(after), contents(before))
      }
    })
  }

  it('stays when it is of another team, or of coordinators to whom the team has shown nothing', async () => {
    for (const owner of [elsewhere, undefined]) {
      const { services } = await ordered({ ...wish, teamId: owner })
      await addShared(services, 2)
      await world(services).run()
      const review = await services.store.read(documents.review, teamId, reviewId(roundId(teamId, 'kom-i-gang', 1)))
      await services.store.put(documents.review, { ...review!.value, state: 'review' })
      await withdrawExports(services, { tenantId: 'tenant', teamId })
      assert.equal(await services.store.count(documents.exportChunk, {}), 1)
    }
  })

  it('is made again when the text went while it was made, and told of once', async () => {
    const { services, job, summary } = await ordered()
    const told: Outcome[] = []
    let made = 0
    const run = () =>
      makeExports(
        services,
        async (_job, frame, next) => {
          const content = await contentOf(frame, next)
          made += 1
          if (made === 1) await reportText(services, { teamId, roundId: summary.roundId }, 'a1')
          return gzipped(Buffer.from(JSON.stringify(content.rounds.map(({ summary: { value } }) => value))))
        },
        async (_, outcome) => void told.push(outcome),
      )
    await run()
    assert.deepEqual([told, await services.store.count(documents.exportChunk, {})], [[], 0])
    services.clock.advance({ minutes: 3 })
    await run()
    assert.deepEqual([told, made], [['ready'], 2])
    const taken = await redeemExport(services, 'tenant', job.id, 'kari')
    assert.ok(taken?.material.kind === 'made')
    assert.doesNotMatch(new TextDecoder().decode(taken.material.bytes), /Sitat 001/)
  })
})
